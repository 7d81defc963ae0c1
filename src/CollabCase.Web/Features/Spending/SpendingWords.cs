using System.Globalization;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Spending;

/// <summary>How money that runs out is said.</summary>
public static class SpendingWords
{
    /// <summary>So many months ahead it is still early enough to close a gap.</summary>
    public const int MonthsAhead = 6;

    /// <summary>The whole of it as a sentence or two.</summary>
    public static string Sentence(RunOut runOut, WhatFollows? follows, MoneyCertainty? certainty)
    {
        ArgumentNullException.ThrowIfNull(runOut);
        var next = follows is null ? null : LowerFirst(follows.Value.Label());
        if (runOut.On is not { } on) return runOut.FollowsOn is null ? "Committed cash covers all that is planned." : $"Committed cash covers all that is planned, until {next} begins on {Format.Date(runOut.FollowsOn.Value)}.";
        var out_ = $"Committed cash runs out on {Format.Date(on)}";
        if (next is null) return $"{out_}, and nothing is known to follow it.";
        var sure = certainty is MoneyCertainty.Committed ? "" : $" ({LowerFirst(certainty!.Value.Label())})";
        return runOut.Days is 0
            ? $"{out_}, when {next}{sure} has begun: there is no gap."
            : $"{out_}, {Format.Number(runOut.Days!.Value)} {(runOut.Days is 1 ? "day" : "days")} before {next}{sure} begins on {Format.Date(runOut.FollowsOn!.Value)}. {runOut.Missing} is missing for them.";
    }

    /// <summary>'Apr to Jun 2026'</summary>
    public static string Short(Quarter quarter) => string.Create(CultureInfo.InvariantCulture, $"{quarter.FirstDay:MMM} to {quarter.LastDay:MMM yyyy}");

    /// <summary>'109 days', 'Nothing known to follow'</summary>
    public static string Gap(int? days) => days switch { null => "Nothing known to follow", 0 => "None", 1 => "1 day", _ => $"{Format.Number(days.Value)} days" };

    private static string LowerFirst(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
