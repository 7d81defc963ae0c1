namespace CollabCase.Web.Documents;

/// <summary>All that a version of an agreed document says on paper, in plain words.</summary>
public sealed record WrittenVersion
{
    public required string Title { get; init; }

    /// <summary>'Memorandum of understanding'.</summary>
    public required string Kind { get; init; }

    /// <summary>The name of the partnership, with its reference.</summary>
    public required string Partnership { get; init; }

    public required int Number { get; init; }

    /// <summary>'In force since 1 March 2026'.</summary>
    public required string State { get; init; }

    /// <summary>The fingerprint of exactly this text; null while it can still change.</summary>
    public string? Hash { get; init; }

    /// <summary>In plain English; null where nobody wrote one.</summary>
    public string? Summary { get; init; }

    /// <summary>Its dates and periods: what each is, and when.</summary>
    public IReadOnlyList<(string Called, string Said)> Facts { get; init; } = [];

    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>In order; a clause is numbered by its place.</summary>
    public required IReadOnlyList<WrittenClause> Clauses { get; init; }

    public IReadOnlyList<WrittenSignature> Signatures { get; init; } = [];
}

public sealed record WrittenClause(string Heading, string Text);

/// <summary>Who signs for a partner. What is not known yet is left empty, for a pen.</summary>
/// <param name="How">'Signed by link', or why not.</param>
public sealed record WrittenSignature(string Partner, string? Name, string? Position, string? On, string? How);
