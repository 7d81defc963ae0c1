using System.Globalization;
using CollabCase.Data.Jobs;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Jobs;

/// <summary>What people call the states of runs and of the scheduler.</summary>
public static class JobWords
{
    public static string Label(this JobRunState state) => state switch
    {
        JobRunState.Running => "Running",
        JobRunState.Idle => "Nothing to do",
        JobRunState.Finished => "Done",
        JobRunState.Failed => "Failed",
        JobRunState.BrokenOff => "Did not end",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Tone Tone(this JobRunState state) => state switch
    {
        JobRunState.Finished => Features.Shared.Tone.Good,
        JobRunState.Running => Features.Shared.Tone.Current,
        JobRunState.Failed => Features.Shared.Tone.Late,
        JobRunState.BrokenOff => Features.Shared.Tone.Attention,
        _ => Features.Shared.Tone.Quiet,
    };

    public static string Label(this SchedulerState state) => state switch
    {
        SchedulerState.Starting => "Starting",
        SchedulerState.Running => "Running",
        SchedulerState.StandingBy => "Standing by",
        SchedulerState.Failing => "Failing",
        SchedulerState.SwitchedOff => "Switched off",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Tone Tone(this SchedulerState state) => state switch
    {
        SchedulerState.Running => Features.Shared.Tone.Good,
        SchedulerState.Failing => Features.Shared.Tone.Late,
        _ => Features.Shared.Tone.Quiet,
    };

    /// <summary>What that means for this program.</summary>
    public static string Explain(this SchedulerState state) => state switch
    {
        SchedulerState.Starting => "The jobs are about to be started.",
        SchedulerState.Running => "This program runs the jobs.",
        SchedulerState.StandingBy => "Another program runs the jobs on this database. This one takes over when that one has ended.",
        SchedulerState.Failing => "The jobs could not be started. It is tried again every few seconds; the program’s log says what holds them up.",
        SchedulerState.SwitchedOff => "The jobs are switched off in this program (Jobs:Enabled). What is below was done by others.",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>'less than a second', '12 seconds', '3 minutes'</summary>
    public static string Duration(TimeSpan time) => time.TotalSeconds < 1 ? "less than a second"
        : time.TotalMinutes < 1 ? Number((long)time.TotalSeconds, "second")
        : time.TotalHours < 1 ? Number((long)time.TotalMinutes, "minute")
        : Number((long)time.TotalHours, "hour");

    private static string Number(long number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{Format.Number(number)} {unit}{(number == 1 ? "" : "s")}");
}
