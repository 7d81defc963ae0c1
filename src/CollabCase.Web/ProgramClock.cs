using System.Globalization;
using CollabCase.Web.Mvc;

namespace CollabCase.Web;

/// <summary>
/// A clock that was started at another moment, and goes on from there: for a demonstration, to show what happens on another day. What is measured
/// with a clock, such as a timer, takes as long as ever.
/// </summary>
public sealed class DemonstrationClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}

/// <summary>The program's clock: the machine's, or the one that `Clock:Now` starts in a demonstration.</summary>
public static class ProgramClock
{
    public const string Setting = "Clock:Now";

    // A day alone begins in the morning, when people come to work.
    private static readonly TimeOnly Morning = new(9, 0);

    private static readonly string[] AsLocal = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];
    private static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static IServiceCollection AddClock(this IServiceCollection services) => services.AddSingleton(provider =>
    {
        try
        {
            return From(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>(), TimeProvider.System);
        }
        catch (StartRefusedException)
        {
            // The clock is asked for while the program is put together, before anybody can be told: the start asks once more, and refuses.
            return TimeProvider.System;
        }
    });

    /// <summary>The clock that the settings ask for. Refused: another moment where real records may be kept, and what is no moment.</summary>
    public static TimeProvider From(IConfiguration configuration, IHostEnvironment environment, TimeProvider machine)
    {
        if (configuration[Setting] is not { } said || string.IsNullOrWhiteSpace(said)) return machine;
        if (!environment.IsDevelopment() && !configuration.GetValue("Demonstration", false))
            throw new StartRefusedException($"{Setting} is set, and this is no demonstration: records would be given days that are not today. Take it away, or show the demonstration with Demonstration=true.");
        return new DemonstrationClock(Read(said.Trim()) - machine.GetUtcNow());
    }

    private static DateTimeOffset Read(string said)
    {
        if (DateOnly.TryParseExact(said, Format.IsoDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new DateTimeOffset(Morning.On(day));
        // Without an offset, as clocks in Scotland show it.
        if (DateTime.TryParseExact(said, AsLocal, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return new DateTimeOffset(TimeOnly.FromDateTime(local).On(DateOnly.FromDateTime(local)));
        if (DateTimeOffset.TryParseExact(said, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return moment;
        throw new StartRefusedException($"{Setting} is '{said}'. It must be a day such as 2027-03-01, which begins at nine in the morning, or a moment such as 2027-03-01T08:59.");
    }
}
