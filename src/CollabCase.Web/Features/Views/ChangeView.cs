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
    /// <param name="Asked">What it is to ask from now on, as the query of the list's address, of which a list knows nothing in 'none'; null where that stays as it is.</param>
    /// <param name="Partnership">The partnership inside which the list was open, if it was.</param>
    public sealed record Query(string? View, string? Asked = null, string? Partnership = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        /// <summary>The list that it is a view of; null while none is chosen.</summary>
        public required ListKind? List { get; init; }

        /// <summary>Those that can be chosen, where none is.</summary>
        public required IReadOnlyList<OwnView> Choices { get; init; }
        public required bool MayShare { get; init; }

        /// <summary>The form changes what the view asks.</summary>
        public required bool AsksAnew { get; init; }

        /// <summary>What it is called now.</summary>
        public required string? Name { get; init; }

        /// <summary>The list as it was left; the person's views where nothing was changed in one.</summary>
        public required string WayBack { get; init; }
        public Command Form { get; set; } = new();
    }

    public sealed record Result(string Name, string Href);

    public sealed class Command : ICommand<Result>, IVersioned
    {
        /// <summary>The reference of the person who is signed in, never the form's.</summary>
        [BindNever]
        public string Owner { get; set; } = "";

        public string? View { get; set; }
        public int Version { get; set; }
        public string? Name { get; set; }

        /// <summary>What it asks.</summary>
        public string? Query { get; set; }
        public string? Partnership { get; set; }
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
            var asksAnew = asks != found?.Query;
            return new Page
            {
                List = found?.List,
                Name = found?.Name,
                WayBack = asksAnew && KnownLists.PathOf(found!.List, request.Partnership) is { } path ? AddressQuery.AsLeft(path, $"{asks}&{ViewsHere.Name}={ViewsHere.Changed}{found.Reference}") : "/views",
                Choices = found is null ? [.. own.Select(v => new OwnView(v.Reference, v.Name, v.List))] : [],
                MayShare = AccessRules.Allows(Act.ShareViews, viewer, Standing.None) || found is { SharedWith: not ViewSharing.Kept },
                AsksAnew = asksAnew,
                Form = found is null ? new() : new Command { View = found.Reference, Version = found.Version, Name = found.Name, Query = asks, Partnership = request.Partnership, SharedWith = found.SharedWith, IsDefault = found.IsDefault },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var owned = await visible.OwnViews.ToListAsync(cancellationToken);
            var view = owned.SingleOrDefault(v => v.Reference == request.View) ?? throw new RecordNotFoundException();
            var before = view.Query;
            await merge.IntoAsync(request, request.Version, view, cancel: cancellationToken);
            view.Ask(KnownLists.Of(view.List).Canonical("?" + request.Query));
            view.Change(request.Name, request.SharedWith ?? default, request.IsDefault, owned, AccessRules.Allows(Act.ShareViews, viewer, Standing.None));
            if (view.Query == before) return new(view.Name, "/views");
            var partnership = await visible.Partnerships.Where(p => p.Reference == request.Partnership).Select(p => p.Reference).SingleOrDefaultAsync(cancellationToken);
            return new(view.Name, KnownLists.PathOf(view.List, partnership) is { } path ? $"{path}?{ViewsHere.Name}={view.Reference}" : "/views");
        }
    }
}
