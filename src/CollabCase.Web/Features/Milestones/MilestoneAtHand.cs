using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Milestones;

/// <summary>A milestone as the page of an act shows it, above the form.</summary>
public sealed record MilestoneAtHand(PartnershipFrame Frame, long Id, long PartnershipId, int Number, int Version, string Title, MilestoneDates Dates, DateOnly? DroppedOn)
{
    public DateOnly? WaitingSince { get; init; }
    public string? WaitingFor { get; init; }

    /// <summary>The name of the person or the role; null where nobody sees to it yet.</summary>
    public string? Owner { get; init; }

    public long? OwnerPersonId { get; init; }
    public string? OwnerRole { get; init; }
    public long? OwnerOrganisationId { get; init; }

    /// <summary>Why nothing can be done to one that is done or dropped; null while it is open.</summary>
    public string? WhyNotOpen => Dates.State switch
    {
        MilestoneState.Done => $"This milestone was done on {PlainDate.Say(Dates.ActualOn!.Value)}. To change it, open it again first.",
        MilestoneState.Dropped => $"This milestone was dropped on {PlainDate.Say(DroppedOn!.Value)}. To change it, take it up again first.",
        _ => null,
    };

    /// <summary>The form of an act on it, before anything is typed.</summary>
    public TAct Start<TAct>(AboutMilestone asked, TAct act) where TAct : AboutMilestone
    {
        (act.Reference, act.Number, act.From, act.At) = (Frame.Reference, Number, asked.From, asked.At);
        if (act is IVersioned made) made.Version = Version;
        return act;
    }
}
