using CollabCase.Domain.Governance;
using MediatR;

namespace CollabCase.Web.Features.Actions;

/// <summary>An action that was done or dropped is still to be done after all.</summary>
public static class ReopenAction
{
    public sealed class Query : ActionQuery<Page>;

    public sealed class Page : ActionActPage<Command>
    {
        protected override string? WhyNotFor(ActionAtHand action) => action.State is ActionState.Open ? "This action is open already, so there is nothing to take back." : null;
    }

    public sealed class Command : ActionAct;

    public sealed class QueryHandler(ActionActs acts) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var action = await acts.ReadAsync(request, cancellationToken);
            return new() { Action = action, Form = action.Start(request, new Command()) };
        }
    }

    public sealed class Handler(ActionActs acts) : IRequestHandler<Command, ActionActed>
    {
        public Task<ActionActed> Handle(Command request, CancellationToken cancellationToken) =>
            acts.CarryOutAsync(request, (a, facts) => a.Reopen(facts), a => $"Open again: {a.Title}.", cancellationToken);
    }
}
