using CollabCase.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CollabCase.Data.Writing;

/// <summary>Writes many rows that have no history past the change tracker, inside the command under way.</summary>
public static class PlainRows
{
    /// <summary>New rows. Of rows that others refer to, and where the database knows no such way, it is left to the save.</summary>
    public static async Task InsertAtOnceAsync<TRow>(this CollabCaseDb db, IReadOnlyList<TRow> rows, CancellationToken cancel) where TRow : class
    {
        RefuseHistory<TRow>();
        var shape = RowShape.Of<TRow>(db);
        if (SenderOf(db) is { } sender) await sender.InsertAsync(shape.Columns, [.. rows.Select(shape.RowOf)], cancel);
        else db.AddRange(rows);
    }

    /// <summary>Some properties of rows that are there and were read without tracking.</summary>
    public static async Task UpdateAtOnceAsync<TRow>(this CollabCaseDb db, IReadOnlyList<TRow> rows, IReadOnlyList<string> properties, CancellationToken cancel) where TRow : class
    {
        RefuseHistory<TRow>();
        if (SenderOf(db) is { } sender)
        {
            var (shape, key) = (RowShape.Of<TRow>(db), db.Model.FindEntityType(typeof(TRow))!.FindPrimaryKey()!.Properties.Select(p => p.Name));
            List<string> wanted = [.. properties, .. key];
            var places = wanted.ConvertAll(name => shape.PlaceOf(name));
            await sender.UpdateAsync([.. properties.Select(name => shape.Columns[shape.PlaceOf(name)])], [.. rows.Select(row => places.ConvertAll(place => shape.ValueOf(row, place)).ToArray())], cancel);
            return;
        }
        foreach (var row in rows)
        {
            var entry = db.Attach(row);
            foreach (var property in properties) entry.Property(property).IsModified = true;
        }
    }

    private static ISendsManyRows? SenderOf(CollabCaseDb db) => db.GetService<IDatabase>() is ISendsManyRows { CanSend: true } sender ? sender : null;

    private static void RefuseHistory<TRow>()
    {
        if (typeof(Entity).IsAssignableFrom(typeof(TRow))) throw new InvalidOperationException($"{typeof(TRow).Name} has history, which only a save writes.");
    }
}
