using System.Globalization;

namespace CollabCase.Domain.Reminders;

/// <summary>One step of a rule: so many days ahead of a date (below zero), on it (0), or after it.</summary>
/// <param name="Days">Days from the date, which is day 0.</param>
public readonly record struct ReminderStep(int Days)
{
    /// <summary>The longest code, in characters.</summary>
    public const int CodeMaxLength = 40;

    private const string AskedFor = "asked-for-";

    /// <summary>What the step is called in the ledger: `30-days-ahead`, `on-the-day`, `7-days-after`.</summary>
    public string Code => Days switch
    {
        < 0 => string.Create(CultureInfo.InvariantCulture, $"{-Days}-days-ahead"),
        0 => "on-the-day",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Days}-days-after"),
    };

    /// <summary>The code of a reminder that somebody asked for again, on a day of their own.</summary>
    public static string AskedForCode(DateOnly until) => string.Create(CultureInfo.InvariantCulture, $"{AskedFor}{until:yyyy-MM-dd}");

    /// <summary>So many days from the date a step of the ledger lies, below zero ahead of it; for one that was asked for, its day counts.</summary>
    public static int DaysOf(string code, DateOnly dueOn)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code == new ReminderStep(0).Code) return 0;
        if (code.StartsWith(AskedFor, StringComparison.Ordinal)) return DateOnly.ParseExact(code[AskedFor.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - dueOn.DayNumber;
        var days = int.Parse(code[..code.IndexOf('-', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
        return code.EndsWith("ahead", StringComparison.Ordinal) ? -days : days;
    }
}
