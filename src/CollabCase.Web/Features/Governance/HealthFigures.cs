using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Partners;

namespace CollabCase.Web.Features.Governance;

/// <summary>One answer about how alive governance is.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Value">The answer, in figures and words.</param>
/// <param name="More">What stands behind it, or what to do; null where the answer says it all.</param>
/// <param name="Rule">How it is counted.</param>
/// <param name="Href">The records behind it.</param>
/// <param name="LinkText">What the link there says.</param>
/// <param name="NeedsALook">Whether somebody should look at it.</param>
public sealed record HealthFigure(string Title, string Value, string? More, string Rule, string Href, string LinkText, bool NeedsALook);

/// <summary>How a group meets, as its health is counted.</summary>
public sealed record GroupRhythm(string Name, Cadence? Cadence, DateOnly? FirstMeetingOn, DateOnly? LastOn, DateOnly? NextOn, int Counted, int Quorate, int EmptySeats, int EmptyLivedExperienceSeats)
{
    /// <summary>Null where no cadence is recorded, or nothing from which to count.</summary>
    public bool? Keeps(DateOnly today) => Cadence is not null && (LastOn ?? FirstMeetingOn) is { } since ? !Cadence.IsMissed(since, today) : null;
}

/// <summary>Whether somebody of a partner was at a meeting recently.</summary>
public sealed record PartnerPresence(long PartnerId, string Name, bool WasThere);

/// <summary>The answers in words, each with its rule.</summary>
public static class HealthFigures
{
    public static HealthFigure Cadence(IReadOnlyList<GroupRhythm> groups, string href, DateOnly today)
    {
        var known = groups.Where(g => g.Keeps(today) is not null).ToList();
        var missed = known.Where(g => g.Keeps(today) == false).ToList();
        return new("Keeping to the rhythm",
            known.Count == 0 ? "Not known yet" : $"{known.Count - missed.Count} of {Groups(known.Count)}",
            missed.Count > 0 ? $"Overdue to meet: {Named(missed)}. Schedule a meeting, or change how often the group meets." : known.Count == 0 ? "Say how often each group meets, and from which day." : null,
            "A group keeps to its rhythm while no more than one and a half intervals pass without a meeting.", href, "See the groups", missed.Count > 0);
    }

    public static HealthFigure Next(IReadOnlyList<GroupRhythm> groups, string href, DateOnly today)
    {
        var (last, next) = (groups.Max(g => g.LastOn), groups.Min(g => g.NextOn));
        var without = groups.Where(g => g.NextOn is null && g.Cadence is not null).ToList();
        return new("Last and next meeting",
            $"{(last is { } held ? $"Last on {PlainDate.Say(held)}" : "None recorded yet")}; {(next is { } coming ? $"next on {PlainDate.Say(coming)}" : "none scheduled")}",
            without.Count > 0 ? $"No meeting is scheduled for {Named(without)}." : null,
            "The last meeting of any group that was held, and the first one ahead that is scheduled.", href, "See the meetings", without.Count > 0);
    }

    public static HealthFigure Quorate(IReadOnlyList<GroupRhythm> groups, string href)
    {
        var (counted, quorate) = (groups.Sum(g => g.Counted), groups.Sum(g => g.Quorate));
        return new("Quorate meetings", counted == 0 ? "None recorded yet" : $"{quorate} of {counted}", null,
            $"Meetings of the last {ShowGovernanceHealth.MonthsCounted} months of groups with a quorum, by the rule of their day.", href, "See the meetings", counted > 0 && quorate * 2 < counted);
    }

    public static HealthFigure Partners(IReadOnlyList<PartnerPresence> partners, string href)
    {
        var away = partners.Where(p => !p.WasThere).Select(p => p.Name).ToList();
        return new("Partners at the table", partners.Count == 0 ? "No partners recorded yet" : $"{partners.Count - away.Count} of {partners.Count}",
            away.Count > 0 ? $"Not at a meeting lately: {PartnerWords.Named(away)}." : null,
            $"Partners of today of whom somebody was at a meeting of any group in the last {ShowGovernanceHealth.RecentMonths} months.", href, "See the partners", away.Count > 0);
    }

    public static HealthFigure NewFaces(int newFaces, int members, string href) =>
        new("New faces", members == 0 ? "Nobody sits in a group yet" : $"{newFaces} of {(members == 1 ? "1 member" : $"{members} members")}",
            newFaces * 3 > members ? "Many have just begun. An induction says what was agreed, who is who and what is open." : null,
            $"Those who sit in a group today and began in the last {ShowGovernanceHealth.RecentMonths} months.", href, "See who sits where", newFaces * 3 > members);

    public static HealthFigure CheckBack(int hadTo, int attendances, string href) =>
        new("Had to check back", attendances == 0 ? "Nothing recorded yet" : $"{hadTo} of {attendances} times",
            hadTo * 3 > attendances ? "Ask the partners what their people may decide." : null,
            $"How often somebody who came for a member in the last {ShowGovernanceHealth.MonthsCounted} months had to ask their organisation before agreeing.", href, "See what contacts may decide", attendances > 0 && hadTo * 3 > attendances);

    public static HealthFigure Seats(IReadOnlyList<GroupRhythm> groups, string href)
    {
        var (empty, lived) = (groups.Sum(g => g.EmptySeats), groups.Sum(g => g.EmptyLivedExperienceSeats));
        return new("Empty seats", empty == 0 ? "None" : lived == 0 ? $"{empty}" : lived == empty ? $"{empty}, kept for lived experience" : $"{empty}, {lived} of them kept for lived experience", lived > 0 ? "Ask people with lived experience who would like to take part." : null,
            "Seats of the groups that nobody holds today.", href, "See who sits where", lived > 0);
    }

    public static HealthFigure Actions(int open, int late, DateOnly? oldest, string href, DateOnly today) =>
        new("Open actions", open == 0 ? "None" : $"{open}, {(late == 0 ? "none" : late)} of them late",
            oldest is { } raised ? $"The oldest was agreed {Ago(raised, today)}." : null,
            "Actions that are neither done nor dropped; late is past their day.", href, "See the actions", late > 0);

    public static HealthFigure Escalations(int waiting, DateOnly? since, string href, DateOnly today) =>
        new("Issues waiting for an answer", waiting == 0 ? "None" : $"{waiting}",
            since is { } raised ? $"The first was taken up {Ago(raised, today)}." : null,
            "Issues that one group took to another and that have no answer yet.", href, "See the issues", waiting > 0);

    public static HealthFigure Signatures(int missing, int toSign, string href) =>
        new("Signatures", toSign == 0 ? "Nothing to sign yet" : missing == 0 ? $"All {toSign} are there" : $"{missing} of {toSign} still missing", null,
            "One for each partner of today, under each memorandum or other document to be signed that is agreed or in force.", href, "See the documents", missing > 0);

    private static string Ago(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch { 0 => "today", 1 => "yesterday", var days => $"{days} days ago" };

    private static string Groups(int count) => count == 1 ? "1 group" : $"{count} groups";

    private static string Named(IReadOnlyList<GroupRhythm> groups) => Text.Listed(groups.Select(g => g.Name), most: 3);
}
