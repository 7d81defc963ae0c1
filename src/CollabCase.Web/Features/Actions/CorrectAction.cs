using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Features.Actions;

/// <summary>Puts right what is to be done, and for which group. Who does it and by when are changed on pages of their own.</summary>
public static class CorrectAction
{
    public sealed class Query : ActionQuery<Page>;

    public sealed class Page : ActionActPage<Command>
    {
        public required IReadOnlyList<Choice> Groups { get; init; }
    }

    public sealed class Command : ActionAct
    {
        public string? Title { get; set; }

        /// <summary>The number of the group.</summary>
        public int? Group { get; set; }

        /// <summary>The group, as it is kept: what two people changed is compared by it.</summary>
        [BindNever]
        public long? TierId { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Title).NotEmpty().WithMessage("Enter what is to be done.").MaximumLength(GovernanceAction.TitleMaxLength).WithMessage($"Shorten what is to be done to {GovernanceAction.TitleMaxLength} characters or fewer.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, ActionActs acts) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var action = await acts.ReadAsync(request, cancellationToken);
            var facts = await db.VisibleTo(viewer).GovernanceFactsAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            return new() { Action = action, Groups = facts.GroupChoices(action.Group), Form = action.Start(request, new Command { Title = action.Title, Group = action.Group }) };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, ActionActed>
    {
        public async Task<ActionActed> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var action = await visible.WholeActionAsync(request.Reference, request.Number, clock.Today(), cancellationToken) ?? throw new RecordNotFoundException();
            var facts = await visible.GovernanceFactsAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            request.TierId = facts.GroupOf(request.Group, action.TierId);
            await merge.IntoAsync(request, request.Version, action, cancel: cancellationToken);
            action.Correct(request.Title ?? "", request.TierId, facts);
            return new($"Saved: {action.Title}.", action.Version + 1);
        }
    }
}
