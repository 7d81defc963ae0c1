using System.ComponentModel.DataAnnotations;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Milestones;

/// <summary>A milestone waits for others: for whom or what, and since when.</summary>
public static class WaitForOthers
{
    public sealed class Query : MilestoneQuery<Page>;

    public sealed class Page : MilestoneActPage<Command>
    {
        public required PeopleToName Choices { get; init; }
    }

    public sealed class Command : MilestoneAct
    {
        public string? WaitingFor { get; set; }

        /// <summary>The reference of the organisation.</summary>
        public string? Organisation { get; set; }

        /// <summary>The reference of the person.</summary>
        public string? Person { get; set; }

        [Display(Name = "Since when")]
        public DateOnly? WaitingSince { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.WaitingSince).NotNull().WithMessage("Enter the first day of waiting.");
    }

    public sealed class QueryHandler(MilestoneActs acts, PeopleOfPartnership people, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var milestone = await acts.ReadAsync(request, cancellationToken);
            return new()
            {
                Milestone = milestone,
                Choices = await people.ReadAsync(milestone.PartnershipId, cancellationToken),
                Form = milestone.Start(request, new Command { WaitingSince = clock.Today() }),
            };
        }
    }

    public sealed class Handler(MilestoneActs acts, PeopleOfPartnership people, TimeProvider clock) : IRequestHandler<Command, MilestoneActed>
    {
        public Task<MilestoneActed> Handle(Command request, CancellationToken cancellationToken) => acts.CarryOutAsync(request, async (milestone, facts) =>
        {
            var choices = await people.ReadAsync(milestone.PartnershipId, cancellationToken);
            var (organisation, person) = (choices.Partner(request.Organisation, nameof(Command.Organisation)), choices.Person(request.Person, nameof(Command.Person)));
            milestone.WaitFor(new Awaited(request.WaitingFor, organisation?.Id, person?.Id), request.WaitingSince ?? default, facts, clock.Today());
            return $"Waiting since {PlainDate.Say(milestone.WaitingSince!.Value)}: {milestone.Title}.";
        }, cancellationToken);
    }
}
