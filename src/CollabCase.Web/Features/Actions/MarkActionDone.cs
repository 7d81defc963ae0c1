using CollabCase.Domain.Calendar;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Actions;

/// <summary>An action was done, on its page or with one press from a list.</summary>
public static class MarkActionDone
{
    public sealed class Query : ActionQuery<Page>;

    public sealed class Page : ActionActPage<Command>;

    public sealed class Command : ActionAct
    {
        public DateOnly? ClosedOn { get; set; }
        public string? ClosingNote { get; set; }

        /// <summary>One press: done on the day on which it is pressed, however long the page has been open.</summary>
        public bool IsToday { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.ClosedOn).NotNull().When(c => !c.IsToday).WithMessage("Enter the day it was done.");
    }

    public sealed class QueryHandler(ActionActs acts, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var action = await acts.ReadAsync(request, cancellationToken);
            return new() { Action = action, Form = action.Start(request, new Command { ClosedOn = clock.Today() }) };
        }
    }

    public sealed class Handler(ActionActs acts, TimeProvider clock) : IRequestHandler<Command, ActionActed>
    {
        public Task<ActionActed> Handle(Command request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            // So that the form shows it, should this be refused.
            if (request.IsToday) request.ClosedOn = today;
            return acts.CarryOutAsync(request, (a, facts) => a.MarkDone(request.ClosedOn.GetValueOrDefault(), request.ClosingNote, facts, today),
                a => a.ClosedOn == today ? $"Done: {a.Title}." : $"Done on {PlainDate.Say(a.ClosedOn!.Value)}: {a.Title}.", cancellationToken);
        }
    }
}
