using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Journey;

/// <summary>How a milestone stands today, as the map and the timeline mark it.</summary>
public enum Mark
{
    Late = 1,
    Next,
    Done,
    Dropped,
}

public static class JourneyWords
{
    public static Mark MarkOn(this MilestoneDates dates, DateOnly today) => dates switch
    {
        { State: MilestoneState.Done } => Mark.Done,
        { State: MilestoneState.Dropped } => Mark.Dropped,
        _ => dates.IsLate(today) ? Mark.Late : Mark.Next,
    };

    public static string Label(this Mark mark) => mark switch
    {
        Mark.Late => MilestoneWords.Late,
        Mark.Next => "Next",
        Mark.Done => MilestoneState.Done.Label(),
        _ => MilestoneState.Dropped.Label(),
    };

    /// <summary>Where a stage lies, in the words of the stage tracker.</summary>
    public static string Where(this PartnershipJourney journey, Stage stage)
    {
        if (stage < journey.Stage) return IsBeforeItCame(journey, stage) ? "Not recorded here" : "Done";
        if (stage > journey.Stage) return journey.IsClosed ? "Not reached" : "To come";
        return journey.IsClosed ? "Reached" : "Now";
    }

    /// <summary>Whether the partnership had left the stage before it was taken over.</summary>
    public static bool IsBeforeItCame(this PartnershipJourney journey, Stage stage) => stage < journey.TakenOverAt;

    /// <summary>What is said where a cell has no milestone.</summary>
    public static string Empty(this PartnershipJourney journey, JourneyCell cell) => journey.IsBeforeItCame(cell.Stage) ? "Not recorded here" : cell.Summary;

    /// <summary>Where the whole journey is: '4 done, 2 next, 1 late, as of 21 November 2026.'</summary>
    public static string Sentence(this PartnershipJourney journey, JourneyMap map) => $"{map.Summary}, as of {Format.Date(journey.Today)}.";
}
