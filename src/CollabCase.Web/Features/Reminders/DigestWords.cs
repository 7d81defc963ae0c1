using CollabCase.Domain.Reminders;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Reminders;

/// <summary>How one reminder is said: on a page and in a mail alike.</summary>
public static class DigestWords
{
    /// <summary>'Milestone: Sign the lease'</summary>
    public static string What(ReminderKind kind, string title) => $"{One(kind)}: {title}";

    /// <summary>'was due 3 days ago, on Monday 16 November 2026'; 'is due today, Monday 16 November 2026'.</summary>
    public static string When(ReminderKind kind, DateOnly dueOn, DateOnly today)
    {
        if (kind is ReminderKind.MissingDate) return "has no date yet";
        var (days, day) = (dueOn.DayNumber - today.DayNumber, $"{Format.DayAndDate(dueOn)} {Format.Iso(dueOn)[..4]}");
        var (was, now, willBe) = Verbs(kind);
        return days switch
        {
            0 => $"{now} today, {day}",
            1 => $"{willBe} tomorrow, {day}",
            > 1 => $"{willBe} in {days} days, on {day}",
            -1 => $"{was} yesterday, {day}",
            _ => $"{was} {-days} days ago, on {day}",
        };
    }

    /// <summary>Why this person is told, as a sentence.</summary>
    public static string Why(DigestLine line, DateOnly today)
    {
        var late = today.DayNumber - line.DueOn.DayNumber;
        var overdue = late > 0 ? $", and it is {(late == 1 ? "1 day" : $"{late} days")} overdue" : "";
        return (line.StandsInFor, line.Role) switch
        {
            // What nobody is named for is the coordinator's own.
            (null, ReminderRole.Owner) when line.AsCoordinator && line.Kind is ReminderKind.FundingGap or ReminderKind.AwardCondition or ReminderKind.FunderReport => "You coordinate this partnership.",
            (null, _) when line.AsCoordinator => $"You coordinate this partnership{(line.Role is ReminderRole.Owner ? ", and nobody else can be told of it" : overdue)}.",
            ({ } name, _) when line.AsCoordinator => $"You stand in for {name}, who is away, and coordinates this partnership.",
            (null, ReminderRole.Owner) => line.Kind switch
            {
                ReminderKind.Signature => "You were asked to sign it.",
                ReminderKind.MeetingPapers => "You prepare this meeting.",
                _ => "You look after it.",
            },
            (null, ReminderRole.Deputy) => $"You are named as deputy{overdue}.",
            (null, _) => $"You chair the steering group{overdue}.",
            ({ } name, ReminderRole.Owner) => $"You stand in for {name}, who is away.",
            ({ } name, ReminderRole.Deputy) => $"You stand in for {name}, who is away, and is named as deputy{overdue}.",
            ({ } name, _) => $"You stand in for {name}, who is away, and chairs the steering group{overdue}.",
        };
    }

    /// <summary>'2 overdue, 1 due today, 3 coming up'</summary>
    public static string Counts(IReadOnlyCollection<DigestLine> lines, DateOnly today)
    {
        var dated = lines.Where(l => l.Kind is not ReminderKind.MissingDate).ToList();
        var (overdue, now, ahead, missing) = (dated.Count(l => l.DueOn < today), dated.Count(l => l.DueOn == today), dated.Count(l => l.DueOn > today), lines.Count - dated.Count);
        return string.Join(", ", new[] { (overdue, "overdue"), (now, "due today"), (ahead, "coming up"), (missing, "without a date") }.Where(c => c.Item1 > 0).Select(c => $"{c.Item1} {c.Item2}"));
    }

    /// <summary>The most urgent first: what is overdue for longest, then what comes soonest; what has no date last.</summary>
    public static IOrderedEnumerable<DigestLine> MostUrgentFirst(this IEnumerable<DigestLine> lines) =>
        lines.OrderBy(l => l.Kind is ReminderKind.MissingDate).ThenBy(l => l.DueOn).ThenBy(l => l.PartnershipName, StringComparer.Ordinal).ThenBy(l => l.Title, StringComparer.Ordinal).ThenBy(l => l.ReminderId);

    private static string One(ReminderKind kind) => kind switch
    {
        ReminderKind.MeetingPapers => "Meeting without papers",
        ReminderKind.MissingDate => "Date missing",
        ReminderKind.RoleEnding => "Term that ends",
        ReminderKind.FundingGap => "Funding gap",
        ReminderKind.AwardCondition => "Condition of an award",
        ReminderKind.FunderReport => "Report to a funder",
        _ => kind.ToString(),
    };

    private static (string Was, string Now, string WillBe) Verbs(ReminderKind kind) => kind switch
    {
        ReminderKind.RoleEnding => ("ended", "ends", "ends"),
        ReminderKind.MeetingPapers => ("was to be held", "is held", "is held"),
        ReminderKind.Risk => ("was to be looked at again", "is to be looked at again", "is to be looked at again"),
        ReminderKind.FundingGap => ("committed money ran out", "committed money runs out", "committed money runs out"),
        ReminderKind.AwardCondition => ("was to be met", "is to be met", "is to be met"),
        _ => ("was due", "is due", "is due"),
    };
}
