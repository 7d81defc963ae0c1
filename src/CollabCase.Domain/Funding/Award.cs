using System.Globalization;
using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Funding;

/// <summary>
/// Money, or help in kind, that one funder or several jointly put into one partnership, with what is awarded in each
/// financial year. In-kind is valued in pounds and kept apart: an award is wholly one or the other.
/// </summary>
public sealed partial class Award : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int NumberMaxLength = 30;
    /// <summary>In characters.</summary>
    public const int TitleMaxLength = 200;
    /// <summary>In characters.</summary>
    public const int RingFencedForMaxLength = 400;
    /// <summary>In characters.</summary>
    public const int ConditionsMaxLength = 4000;
    /// <summary>In characters.</summary>
    public const int SourceMaxLength = 2000;
    /// <summary>In characters.</summary>
    public const int InKindBasisMaxLength = 1000;
    /// <summary>The most funders that one award can have.</summary>
    public const int MostFunders = 20;
    /// <summary>The most amounts that one award can have.</summary>
    public const int MostLines = 200;
    /// <summary>In characters.</summary>
    public const int FundersKeyMaxLength = MostFunders * 20;

    private readonly List<AwardFunder> _funders = [];
    private readonly List<AwardLine> _lines = [];

    private Award() { }

    /// <summary>The states in which an award counts in totals, for queries: all but declined and withdrawn.</summary>
    public static IReadOnlyList<AwardState> StatesThatCount { get; } = [AwardState.Applied, AwardState.Offered, AwardState.Awarded, AwardState.Completed];

    /// <summary>The states in which an award can be relied on, for queries: awarded and completed.</summary>
    public static IReadOnlyList<AwardState> CommittedStates { get; } = [AwardState.Awarded, AwardState.Completed];

    /// <summary>The most that one line can hold: £10 billion.</summary>
    public static Money MostOfALine => Money.FromPounds(10_000_000_000m);

    /// <summary>The reference that people quote, such as AW-2026-0001. It never changes.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The partnership it is for.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>What people call it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Null: not published. Such an award counts as cash.</summary>
    public AwardKind? Kind { get; private set; }

    /// <summary>How far it has come.</summary>
    public AwardState State { get; private set; }

    /// <summary>The day it was awarded; null: not yet, or not known.</summary>
    public DateOnly? AwardedOn { get; private set; }

    /// <summary>Null: not published.</summary>
    public bool? IsRingFenced { get; private set; }

    /// <summary>What it is ring-fenced for; null: not ring-fenced, or not published for what.</summary>
    public string? RingFencedFor { get; private set; }

    /// <summary>What the funder asks in return.</summary>
    public string? Conditions { get; private set; }

    /// <summary>Where the figures are from, and any difference that the source has.</summary>
    public string? Source { get; private set; }

    /// <summary>How an in-kind contribution was valued; null for cash.</summary>
    public string? InKindBasis { get; private set; }

    /// <summary>One or more; several give it jointly.</summary>
    public IReadOnlyCollection<AwardFunder> Funders => _funders;

    /// <summary>
    /// The funders as one text, the same for the same funders in whatever order they were given: the ids of their
    /// organisations from low to high, with a space between. Joint money is grouped by it.
    /// </summary>
    public string FundersKey { get; private set; } = "";

    /// <summary>One for each financial year and funder; none where no amount was published.</summary>
    public IReadOnlyCollection<AwardLine> Lines => _lines;

    /// <summary>Given by several funders together.</summary>
    public bool IsJoint => _funders.Count > 1;

    /// <summary>Help in kind, never added to cash.</summary>
    public bool IsInKind => Kind is AwardKind.InKind;

    /// <summary>Whether it counts in totals: not when declined or withdrawn.</summary>
    public bool CountsInTotals => StatesThatCount.Contains(State);

    /// <summary>Whether it can be relied on: awarded, or awarded and completed. Applied for and offered are not.</summary>
    public bool IsCommitted => CommittedStates.Contains(State);

    /// <summary>What it gives for certain: all its lines but the indicative ones, in cash or in pounds of what is given in kind.</summary>
    public Money Total => Money.Sum(_lines.Where(l => !l.IsIndicative).Select(l => l.Amount));

    /// <summary>What its funder intends for later years without being bound to it. Never a part of <see cref="Total"/>.</summary>
    public Money Indicative => Money.Sum(_lines.Where(l => l.IsIndicative).Select(l => l.Amount));

    /// <summary>The states it can go to from where it is.</summary>
    public IReadOnlyList<AwardState> NextStates => MovesFrom(State);

    /// <summary>
    /// The committed cash of this award, line by line, for <see cref="FunderShares"/>. Nothing for in-kind, for what is
    /// indicative, and for an award that is not committed.
    /// </summary>
    public IEnumerable<CommittedCash> CommittedCash => IsCommitted && !IsInKind
        ? _lines.Where(l => !l.IsIndicative).Select(l => new CommittedCash(l.FunderOrganisationId, l.Amount))
        : [];

    /// <summary>
    /// Records an award in whatever state it is in, so that one made years ago can be entered as it stands. Refused: no
    /// funder, a funder twice, two amounts for the same year and funder, an amount below £0 or above £10 billion, an
    /// amount of an organisation that is not one of the funders, an indicative amount without its year, in-kind without
    /// saying how it was valued, an award date on an award not yet made or after <paramref name="today"/>, a planned end
    /// before the planned start, and a web address that does not start with https://.
    /// </summary>
    public static Award Record(
        string number, long partnershipId, IReadOnlyCollection<long> funderOrganisationIds, AwardState state,
        AwardDetails details, IReadOnlyCollection<AwardAmount> amounts, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(partnershipId);
        var award = new Award
        {
            Number = Text.Required(number, NumberMaxLength, "the number of the award", nameof(Number)),
            PartnershipId = partnershipId,
            State = Choice.Known(state, nameof(State)),
        };
        award.SetDetails(details, today);
        award.SetFunders(funderOrganisationIds);
        award.SetLines(amounts);
        return award;
    }

    /// <summary>Changes what is said about the award. Refused as for <see cref="Record"/>.</summary>
    public void CorrectDetails(AwardDetails details, DateOnly today) => SetDetails(details, today);

    /// <summary>
    /// Sets the amounts: those for a year and funder already there are changed, new ones added, and those left out
    /// removed. Refused as for <see cref="Record"/>.
    /// </summary>
    public void ReviseAmounts(IReadOnlyCollection<AwardAmount> amounts) => SetLines(amounts);

    /// <summary>Corrects who the funders are, with the amounts that go with them. Refused as for <see cref="Record"/>.</summary>
    public void CorrectFunders(IReadOnlyCollection<long> organisationIds, IReadOnlyCollection<AwardAmount> amounts)
    {
        var lines = LinesOf(Checked(organisationIds), amounts);
        EnsureNobodyLeavesPayments(organisationIds);
        SetFunders(organisationIds);
        SetLines(lines);
    }

    /// <summary>
    /// Moves the award to another state. Applied goes to Offered, Awarded, Declined or Withdrawn; Offered to Awarded,
    /// Declined or Withdrawn; Awarded to Completed or Withdrawn. Back again, where it was recorded by mistake or asked
    /// for anew: Completed to Awarded, Declined and Withdrawn to Applied. Any other move is refused. An award that goes
    /// back to Applied has no award date.
    /// </summary>
    /// <param name="state">The new state.</param>
    /// <param name="today">The date it is where people are.</param>
    /// <param name="awardedOn">For Awarded, the day it was awarded, if known; keeps the day that is there when left out.</param>
    public void ChangeState(AwardState state, DateOnly today, DateOnly? awardedOn = null)
    {
        if (!MovesFrom(State).Contains(state))
        {
            var possible = string.Join(" or ", MovesFrom(State).Select(s => $"'{s.Label()}'"));
            throw new DomainRuleException($"This award is '{State.Label()}'. Choose {possible} as what comes next.", nameof(State));
        }
        var date = awardedOn ?? (state is AwardState.Applied ? null : AwardedOn);
        CheckAwardedOn(state, date, today);
        State = state;
        AwardedOn = date;
    }

    /// <summary>The states that an award in this state can go to, see <see cref="ChangeState"/>.</summary>
    public static IReadOnlyList<AwardState> MovesFrom(AwardState state) => state switch
    {
        AwardState.Applied => [AwardState.Offered, AwardState.Awarded, AwardState.Declined, AwardState.Withdrawn],
        AwardState.Offered => [AwardState.Awarded, AwardState.Declined, AwardState.Withdrawn],
        AwardState.Awarded => [AwardState.Completed, AwardState.Withdrawn],
        AwardState.Completed => [AwardState.Awarded],
        AwardState.Declined or AwardState.Withdrawn => [AwardState.Applied],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private static IReadOnlyCollection<long> Checked(IReadOnlyCollection<long> organisationIds)
    {
        ArgumentNullException.ThrowIfNull(organisationIds);
        if (organisationIds.Count == 0) throw new DomainRuleException("Choose at least one funder.", nameof(Funders));
        if (organisationIds.Count > MostFunders) throw new DomainRuleException($"Choose no more than {MostFunders} funders.", nameof(Funders));
        if (organisationIds.Distinct().Count() < organisationIds.Count) throw new DomainRuleException("Choose each funder once only.", nameof(Funders));
        return organisationIds;
    }

    private void SetFunders(IReadOnlyCollection<long> organisationIds)
    {
        var wanted = Checked(organisationIds);
        _funders.RemoveAll(f => !wanted.Contains(f.OrganisationId));
        _funders.AddRange(wanted.Where(id => _funders.TrueForAll(f => f.OrganisationId != id)).Select(id => new AwardFunder(Id, id)).ToList());
        FundersKey = string.Join(' ', wanted.Order().Select(id => id.ToString(CultureInfo.InvariantCulture)));
    }

    private void EnsureNobodyLeavesPayments(IReadOnlyCollection<long> wanted)
    {
        if (_payments.Any(p => Leaves(p.FunderOrganisationId)) || _reports.Any(r => Leaves(r.FunderOrganisationId)) || _contributions.Any(c => Leaves(c.FunderOrganisationId)))
            throw new DomainRuleException("Payments, reports or contributions of this award are of a funder who would be left out. Correct those first.", nameof(Funders));

        bool Leaves(long? funder) => funder is { } id && !wanted.Contains(id);
    }

    private void SetLines(IReadOnlyCollection<AwardAmount> amounts)
    {
        var wanted = LinesOf([.. _funders.Select(f => f.OrganisationId)], amounts);
        _lines.RemoveAll(line => !wanted.Any(line.IsFor));
        foreach (var amount in wanted)
        {
            if (_lines.Find(line => line.IsFor(amount)) is { } line) line.Revise(amount);
            else _lines.Add(new AwardLine(Id, amount));
        }
    }

    private static List<AwardAmount> LinesOf(IReadOnlyCollection<long> funders, IReadOnlyCollection<AwardAmount> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        if (amounts.Count > MostLines) throw new DomainRuleException($"Enter no more than {MostLines} amounts.", nameof(Lines));
        var lines = amounts.Select(a => a with { FunderOrganisationId = a.FunderOrganisationId ?? (funders.Count == 1 ? funders.First() : null) }).ToList();
        foreach (var line in lines)
        {
            if (line.Amount.IsNegative || line.Amount > MostOfALine)
                throw new DomainRuleException($"Enter an amount from £0 to £10,000,000,000 for {When(line)}. It is {line.Amount} now.", nameof(Lines));
            if (line.FunderOrganisationId is { } funder && !funders.Contains(funder))
                throw new DomainRuleException($"Choose one of the funders of this award for the amount of {When(line)}.", nameof(Lines));
            if (line.IsIndicative && line.Year is null)
                throw new DomainRuleException("Enter the financial year of an amount that is indicative, or say that it is committed.", nameof(Lines));
            if (lines.Count(l => l.Year == line.Year && l.FunderOrganisationId == line.FunderOrganisationId) > 1)
                throw new DomainRuleException($"Enter one amount only for {When(line)} and the same funder.", nameof(Lines));
        }
        return lines;

        static string When(AwardAmount line) => line.Year?.ToString() ?? $"'{FundingWords.YearNotPublished}'";
    }
}
