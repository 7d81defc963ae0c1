using CollabCase.Domain.Calendar;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Actions;

/// <summary>Gives an action another day, and says why.</summary>
public static class RedateAction
{
    public sealed class Query : ActionQuery<Page>;

    public sealed class Page : ActionActPage<Command>;

    public sealed class Command : ActionAct
    {
        public DateOnly? DueOn { get; set; }
        public string? DueReason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.DueOn).NotNull().WithMessage("Enter the new day.");
            RuleFor(c => c.DueReason).NotEmpty().WithMessage("Say why the day moves.");
        }
    }

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
            acts.CarryOutAsync(request, (a, facts) => a.Redate(request.DueOn.GetValueOrDefault(), request.DueReason ?? "", facts), a => $"Due on {PlainDate.Say(a.DueOn)} now: {a.Title}.", cancellationToken);
    }
}
