using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CollabCase.Domain.Funding;

/// <summary>
/// Pounds sterling to the penny, kept as whole pence. It may be negative (a difference); what may not be, such as an
/// amount awarded, is refused where it is recorded. Arithmetic that does not fit throws <see cref="OverflowException"/>
/// and never wraps round.
/// </summary>
public readonly record struct Money : IComparable<Money>
{
    private static readonly decimal MostPounds = long.MaxValue / 100m;

    private Money(long pence) => Pence = pence;

    /// <summary>No money.</summary>
    public static Money Zero => default;

    /// <summary>The whole amount in pence: 123450 for £1,234.50.</summary>
    public long Pence { get; }

    /// <summary>The whole amount in pounds: 1234.5 for £1,234.50.</summary>
    public decimal Pounds => Pence / 100m;

    /// <summary>Whether there is less than nothing.</summary>
    public bool IsNegative => Pence < 0;

    /// <summary>An amount from whole pence.</summary>
    public static Money FromPence(long pence) => new(pence);

    /// <summary>An amount from pounds. A fraction of a penny, or more than can be kept, is refused.</summary>
    public static Money FromPounds(decimal pounds)
    {
        if (Math.Abs(pounds) > MostPounds) throw new DomainRuleException(TooLarge);
        if (decimal.Truncate(pounds * 100) != pounds * 100) throw new DomainRuleException(FractionOfAPenny);
        return new Money((long)(pounds * 100));
    }

    /// <summary>
    /// Reads an amount as people type it: `1234.5`, `£1,234.50`, `- £ 1 234`. Commas and spaces may stand between
    /// thousands or be left out. Refused, with a reason to show: nothing typed, letters, fractions of a penny, more than
    /// can be kept, and what could be read in two ways, such as `1234,50`.
    /// </summary>
    public static bool TryParse(string? text, out Money amount, [NotNullWhen(false)] out string? reason)
    {
        amount = default;
        var (digits, negative) = WithoutSigns(text?.Trim() ?? "");
        reason = WhyNot(digits);
        if (reason is not null) return false;

        var plain = string.Concat(digits.Where(c => !IsSeparator(c)));
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds) || pounds > MostPounds)
        {
            reason = TooLarge;
            return false;
        }
        amount = FromPounds(negative ? -pounds : pounds);
        return true;
    }

    /// <summary>The sum of all amounts; nothing for none.</summary>
    public static Money Sum(IEnumerable<Money> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return amounts.Aggregate(Zero, (sum, amount) => sum + amount);
    }

    /// <inheritdoc/>
    public int CompareTo(Money other) => Pence.CompareTo(other.Pence);

    /// <summary>Both amounts together.</summary>
    public static Money operator +(Money left, Money right) => new(checked(left.Pence + right.Pence));

    /// <summary>What is left of the first when the second is taken away; may be negative.</summary>
    public static Money operator -(Money left, Money right) => new(checked(left.Pence - right.Pence));

    /// <summary>The same amount with the other sign.</summary>
    public static Money operator -(Money amount) => new(checked(-amount.Pence));

    /// <summary>Whether the first is less.</summary>
    public static bool operator <(Money left, Money right) => left.Pence < right.Pence;

    /// <summary>Whether the first is more.</summary>
    public static bool operator >(Money left, Money right) => left.Pence > right.Pence;

    /// <summary>Whether the first is not more.</summary>
    public static bool operator <=(Money left, Money right) => left.Pence <= right.Pence;

    /// <summary>Whether the first is not less.</summary>
    public static bool operator >=(Money left, Money right) => left.Pence >= right.Pence;

    /// <summary>As people read it: `£1,234.50`, or `-£1,234.50`. The same in every culture.</summary>
    public override string ToString() => (IsNegative ? "-£" : "£") + Math.Abs(Pounds).ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>As programs read it, for files: `1234.50`, or `-1234.50`.</summary>
    public string ToPlainString() => Pounds.ToString("F2", CultureInfo.InvariantCulture);

    private const string TooLarge = "Enter a smaller amount. This one is larger than can be kept.";
    private const string FractionOfAPenny = "Enter the amount in pounds and pence, with no more than two figures after the point.";

    private static (string Digits, bool Negative) WithoutSigns(string text)
    {
        var negative = text.StartsWith('-') || text.StartsWith('−');
        if (negative) text = text[1..].TrimStart();
        if (text.StartsWith('£')) text = text[1..].TrimStart();
        if (!negative && (text.StartsWith('-') || text.StartsWith('−')))
        {
            negative = true;
            text = text[1..].TrimStart();
        }
        return (text, negative);
    }

    private static string? WhyNot(string digits)
    {
        if (digits.Length == 0) return "Enter an amount in pounds, such as 1,234.50.";
        if (digits.Any(char.IsLetter)) return "Enter the amount in figures, without letters, such as 1,234.50.";
        if (digits.Any(c => !char.IsAsciiDigit(c) && c != '.' && !IsSeparator(c)))
            return "Enter the amount with figures, commas and a point only, such as 1,234.50.";
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var pence = point < 0 ? "" : digits[(point + 1)..];
        if (pence.Contains('.', StringComparison.Ordinal)) return "Enter the amount with one point only, before the pence, such as 1,234.50.";
        if (pence.Any(IsSeparator)) return "Enter commas between thousands only and a point before the pence, such as 1,234.50.";
        if (!digits.Any(char.IsAsciiDigit)) return "Enter an amount in pounds, such as 1,234.50.";
        if (pence.Length > 2) return FractionOfAPenny;
        var lastSeparator = whole.AsSpan().LastIndexOfAny([',', ' ', '\u00a0', '\u202f']);
        return lastSeparator >= 0 && whole.Length - lastSeparator - 1 < 3
            ? "Enter a point before the pence, such as 1,234.50. A comma stands between thousands only."
            : null;
    }

    private static bool IsSeparator(char c) => c is ',' or ' ' or '\u00a0' or '\u202f';
}
