namespace CollabCase.Domain.Funding;

/// <summary>How far a report to a funder has come. The numbers are stored: never renumber.</summary>
public enum FunderReportState
{
    /// <summary>It is to be sent.</summary>
    Due = 1,

    /// <summary>The funder has it.</summary>
    Sent = 2,

    /// <summary>The funder wants changes.</summary>
    SentBack = 3,

    /// <summary>The funder is content.</summary>
    SignedOff = 4,
}

/// <summary>A report that a funder asks for.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="DueOn">By when.</param>
/// <param name="PeriodFrom">The first day it reports on; null: not said.</param>
/// <param name="PeriodUntil">The last day it reports on; not before the first.</param>
/// <param name="FunderOrganisationId">Who asks for it: one of the award's funders. Null: the only one, or all of them.</param>
public sealed record FunderReportDetails(string Title, DateOnly DueOn, DateOnly? PeriodFrom = null, DateOnly? PeriodUntil = null, long? FunderOrganisationId = null);

/// <summary>What became of a report.</summary>
/// <param name="To">The new state.</param>
/// <param name="On">The day on which that was; none where it goes back to being due.</param>
/// <param name="Reason">What the funder wants changed.</param>
/// <param name="DocumentId">The report as it was sent, among the partnership's documents.</param>
/// <param name="FundingReportId">The report of the partnership that it was answered with.</param>
public sealed record FunderReportMove(FunderReportState To, DateOnly? On = null, string? Reason = null, long? DocumentId = null, long? FundingReportId = null);

/// <summary>A report on an award that its funder asks for, from the day it is due to the day it is signed off.</summary>
public sealed class FunderReport : Entity, IPartOf<Award>
{
    /// <summary>In characters.</summary>
    public const int TitleMaxLength = 200;
    /// <summary>In characters.</summary>
    public const int ReasonMaxLength = 2000;

    private FunderReport() { }

    internal FunderReport(long awardId, int number, FunderReportDetails details)
    {
        AwardId = awardId;
        Number = number;
        State = FunderReportState.Due;
        Describe(details);
    }

    /// <summary>The award it is a part of.</summary>
    public long AwardId { get; private set; }

    /// <summary>1 for the first report of the award, rising.</summary>
    public int Number { get; private set; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who asks for it; null: all funders.</summary>
    public long? FunderOrganisationId { get; private set; }

    /// <summary>By when.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The first day it reports on.</summary>
    public DateOnly? PeriodFrom { get; private set; }

    /// <summary>The last day it reports on.</summary>
    public DateOnly? PeriodUntil { get; private set; }

    /// <summary>How far it has come.</summary>
    public FunderReportState State { get; private set; }

    /// <summary>The day it was last sent.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>The report as it was sent.</summary>
    public long? SentDocumentId { get; private set; }

    /// <summary>The report of the partnership that answered it, which its funder may read from then on; null: it was answered with something else, or is not answered.</summary>
    public long? FundingReportId { get; private set; }

    /// <summary>The day it came back for changes, the last time.</summary>
    public DateOnly? SentBackOn { get; private set; }

    /// <summary>What the funder wanted changed, the last time.</summary>
    public string? SentBackBecause { get; private set; }

    /// <summary>The day the funder was content.</summary>
    public DateOnly? SignedOffOn { get; private set; }

    /// <summary>The partnership has to do something: send it, or change it.</summary>
    public bool IsToDo => State is FunderReportState.Due or FunderReportState.SentBack;

    /// <summary>Whether it should have been sent before a day.</summary>
    public bool IsLate(DateOnly today) => IsToDo && DueOn < today;

    /// <summary>The states that a report in this state can go to.</summary>
    public static IReadOnlyList<FunderReportState> MovesFrom(FunderReportState state) => state switch
    {
        FunderReportState.Due => [FunderReportState.Sent],
        FunderReportState.Sent => [FunderReportState.SignedOff, FunderReportState.SentBack, FunderReportState.Due],
        FunderReportState.SentBack => [FunderReportState.Sent],
        FunderReportState.SignedOff => [FunderReportState.Sent],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    internal void Describe(FunderReportDetails details)
    {
        var title = Text.Required(details.Title, TitleMaxLength, "what the report is called", nameof(Title));
        Award.CheckDay(details.DueOn, nameof(DueOn));
        if (details.PeriodFrom is { } from) Award.CheckDay(from, nameof(PeriodFrom));
        if (details.PeriodUntil is { } until) Award.CheckDay(until, nameof(PeriodUntil));
        if (details.PeriodUntil < details.PeriodFrom) throw new DomainRuleException("Enter a last day of the period that is on or after its first day.", nameof(PeriodUntil));
        (Title, DueOn, PeriodFrom, PeriodUntil, FunderOrganisationId) = (title, details.DueOn, details.PeriodFrom, details.PeriodUntil, details.FunderOrganisationId);
    }

    internal void Move(FunderReportMove move, DateOnly today)
    {
        if (!MovesFrom(State).Contains(move.To))
            throw new DomainRuleException($"This report is '{State.Label()}'. Choose {string.Join(" or ", MovesFrom(State).Select(s => $"'{s.Label()}'"))} as what comes next.", nameof(State));
        // Where it is only put right, its days stay as they were.
        if (State is FunderReportState.SignedOff)
        {
            (State, SignedOffOn) = (move.To, null);
            return;
        }
        if (move.To is FunderReportState.Due)
        {
            (State, SentOn, SentDocumentId, FundingReportId) = (move.To, null, null, null);
            return;
        }
        var on = move.On ?? throw new DomainRuleException("Enter the day on which that was.", nameof(FunderReportMove.On));
        Award.CheckDay(on, nameof(FunderReportMove.On));
        if (on > today) throw new DomainRuleException("Enter a day that is today or earlier.", nameof(FunderReportMove.On));
        if (move.To is not FunderReportState.Sent && on < SentOn) throw new DomainRuleException("Enter a day that is on or after the day on which it was sent.", nameof(FunderReportMove.On));
        switch (move.To)
        {
            case FunderReportState.Sent:
                (SentOn, SentDocumentId, FundingReportId) = (on, move.DocumentId, move.FundingReportId);
                break;
            case FunderReportState.SentBack:
                SentBackBecause = Text.Required(move.Reason, ReasonMaxLength, "what the funder wants changed", nameof(FunderReportMove.Reason), lines: true);
                SentBackOn = on;
                break;
            case FunderReportState.SignedOff:
                SignedOffOn = on;
                break;
        }
        State = move.To;
    }
}
