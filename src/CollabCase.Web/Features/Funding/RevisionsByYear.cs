using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Web.Features.Funding;

/// <summary>How the amounts of an award stood after each decision, side by side.</summary>
public static class RevisionsByYear
{
    /// <summary>Null where nothing was re-profiled.</summary>
    public static MoneyByYear? Of(Award award)
    {
        if (award.Revisions.Count == 0) return null;
        var revisions = award.Revisions.OrderBy(r => r.Number).ToList();
        List<FinancialYear?> columns = [.. revisions.SelectMany(r => r.Lines.Select(l => l.Year)).Concat(award.Lines.Select(l => l.Year)).Distinct().OrderBy(y => y is null).ThenBy(y => y)];
        List<MoneyRow> rows = [.. revisions.Select(r => Row(LabelOf(r, revisions), [.. r.Lines.Select(l => (l.Year, l.Amount))])), Row("Now", [.. award.Lines.Select(l => (l.Year, l.Amount))])];
        return new MoneyByYear("revisions", "How the amounts stood", "Revision", columns, [new MoneyGroup(null, rows)]) { Counted = "Committed and indicative amounts together." };

        MoneyRow Row(string label, IReadOnlyList<(FinancialYear? Year, Money Amount)> amounts) => new(label, null,
            [.. columns.Select(year => new MoneyCell(amounts.Any(a => a.Year == year) ? Money.Sum(amounts.Where(a => a.Year == year).Select(a => a.Amount)) : null))],
            new MoneyCell(Money.Sum(amounts.Select(a => a.Amount))));
    }

    private static string LabelOf(AwardRevision revision, List<AwardRevision> all) => revision.Kind is RevisionKind.Original ? "Original"
        : revision == all[^1] ? $"Approved on {PlainDate.Say(revision.DecidedOn!.Value)}, the latest" : $"Approved on {PlainDate.Say(revision.DecidedOn!.Value)}";
}
