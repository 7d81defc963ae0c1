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

/// <summary>Keeps what a list is asked for under a name.</summary>
public static class SaveView
{
    /// <param name="List">The list, by its code; the list of partnerships unless it says another.</param>
    /// <param name="Asked">What is asked of it, as the query of its address.</param>
    /// <param name="Partnership">The partnership inside which the list was open, if it was.</param>
    public sealed record Query(string? List, string? Asked, string? Partnership) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required ListKind List { get; init; }

        /// <summary>The list as it is to be saved; null where its address is not known.</summary>
        public required string? Address { get; init; }
        public required bool MayShare { get; init; }

        /// <summary>The views of this list that the person has, one of which can be changed instead.</summary>
        public required IReadOnlyList<OwnView> Own { get; init; }
        public Command Form { get; set; } = new();
    }

    public sealed class Command : ICommand<Result>
    {
        /// <summary>The reference of the person who is signed in, never the form's.</summary>
        [BindNever]
        public string Owner { get; set; } = "";

        public string? List { get; set; }
        public string? Asked { get; set; }
        public string? Partnership { get; set; }
        public string? Name { get; set; }
        public ViewSharing? SharedWith { get; set; } = ViewSharing.Kept;
        public bool IsDefault { get; set; }

        public IEnumerable<string> Locks() => [Owner];
    }

    public sealed record Result(string Name, string Href);

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
            var list = ListOf(request.List);
            var asked = KnownLists.Of(list).Canonical("?" + request.Asked?.TrimStart('?'));
            return new Page
            {
                List = list,
                Address = KnownLists.PathOf(list, request.Partnership) is { } path ? path + (asked.Length > 0 ? "?" + asked : "") : null,
                MayShare = AccessRules.Allows(Act.ShareViews, viewer, Standing.None),
                Own = await db.VisibleTo(viewer).OwnViews.Where(v => v.List == list).OrderBy(v => v.NameKey).Select(v => new OwnView(v.Reference, v.Name, v.List)).ToListAsync(cancellationToken),
                Form = new Command { List = Codes.Of(list), Asked = asked, Partnership = request.Partnership },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var list = ListOf(request.List);
            var visible = db.VisibleTo(viewer);
            var owned = await visible.OwnViews.ToListAsync(cancellationToken);
            var view = SavedView.Save(await db.NextReferenceAsync("VIEW", cancellationToken), viewer.PersonId, list, KnownLists.Of(list).Canonical("?" + request.Asked?.TrimStart('?')),
                request.Name, request.SharedWith ?? default, request.IsDefault, owned, AccessRules.Allows(Act.ShareViews, viewer, Standing.None));
            db.Add(view);
            var partnership = await visible.Partnerships.Where(p => p.Reference == request.Partnership).Select(p => p.Reference).SingleOrDefaultAsync(cancellationToken);
            return new(view.Name, KnownLists.PathOf(list, partnership) is { } path ? $"{path}?{ViewsHere.Name}={view.Reference}" : "/views");
        }
    }

    private static ListKind ListOf(string? code) => string.IsNullOrEmpty(code) ? ListKind.Partnerships : Codes.Read<ListKind>(code) ?? throw new RecordNotFoundException();
}
