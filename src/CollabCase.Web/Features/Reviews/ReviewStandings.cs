using CollabCase.Domain.Reviews;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Reviews;

/// <summary>How a review stands, in words.</summary>
public static class ReviewStandings
{
    /// <summary>What is due within so many days is said to be due soon.</summary>
    public const int SoonWithinDays = 30;

    /// <summary>What is overdue says by how much, what is due soon in how many days.</summary>
    public static (string Text, Tone Tone) TagOf(ReviewState state, DateOnly? dueOn, DateOnly today) => (state, dueOn is { } due ? due.DayNumber - today.DayNumber : (int?)null) switch
    {
        (ReviewState.Ended, _) => (state.Label(), Tone.Quiet),
        (_, null) => (ReviewWords.NoDay, Tone.Quiet),
        (_, -1) => ("Overdue: 1 day", Tone.Late),
        (_, < 0 and var days) => ($"Overdue: {Format.Number(-days)} days", Tone.Late),
        (_, 0) => ("Due today", Tone.Attention),
        (_, 1) => ("Due tomorrow", Tone.Attention),
        (_, <= SoonWithinDays and var days) => ($"Due in {Format.Number(days)} days", Tone.Attention),
        _ => (state.Label(), Tone.Current),
    };
}
