using System.Globalization;

namespace CollabCase.Domain.Reminders;

/// <summary>The plain-English labels of the codes about reminders.</summary>
public static class ReminderWords
{
    /// <summary>What people are reminded of, in the plural.</summary>
    public static string Label(this ReminderKind kind) => kind switch
    {
        ReminderKind.Review => "Reviews",
        ReminderKind.Milestone => "Milestones",
        ReminderKind.Action => "Actions",
        ReminderKind.Signature => "Signatures that are missing",
        ReminderKind.MeetingPapers => "Meetings without an agenda or papers",
        ReminderKind.MissingDate => "Records without a date",
        ReminderKind.RoleEnding => "Seats and offices that end",
        ReminderKind.Risk => "Risks to look at again",
        ReminderKind.FundingGap => "Money that ends before something follows",
        ReminderKind.AwardCondition => "Conditions of awards",
        ReminderKind.FunderReport => "Reports to funders",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>As what somebody is reminded, after 'as': 'its owner'.</summary>
    public static string Label(this ReminderRole role) => role switch
    {
        ReminderRole.Owner => "its owner",
        ReminderRole.Deputy => "its owner's deputy",
        ReminderRole.Chair => "chair of the steering group",
        ReminderRole.Signatory => "who is to sign",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>When a step lies: '30 days ahead', 'on the day', '7 days after'.</summary>
    public static string Say(int days) => days switch
    {
        0 => "on the day",
        1 or -1 => days < 0 ? "1 day ahead" : "1 day after",
        < 0 => string.Create(CultureInfo.InvariantCulture, $"{-days} days ahead"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{days} days after"),
    };

    /// <summary>A schedule in a sentence: '30, 14 and 7 days ahead, on the day, then every 7 days. The deputy is told after 7 days.'</summary>
    public static string Say(this ReminderSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var parts = new List<string>();
        if (schedule.DaysAhead is { Count: > 0 } ahead)
            parts.Add($"{(ahead.Count == 1 ? "" : string.Join(", ", ahead.SkipLast(1)) + " and ")}{ahead[^1]} {(ahead is [1] ? "day" : "days")} ahead");
        if (schedule.OnTheDay) parts.Add("on the day");
        if (schedule.EveryDaysAfter is { } every) parts.Add(every == 1 ? "then every day" : $"then every {every} days");
        var said = parts.Count == 0 ? "Never." : string.Join(", ", parts) + ".";
        said = char.ToUpper(said[0], CultureInfo.InvariantCulture) + said[1..];
        if (schedule.DeputyAfterDays is { } deputy) said += $" The deputy is told after {Days(deputy)}.";
        if (schedule.ChairAfterDays is { } chair) said += $" The chair of the steering group is told after {Days(chair)}.";
        return said;
    }

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";
}
