namespace CollabCase.Domain.Notes;

/// <summary>Who can read a note or a document. Auditors read all of them, and so does whoever wrote it.</summary>
public enum SharedWith
{
    /// <summary>Partners, the steering group, participants and funders: all who see the partnership.</summary>
    Everyone = 1,

    /// <summary>Those who speak for partners or sit on the steering group, and the coordinator: not funders, not participants.</summary>
    PartnersAndSteering = 2,

    /// <summary>The coordinator and administrators.</summary>
    CoordinatorOnly = 3,
}

/// <summary>Who writes or adds something, and what they are in the partnership.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Coordinates">Whether they coordinate the partnership, or administer the system.</param>
/// <param name="HasSeat">Whether they coordinate, steer or speak for a partner. A participant does none of these.</param>
public sealed record NoteWriter(long PersonId, bool Coordinates, bool HasSeat);

/// <summary>The words for, and the rules of, who can read something.</summary>
public static class Sharing
{
    /// <summary>The label of a choice.</summary>
    public static string Label(this SharedWith choice) => choice switch
    {
        SharedWith.Everyone => "Everyone in the partnership",
        SharedWith.PartnersAndSteering => "Partners and steering group",
        SharedWith.CoordinatorOnly => "Coordinator only",
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, null),
    };

    /// <summary>Who that is, for beside the choice.</summary>
    public static string Hint(this SharedWith choice) => choice switch
    {
        SharedWith.Everyone => "Participants and funders too.",
        SharedWith.PartnersAndSteering => "And the coordinator. Not funders, not participants.",
        SharedWith.CoordinatorOnly => "And you, administrators and auditors.",
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, null),
    };

    /// <summary>
    /// The choice for something new. Refused: a participant who chooses anything but everyone, since they speak in the open
    /// or not here.
    /// </summary>
    internal static SharedWith ForNew(SharedWith choice, NoteWriter by)
    {
        ArgumentNullException.ThrowIfNull(by);
        Choice.Known(choice, nameof(SharedWith));
        return by.HasSeat || choice is SharedWith.Everyone
            ? choice
            : throw new DomainRuleException("What you write here is for everyone in the partnership. Choose that, or speak to the coordinator.", nameof(SharedWith));
    }

    /// <summary>
    /// The choice for something that is there. Refused: more readers than before, because its earlier words stay in the
    /// history and were not meant for them.
    /// </summary>
    internal static SharedWith ForCorrected(SharedWith before, SharedWith choice)
    {
        Choice.Known(choice, nameof(SharedWith));
        return choice >= before
            ? choice
            : throw new DomainRuleException($"This was meant for fewer people ({before.Label().ToLowerInvariant()}), and its earlier words stay in the history. To tell more people, add it again.", nameof(SharedWith));
    }
}
