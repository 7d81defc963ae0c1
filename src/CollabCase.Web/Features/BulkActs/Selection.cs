using CollabCase.Web.Features.Desk;
using CollabCase.Web.Features.Milestones;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>From which list milestones or actions were chosen, as an act on one of them says it (<see cref="AboutMilestone"/>).</summary>
public abstract class FromList
{
    /// <summary>The list by its name.</summary>
    public string? From { get; set; }

    /// <summary>What the list was asked, its filters and its sort.</summary>
    public string? At { get; set; }

    /// <summary>The partnership whose list it is; null for one of the desk.</summary>
    public string? Partnership { get; set; }

    /// <summary>The list as the person left it.</summary>
    public string WayBack => AboutMilestone.WayBackTo(From, At, Partnership) ?? DeskFilter.Path;
}

/// <summary>What was chosen on a list: some of its rows, or all that its filters leave.</summary>
public abstract class Selection : FromList
{
    /// <summary>The boxes that were ticked.</summary>
    public List<string> Row { get; set; } = [];

    /// <summary>Every milestone, or every action, that the list has, on all of its pages.</summary>
    public bool All { get; set; }
}

/// <summary>How a list offers to act on several of its milestones, or of its actions.</summary>
/// <param name="From">The list by its name.</param>
/// <param name="At">What the list was asked.</param>
/// <param name="Partnership">The partnership whose list it is; null for one of the desk.</param>
/// <param name="CountInWords">How many the list has in all: '340 milestones'; null where all of them are on the page.</param>
public sealed record BulkActsOffered(string From, string? At, string? Partnership, string? CountInWords)
{
    /// <summary>The form to which the boxes of milestones belong.</summary>
    public const string Form = "several";

    /// <summary>That to which those of actions belong.</summary>
    public const string FormOfActions = "several-actions";

    /// <summary>Whether the list holds others too, that are chosen apart.</summary>
    public bool IsAmongOthers { get; init; }
}

/// <summary>A box by which a line is chosen.</summary>
/// <param name="Box">What it says, see <see cref="ChosenRows.Box"/>.</param>
/// <param name="Title">What the line is.</param>
/// <param name="IsAction">Whether it is an action, which is chosen apart from milestones.</param>
public sealed record ChoiceOffered(string Box, string Title, bool IsAction = false);
