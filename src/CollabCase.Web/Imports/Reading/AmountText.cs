using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CollabCase.Domain.Funding;

namespace CollabCase.Web.Imports.Reading;

/// <summary>Amounts as tables write them: 51,139, £1,234.50, (500) for less than nothing, 75p, and signs for no amount.</summary>
public static class AmountText
{
    private static readonly (string Sign, string Currency)[] Others =
    [
        ("€", "euros"), ("eur", "euros"), ("us$", "US dollars"), ("$", "dollars"), ("usd", "US dollars"), ("chf", "Swiss francs"), ("¥", "yen"), ("jpy", "yen"), ("nok", "Norwegian kroner"), ("sek", "Swedish kronor"), ("dkk", "Danish kroner"),
        ("aud", "Australian dollars"), ("cad", "Canadian dollars"), ("nzd", "New Zealand dollars"),
    ];

    private static readonly string[] None = ["-", "–", "—", "n/a", "na", "nil", "none", "tbc", "*", "..", "...", "not published", "not known", "n/k", "n/p"];

    /// <summary>Whether a cell says that there is no amount.</summary>
    public static bool IsNone(string? text) => string.IsNullOrWhiteSpace(text) || None.Contains(text.Trim().ToLowerInvariant());

    /// <summary>Reads an amount, which may be below nothing. Refused, with a reason to show: other currencies, and what Money refuses.</summary>
    public static bool TryParse(string text, out Money amount, [NotNullWhen(false)] out string? reason)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Trim();
        var negative = plain is ['(', .., ')'];
        if (negative) plain = plain[1..^1].Trim();
        amount = default;
        if (Array.Find(Others, other => Has(plain, other.Sign)).Currency is { } currency)
        {
            reason = $"‘{text}’ is in {currency}. Only pounds are recorded here: write what it came to in pounds.";
            return false;
        }
        foreach (var sign in (ReadOnlySpan<string>)["gbp", "stg", "£"])
            if (plain.StartsWith(sign, StringComparison.OrdinalIgnoreCase) && sign != "£") plain = plain[sign.Length..].Trim();
            else if (plain.EndsWith(sign, StringComparison.OrdinalIgnoreCase)) plain = plain[..^sign.Length].Trim();
        var isPence = plain.Length > 1 && plain[^1] is 'p' or 'P' && char.IsAsciiDigit(plain[^2]);
        if (isPence) plain = plain[..^1];
        // A workbook's or JSON's own way of writing a large number
        if (plain.Contains('E', StringComparison.OrdinalIgnoreCase) && decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var scientific)) plain = scientific.ToString(CultureInfo.InvariantCulture);
        if (plain.Contains('.', StringComparison.Ordinal) && decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var longer)) plain = WithoutZeros(longer);
        if (!Money.TryParse(plain, out amount, out var why))
        {
            reason = $"‘{text}’ cannot be read as an amount. {why}";
            return false;
        }
        reason = null;
        if (isPence)
        {
            if (amount.Pence % 100 != 0)
            {
                reason = $"‘{text}’ cannot be read as an amount. Write it in pounds and pence, such as 0.75.";
                return false;
            }
            amount = Money.FromPence(amount.Pence / 100);
        }
        if (negative) amount = -amount;
        return true;
    }

    // 12.500 is 12.50, which Money would refuse for its third figure.
    private static string WithoutZeros(decimal amount) => amount.ToString("0.##################", CultureInfo.InvariantCulture);

    private static bool Has(string text, string sign) =>
        text.StartsWith(sign, StringComparison.OrdinalIgnoreCase) || text.EndsWith(sign, StringComparison.OrdinalIgnoreCase)
        || text.StartsWith('-') && text[1..].TrimStart().StartsWith(sign, StringComparison.OrdinalIgnoreCase);
}
