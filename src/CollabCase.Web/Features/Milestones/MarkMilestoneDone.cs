using System.ComponentModel.DataAnnotations;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Milestones;

/// <summary>A milestone was reached, on its page or with one press from a list.</summary>
public static class MarkMilestoneDone
{
    public sealed class Query : MilestoneQuery<Page>;

    public sealed class Page : MilestoneActPage<Command>;

    public sealed class Command : MilestoneAct
    {
        [Display(Name = "The day it was done")]
        public DateOnly? ActualOn { get; set; }

        /// <summary>One press: done on the day on which it is pressed, however long the page has been open.</summary>
        public bool IsToday { get; set; }

        public string? EvidenceTitle { get; set; }
        public string? EvidenceLink { get; set; }
        public string? EvidenceNote { get; set; }

        /// <summary>What was given to show that it is done; null where nothing was.</summary>
        public EvidenceToAdd? Evidence => string.IsNullOrWhiteSpace(EvidenceTitle + EvidenceLink + EvidenceNote) ? null : new(EvidenceTitle ?? "", EvidenceLink, EvidenceNote);
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.ActualOn).NotNull().Unless(c => c.IsToday).WithMessage("Enter the day it was done.");
    }

    public sealed class QueryHandler(MilestoneActs acts, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var milestone = await acts.ReadAsync(request, cancellationToken);
            return new() { Milestone = milestone, Form = milestone.Start(request, new Command { ActualOn = clock.Today() }) };
        }
    }

    public sealed class Handler(MilestoneActs acts, TimeProvider clock) : IRequestHandler<Command, MilestoneActed>
    {
        public Task<MilestoneActed> Handle(Command request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            // So that the form shows it, should this be refused
            if (request.IsToday) request.ActualOn = today;
            return acts.CarryOutAsync(request, (m, facts) => m.MarkDone(request.ActualOn ?? default, facts, today, request.Evidence),
                m => m.ActualOn == today ? $"Done: {m.Title}." : $"Done on {PlainDate.Say(m.ActualOn!.Value)}: {m.Title}.", cancellationToken);
        }
    }
}
