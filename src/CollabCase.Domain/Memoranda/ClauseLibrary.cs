using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CollabCase.Domain.Memoranda;

/// <summary>The clauses of the reference data, for every kind of agreed document.</summary>
public sealed class ClauseLibrary
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private readonly Dictionary<string, LibraryClause> _byCode = new(StringComparer.Ordinal);
    private readonly ILookup<AgreedDocumentKind, LibraryClause> _byKind;

    /// <summary>
    /// The clauses in the order in which a document has them. Refused with a <see cref="FormatException"/>, which names the clause:
    /// a code twice or not in small letters and dashes, no kind or one twice, a text that is missing, too long or not as a record
    /// keeps it, a square bracket that is not closed or stands in another, a heading twice in one kind, a short text that is not
    /// shorter, and a kind without any clause that it says at least.
    /// </summary>
    public ClauseLibrary(IEnumerable<LibraryClause> clauses)
    {
        ArgumentNullException.ThrowIfNull(clauses);
        foreach (var (row, clause) in clauses.Index())
        {
            if (WhatIsWrongWith(clause) is { } trouble) throw Refusal(row, clause, trouble);
            if (!_byCode.TryAdd(clause.Code, clause)) throw Refusal(row, clause, "the code stands there twice");
        }
        _byKind = _byCode.Values.SelectMany(clause => clause.Kinds.Select(kind => (kind, clause))).ToLookup(pair => pair.kind, pair => pair.clause);
        foreach (var kind in Enum.GetValues<AgreedDocumentKind>())
        {
            if (!_byKind[kind].Any(clause => clause.IsLeast)) throw new FormatException($"The clause library has no clause that a {kind} says at least.");
            if (_byKind[kind].GroupBy(clause => Domain.Text.Fold(clause.Heading), StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
                throw new FormatException($"The clause library has the heading '{twice.First().Heading}' twice for a {kind}: '{twice.First().Code}' and '{twice.Last().Code}'.");
        }
    }

    /// <summary>Reads the file of the reference data. Refused with a <see cref="FormatException"/> as for the constructor, and what is not of its form.</summary>
    public static ClauseLibrary Read(string json)
    {
        try
        {
            var clauses = JsonSerializer.Deserialize<List<ClauseInFile?>>(json, Reading) ?? [];
            return new(clauses.Select((clause, row) => clause is null
                ? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Clause {row + 1} of the library is empty."))
                : new LibraryClause(clause.Code, [.. clause.Kinds.Select(kind => Named(kind, row))], clause.Heading, clause.WhatFor, clause.Least, clause.Text, clause.ShortText)));
        }
        catch (JsonException e)
        {
            throw new FormatException($"The clause library cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The clauses of a kind of document, in the order in which it has them.</summary>
    public IReadOnlyList<LibraryClause> For(AgreedDocumentKind kind) => [.. _byKind[Choice.Known(kind)]];

    /// <summary>The clause of that code; null where there is none, such as for a clause that a partnership wrote itself.</summary>
    public LibraryClause? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>What a document of that kind says at least and this one does not, by the codes that its clauses remember.</summary>
    public IReadOnlyList<LibraryClause> Lacking(AgreedDocumentKind kind, IEnumerable<string?> codes)
    {
        var there = codes.ToHashSet(StringComparer.Ordinal);
        return [.. For(kind).Where(clause => clause.IsLeast && !there.Contains(clause.Code))];
    }

    private static string? WhatIsWrongWith(LibraryClause clause)
    {
        if (clause.Code.Length is 0 or > LibraryClause.CodeMaxLength || clause.Code.Any(c => !char.IsAsciiLetterLower(c) && c != '-') || clause.Code[0] == '-') return "the code is not in small letters and dashes";
        if (clause.Kinds.Count == 0 || clause.Kinds.Distinct().Count() != clause.Kinds.Count) return "it has no kind, or one twice";
        return WhatIsWrongWith("heading", clause.Heading, LibraryClause.HeadingMaxLength, lines: false)
            ?? WhatIsWrongWith("note on what it is for", clause.WhatFor, LibraryClause.WhatForMaxLength, lines: false)
            ?? WhatIsWrongWith("text", clause.Text, LibraryClause.TextMaxLength, lines: true)
            ?? (clause.ShortText is null ? null : WhatIsWrongWith("short text", clause.ShortText, clause.Text.Length - 1, lines: true));
    }

    private static string? WhatIsWrongWith(string called, string text, int maxLength, bool lines)
    {
        if (text.Length == 0 || Domain.Text.Clean(text, lines) != text) return $"the {called} is empty, or has spaces at its ends or signs that cannot be kept";
        if (text.Length > maxLength) return string.Create(CultureInfo.InvariantCulture, $"the {called} has {text.Length} characters and may have {maxLength}");
        return HintsAreClosed(text) ? null : $"the {called} has a square bracket that is not closed, is empty or stands in another";
    }

    private static bool HintsAreClosed(string text)
    {
        int? open = null;
        foreach (var (at, c) in text.Index())
        {
            if (c == '[' && open is not null) return false;
            if (c == ']' && (open is not { } from || at == from + 1)) return false;
            open = c switch { '[' => at, ']' => null, _ => open };
        }
        return open is null;
    }

    private static AgreedDocumentKind Named(string? name, int row) => Array.IndexOf(Enum.GetNames<AgreedDocumentKind>(), name) >= 0
        ? Enum.Parse<AgreedDocumentKind>(name!)
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Clause {row + 1} of the library: there is no kind '{name}'. Use {string.Join(", ", Enum.GetNames<AgreedDocumentKind>())}."));

    private static FormatException Refusal(int row, LibraryClause clause, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Clause {row + 1} of the library, '{clause.Code}': {what}."));

    private sealed record ClauseInFile(string Code, IReadOnlyList<string?> Kinds, string Heading, string WhatFor, bool Least, string Text, string? ShortText = null);
}
