using CollabCase.Testing.Partnerships;

namespace CollabCase.Testing.Hosting;

/// <summary>
/// A clock that stands still at <see cref="PartnershipBuilder.Now"/> until a test moves it. Move it on a host of the
/// test's own only: on a shared one other tests are reading it.
/// </summary>
public sealed class SettableClock : TimeProvider
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private long _ticks = PartnershipBuilder.Now.Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Sets the clock to an instant in UTC.</summary>
    public void SetUtc(DateTime utc) => Interlocked.Exchange(ref _ticks, utc.Ticks);

    /// <summary>Sets the clock to what people in London read on theirs.</summary>
    public void SetLondon(DateTime local) => SetUtc(TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), London));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
