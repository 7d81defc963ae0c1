using CollabCase.Data.Access;
using CollabCase.Data.History;

namespace CollabCase.Data;

/// <summary>One write: who, when, by which use case and on which screen, and the chains that it has locked.</summary>
public sealed record WriteScope(Viewer Viewer, DateTime AtUtc, string UseCase, string? Screen)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private readonly Dictionary<long, HistoryChain> _locked = [];

    /// <summary>The day of the write, where people are.</summary>
    internal DateOnly Today => DayOf(AtUtc);

    /// <summary>The day of an instant, where people are.</summary>
    internal static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, London));

    /// <summary>
    /// Up to which version the person was shown what others changed under their form; 0 when it is the first time that
    /// they send it. What they were shown they have decided about.
    /// </summary>
    public int SeenVersion { get; init; }

    internal void Locked(HistoryChain chain) => _locked[chain.Id] = chain;

    /// <summary>The locked chain of a record; a write that has not locked it first is refused, since it could race.</summary>
    internal HistoryChain ChainOf(long id) => _locked.TryGetValue(id, out var chain)
        ? chain
        : throw new InvalidOperationException($"{UseCase} writes to a record whose history it has not locked: name its reference in the command's Locks.");

    internal bool Holds(long id) => _locked.ContainsKey(id);

    /// <summary>Instants are kept to the millisecond, which every database keeps exactly: history is hashed over them.</summary>
    public static DateTime Now(TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
    }
}
