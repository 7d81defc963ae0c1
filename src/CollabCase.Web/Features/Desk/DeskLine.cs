using CollabCase.Domain.Milestones;
using CollabCase.Web.Features.Actions;
using CollabCase.Web.Features.Reviews;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Desk;

/// <summary>What a line of the desk is.</summary>
public enum DeskLineKind
{
    Milestone,

    /// <summary>What was agreed when a gate was passed without it.</summary>
    Exception,

    /// <summary>What somebody said at a meeting they would do.</summary>
    Action,

    /// <summary>What is to be looked at again.</summary>
    Review,
}

/// <summary>One thing to do.</summary>
/// <param name="Part">Where it stands on the desk.</param>
/// <param name="Id">Of the record; no two records have the same.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Partnership">The reference of its partnership.</param>
/// <param name="PartnershipName">The name of its partnership.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Version">The version of the milestone or the action that is shown.</param>
/// <param name="What">What will be done.</param>
/// <param name="Due">The day it is expected; null where it has none.</param>
/// <param name="Waiting">For whom or what it waits, and since when; null where it does not.</param>
/// <param name="Owner">Who sees to it, a person or a role; null where nobody does yet.</param>
/// <param name="PausedSince">Since when its partnership is paused; null where it is not.</param>
/// <param name="MayWork">Whether the person may say that it is done; but for a review also whether they may move it and hand it over.</param>
/// <param name="MayKeep">Of a review: whether the person may move it and hand it over.</param>
public sealed record DeskLine(DeskPart Part, long Id, DeskLineKind Kind, string Partnership, string PartnershipName, int Number, int Version, string What,
    DateOnly? Due, (string For, DateOnly Since)? Waiting, string? Owner, DateOnly? PausedSince, bool MayWork, bool MayKeep = false)
{
    /// <summary>The day by which the list is ordered.</summary>
    public DateOnly Day => Part is DeskPart.Waiting ? Waiting!.Value.Since : Due!.Value;

    public string PartnershipHref => $"/partnerships/{Partnership}";

    /// <summary>The record's own page.</summary>
    public string Href => Kind switch
    {
        DeskLineKind.Exception => $"{PartnershipHref}/gate",
        DeskLineKind.Action => ActionCrumbs.AddressOf(Partnership, Number),
        DeskLineKind.Review => ReviewCrumbs.AddressOf(Partnership, Number),
        _ => $"{PartnershipHref}/milestones/{Number}",
    };

    /// <summary>Of an agreed exception: where it is said to be done.</summary>
    public string CompleteHref => $"{PartnershipHref}/gate/exceptions/{Number}/complete";

    /// <summary>'3 days late', 'due today', 'due in 5 days'; null without a day.</summary>
    public string? DueInWords(DateOnly today) => Due is not { } due ? null : (due.DayNumber - today.DayNumber) switch
    {
        < -1 and var days => $"{Format.Number(-days)} days late",
        -1 => "1 day late",
        0 => "due today",
        1 => "due tomorrow",
        var days => $"due in {Format.Number(days)} days",
    };
}

/// <summary>A list of the desk: its first lines, and how many there are in all.</summary>
public sealed record DeskList(DeskPart Part, IReadOnlyList<DeskLine> Lines, int Count);

/// <summary>What somebody has to do, from late to waiting.</summary>
/// <param name="Window">The fortnight.</param>
/// <param name="Lists">Those that hold something, from top to bottom.</param>
/// <param name="Risks">The risks to look at again.</param>
/// <param name="Asked">What the desk was narrowed to.</param>
public sealed record DeskOverview(DeskWindow Window, IReadOnlyList<DeskList> Lists, DeskRisks Risks, DeskFilter Asked)
{
    public int Count(DeskPart part) => Lists.Where(l => l.Part == part).Sum(l => l.Count);

    public bool IsEmpty => Lists.Count == 0 && Risks.Count == 0;

    /// <summary>'3 things late, 5 due by Friday 4 December, 2 waiting for others. 1 risk to look at again.'</summary>
    public string InWords => DeskLines.Say(Window, Count(DeskPart.Late), Count(DeskPart.ThisWeek) + Count(DeskPart.NextWeek) + Count(DeskPart.WeekAfterNext),
        Count(DeskPart.Waiting), DeskReader.CountedUpTo) + Risks.Count switch
        {
            0 => "",
            1 => " 1 risk to look at again.",
            > DeskReader.CountedUpTo => $" More than {Format.Number(DeskReader.CountedUpTo)} risks to look at again.",
            var count => $" {Format.Number(count)} risks to look at again.",
        };
}
