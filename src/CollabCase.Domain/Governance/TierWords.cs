using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Governance;

/// <summary>What screens and files call tiers, offices, cadences and quorums.</summary>
public static class TierWords
{
    /// <summary>Said of a tier whose cadence is not recorded.</summary>
    public const string NoCadence = "Meets when there is need";

    /// <summary>Said of a tier whose quorum is not recorded.</summary>
    public const string NoQuorum = "No quorum recorded yet";

    /// <summary>What the kind of tier is called.</summary>
    public static string Label(this TierKind kind) => kind switch
    {
        TierKind.Steering => "Steering group",
        TierKind.Operational => "Operational group",
        TierKind.FrontLine => "Front-line group",
        TierKind.Workstream => "Workstream",
        TierKind.ReferenceGroup => "Reference group",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What the kind of tier is for, in a sentence.</summary>
    public static string Hint(this TierKind kind) => kind switch
    {
        TierKind.Steering => "Direction, money, gates, pilots and memoranda.",
        TierKind.Operational => "Supports the front line and removes obstacles.",
        TierKind.FrontLine => "Coordinates the support around people.",
        TierKind.Workstream => "Works on one subject, for as long as that takes.",
        TierKind.ReferenceGroup => "People whom the other groups ask, such as people with lived experience.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What the office is called.</summary>
    public static string Label(this TierOffice office) => office switch
    {
        TierOffice.Chair => "Chair",
        TierOffice.ViceChair => "Vice chair",
        TierOffice.Secretary => "Secretary",
        _ => throw new ArgumentOutOfRangeException(nameof(office), office, null),
    };

    /// <summary>What the unit is called.</summary>
    public static string Label(this CadenceUnit unit) => unit switch
    {
        CadenceUnit.Weeks => "Weeks",
        CadenceUnit.Months => "Months",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };

    /// <summary>How the day of the month is found.</summary>
    public static string Label(this MonthlyBy by) => by switch
    {
        MonthlyBy.DayOfMonth => "On the same date",
        MonthlyBy.WeekdayOfMonth => "On the same weekday, such as the second Tuesday",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };

    /// <summary>How the quorum is counted.</summary>
    public static string Label(this QuorumBy by) => by switch
    {
        QuorumBy.Count => "A number of voting members",
        QuorumBy.Share => "A share of the voting members",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };

    /// <summary>'Every 2 weeks', 'Every month', 'Every 6 months'; what is said of none where there is none.</summary>
    public static string Say(this Cadence? cadence) => cadence switch
    {
        null => NoCadence,
        { Unit: CadenceUnit.Weeks, Every: 1 } => "Every week",
        { Unit: CadenceUnit.Weeks } => $"Every {cadence.Every} weeks",
        { Every: 1 } => "Every month",
        { Every: 12 } => "Every year",
        _ => $"Every {cadence.Every} months",
    };

    /// <summary>The quorum as a sentence.</summary>
    public static string Say(this QuorumRule? rule)
    {
        if (rule is null) return NoQuorum;
        var counted = rule.By is QuorumBy.Count
            ? $"{rule.Number} voting {(rule.Number == 1 ? "member" : "members")}"
            : $"{rule.Number}% of the voting {(rule.CountsVacancies ? "seats, empty ones too" : "members")}";
        return rule.NeedsPublicAndThird ? $"{counted}, with at least one from the public and one from the third sector" : counted;
    }

    /// <summary>Who may come in a member's place, as a sentence.</summary>
    public static string SayProxies(this QuorumRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (!rule.ProxiesMayAttend) return "Nobody can come in a member’s place.";
        return rule.ProxiesMayVote ? "A deputy may come in a member’s place, and vote." : "A deputy may come in a member’s place, without a vote.";
    }

    /// <summary>'since 1 March 2026', 'from 1 March 2026 to 28 February 2027'.</summary>
    public static string SayTerm(DateOnly from, DateOnly? until) => until is { } last ? $"from {PlainDate.Say(from)} to {PlainDate.Say(last)}" : $"since {PlainDate.Say(from)}";
}
