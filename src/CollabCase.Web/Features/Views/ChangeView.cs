using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Views;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Views;

/// <summary>A saved view gets another name, asks something else, is shared or kept, or becomes what its list opens with.</summary>
public static class ChangeView
{
    /// <param name="View">The view's reference; null to choose one first.</param>
    /// <param name="Asked">What it is to ask from now on, as the query of the list's address; null where that stays as it is.</param>
    public sealed record Query(string? View, string? Asked = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        /// <summary>The list that it is a view of; null while none is chosen.</summary>
        public required ListKind? List { get; init; }

        /// <summary>Those that can be chosen, where none is.</summary>
        public required IReadOnlyList<OwnView> Choices { get; init; }
        public required bool MayShare { get; init; }

        /// <summary>The form changes what the view asks.</summary>
        public required bool AsksAnew { get; init; }
        public Command Form { get; set; } = new();
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        /// <summary>The reference of the person who is signed in, never the form's.</summary>
        [BindNever]
        public string Owner { get; set; } = "";

        public string? View { get; set; }
        public int Version { get; set; }
        public string? Name { get; set; }

        /// <summary>What it asks.</summary>
        public string? Query { get; set; }
        public ViewSharing? SharedWith { get; set; }
        public bool IsDefault { get; set; }

        public IEnumerable<string> Locks() => [Owner];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter a name for the view.");
            RuleFor(c => c.Name).MaximumLength(SavedView.NameMaxLength).WithMessage($"Shorten the name to {SavedView.NameMaxLength} characters or fewer.");
            RuleFor(c => c.SharedWith).NotNull().WithMessage("Choose who can open it.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var own = await db.VisibleTo(viewer).OwnViews.AsNoTracking().OrderBy(v => v.List).ThenBy(v => v.NameKey).ToListAsync(cancellationToken);
            var found = request.View is null ? null : own.SingleOrDefault(v => v.Reference == request.View) ?? throw new RecordNotFoundException();
            var asks = found is null || request.Asked is null ? found?.Query : KnownLists.Of(found.List).Canonical("?" + request.Asked.TrimStart('?'));
            return new Page
            {
                List = found?.List,
                Choices = found is null ? [.. own.Select(v => new OwnView(v.Reference, v.Name, v.List))] : [],
                MayShare = AccessRules.Allows(Act.ShareViews, viewer, Standing.None) || found is { SharedWith: not ViewSharing.Kept },
                AsksAnew = asks != found?.Query,
                Form = found is null ? new() : new Command { View = found.Reference, Version = found.Version, Name = found.Name, Query = asks, SharedWith = found.SharedWith, IsDefault = found.IsDefault },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var owned = await db.VisibleTo(viewer).OwnViews.ToListAsync(cancellationToken);
            var view = owned.SingleOrDefault(v => v.Reference == request.View) ?? throw new RecordNotFoundException();
            await merge.IntoAsync(request, request.Version, view, cancel: cancellationToken);
            view.Ask(KnownLists.Of(view.List).Canonical("?" + request.Query));
            view.Change(request.Name, request.SharedWith ?? default, request.IsDefault, owned, AccessRules.Allows(Act.ShareViews, viewer, Standing.None));
            return Done.It;
        }
    }
}
