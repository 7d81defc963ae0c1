using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Features.Journey;
using CollabCase.Web.Features.Partnerships;

namespace CollabCase.UnitTests.Features.Journey;

/// <summary>Journeys and their milestones as pages read them.</summary>
internal static class Journeys
{
    public static readonly DateOnly Today = PartnershipBuilder.Today;

    public static PartnershipJourney Of(params MilestoneLine[] milestones) =>
        new(new("PSP-2026-0007", "Glen Example", "Test and embed", "Active", PartnershipFrame.Journey, []), Stage.TestAndEmbed, IsClosed: false, TakenOverAt: null, milestones, Today);

    /// <summary>Expected, or done, so many days from today; null: no date.</summary>
    public static MilestoneLine Milestone(int number, int? days, MilestoneState state = MilestoneState.Agreed, int? agreed = null, string? title = null, Strand strand = Strand.Delivery, Stage stage = Stage.TestAndEmbed) =>
        new(number, number, title ?? $"M{number}", strand, stage, new(state, Day(agreed), state is MilestoneState.Done ? null : Day(days), state is MilestoneState.Done ? Day(days) : null));

    private static DateOnly? Day(int? days) => days is { } d ? Today.AddDays(d) : null;
}
