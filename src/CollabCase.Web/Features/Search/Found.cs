using CollabCase.Domain.Governance;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Web.Features.Search;

/// <summary>What can be searched for, in the order it is shown in.</summary>
public enum Kind
{
    Partnerships = 1,
    Milestones = 2,
    Actions = 3,
    Notes = 4,
    Documents = 5,
    Organisations = 6,
    People = 7,
}

/// <summary>A record that was found: what it is called, where it is, and a line on it.</summary>
public sealed class Found
{
    /// <summary>The word under which it was found, and its id: their order is the order of the list.</summary>
    public required string Word { get; init; }
    public required long Id { get; init; }

    /// <summary>What it is called; of a note, what it says.</summary>
    public required string Title { get; init; }

    /// <summary>Its own reference; of what belongs to a partnership, that of the partnership. Null where there is nothing to open.</summary>
    public string? Reference { get; init; }
    public int Number { get; init; }

    /// <summary>The partnership or the organisation that it belongs to.</summary>
    public string? Within { get; init; }
    public string? WithinReference { get; init; }
    public Stage? Stage { get; init; }
    public PartnershipState? State { get; init; }
    public MilestoneState? Milestone { get; init; }
    public ActionState? Action { get; init; }
    public DateOnly? On { get; init; }

    /// <summary>Who wrote it; of a document, what its file is called.</summary>
    public string? From { get; init; }
    public DateTime? AtUtc { get; init; }
}

/// <summary>What was found of one kind.</summary>
/// <param name="Rows">In order.</param>
/// <param name="GoesOn">Whether there are more.</param>
public sealed record FoundOfKind(Kind Kind, IReadOnlyList<Found> Rows, bool GoesOn);
