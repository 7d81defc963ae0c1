using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Milestones;

/// <summary>A milestone as a page reads it, without its parts.</summary>
/// <param name="Id">The milestone.</param>
/// <param name="Number">Its number in the partnership.</param>
/// <param name="Title">Its title.</param>
/// <param name="Strand">Its strand.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Dates">Its state and dates.</param>
/// <param name="WaitingSince">The first day of waiting for others; null while it does not wait.</param>
public sealed record MilestoneLine(long Id, int Number, string Title, Strand Strand, Stage Stage, MilestoneDates Dates, DateOnly? WaitingSince = null)
{
    /// <summary>A milestone as it is recorded.</summary>
    public static MilestoneLine Of(Milestone milestone)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        return new(milestone.Id, milestone.Number, milestone.Title, milestone.Strand, milestone.Stage, milestone.Dates, milestone.WaitingSince);
    }
}
