using CollabCase.Domain.Milestones;
using MediatR;

namespace CollabCase.Web.Features.Milestones;

/// <summary>Somebody else sees to a milestone from now on: a person of the partnership, a role, or nobody yet.</summary>
public static class HandOverMilestone
{
    public sealed class Query : MilestoneQuery<Page>;

    public sealed class Page : MilestoneActPage<Command>
    {
        public required PeopleToName Choices { get; init; }
    }

    public sealed class Command : MilestoneAct
    {
        /// <summary>The reference of the person.</summary>
        public string? Owner { get; set; }

        public string? OwnerRole { get; set; }

        /// <summary>The reference of the organisation that the owner acts for.</summary>
        public string? Organisation { get; set; }
    }

    public sealed class QueryHandler(MilestoneActs acts, PeopleOfPartnership people) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var milestone = await acts.ReadAsync(request, cancellationToken);
            var choices = await people.ReadAsync(milestone.PartnershipId, cancellationToken);
            return new()
            {
                Milestone = milestone,
                Choices = choices,
                Form = milestone.Start(request, new Command
                {
                    Owner = choices.People.FirstOrDefault(p => p.Id == milestone.OwnerPersonId)?.Reference,
                    OwnerRole = milestone.OwnerRole,
                    Organisation = choices.Partners.FirstOrDefault(p => p.Id == milestone.OwnerOrganisationId)?.Reference,
                }),
            };
        }
    }

    public sealed class Handler(MilestoneActs acts, PeopleOfPartnership people) : IRequestHandler<Command, MilestoneActed>
    {
        public Task<MilestoneActed> Handle(Command request, CancellationToken cancellationToken) => acts.CarryOutAsync(request, async (milestone, facts) =>
        {
            var choices = await people.ReadAsync(milestone.PartnershipId, cancellationToken);
            var person = choices.Person(request.Owner, nameof(Command.Owner));
            var owner = new MilestoneOwner(person?.Id, request.OwnerRole, choices.Partner(request.Organisation, nameof(Command.Organisation))?.Id);
            milestone.HandOver(owner.InPlaceOf(new(milestone.OwnerPersonId, milestone.OwnerRole)), facts);
            return (milestone.OwnerRole ?? person?.Name) is { } who ? $"Handed over to {who}: {milestone.Title}." : $"Nobody sees to it for now: {milestone.Title}.";
        }, cancellationToken);
    }
}
