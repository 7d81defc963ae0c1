using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Views;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Views;

/// <summary>All views that a person can open: their own, to change and remove, and those that others share.</summary>
public static class ListViews
{
    /// <summary>The most of others' views that are listed.</summary>
    public const int MostShared = 100;

    public sealed record Query : IRequest<Page>;

    /// <param name="Href">Null for a view of a list that stands inside a partnership.</param>
    public sealed record Row(string Reference, string Name, ListKind List, string? Href, ViewSharing SharedWith, bool IsDefault, string? OwnerName);

    public sealed record Page(IReadOnlyList<Row> Own, IReadOnlyList<Row> Shared);

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, me) = (db.VisibleTo(viewer), viewer.PersonId);
            var names = visible.Names;
            var found = await visible.Views.OrderByDescending(v => v.OwnerPersonId == me).ThenBy(v => v.List).ThenBy(v => v.NameKey).ThenBy(v => v.Id)
                .Take(SavedView.MostOfAPerson + MostShared)
                .Select(v => new { IsOwn = v.OwnerPersonId == me, v.Reference, v.Name, v.List, v.SharedWith, v.IsDefault, Owner = names.Where(n => n.Id == v.OwnerPersonId).Select(n => n.Name).FirstOrDefault() })
                .ToListAsync(cancellationToken);
            var rows = found.Where(v => KnownLists.IsOpenTo(v.List, viewer)).ToLookup(v => v.IsOwn, v => new Row(v.Reference, v.Name, v.List,
                KnownLists.PathOf(v.List, null) is { } path ? $"{path}?{ViewsHere.Name}={v.Reference}" : null, v.SharedWith, v.IsDefault, v.Owner));
            return new([.. rows[true]], [.. rows[false].Take(MostShared)]);
        }
    }
}
