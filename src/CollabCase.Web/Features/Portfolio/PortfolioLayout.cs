using System.Text.Encodings.Web;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Portfolio;

/// <summary>
/// Lays a portfolio out: which partnerships stand in lines of their own, what the others come to, and where each figure
/// leads. What is not shown is summed up in a line, so that every table adds up to the whole.
/// </summary>
internal sealed class PortfolioLayout(PortfolioFilter filter, PortfolioGivers givers, IReadOnlyList<GiverSum> sums, IReadOnlyDictionary<PortfolioGiver, int> partnerships, bool ofOneFunder)
{
    private readonly List<PartnershipSum> _shown = [];

    public MoneyByYear? Cash => Table(false, "cash", "Cash by funder, partnership and financial year");

    public MoneyByYear? InKind => Table(true, "in-kind", "In-kind by funder, partnership and financial year, valued in pounds");

    /// <summary>Gives these partnerships lines of their own.</summary>
    public void Show(IReadOnlyList<PartnershipSum> rows) => _shown.AddRange(rows);

    /// <summary>Opens one giver's partnerships; those of the others stay summed up.</summary>
    public void Show(IReadOnlyList<PartnershipSum> rows, PortfolioGiver opened)
    {
        Opened = opened;
        Show(rows);
    }

    public PortfolioGiver? Opened { get; private set; }

    public string LabelOf(PortfolioGiver giver) => AwardOutline.NamesOf([.. givers.Of(giver).Select(f => f.Name)]);

