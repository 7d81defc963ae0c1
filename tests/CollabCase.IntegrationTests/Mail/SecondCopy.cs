using System.Diagnostics;
using System.Globalization;
using CollabCase.Testing.Mail;

namespace CollabCase.IntegrationTests.Mail;

/// <summary>A kill of the program, by timestamps of <see cref="Stopwatch"/>: when it was asked for, and when the program was gone.</summary>
internal sealed record Kill(long AskedAt, long GoneAt);

/// <summary>A message that came a second time under the same Message-ID, and why.</summary>
/// <param name="First">The copy that the program did not know of.</param>
/// <param name="Kill">The kill that came between the two; null when none did, or the program had gone on to others.</param>
internal sealed record SecondCopy(AcceptedMail First, Kill? Kill)
{
    /// <summary>What the system had been given arrives, although the program that gave it is being killed.</summary>
    private bool CameFromTheKilled => Kill is { } kill && First.TakenAt > kill.AskedAt;

    /// <summary>How long after the server's answer the kill was asked for; null when that was before the answer, or there was none.</summary>
    private double? MillisecondsAfterTheAnswer => Kill is { } kill && !CameFromTheKilled ? Stopwatch.GetElapsedTime(First.AnsweredAt!.Value, kill.AskedAt).TotalMilliseconds : null;

    /// <param name="accepted">What the server took, in order.</param>
    /// <param name="kills">The kills, in order.</param>
    public static IReadOnlyList<SecondCopy> Of(IReadOnlyList<AcceptedMail> accepted, IReadOnlyList<Kill> kills) =>
        [.. accepted.GroupBy(m => m.MessageId).SelectMany(m => m.Zip(m.Skip(1))).Select(pair => new SecondCopy(pair.First, KillBetween(pair.First, pair.Second, accepted, kills)))];

    // Only what was the last message of a program can have been cut off with it.
    private static Kill? KillBetween(AcceptedMail first, AcceptedMail second, IReadOnlyList<AcceptedMail> accepted, IReadOnlyList<Kill> kills) => first.AnsweredAt is null ? null
        : kills.FirstOrDefault(kill => kill.GoneAt > first.TakenAt && kill.GoneAt < second.TakenAt && !accepted.Any(m => m.TakenAt > first.TakenAt && m.TakenAt < kill.GoneAt));

    public static string InWords(IReadOnlyList<SecondCopy> copies)
    {
        var after = copies.Select(c => c.MillisecondsAfterTheAnswer).OfType<double>().Order().ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"{copies.Count} came a second time: {copies.Count(c => c.First.AnsweredAt is null)} because the server broke off after taking them, {copies.Count(c => c.Kill is null && c.First.AnsweredAt is not null)} because its answer came too late, {copies.Count(c => c.CameFromTheKilled)} arrived from a program that was being killed, {after.Count} killed between the answer and the note{(after.Count == 0 ? "" : $" ({after[0]:0.0} to {after[^1]:0.0} ms after it)")}.");
    }
}
