using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Actions;

/// <summary>How an action stands, in words.</summary>
public static class ActionStandings
{
    /// <summary>What is late says by how much.</summary>
    public static (string Text, Tone Tone) TagOf(ActionState state, DateOnly dueOn, DateOnly today) => (state, today.DayNumber - dueOn.DayNumber) switch
    {
        (ActionState.Open, 1) => ("Late: 1 day", Tone.Late),
        (ActionState.Open, > 1 and var days) => ($"Late: {Format.Number(days)} days", Tone.Late),
        (ActionState.Open, _) => (state.Label(), Tone.Current),
        (ActionState.Done, _) => (state.Label(), Tone.Good),
        _ => (state.Label(), Tone.Quiet),
    };

    /// <summary>'Was first due on 1 December 2026'; null where it has its first day.</summary>
    public static string? Moved(DateOnly firstDueOn, DateOnly dueOn) => firstDueOn == dueOn ? null : $"Was first due on {Format.Date(firstDueOn)}";
}
