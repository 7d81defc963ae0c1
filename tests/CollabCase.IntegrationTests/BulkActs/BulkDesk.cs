using System.Globalization;
using System.Text;
using CollabCase.Data;
using CollabCase.Data.History;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Features.BulkActs;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.IntegrationTests.BulkActs;

/// <summary>What the tests of acts on several milestones share.</summary>
internal static class BulkDesk
{
    /// <summary>What only rises or is only added to, whatever is done and taken back: history itself, the answers that were given, and what was done together.</summary>
    private static readonly Type[] Rising = [typeof(HistoryEntry), typeof(HistoryChain), typeof(Submission), typeof(BulkAct), typeof(ReferenceCounter)];

    /// <summary>The form of a bulk act, for ticked milestones of the desk's partnership.</summary>
    public static Task<Page> Choose(this Desk desk, string act, params int[] numbers) => desk.Browser.Get(desk.Address(act, numbers));

    /// <summary>Where the list's form leads when these milestones are ticked.</summary>
    public static string Address(this Desk desk, string act, params int[] numbers) =>
        $"/milestones/{act}?from=list&partnership={desk.Reference}{string.Concat(numbers.Select(n => $"&row={Uri.EscapeDataString(ChosenRows.Box(desk.Reference, n))}"))}";

    /// <summary>Where the list's form leads when all that it has are meant.</summary>
    public static string AddressOfAll(this Desk desk, string act, string at = "") => $"/milestones/{act}?from=list&partnership={desk.Reference}&at={Uri.EscapeDataString(at)}&all=true";

    /// <summary>Every row of every table as text, but for what only rises: histories, versions, answers, and what was done together.</summary>
    public static Task<IReadOnlyList<string>> Everything(this CollabCaseHost host) => host.Read<IReadOnlyList<string>>(async db =>
    {
        var rows = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && !Rising.Contains(t.ClrType)))
            rows.AddRange(await (Task<List<string>>)typeof(BulkDesk).GetMethod(nameof(RowsOf))!.MakeGenericMethod(type.ClrType).Invoke(null, [db])!);
        rows.Sort(StringComparer.Ordinal);
        return rows;
    });

    public static async Task<List<string>> RowsOf<T>(CollabCaseDb db) where T : class => [.. (await db.Set<T>().AsNoTracking().ToListAsync()).Select(row => Said(db, row))];

    private static string Said(CollabCaseDb db, object row)
    {
        var text = new StringBuilder(row.GetType().Name);
        foreach (var property in db.Entry(row).Properties.Where(p => p.Metadata.Name != nameof(AggregateRoot.Version)).OrderBy(p => p.Metadata.Name, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"|{property.Metadata.Name}={(property.CurrentValue is byte[] bytes ? Convert.ToHexString(bytes) : property.CurrentValue)}");
        return text.ToString();
    }
}
