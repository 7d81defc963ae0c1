namespace CollabCase.Domain.Funding;

/// <content>What the funder asks for in return: conditions, reports and match.</content>
public sealed partial class Award
{
    /// <summary>The most conditions that one award can have, and the most reports.</summary>
    public const int MostPromises = 100;
    /// <summary>In characters.</summary>
    public const int MatchFromMaxLength = 400;
    /// <summary>The most that a match can be asked as, in percent of the award.</summary>
    public const int MostMatchPercent = 1000;

    private readonly List<AwardCondition> _conditions = [];
    private readonly List<FunderReport> _reports = [];
    private readonly List<MatchFunding> _matches = [];

    /// <summary>What the funder asks for, each with its day. <see cref="Conditions"/> sums them up in words.</summary>
    public IReadOnlyCollection<AwardCondition> ConditionsSet => _conditions;

    /// <summary>The reports that the funder asks for.</summary>
    public IReadOnlyCollection<FunderReport> Reports => _reports;

    /// <summary>How much other money the award has to be matched with; null: none, or it is asked as a percentage.</summary>
    public Money? MatchAmount { get; private set; }

    /// <summary>How much other money the award has to be matched with, in percent of what it gives for certain; null: none, or it is asked as an amount.</summary>
    public int? MatchPercent { get; private set; }

    /// <summary>From whom the match is to come.</summary>
    public string? MatchFrom { get; private set; }

    /// <summary>Whether the funder takes help in kind as match too.</summary>
    public bool MatchInKindCounts { get; private set; }

    /// <summary>The other awards of the partnership that meet the match.</summary>
    public IReadOnlyCollection<MatchFunding> Matches => _matches;

    /// <summary>
    /// How much match is needed: the amount, or that percentage of what the award gives for certain, up to the whole penny; null: none.
    /// </summary>
    public Money? MatchNeeded => MatchOf(MatchAmount, MatchPercent, Total);

    /// <inheritdoc cref="MatchNeeded"/>
    public static Money? MatchOf(Money? amount, int? percent, Money total) =>
        amount ?? (percent is { } share ? Money.FromPence((long)Math.Ceiling(total.Pence * (decimal)share / 100m)) : null);

    /// <summary>Adds a condition. Refused: no words, a day before 1990 or after March 2100, an award that was declined or withdrawn.</summary>
    public AwardCondition AddCondition(ConditionDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        EnsureCounts();
        if (_conditions.Count >= MostPromises) throw new DomainRuleException($"This award has {MostPromises} conditions already, which is the most.", nameof(ConditionsSet));
        var condition = new AwardCondition(Id, Next(_conditions.Select(c => c.Number)), details);
        _conditions.Add(condition);
        return condition;
    }

    /// <summary>Corrects what a condition says or its day. Refused as for <see cref="AddCondition"/>.</summary>
    public void CorrectCondition(int number, ConditionDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        ConditionOf(number).Describe(details);
    }

    /// <summary>
    /// Records that a condition was met or waived, or opens it again. Refused: a day to come, 'met' without words or a
    /// document that shows it, 'waived' without a reason, and what it is already.
    /// </summary>
    public void SettleCondition(int number, ConditionAnswer answer, long byPersonId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(answer);
        EnsureCounts();
        ConditionOf(number).Settle(answer, byPersonId, today);
    }

    /// <summary>Adds a report that a funder asks for. Refused: no title, dates out of order, a funder who is not of this award, an award that was declined or withdrawn.</summary>
    public FunderReport AddReport(FunderReportDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        EnsureCounts();
        if (_reports.Count >= MostPromises) throw new DomainRuleException($"This award has {MostPromises} reports already, which is the most.", nameof(Reports));
        var report = new FunderReport(Id, Next(_reports.Select(r => r.Number)), details with { FunderOrganisationId = Payer(details.FunderOrganisationId) });
        _reports.Add(report);
        return report;
    }

    /// <summary>Corrects what is said of a report. Refused as for <see cref="AddReport"/>.</summary>
    public void CorrectReport(int number, FunderReportDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        ReportOf(number).Describe(details with { FunderOrganisationId = Payer(details.FunderOrganisationId) });
    }

