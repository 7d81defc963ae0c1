using System.Globalization;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Data.History;

/// <summary>Values as history writes them: text that is the same on every database and in every culture.</summary>
public static class Canonical
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime instant => instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        Money money => money.ToPlainString(),
        FinancialYear year => year.ToString(),
        Enum code => code.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
