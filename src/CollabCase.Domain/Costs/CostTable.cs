using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Domain.Costs;

/// <summary>How long the people of one organisation were in meetings in one financial year: everybody who was there, for as long as each meeting lasted.</summary>
/// <param name="OrganisationId">Whose people; null: nobody's, or of an organisation that is not on record.</param>
/// <param name="Year">The financial year of the meetings.</param>
/// <param name="Meetings">In how many meetings they were.</param>
/// <param name="Minutes">Of all of them together.</param>
public sealed record MinutesInMeetings(long? OrganisationId, FinancialYear Year, int Meetings, long Minutes);

/// <summary>
/// The time of one organisation's people in one financial year, and what it is worth. The minutes of all meetings of the year are rounded once, to the nearest quarter of an hour,
/// and those hours by the rate once, to the nearest penny; every total is a sum of these.
/// </summary>
/// <param name="OrganisationId">Whose people; null: nobody's, or of an organisation that is not on record.</param>
/// <param name="Year">The financial year.</param>
/// <param name="Hours">How long.</param>
/// <param name="Rate">Pounds an hour; null: not valued.</param>
public sealed record TimeGiven(long? OrganisationId, FinancialYear Year, HoursWorked Hours, Money? Rate)
{
    /// <summary>In how many meetings; 0 outside them.</summary>
    public int Meetings { get; init; }

    /// <summary>What it is worth; null: not valued.</summary>
    public Money? Value => Rate is { } rate ? Hours.At(rate) : null;

    /// <summary>Time in meetings, at the rate of the organisation.</summary>
    public static TimeGiven In(MinutesInMeetings minutes, Money? rate)
    {
        ArgumentNullException.ThrowIfNull(minutes);
        return new(minutes.OrganisationId, minutes.Year, HoursWorked.OfMinutes(minutes.Minutes), minutes.OrganisationId is null ? null : rate) { Meetings = minutes.Meetings };
    }
}

/// <summary>Support from outside, as it counts.</summary>
/// <param name="Years">When.</param>
/// <param name="Amount">What it cost.</param>
public sealed record SupportGiven(YearsCovered Years, Money Amount);

/// <summary>What one kind of cost comes to.</summary>
/// <param name="Kind">The kind; null: all together.</param>
/// <param name="Cells">One for each column; null where nothing of it has a value, which is not the same as £0.</param>
/// <param name="Total">All cells together; null as above.</param>
/// <param name="Valued">The hours that have a value.</param>
/// <param name="NotValued">The hours that have none, and are in no amount.</param>
public sealed record CostRow(CostKind? Kind, IReadOnlyList<Money?> Cells, Money? Total, HoursWorked Valued, HoursWorked NotValued);

/// <summary>What partnership costs by kind and financial year, with totals that agree in both directions to the penny.</summary>
/// <param name="Columns">The financial years that occur, in order; then null, where support covers several years and how it is split is not known.</param>
/// <param name="Rows">One for each kind.</param>
/// <param name="Totals">Each column, and everything.</param>
public sealed record CostTable(IReadOnlyList<FinancialYear?> Columns, IReadOnlyList<CostRow> Rows, CostRow Totals)
{
    /// <summary>Nothing is there to count.</summary>
    public bool IsEmpty => Columns.Count == 0;

    /// <summary>Lays out all that is known.</summary>
    public static CostTable Of(IReadOnlyCollection<TimeGiven> inMeetings, IReadOnlyCollection<TimeGiven> outside, IReadOnlyCollection<SupportGiven> support)
    {
        ArgumentNullException.ThrowIfNull(inMeetings);
        ArgumentNullException.ThrowIfNull(outside);
        ArgumentNullException.ThrowIfNull(support);
        List<FinancialYear?> columns =
        [
            .. inMeetings.Select(t => (FinancialYear?)t.Year).Concat(outside.Select(t => (FinancialYear?)t.Year)).Concat(support.Select(s => s.Years.Only))
                .Distinct().OrderBy(y => y is null).ThenBy(y => y),
        ];
        CostRow[] rows =
        [
            Row(CostKind.InMeetings, [.. inMeetings.Select(t => ((FinancialYear?)t.Year, t.Value))], inMeetings),
            Row(CostKind.OutsideMeetings, [.. outside.Select(t => ((FinancialYear?)t.Year, t.Value))], outside),
            Row(CostKind.OutsideSupport, [.. support.Select(s => (s.Years.Only, (Money?)s.Amount))], []),
        ];
        return new(columns, rows, Row(null, [.. rows.SelectMany(r => columns.Zip(r.Cells))], [.. inMeetings, .. outside]));

        CostRow Row(CostKind? kind, IReadOnlyList<(FinancialYear? Year, Money? Value)> values, IReadOnlyCollection<TimeGiven> time) => new(
            kind, [.. columns.Select(year => SumOf(values.Where(v => v.Year == year)))], SumOf(values),
            HoursWorked.Sum(time.Where(t => t.Value is not null).Select(t => t.Hours)), HoursWorked.Sum(time.Where(t => t.Value is null).Select(t => t.Hours)));
    }

    private static Money? SumOf(IEnumerable<(FinancialYear? Year, Money? Value)> values) => values.Select(v => v.Value).OfType<Money>().ToList() is { Count: > 0 } some ? Money.Sum(some) : null;
}
