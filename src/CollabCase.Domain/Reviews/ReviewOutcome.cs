namespace CollabCase.Domain.Reviews;

/// <summary>A look that was taken: when it was due and held, what came of it, and when the next one is. Never edited.</summary>
public sealed class ReviewOutcome : Entity, IPartOf<Review>
{
    /// <summary>The longest note, in characters.</summary>
    public const int NoteMaxLength = 2000;

    /// <summary>The review it is part of.</summary>
    public long ReviewId { get; private set; }

    /// <summary>1 for the first look, rising.</summary>
    public int Number { get; private set; }

    /// <summary>The day on which it was due; null where none was set.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The day of it.</summary>
    public DateOnly HeldOn { get; private set; }

    /// <summary>No change, revise or end.</summary>
    public ReviewResult Result { get; private set; }

    /// <summary>What was found.</summary>
    public string? Note { get; private set; }

    /// <summary>The day that was set for the next one; null for none.</summary>
    public DateOnly? NextDueOn { get; private set; }

    /// <summary>Who recorded it.</summary>
    public long ByPersonId { get; private set; }

    internal ReviewOutcome(Review review, int number, ReviewHeld held, string? note, DateOnly? nextDueOn, long byPersonId)
    {
        ReviewId = review.Id;
        Number = number;
        DueOn = review.DueOn;
        HeldOn = held.HeldOn;
        Result = held.Result;
        Note = note;
        NextDueOn = nextDueOn;
        ByPersonId = byPersonId;
    }

    private ReviewOutcome() { }
}
