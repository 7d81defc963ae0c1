using System.Buffers.Binary;
using System.Globalization;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Mvc;

/// <summary>
/// Where a page of a list begins: beside the row with this sort key and id. It fits the list it was made from alone, with
/// the same filters and the same sort; anything else is not read. It holds no secret and opens nothing: whoever makes one up
/// reaches another place in the list that they may see anyway.
/// </summary>
/// <param name="Key">The sort key of the row.</param>
/// <param name="Id">The row's id, which orders rows of the same key.</param>
/// <param name="Back">Whether the page ends before the row, rather than beginning after it.</param>
public sealed record Cursor(string Key, long Id, bool Back = false)
{
    /// <summary>What a page says when it was given a cursor that does not fit, and shows the list from its beginning.</summary>
    public const string DoesNotFit = "The list has changed since that link was made, so this is its first page.";

    /// <summary>The number of the row, in a list that goes by numbers: the id holds it then, and the key is empty.</summary>
    public int Number => (int)Math.Clamp(Id, 0, int.MaxValue);

    /// <summary>The day of the row, in a list that goes by days: the key holds it as 2026-11-21.</summary>
    public DateOnly Day => DateOnly.TryParseExact(Key, Format.IsoDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default;

    private const int CheckLength = 6;
    private const int HeadLength = CheckLength + 1 + sizeof(long);
    private const int LongestText = 2000;

    /// <summary>The cursor as an address carries it. <paramref name="list"/> says which list: its name, filters and sort.</summary>
    public string Write(string list)
    {
        var bytes = new byte[HeadLength + Encoding.UTF8.GetByteCount(Key)];
        bytes[CheckLength] = (byte)(Back ? 1 : 0);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(CheckLength + 1), Id);
        Encoding.UTF8.GetBytes(Key, bytes.AsSpan(HeadLength));
        Check(list, bytes.AsSpan(CheckLength)).CopyTo(bytes);
        return WebEncoders.Base64UrlEncode(bytes);
    }

    /// <summary>Reads a cursor of this very list. Nothing to read is no cursor; false only for one that does not fit.</summary>
    public static bool TryRead(string? text, string list, out Cursor? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (text.Length > LongestText || !text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) return false;
        byte[] bytes;
        try
        {
            bytes = WebEncoders.Base64UrlDecode(text);
        }
        catch (FormatException)
        {
            return false;
        }
        if (bytes.Length < HeadLength || !bytes.AsSpan(0, CheckLength).SequenceEqual(Check(list, bytes.AsSpan(CheckLength)))) return false;
        cursor = new Cursor(Encoding.UTF8.GetString(bytes.AsSpan(HeadLength)), BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(CheckLength + 1)), bytes[CheckLength] == 1);
        return true;
    }

    private static ReadOnlySpan<byte> Check(string list, ReadOnlySpan<byte> content)
    {
        var named = Encoding.UTF8.GetBytes(list + "\n");
        return SHA256.HashData([.. named, .. content]).AsSpan(0, CheckLength);
    }
}

/// <summary>One page of a list, and the cursors of its neighbours; null where there is none.</summary>
public sealed record Slice<TRow>(IReadOnlyList<TRow> Rows, string? Previous, string? Next)
{
    /// <summary>What the rows become on the screen, in the same place.</summary>
    public Slice<TOther> Select<TOther>(Func<TRow, TOther> shown) => new([.. Rows.Select(shown)], Previous, Next);
}

/// <summary>A row, and how many the whole list has; the same beside each row.</summary>
public sealed record Counted<TRow>(TRow Row, int Count);

/// <summary>
/// Pages by keyset: each begins where the one before ended, whatever was added meanwhile, and costs the same however far it is
/// from the first. The key must be binary-sorted text that is never null, with an index on it and the id.
/// </summary>
public static class Keyset
{
    public const int PageSize = 25;

    /// <summary>The rows of the page, in reading order or, before a cursor, in reverse; one more than fits, to know whether the list goes on.</summary>
    public static IQueryable<T> From<T>(this IQueryable<T> rows, Cursor? cursor, Expression<Func<T, string>> key, Expression<Func<T, long>> id, bool descending = false, int size = PageSize)
    {
        var falling = descending ^ (cursor?.Back ?? false);
        if (cursor is not null) rows = rows.Where(Beyond(cursor, key, id, falling));
        return (falling ? rows.OrderByDescending(key).ThenByDescending(id) : rows.OrderBy(key).ThenBy(id)).Take(size + 1);
    }

    /// <summary>Counts a whole list in the statement that reads its rows, once and not for each of them; beyond a limit it is only known to be more.</summary>
    public static IQueryable<Counted<TRow>> Counting<TRow>(this IQueryable<TRow> rows, IQueryable<long> ids, int upTo) =>
        rows.Select(row => new Counted<TRow>(row, ids.Take(upTo + 1).Count()));

    /// <summary>How many the list has, by what was read of it. A page without a row says nothing of it.</summary>
    public static int Count<TRow>(this Slice<Counted<TRow>> slice) => slice.Rows is [var first, ..] ? first.Count : 0;

