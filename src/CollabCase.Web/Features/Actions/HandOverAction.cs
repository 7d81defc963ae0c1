using CollabCase.Web.Features.Milestones;
using MediatR;

namespace CollabCase.Web.Features.Actions;

/// <summary>Somebody else does it from now on: a person of the partnership, or whoever has a role.</summary>
public static class HandOverAction
{
    public sealed class Query : ActionQuery<Page>;

    public sealed class Page : ActionActPage<Command>
    {
        public required PeopleToName Choices { get; init; }
    }

    public sealed class Command : ActionAct
    {
        /// <summary>The reference of the person.</summary>
        public string? Owner { get; set; }

        public string? OwnerName { get; set; }

        /// <summary>The reference of the organisation that the owner acts for.</summary>
        public string? Organisation { get; set; }
    }

    public sealed class QueryHandler(ActionActs acts, PeopleOfPartnership people) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var action = await acts.ReadAsync(request, cancellationToken);
            var choices = await people.ReadAsync(action.PartnershipId, cancellationToken);
            return new()
            {
                Action = action,
                Choices = choices,
                Form = action.Start(request, new Command
                {
                    Owner = choices.People.FirstOrDefault(p => p.Id == action.OwnerPersonId)?.Reference,
                    OwnerName = action.OwnerName,
                    Organisation = choices.Partners.FirstOrDefault(p => p.Id == action.OwnerOrganisationId)?.Reference,
                }),
            };
        }
    }

    public sealed class Handler(ActionActs acts, PeopleOfPartnership people) : IRequestHandler<Command, ActionActed>
    {
        public Task<ActionActed> Handle(Command request, CancellationToken cancellationToken) => acts.CarryOutAsync(request, async (action, facts) =>
        {
            var choices = await people.ReadAsync(action.PartnershipId, cancellationToken);
            action.HandOver(choices.Owner(request.Owner, request.OwnerName, request.Organisation, nameof(Command.Owner)), facts);
            return $"Handed over to {action.OwnerName ?? choices.People.First(p => p.Id == action.OwnerPersonId).Name}: {action.Title}.";
        }, cancellationToken);
    }
}
