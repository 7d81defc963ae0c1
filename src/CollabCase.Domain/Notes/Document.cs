using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Notes;

/// <summary>
/// A file that somebody added to a partnership, or to a milestone, risk, meeting or action of it, for those whom it says. It can be replaced by a
/// newer version, and the earlier ones are kept; it can be withdrawn, with a reason, and is never deleted. One of a paused or
/// closed partnership can be read and not changed.
/// </summary>
public sealed class Document : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>In characters.</summary>
    public const int NameKeyMaxLength = TitleMaxLength + FileName.MaxLength + 2;

    /// <summary>The most versions of one document.</summary>
    public const int MostVersions = 200;

    private readonly List<DocumentVersion> _versions = [];

    private Document() { }

    /// <summary>The partnership it belongs to.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first document of the partnership, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>What people call it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The words of title and file name, folded, each with a space before it: ' minutes of may pdf'.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>What it is about, as the code of its <see cref="NoteSubject"/>.</summary>
    public string About { get; private set; } = "";

    /// <summary>Who can read it.</summary>
    public SharedWith SharedWith { get; private set; }

    /// <summary>Who added it.</summary>
    public long AddedByPersonId { get; private set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTime AddedAtUtc { get; private set; }

    /// <summary>The number of the version that counts: the newest.</summary>
    public int CurrentVersion { get; private set; }

    /// <summary>When it was withdrawn, UTC; null while it stands.</summary>
    public DateTime? WithdrawnAtUtc { get; private set; }

    /// <summary>Who withdrew it.</summary>
    public long? WithdrawnByPersonId { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>Every version, the current one included.</summary>
    public IReadOnlyCollection<DocumentVersion> Versions => _versions;

    /// <summary>Whether it stands.</summary>
    public bool Stands => WithdrawnAtUtc is null;

    /// <summary>
    /// Adds a document with its first version. Without a title it is called as its file. Refused: a title that is too long, fewer
    /// readers than everyone where a participant adds it, a paused or closed partnership. The number is the next of the
    /// partnership's; the file has been checked and kept.
    /// </summary>
    public static Document Add(int number, Partnership partnership, NoteSubject about, string? title, SharedWith sharedWith, StoredFile file, NoteWriter by, DateTime nowUtc)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentNullException.ThrowIfNull(partnership);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(by);
        partnership.EnsureOpenToChange();
        var document = new Document
        {
            PartnershipId = partnership.Id,
            Number = number,
            About = about.Code,
            SharedWith = Sharing.ForNew(sharedWith, by),
            Title = Titled(title) ?? FileName.WithoutEnding(file.FileName),
            AddedByPersonId = by.PersonId,
            AddedAtUtc = nowUtc,
        };
        document.AddVersion(file, by, nowUtc);
        return document;
    }

    /// <summary>
    /// Puts a newer version in the place of the current one, which is kept. Refused: a participant who did not add it, the very
    /// file that is current already, more than 200 versions, a document that was withdrawn, a paused or closed partnership.
    /// </summary>
    public DocumentVersion Replace(Partnership partnership, StoredFile file, NoteWriter by, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(file);
        EnsureMayReplace(partnership, by);
        if (_versions.Single(v => v.Number == CurrentVersion).Sha256 == file.Sha256)
            throw new DomainRuleException("That is the very file that is here already. Choose the newer one.", "File");
        return AddVersion(file, by, nowUtc);
    }

    /// <summary>Refuses to replace it, as <see cref="Replace"/> does whatever the file is: to be asked before a file is kept.</summary>
    public void EnsureMayReplace(Partnership partnership, NoteWriter by)
    {
        EnsureCanChange(partnership);
        ArgumentNullException.ThrowIfNull(by);
        if (!by.HasSeat && by.PersonId != AddedByPersonId)
            throw new DomainRuleException("Only who added this document, the partners and the coordinator can replace it. Ask one of them.");
        if (_versions.Count >= MostVersions)
            throw new DomainRuleException($"There are {MostVersions} versions already. Add the next one as a document of its own.");
    }

    /// <summary>
    /// Corrects its title, what it is about, or narrows who can read it. Refused: no title, more readers than before, anybody but
    /// who added it or the coordinator, a document that was withdrawn, a paused or closed partnership.
    /// </summary>
    public void Correct(Partnership partnership, NoteSubject about, string? title, SharedWith sharedWith, NoteWriter by)
    {
        EnsureLooksAfterIt(partnership, by);
        var (called, readers) = (Titled(title) ?? throw new DomainRuleException("Enter a title for the document.", nameof(Title)), Sharing.ForCorrected(SharedWith, sharedWith));
        Title = called;
        About = about.Code;
        SharedWith = readers;
        FoldName();
    }

    /// <summary>
    /// Withdraws it with all its versions: the files are kept and no longer given out. Refused: no reason, anybody but who added it
    /// or the coordinator, a document that was withdrawn before, a paused or closed partnership.
    /// </summary>
    public void Withdraw(Partnership partnership, string? reason, NoteWriter by, DateTime nowUtc)
    {
        EnsureLooksAfterIt(partnership, by);
        WithdrawnBecause = Text.Required(reason, Note.ReasonMaxLength, "the reason for withdrawing it", "Reason", lines: true);
        WithdrawnAtUtc = nowUtc;
        WithdrawnByPersonId = by.PersonId;
    }

    private DocumentVersion AddVersion(StoredFile file, NoteWriter by, DateTime nowUtc)
    {
        var version = new DocumentVersion(this, CurrentVersion + 1, file, by.PersonId, nowUtc);
        _versions.Add(version);
        CurrentVersion = version.Number;
        FoldName();
        return version;
    }

    private void FoldName()
    {
        var key = " " + Text.Fold($"{Title} {_versions.Single(v => v.Number == CurrentVersion).FileName}");
        NameKey = key.Length <= NameKeyMaxLength ? key : key[..NameKeyMaxLength];
    }

    /// <summary>Refuses everyone but who added it and the coordinator, and a document that was withdrawn, or of a partnership that is not open to change.</summary>
    /// <param name="partnership">The partnership that it belongs to.</param>
    /// <param name="by">Who asks.</param>
    public void EnsureLooksAfterIt(Partnership partnership, NoteWriter by)
    {
        EnsureCanChange(partnership);
        ArgumentNullException.ThrowIfNull(by);
        if (by.PersonId != AddedByPersonId && !by.Coordinates)
            throw new DomainRuleException("Only who added this document, or the coordinator, can change what is said about it. Ask one of them.");
    }

    private void EnsureCanChange(Partnership partnership)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        if (partnership.Id != PartnershipId) throw new ArgumentException("This is another partnership.", nameof(partnership));
        partnership.EnsureOpenToChange();
        if (!Stands) throw new DomainRuleException("This document was withdrawn already, so there is nothing left to change.");
    }

    private static string? Titled(string? title) => Text.Optional(title, TitleMaxLength, "the title of the document", nameof(Title));
}
