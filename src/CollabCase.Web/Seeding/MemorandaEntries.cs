using CollabCase.Domain.Memoranda;

namespace CollabCase.Web.Seeding;

// What a story tells of memoranda and other agreed documents. A document is named by its number: its place among the partnership's agreed documents.

/// <summary>A document is begun as a draft, with all its clauses.</summary>
public sealed record WritingEntry
{
    public required AgreedDocumentKind Kind { get; init; }
    public required string Title { get; init; }
    public required string By { get; init; }

    /// <summary>The number of the group whose terms of reference these are.</summary>
    public int? Group { get; init; }
    public string? Summary { get; init; }
    public DateOnly? Effective { get; init; }
    public DateOnly? Review { get; init; }
    public int? NoticeMonths { get; init; }
    public required IReadOnlyList<WrittenClauseEntry> Clauses { get; init; }
}

public sealed record WrittenClauseEntry(string Heading, string Text, ClauseSubject? Subject = null);

/// <summary>The words of a document are fixed, where it was so by a decision of this number.</summary>
public sealed record AgreementEntry(int Document, string By, int? Decision = null);

/// <summary>A partner signs: signed in where there is an account, else with a link.</summary>
public sealed record SigningEntry(int Document, string Organisation, string Name, string Position, string? Account = null);
