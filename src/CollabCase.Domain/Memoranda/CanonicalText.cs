using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CollabCase.Domain.Memoranda;

/// <summary>
/// The text of a version in one form that does not depend on how it is shown: what partners sign, and what its hash is of. Each part
/// is a line with its name and its length in characters before it, so that no two texts come to the same form.
/// </summary>
public static class CanonicalText
{
    /// <summary>
    /// Kind, title, number, summary, effective and last day, notice, parties and clauses with their numbers, in this order. The title and the
    /// parties are those of the day it was agreed. Refused: a version that is not agreed, whose text can still change.
    /// </summary>
    public static string Of(AgreedDocumentKind kind, AgreedVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (version.AgreedTitle is null) throw new InvalidOperationException("The text of a version is fixed when it is agreed.");
        var text = new StringBuilder("CollabCase agreed document, form 1\n");
        Add(text, "kind", kind.ToString());
        Add(text, "title", version.AgreedTitle);
        Add(text, "version", Number(version.Number));
        Add(text, "summary", version.Summary);
        Add(text, "effective", Date(version.EffectiveOn));
        Add(text, "last day", Date(version.ExpiresOn));
        Add(text, "notice", version.Notice is { } notice ? Number(notice.Number) + " " + notice.Unit : null);
        foreach (var party in version.Parties is { Length: > 0 } parties ? parties.Split('\n') : []) Add(text, "party", party);
        foreach (var clause in version.Clauses.OrderBy(c => c.Position))
        {
            Add(text, "clause " + Number(clause.Position), clause.Heading);
            Add(text, "text", clause.Text);
        }
        return text.ToString();
    }

    /// <summary>The SHA-256 of the text in UTF-8, as 64 small hexadecimal digits.</summary>
    public static string HashOf(string canonicalText) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalText)));

    // Composed letters, so that the same text typed on another keyboard has the same hash.
    internal static void Add(StringBuilder text, string name, string? value)
    {
        var written = (value ?? "").Normalize(NormalizationForm.FormC);
        text.Append(name).Append(' ').Append(Number(written.Length)).Append(": ").Append(written).Append('\n');
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
