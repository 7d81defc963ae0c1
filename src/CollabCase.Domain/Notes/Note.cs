using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Notes;

/// <summary>
/// What somebody wrote down about a partnership, or about a milestone, risk, meeting or action of it, for those whom it says. Its author can
/// correct it; it can be withdrawn, with a reason, and is never deleted. One of a paused or closed partnership can be read
/// and not changed.
/// </summary>
public sealed class Note : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int BodyMaxLength = 4000;

    /// <summary>In characters.</summary>
    public const int ReasonMaxLength = 500;

    private Note() { }

    /// <summary>The partnership it belongs to.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first note of the partnership, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>What it is about, as the code of its <see cref="NoteSubject"/>.</summary>
    public string About { get; private set; } = "";

    /// <summary>What was written: plain text, in which a few marks make lists and bold words.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Who can read it.</summary>
    public SharedWith SharedWith { get; private set; }

    /// <summary>Who wrote it, and alone can correct it.</summary>
    public long AuthorPersonId { get; private set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTime WrittenAtUtc { get; private set; }

    /// <summary>When it was last corrected, UTC; null when it never was.</summary>
    public DateTime? CorrectedAtUtc { get; private set; }

    /// <summary>When it was withdrawn, UTC; null while it stands.</summary>
    public DateTime? WithdrawnAtUtc { get; private set; }

    /// <summary>Who withdrew it.</summary>
    public long? WithdrawnByPersonId { get; private set; }

    /// <summary>Why it was withdrawn; shown in place of what was written.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>Whether it stands.</summary>
    public bool Stands => WithdrawnAtUtc is null;

    /// <summary>
    /// Writes a note. Refused: nothing written, more than 4,000 characters, fewer readers than everyone where a participant
    /// writes, a paused or closed partnership. The number is the next of the partnership's.
    /// </summary>
    public static Note Write(int number, Partnership partnership, NoteSubject about, string? body, SharedWith sharedWith, NoteWriter by, DateTime nowUtc)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentNullException.ThrowIfNull(partnership);
        ArgumentNullException.ThrowIfNull(by);
        partnership.EnsureOpenToChange();
        return new Note
        {
            PartnershipId = partnership.Id,
            Number = number,
            About = about.Code,
            Body = Written(body),
            SharedWith = Sharing.ForNew(sharedWith, by),
            AuthorPersonId = by.PersonId,
            WrittenAtUtc = nowUtc,
        };
    }

    /// <summary>
    /// Corrects what was written, what it is about, or narrows who can read it; what it said before stays in its history. The
    /// same again changes nothing. Refused: anybody but its author, a note that was withdrawn, more readers than before, and as
    /// for <see cref="Write"/>.
    /// </summary>
    public void Correct(Partnership partnership, NoteSubject about, string? body, SharedWith sharedWith, NoteWriter by, DateTime nowUtc)
    {
        EnsureMayCorrect(partnership, by);
        var (written, readers) = (Written(body), Sharing.ForCorrected(SharedWith, sharedWith));
        if (written == Body && readers == SharedWith && about.Code == About) return;
        Body = written;
        SharedWith = readers;
        About = about.Code;
        CorrectedAtUtc = nowUtc;
    }

    /// <summary>
    /// Withdraws it: from then on its words stand in its history alone. Refused: no reason, anybody but its author or the
    /// coordinator, a note that was withdrawn before, a paused or closed partnership.
    /// </summary>
    public void Withdraw(Partnership partnership, string? reason, NoteWriter by, DateTime nowUtc)
    {
        EnsureMayWithdraw(partnership, by);
        WithdrawnBecause = Text.Required(reason, ReasonMaxLength, "the reason for withdrawing it", "Reason", lines: true);
        WithdrawnAtUtc = nowUtc;
        WithdrawnByPersonId = by.PersonId;
    }

    /// <summary>Refuses everyone but who wrote it, and to correct a note that was withdrawn, or of a partnership that is not open to change.</summary>
    /// <param name="partnership">The partnership that it belongs to.</param>
    /// <param name="by">Who asks.</param>
    public void EnsureMayCorrect(Partnership partnership, NoteWriter by)
    {
        EnsureCanChange(partnership);
        ArgumentNullException.ThrowIfNull(by);
        if (by.PersonId != AuthorPersonId)
            throw new DomainRuleException("These are somebody else’s words, which only they can correct. Write a note of your own that puts it right.");
    }

    /// <summary>Refuses everyone but who wrote it and the coordinator, and to withdraw a note that was withdrawn, or of a partnership that is not open to change.</summary>
    /// <param name="partnership">The partnership that it belongs to.</param>
    /// <param name="by">Who asks.</param>
    public void EnsureMayWithdraw(Partnership partnership, NoteWriter by)
    {
        EnsureCanChange(partnership);
        ArgumentNullException.ThrowIfNull(by);
        if (by.PersonId != AuthorPersonId && !by.Coordinates)
            throw new DomainRuleException("Only who wrote a note, or the coordinator, can withdraw it. Ask one of them.");
    }

    private void EnsureCanChange(Partnership partnership)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        if (partnership.Id != PartnershipId) throw new ArgumentException("This is another partnership.", nameof(partnership));
        partnership.EnsureOpenToChange();
        if (!Stands) throw new DomainRuleException("This note was withdrawn already, so there is nothing left to change.");
    }

    private static string Written(string? body) => Text.Required(body, BodyMaxLength, "the note", nameof(Body), lines: true);
}
