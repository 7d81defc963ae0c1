namespace CollabCase.Domain.Memoranda;

/// <summary>What a clause says.</summary>
/// <param name="Heading">In a few words.</param>
/// <param name="Text">In full; an empty line begins a new paragraph.</param>
/// <param name="Subject">What it is about, of that which a memorandum says at least.</param>
/// <param name="LibraryCode">The clause of the library that it comes from.</param>
public sealed record ClauseDetails(string Heading, string Text, ClauseSubject? Subject = null, string? LibraryCode = null);

/// <summary>A clause of a version. Its number stays with it from version to version; its place in the text is what people count.</summary>
public sealed class VersionClause : Entity, IPartOf<AgreedDocument>
{
    /// <summary>In characters.</summary>
    public const int HeadingMaxLength = 200;

    /// <summary>In characters.</summary>
    public const int TextMaxLength = 8000;

    /// <summary>The longest code of the library, in characters.</summary>
    public const int LibraryCodeMaxLength = 60;

    /// <summary>The document it is part of.</summary>
    public long AgreedDocumentId { get; private set; }

    /// <summary>The version.</summary>
    public long AgreedVersionId { get; private set; }

    /// <summary>1 for the first clause of the document, rising and never used again. A clause that is taken over into the next version keeps it.</summary>
    public int Number { get; private set; }

    /// <summary>Its place in the version, from 1: the number that people read before it.</summary>
    public int Position { get; private set; }

    /// <summary>In a few words.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>In full; an empty line begins a new paragraph.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What it is about, of that which a memorandum says at least.</summary>
    public ClauseSubject? Subject { get; private set; }

    /// <summary>The clause of the library that it comes from.</summary>
    public string? LibraryCode { get; private set; }

    internal VersionClause(AgreedVersion version, int number, int position, ClauseDetails details)
    {
        AgreedDocumentId = version.AgreedDocumentId;
        AgreedVersionId = version.Id;
        Number = number;
        Position = position;
        Describe(details);
        LibraryCode = Domain.Text.Optional(details.LibraryCode, LibraryCodeMaxLength, "the code of the clause", nameof(LibraryCode));
    }

    private VersionClause() { }

    internal ClauseDetails Details => new(Heading, Text, Subject, LibraryCode);

    internal void Describe(ClauseDetails details)
    {
        var heading = Domain.Text.Required(details.Heading, HeadingMaxLength, "a heading for the clause", nameof(Heading));
        var text = Domain.Text.Required(details.Text, TextMaxLength, "what the clause says", nameof(Text), lines: true);
        Subject = Choice.Known(details.Subject, nameof(Subject));
        (Heading, Text) = (heading, text);
    }

    internal void MoveTo(int position) => Position = position;
}

/// <summary>What somebody says about a clause, or about a version as a whole, while it is negotiated. Comments are added and never changed.</summary>
public sealed class ClauseComment : Entity, IPartOf<AgreedDocument>
{
    /// <summary>In characters.</summary>
    public const int TextMaxLength = 2000;

    /// <summary>The document it is part of.</summary>
    public long AgreedDocumentId { get; private set; }

    /// <summary>The version.</summary>
    public long AgreedVersionId { get; private set; }

    /// <summary>The number of the clause; null for the version as a whole.</summary>
    public int? ClauseNumber { get; private set; }

    /// <summary>What they say.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who said it.</summary>
    public long AuthorPersonId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime WrittenAtUtc { get; private set; }

    internal ClauseComment(AgreedVersion version, int? clauseNumber, string text, long authorPersonId, DateTime nowUtc)
    {
        AgreedDocumentId = version.AgreedDocumentId;
        AgreedVersionId = version.Id;
        ClauseNumber = clauseNumber;
        Text = Domain.Text.Required(text, TextMaxLength, "what you would like to say", nameof(Text), lines: true);
        AuthorPersonId = authorPersonId;
        WrittenAtUtc = nowUtc;
    }

    private ClauseComment() { }
}
