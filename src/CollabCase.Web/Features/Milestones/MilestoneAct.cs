using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Milestones;

/// <summary>Something that is done to one milestone: never merged with what somebody else did to it meanwhile.</summary>
public abstract class MilestoneAct : AboutMilestone, ICommand<MilestoneActed>, IVersioned
{
    public int Version { get; set; }

    public IEnumerable<string> Locks() => [Reference];
}

/// <summary>What is told after an act.</summary>
/// <param name="Sentence">What happened to the milestone.</param>
/// <param name="Version">The version that the milestone has with it.</param>
public sealed record MilestoneActed(string Sentence, int Version);

/// <summary>The page of an act: the milestone as it is, and the form.</summary>
public interface IMilestoneActPage : IPartnershipPage
{
    MilestoneAtHand Milestone { get; }

    AboutMilestone Act { get; }

    /// <summary>Why there is nothing to do here, in a sentence; null where there is.</summary>
    string? WhyNot { get; }
}

/// <inheritdoc cref="IMilestoneActPage"/>
public abstract class MilestoneActPage<TAct> : IFormPage<TAct>, IMilestoneActPage where TAct : AboutMilestone
{
    public required MilestoneAtHand Milestone { get; init; }

    public required TAct Form { get; set; }

    public PartnershipFrame Frame => Milestone.Frame;

    public AboutMilestone Act => Form;

    public string? WhyNot => Frame.IsReadOnly ? "So this milestone can be read, and not changed for now." : WhyNotFor(Milestone);

    /// <summary>Why the act does not fit the milestone as it is. Most are for one that is still to be done.</summary>
    protected virtual string? WhyNotFor(MilestoneAtHand milestone) => milestone.WhyNotOpen;
}
