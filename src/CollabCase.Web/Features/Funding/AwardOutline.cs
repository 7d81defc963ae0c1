using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Shared;

namespace CollabCase.Web.Features.Funding;

/// <summary>An organisation that gives an award.</summary>
public sealed record Funder(long Id, string Reference, string Name);

/// <summary>What everyone who sees a partnership's money may know of an award.</summary>
public sealed class AwardOutline
{
    public required string Number { get; init; }

    public required string Title { get; init; }

    public required AwardKind? Kind { get; init; }

    public required AwardState State { get; init; }

    /// <summary>Whether this person may open the award itself.</summary>
    public required bool IsOpen { get; init; }

    public required bool? IsRingFenced { get; init; }

    public required string? RingFencedFor { get; init; }

    public required IReadOnlyList<Funder> Funders { get; init; }

    public required IReadOnlyList<AwardAmount> Lines { get; init; }

    /// <summary>What it gives for certain.</summary>
    public IReadOnlyList<AwardAmount> Certain => [.. Lines.Where(l => !l.IsIndicative)];

    /// <summary>What its funder intends for later years without being bound to it.</summary>
    public IReadOnlyList<AwardAmount> Indicative => [.. Lines.Where(l => l.IsIndicative)];

    public bool IsInKind => Kind is AwardKind.InKind;

    public bool IsCommitted => Award.CommittedStates.Contains(State);

    public bool IsAskedFor => !IsCommitted && Award.StatesThatCount.Contains(State);

    /// <summary>The funders as they stand in a line: 'A', or 'A and B, jointly'.</summary>
    public string GivenBy => NamesOf([.. Funders.Select(f => f.Name)]);

    public static string NamesOf(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "nobody yet",
        1 => names[0],
        _ => $"{Text.Listed(names)}, jointly",
    };

    /// <summary>The tone of a state's tag.</summary>
    public static Tone ToneOf(AwardState state) => state switch
    {
        AwardState.Awarded => Tone.Good,
        AwardState.Offered => Tone.Current,
        _ => Tone.Quiet,
    };
}

/// <summary>Lays out the awards of one partnership by financial year.</summary>
public static class AwardTable
{
    /// <summary>Null where there is nothing to lay out.</summary>
    public static MoneyByYear? Of(string id, string caption, string counted, string partnership, IReadOnlyList<AwardOutline> awards, bool addedUp, bool indicative = false)
    {
        if (awards.Count == 0) return null;
        var all = awards.SelectMany(Of).ToList();
        List<FinancialYear?> columns = [.. all.Select(l => l.Year).Distinct().OrderBy(y => y is null).ThenBy(y => y)];
        var fenced = awards.Where(a => a.IsRingFenced is true).ToList();
        // Money that may be spent on one thing only is never added up with what is free for others before it is told apart.
        List<MoneyGroup> groups = fenced.Count == 0 || !addedUp || indicative ? [new(null, [.. awards.Select(Row)])]
            : [Group("Ring-fenced, for nothing but what stands below each award", fenced), .. fenced.Count < awards.Count ? new[] { Group("Not ring-fenced, or not published whether it is", [.. awards.Except(fenced)]) } : []];
        return new MoneyByYear(id, caption, "Award", columns, groups)
        {
            Counted = counted,
            Totals = addedUp ? new MoneyRow("Total", null, Cells(all), new MoneyCell(Money.Sum(all.Select(l => l.Amount)))) : null,
        };

        MoneyRow Row(AwardOutline award) =>
            new(award.Title, award.IsOpen ? $"/partnerships/{partnership}/awards/{award.Number}" : null,
                Cells(Of(award)), new MoneyCell(Of(award).Count == 0 ? null : Money.Sum(Of(award).Select(l => l.Amount))))
            {
                Tag = (award.State.Label(), AwardOutline.ToneOf(award.State)),
                Notes = NotesOf(award),
            };

        IReadOnlyList<AwardAmount> Of(AwardOutline award) => indicative ? award.Indicative : award.Certain;

        MoneyGroup Group(string label, IReadOnlyList<AwardOutline> of)
        {
            var amounts = of.SelectMany(Of).ToList();
            return new(new MoneyRow(label, null, Cells(amounts), new MoneyCell(Money.Sum(amounts.Select(l => l.Amount)))), [.. of.Select(Row)]);
        }

        IReadOnlyList<MoneyCell> Cells(IReadOnlyList<AwardAmount> lines) =>
            [.. columns.Select(year => new MoneyCell(lines.Any(l => l.Year == year) ? Money.Sum(lines.Where(l => l.Year == year).Select(l => l.Amount)) : null))];
    }

    private static List<string> NotesOf(AwardOutline award)
    {
        List<string> notes = [award.GivenBy];
        if (!award.IsInKind) notes.Add(award.Kind.Label());
        if (award.IsRingFenced is true) notes.Add(FundingWords.RingFence(award.IsRingFenced, award.RingFencedFor));
        if (award.Lines.Count == 0) notes.Add("Amount not published");
        return notes;
    }
}