    /// <summary>
    /// Records what became of a report. Due goes to Sent; Sent to signed off, or back for changes with what the funder wants changed; what came
    /// back is sent again. Back, where it was recorded by mistake: Sent to Due, signed off to Sent. Refused: any other move, and a day to come.
    /// </summary>
    public void MoveReport(int number, FunderReportMove move, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(move);
        EnsureCounts();
        ReportOf(number).Move(move, today);
    }

    /// <summary>
    /// Sets what the award has to be matched with, and the awards of the same partnership that meet it; neither amount nor percentage: nothing is
    /// asked. Refused: both at once, £0 or less, a percentage outside 1 to 1,000, the award itself, and more about a match that is not asked for.
    /// </summary>
    public void SetMatch(MatchDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var from = Text.Optional(details.From, MatchFromMaxLength, "from whom the match is to come", nameof(MatchFrom));
        if (details is { Amount: not null, Percent: not null }) throw new DomainRuleException("Enter the match as an amount or as a percentage, not both.", nameof(MatchPercent));
        if (details.Amount is { } amount && (amount <= Money.Zero || amount > MostOfALine)) throw new DomainRuleException("Enter a match of more than £0, up to £10,000,000,000.", nameof(MatchAmount));
        if (details.Percent is < 1 or > MostMatchPercent) throw new DomainRuleException("Enter a percentage from 1 to 1,000.", nameof(MatchPercent));
        if (details is { Amount: null, Percent: null } && (from is not null || details.InKindCounts || details.AwardIds.Count > 0))
            throw new DomainRuleException("Enter how much has to be matched, or leave out the rest.", nameof(MatchAmount));
        if (details.AwardIds.Contains(Id)) throw new DomainRuleException("An award cannot be its own match. Choose other awards.", nameof(Matches));
        (MatchAmount, MatchPercent, MatchFrom, MatchInKindCounts) = (details.Amount, details.Percent, from, details.InKindCounts);
        _matches.RemoveAll(m => !details.AwardIds.Contains(m.MatchingAwardId));
        _matches.AddRange(details.AwardIds.Distinct().Where(id => _matches.TrueForAll(m => m.MatchingAwardId != id)).Select(id => new MatchFunding(Id, id)).ToList());
    }

    private AwardCondition ConditionOf(int number) => _conditions.Find(c => c.Number == number) ?? throw new DomainRuleException("That condition is no longer there. Look at the award again.", nameof(ConditionsSet));

    private FunderReport ReportOf(int number) => _reports.Find(r => r.Number == number) ?? throw new DomainRuleException("That report is no longer there. Look at the award again.", nameof(Reports));

    private void EnsureCounts()
    {
        if (!CountsInTotals) throw new DomainRuleException($"This award is '{State.Label()}', so its funder asks for nothing. Change its state first.", nameof(State));
    }
}

/// <summary>What an award has to be matched with.</summary>
public sealed record MatchDetails
{
    /// <summary>More than £0; not together with a percentage.</summary>
    public Money? Amount { get; init; }

    /// <summary>1 to 1,000 percent of the award; not together with an amount.</summary>
    public int? Percent { get; init; }

    /// <summary>From whom it is to come.</summary>
    public string? From { get; init; }

    /// <summary>Help in kind counts too.</summary>
    public bool InKindCounts { get; init; }

    /// <summary>The awards of the same partnership that meet it.</summary>
    public IReadOnlyCollection<long> AwardIds { get; init; } = [];
}

/// <summary>Another award that counts as match for this one.</summary>
public sealed class MatchFunding : Entity, IPartOf<Award>
{
    private MatchFunding() { }

    internal MatchFunding(long awardId, long matchingAwardId)
    {
        AwardId = awardId;
        MatchingAwardId = matchingAwardId;
    }

    /// <summary>The award that has to be matched.</summary>
    public long AwardId { get; private set; }

    /// <summary>The award that meets the match.</summary>
    public long MatchingAwardId { get; private set; }
}