    /// <summary>
    /// As <see cref="From{T}(IQueryable{T}, Cursor?, Expression{Func{T, string}}, Expression{Func{T, long}}, bool, int)"/>, for what is numbered from 1
    /// within its partnership: the highest number first.
    /// </summary>
    public static IQueryable<T> FromHighest<T>(this IQueryable<T> rows, Cursor? cursor, Expression<Func<T, int>> number, int size = PageSize)
    {
        if (cursor is not null)
        {
            var beyond = Read(cursor, nameof(Cursor.Number));
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(cursor.Back ? Expression.GreaterThan(number.Body, beyond) : Expression.LessThan(number.Body, beyond), number.Parameters));
        }
        return (cursor?.Back == true ? rows.OrderBy(number) : rows.OrderByDescending(number)).Take(size + 1);
    }

    /// <summary>Reads the page that <see cref="FromHighest"/> began, and finds its neighbours' cursors.</summary>
    public static async Task<Slice<TRow>> SliceAsync<TRow>(this IQueryable<TRow> rows, Cursor? cursor, string list, Func<TRow, int> number, CancellationToken cancel, int size = PageSize) =>
        Slice(await rows.ToListAsync(cancel), cursor, list, _ => "", row => number(row), size);

    /// <summary>As <see cref="From{T}(IQueryable{T}, Cursor?, Expression{Func{T, string}}, Expression{Func{T, long}}, bool, int)"/>, for a list in the order of a day; its key is <see cref="Format.Iso(DateOnly)"/>.</summary>
    public static IQueryable<T> FromDay<T>(this IQueryable<T> rows, Cursor? cursor, Expression<Func<T, DateOnly>> day, Expression<Func<T, long>> id, bool descending = false, int size = PageSize)
    {
        var falling = descending ^ (cursor?.Back ?? false);
        if (cursor is not null)
        {
            var row = day.Parameters[0];
            var (rowId, there, thereId) = (new Renamed(id.Parameters[0], row).Visit(id.Body), Read(cursor, nameof(Cursor.Day)), Read(cursor, nameof(Cursor.Id)));
            var condition = falling
                ? Expression.AndAlso(Expression.LessThanOrEqual(day.Body, there), Expression.OrElse(Expression.LessThan(day.Body, there), Expression.LessThan(rowId, thereId)))
                : Expression.AndAlso(Expression.GreaterThanOrEqual(day.Body, there), Expression.OrElse(Expression.GreaterThan(day.Body, there), Expression.GreaterThan(rowId, thereId)));
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(condition, row));
        }
        return (falling ? rows.OrderByDescending(day).ThenByDescending(id) : rows.OrderBy(day).ThenBy(id)).Take(size + 1);
    }

    /// <summary>As <see cref="From{T}(IQueryable{T}, Cursor?, Expression{Func{T, string}}, Expression{Func{T, long}}, bool, int)"/>, for a list in the order in which its rows were made, the newest first: its key is empty.</summary>
    public static IQueryable<T> FromNewest<T>(this IQueryable<T> rows, Cursor? cursor, Expression<Func<T, long>> id, int size = PageSize)
    {
        if (cursor is not null)
        {
            var there = Read(cursor, nameof(Cursor.Id));
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(cursor.Back ? Expression.GreaterThan(id.Body, there) : Expression.LessThan(id.Body, there), id.Parameters));
        }
        return (cursor?.Back == true ? rows.OrderBy(id) : rows.OrderByDescending(id)).Take(size + 1);
    }

    /// <summary>Reads the page that <see cref="From"/> began, and finds its neighbours' cursors.</summary>
    public static async Task<Slice<TRow>> SliceAsync<TRow>(this IQueryable<TRow> rows, Cursor? cursor, string list, Func<TRow, string> key, Func<TRow, long> id, CancellationToken cancel, int size = PageSize) =>
        Slice(await rows.ToListAsync(cancel), cursor, list, key, id, size);

    /// <summary>The page of rows that were read already, as <see cref="From"/> orders them.</summary>
    public static Slice<TRow> Slice<TRow>(List<TRow> read, Cursor? cursor, string list, Func<TRow, string> key, Func<TRow, long> id, int size = PageSize)
    {
        var goesOn = read.Count > size;
        if (goesOn) read.RemoveRange(size, read.Count - size);
        var back = cursor?.Back ?? false;
        if (back) read.Reverse();
        if (read.Count == 0) return new Slice<TRow>(read, null, null);
        var hasPrevious = back ? goesOn : cursor is not null;
        var hasNext = back || goesOn;
        return new Slice<TRow>(read,
            hasPrevious ? new Cursor(key(read[0]), id(read[0]), Back: true).Write(list) : null,
            hasNext ? new Cursor(key(read[^1]), id(read[^1])).Write(list) : null);
    }

    // key >= k and (key > k or id > i): the first part is what an index can begin at.
    private static Expression<Func<T, bool>> Beyond<T>(Cursor cursor, Expression<Func<T, string>> key, Expression<Func<T, long>> id, bool falling)
    {
        var row = key.Parameters[0];
        var rowId = new Renamed(id.Parameters[0], row).Visit(id.Body);
        var compared = Expression.Call(typeof(string), nameof(string.Compare), null, key.Body, Read(cursor, nameof(Cursor.Key)));
        var zero = Expression.Constant(0);
        var condition = falling
            ? Expression.AndAlso(Expression.LessThanOrEqual(compared, zero), Expression.OrElse(Expression.LessThan(compared, zero), Expression.LessThan(rowId, Read(cursor, nameof(Cursor.Id)))))
            : Expression.AndAlso(Expression.GreaterThanOrEqual(compared, zero), Expression.OrElse(Expression.GreaterThan(compared, zero), Expression.GreaterThan(rowId, Read(cursor, nameof(Cursor.Id)))));
        return Expression.Lambda<Func<T, bool>>(condition, row);
    }

    // Read from the cursor rather than written as constants, so that every page is the same statement with other parameters.
    private static MemberExpression Read(Cursor cursor, string property) => Expression.Property(Expression.Constant(cursor), property);

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