    private MoneyByYear? Table(bool inKind, string id, string caption)
    {
        var mine = sums.Select(g => (g.Giver, Amounts: inKind ? g.InKind : g.Cash)).Where(g => g.Amounts.Count > 0).OrderByDescending(g => Money.Sum(g.Amounts.Select(a => a.Amount))).ToList();
        if (mine.Count == 0) return null;
        var (kept, givenUp) = (mine.Take(ShowPortfolio.MostFunders).ToList(), mine.Skip(ShowPortfolio.MostFunders).ToList());
        var shown = _shown.Where(s => s.InKind == inKind).ToDictionary(s => (s.Giver, s.Reference, s.Year));
        PortfolioFunder[] theOthers = [new PortfolioFunder("", $"{Format.Number(givenUp.Count)} more funders, who give less")];
        var funders = kept.ToDictionary(g => g.Giver, g => givers.Of(g.Giver));
        var inLines = shown.Values.ToLookup(s => (s.Giver, s.Year), s => s.Pence);

        var table = PortfolioTable.Of(
        [
            .. shown.Values.Where(s => funders.ContainsKey(s.Giver)).Select(s => new PortfolioEntry(funders[s.Giver], s.Reference, s.Name, [new PortfolioAmount(s.Year, Money.FromPence(s.Pence))])),
            .. kept.Select(g => new PortfolioEntry(funders[g.Giver], "", "", IsSummedUp(g.Giver) ? g.Amounts : Rest(g.Giver, g.Amounts))).Where(e => e.Amounts.Count > 0),
            .. givenUp.Select(g => new PortfolioEntry(theOthers, "", "", g.Amounts)),
        ]);
        // An address is of a line and a year: what is the same for all lines is put together once.
        var ofAll = Address(filter);
        List<string> ofYears = [.. table.Columns.Select(year => Address(filter with { Years = [year] }))];
        return new MoneyByYear(id, caption, "Funder and partnership", table.Columns, [.. table.Groups.Select(Group)])
        {
            Counted = Counted(inKind),
            Totals = new MoneyRow("Total", null, Cells([.. table.ColumnTotals.Select(t => (Money?)t)], null), new MoneyCell(table.GrandTotal, ofAll)),
        };

        // What of a giver's money has no line of its own.
        List<PortfolioAmount> Rest(PortfolioGiver giver, IReadOnlyList<PortfolioAmount> amounts) =>
            [.. amounts.Select(a => a with { Amount = a.Amount - Money.FromPence(inLines[(giver, a.Year)].Sum()) }).Where(a => a.Amount != Money.Zero)];

        MoneyGroup Group(PortfolioGroup group)
        {
            var code = PortfolioGivers.CodeOf(group.FunderReferences);
            var giver = givers.Find(code);
            var rows = group.Rows.Where(r => r.PartnershipReference.Length > 0).ToList();
            var head = new MoneyRow(group.Label, null, giver is null ? [.. group.Subtotals.Select(m => new MoneyCell(m))] : Cells(group.Subtotals, code),
                new MoneyCell(group.Total, giver is null ? null : ofAll + Of(code, null)))
            {
                Notes = giver is null ? [] : NotesOf(giver.Value, group.IsJoint),
            };
            if (giver is { } closed && IsSummedUp(closed)) return new MoneyGroup(head with { Href = filter.Href(more: ("open", code)) }, []);
            return new MoneyGroup(head, [.. rows.Select(row => Row(row, code, giver!.Value)), .. group.Rows.Where(r => r.PartnershipReference.Length == 0 && giver is not null).Select(row => Others(row, giver!.Value, rows.Count))]);
        }

        MoneyRow Row(PortfolioRow row, string code, PortfolioGiver giver) => new(
            row.PartnershipName, $"/partnerships/{row.PartnershipReference}",
            [.. row.Cells.Select((cell, i) => new MoneyCell(cell, cell is null ? null : Behind(shown.GetValueOrDefault((giver, row.PartnershipReference, table.Columns[i])), ofYears[i], code)))],
            new MoneyCell(row.Total, ofAll + Of(code, row.PartnershipReference)));

        MoneyRow Others(PortfolioRow row, PortfolioGiver giver, int here) =>
            new($"{Format.Number(partnerships[giver] - here)} other partnerships", null, [.. row.Cells.Select(c => new MoneyCell(c))], new MoneyCell(row.Total));

        // One award is opened itself; several are listed.
        string? Behind(PartnershipSum? sum, string ofYear, string code) => sum switch
        {
            null => null,
            { Awards: 1 } => $"/partnerships/{sum.Reference}/awards/{sum.Number}",
            _ => ofYear + Of(code, sum.Reference),
        };

        IReadOnlyList<MoneyCell> Cells(IReadOnlyList<Money?> amounts, string? code)
        {
            var of = Of(code, null);
            return [.. amounts.Select((amount, i) => new MoneyCell(amount, amount is null ? null : ofYears[i] + of))];
        }

        string Address(PortfolioFilter narrowed) => narrowed.Href(PortfolioFilter.Path + "/records", ("as", inKind ? "in-kind" : "cash"));
    }

    // What the address of the records behind a figure says of its line.
    private static string Of(string? code, string? partnership) =>
        (code is null ? "" : "&from=" + UrlEncoder.Default.Encode(code)) + (partnership is null ? "" : "&partnership=" + UrlEncoder.Default.Encode(partnership));

    private bool IsSummedUp(PortfolioGiver giver) => Opened is { } opened ? opened != giver : _shown.Count == 0;

    private List<string> NotesOf(PortfolioGiver giver, bool joint)
    {
        var notes = new List<string>();
        if (joint) notes.Add("How it is split is not published");
        if (IsSummedUp(giver)) notes.Add(partnerships[giver] == 1 ? "1 partnership" : $"{Format.Number(partnerships[giver])} partnerships");
        return notes;
    }

    private string Counted(bool inKind)
    {
        var counted = filter.WithHopes
            ? "Counted: what is committed, and what was applied for or offered. Not counted: what was declined or withdrawn."
            : "Counted: what is committed, that is awarded, completed or not. Not counted: what was applied for, offered, declined or withdrawn.";
        var joint = ofOneFunder ? " Of a joint award: your organisation’s share, or all of it where the split is not published." : "";
        return counted + (inKind ? " Never added to cash." : "") + joint;
    }
}
