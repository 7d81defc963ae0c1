using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>Puts partnerships in one of the orders, whole or from a cursor on.</summary>
public static class PartnershipOrder
{
    public static IQueryable<Partnership> In(this IQueryable<Partnership> partnerships, PartnershipSort sort) => sort switch
    {
        PartnershipSort.Reference => partnerships.OrderBy(p => p.Reference),
        PartnershipSort.Stage => partnerships.OrderBy(p => p.Stage).ThenBy(p => p.NameKey).ThenBy(p => p.Id),
        PartnershipSort.Newest => partnerships.OrderByDescending(p => p.Id),
        _ => partnerships.OrderBy(p => p.NameKey).ThenBy(p => p.Id),
    };

    /// <summary>One page and a row more, in the order; before a cursor, from the page's end to its beginning.</summary>
    public static IQueryable<Partnership> From(this IQueryable<Partnership> partnerships, Cursor? cursor, PartnershipSort sort) => sort switch
    {
        PartnershipSort.Reference => partnerships.From(cursor, p => p.Reference, p => p.Id),
        PartnershipSort.Stage => FromStage(partnerships, cursor),
        PartnershipSort.Newest => FromNewest(partnerships, cursor),
        _ => partnerships.From(cursor, p => p.NameKey, p => p.Id),
    };

    /// <summary>What a cursor keeps of a row; its id is kept beside it.</summary>
    public static string KeyOf(PartnershipSort sort, Stage stage, string reference, string nameKey) => sort switch
    {
        PartnershipSort.Reference => reference,
        PartnershipSort.Stage => ((int)stage).ToString(CultureInfo.InvariantCulture) + nameKey,
        PartnershipSort.Newest => "",
        _ => nameKey,
    };

    [SuppressMessage("Globalization", "CA1309", Justification = "the database compares, by byte")]
    private static IQueryable<Partnership> FromStage(IQueryable<Partnership> partnerships, Cursor? cursor)
    {
        if (cursor is null) return partnerships.In(PartnershipSort.Stage).Take(Keyset.PageSize + 1);
        var (stage, name, id) = ((Stage)(cursor.Key[0] - '0'), cursor.Key[1..], cursor.Id);
        if (!cursor.Back)
            return partnerships.Where(p => p.Stage >= stage && (p.Stage > stage || string.Compare(p.NameKey, name) > 0 || (p.NameKey == name && p.Id > id)))
                .In(PartnershipSort.Stage).Take(Keyset.PageSize + 1);
        return partnerships.Where(p => p.Stage <= stage && (p.Stage < stage || string.Compare(p.NameKey, name) < 0 || (p.NameKey == name && p.Id < id)))
            .OrderByDescending(p => p.Stage).ThenByDescending(p => p.NameKey).ThenByDescending(p => p.Id).Take(Keyset.PageSize + 1);
    }

    // Ids rise with time.
    private static IQueryable<Partnership> FromNewest(IQueryable<Partnership> partnerships, Cursor? cursor)
    {
        var back = cursor?.Back ?? false;
        if (cursor?.Id is { } id) partnerships = back ? partnerships.Where(p => p.Id > id) : partnerships.Where(p => p.Id < id);
        return (back ? partnerships.OrderBy(p => p.Id) : partnerships.OrderByDescending(p => p.Id)).Take(Keyset.PageSize + 1);
    }
}
