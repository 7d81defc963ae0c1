using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Actions;

/// <summary>An action as the page of an act shows it, above the form.</summary>
public sealed record ActionAtHand(PartnershipFrame Frame, long PartnershipId, int Number, int Version, string Title, ActionState State, DateOnly DueOn, DateOnly FirstDueOn, DateOnly RaisedOn, DateOnly? ClosedOn)
{
    /// <summary>The name of the person or the role.</summary>
    public required string Owner { get; init; }

    public long? OwnerPersonId { get; init; }
    public string? OwnerName { get; init; }
    public long? OwnerOrganisationId { get; init; }

    /// <summary>The number of the group that asked for it.</summary>
    public int? Group { get; init; }

    /// <summary>Why nothing can be done to one that is done or dropped; null while it is open.</summary>
    public string? WhyNotOpen => State switch
    {
        ActionState.Done => $"This action was done on {PlainDate.Say(ClosedOn!.Value)}. To change it, open it again first.",
        ActionState.Dropped => $"This action was dropped on {PlainDate.Say(ClosedOn!.Value)}. To change it, open it again first.",
        _ => null,
    };

    /// <summary>The form of an act on it, before anything is typed.</summary>
    public TAct Start<TAct>(AboutAction asked, TAct act) where TAct : AboutAction
    {
        (act.Reference, act.Number, act.From, act.At) = (Frame.Reference, Number, asked.From, asked.At);
        if (act is IVersioned made) made.Version = Version;
        return act;
    }
}
