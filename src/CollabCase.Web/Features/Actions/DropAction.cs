using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Actions;

/// <summary>An action is not wanted any more, for a reason.</summary>
public static class DropAction
{
    public sealed class Query : ActionQuery<Page>;

    public sealed class Page : ActionActPage<Command>;

    public sealed class Command : ActionAct
    {
        public string? ClosingNote { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.ClosingNote).NotEmpty().WithMessage("Say why it is dropped.");
    }

    public sealed class QueryHandler(ActionActs acts) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var action = await acts.ReadAsync(request, cancellationToken);
            return new() { Action = action, Form = action.Start(request, new Command()) };
        }
    }

    public sealed class Handler(ActionActs acts, TimeProvider clock) : IRequestHandler<Command, ActionActed>
    {
        public Task<ActionActed> Handle(Command request, CancellationToken cancellationToken) =>
            acts.CarryOutAsync(request, (a, facts) => a.Drop(clock.Today(), request.ClosingNote ?? "", facts, clock.Today()), a => $"Dropped: {a.Title}.", cancellationToken);
    }
}
