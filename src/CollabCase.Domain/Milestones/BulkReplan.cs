using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Milestones;

/// <summary>One milestone's move from a date to another, as it was done and as it can be taken back by <see cref="Milestone.TakeBack"/>.</summary>
/// <param name="MilestoneId">The milestone.</param>
/// <param name="State">Planned or agreed, when it was moved.</param>
/// <param name="From">The date before.</param>
/// <param name="To">The date after.</param>
public sealed record DateMove(long MilestoneId, MilestoneState State, DateOnly From, DateOnly To);

/// <summary>One milestone's date agreed together with others, as it can be taken back by <see cref="Milestone.TakeBackAgreement"/>.</summary>
/// <param name="MilestoneId">The milestone.</param>
/// <param name="On">The date that was agreed.</param>
/// <param name="VersionBefore">The version that the milestone had until then: agreeing is the one write that follows it.</param>
public sealed record DateAgreed(long MilestoneId, DateOnly On, int VersionBefore)
{
    /// <summary>A milestone whose date was just agreed and is not written yet.</summary>
    public static DateAgreed Of(Milestone milestone)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        return new(milestone.Id, milestone.BaselineOn!.Value, milestone.Version);
    }
}

/// <summary>A milestone that was chosen to be moved.</summary>
/// <param name="MilestoneId">The milestone.</param>
/// <param name="Dates">Its state and dates.</param>
public sealed record ChosenMilestone(long MilestoneId, MilestoneDates Dates)
{
    /// <summary>A milestone as it is recorded.</summary>
    public static ChosenMilestone Of(Milestone milestone)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        return new(milestone.Id, milestone.Dates);
    }
}

/// <summary>
/// Several milestones moved by the same number of working days: what will happen, for the preview, and what to carry out,
/// one and the same. Of two milestones the one that came first never comes after the other.
/// </summary>
public sealed class BulkReplan
{
    /// <summary>The most working days, forward or back: about ten years.</summary>
    public const int MostWorkingDays = 2_500;

    private BulkReplan(IReadOnlyList<DateMove> moves, IReadOnlyList<long> stay, string? holidaysNotKnown)
    {
        Moves = moves;
        Stay = stay;
        HolidaysNotKnown = holidaysNotKnown;
    }

    /// <summary>What moves, by the date before.</summary>
    public IReadOnlyList<DateMove> Moves { get; }

    /// <summary>The milestones that stay: done, dropped, without a date, or at the last date that is kept.</summary>
    public IReadOnlyList<long> Stay { get; }

    /// <summary>A sentence on years whose bank holidays are not known; null where all are.</summary>
    public string? HolidaysNotKnown { get; }

    /// <summary>
    /// Moves every open milestone with a date by so many working days, back where negative; a date that is no working day counts as
    /// <see cref="WorkingDays.Add"/> says. What would go beyond 1990 or 2100 stays. Refused: 0, and more than 2,500 working days.
    /// </summary>
    public static BulkReplan By(int workingDays, IEnumerable<ChosenMilestone> chosen, WorkingDays calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (workingDays == 0 || Math.Abs((long)workingDays) > MostWorkingDays)
            throw new DomainRuleException($"Enter from 1 to {MostWorkingDays} working days, with a minus in front to move dates back.", "WorkingDays");
        var moves = new List<DateMove>();
        var stay = new List<long>();
        foreach (var milestone in chosen.DistinctBy(c => c.MilestoneId))
        {
            if (milestone.Dates is { IsOpen: true, ForecastOn: { } from } && calendar.Add(from, workingDays) is var to && to >= Milestone.Earliest && to <= Milestone.Latest)
                moves.Add(new(milestone.MilestoneId, milestone.Dates.State, from, to));
            else stay.Add(milestone.MilestoneId);
        }
        moves.Sort((a, b) => (a.From, a.MilestoneId).CompareTo((b.From, b.MilestoneId)));
        return new(moves, stay, moves.Count == 0 ? null : calendar.WhatIsNotKnown(moves.Min(m => m.From < m.To ? m.From : m.To), moves.Max(m => m.From > m.To ? m.From : m.To)));
    }
}
