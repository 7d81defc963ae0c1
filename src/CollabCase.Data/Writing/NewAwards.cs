using System.Runtime.CompilerServices;
using CollabCase.Data.History;
using CollabCase.Data.Sums;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CollabCase.Data.Writing;

/// <summary>
/// Writes many new awards past the change tracker, which costs more than the database does. What is left is what a save leaves, row for row: their history is made by the
/// code that every save uses, in chains that are locked; the stored sums follow; and where a day has to follow the awards they are saved in the usual way.
/// </summary>
public static class NewAwards
{
    /// <summary>Inside a command that has locked the histories of their partnerships. They are in the database at once, and not tracked.</summary>
    public static async Task AddAtOnceAsync(this CollabCaseDb db, IReadOnlyList<Award> awards, CancellationToken cancel)
    {
        var write = db.Write ?? throw new InvalidOperationException("Records are written inside a command.");
        if (awards.Count == 0) return;
        if (db.GetService<IDatabase>() is not ISendsManyRows { CanSend: true } sender)
        {
            db.AddRange(awards);
            return;
        }
        var followed = await SpendingFollowsAwards.FollowingAsync(db, awards.Select(a => a.PartnershipId).Distinct(), cancel);
        db.AddRange(awards.Where(a => followed.Contains(a.PartnershipId)));
        var sent = awards.Where(a => !followed.Contains(a.PartnershipId)).ToList();
        // What is saved in the usual way is counted by the save, which finds these there.
        await SumsFollowAwards.FollowNewAsync(db, sent, cancel);
        var byChain = sent.GroupBy(a => a.PartnershipId).Select(g => (Chain: write.ChainOf(g.Key), Awards: g.OrderBy(a => a.Id).ToList())).ToList();
        var (type, entries) = (db.Model.FindEntityType(typeof(Award))!, RowShape.Of<HistoryEntry>(db));
        var made = new List<(RowShape Shape, object?[] Row)>[byChain.Count];
        Parallel.For(0, byChain.Count, i => made[i] = [.. byChain[i].Awards.SelectMany(award => RowsOf(write, byChain[i].Chain, type, award, entries))]);
        // In the order in which they came, so that each row refers to one that is there.
        foreach (var rows in made.SelectMany(m => m).GroupBy(m => m.Shape, m => m.Row)) await sender.InsertAsync(rows.Key.Columns, [.. rows], cancel);
    }

    private static List<(RowShape, object?[])> RowsOf(WriteScope write, HistoryChain chain, IEntityType type, Award award, RowShape entries)
    {
        List<(IEntityType Type, Entity Record)> records = [(type, award)];
        AddParts(records, type, award);
        SetVersion(award, 1);
        var entry = new HistoryEntry(NewId.Next(), chain.Id, write, nameof(Award), award.Id, award.Version,
            [.. records.OrderBy(r => r.Record is AggregateRoot ? 0 : 1).ThenBy(r => r.Record.Id).Select(r => HistoryCapture.Created(r.Type, r.Record))]);
        chain.Append(entry);
        return [.. records.Select(r => RowShape.Of(r.Type)).Zip(records, (shape, r) => (shape, shape.RowOf(r.Record))), (entries, entries.RowOf(entry))];
    }

    private static void AddParts(List<(IEntityType, Entity)> records, IEntityType type, Entity whole)
    {
        foreach (var parts in type.GetNavigations().Where(n => n.IsCollection))
            foreach (var part in (IEnumerable<Entity>)parts.GetGetter().GetClrValue(whole)!)
            {
                records.Add((parts.TargetEntityType, part));
                AddParts(records, parts.TargetEntityType, part);
            }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_" + nameof(AggregateRoot.Version))]
    private static extern void SetVersion(AggregateRoot root, int version);
}
