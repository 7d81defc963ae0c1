using System.Globalization;

namespace CollabCase.Domain.Reminders;

/// <summary>One step of a rule: so many days ahead of a date (below zero), on it (0), or after it.</summary>
/// <param name="Days">Days from the date, which is day 0.</param>
public readonly record struct ReminderStep(int Days)
{
    /// <summary>The longest code, in characters.</summary>
    public const int CodeMaxLength = 40;

    /// <summary>What the step is called in the ledger: `30-days-ahead`, `on-the-day`, `7-days-after`.</summary>
    public string Code => Days switch
    {
        < 0 => string.Create(CultureInfo.InvariantCulture, $"{-Days}-days-ahead"),
        0 => "on-the-day",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Days}-days-after"),
    };

    /// <summary>The code of a reminder that somebody asked for again, on a day of their own.</summary>
    public static string AskedForCode(DateOnly until) => string.Create(CultureInfo.InvariantCulture, $"asked-for-{until:yyyy-MM-dd}");
}
