using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CollabCase.Domain;

/// <summary>
/// Ids that rise with time, unique without asking the database: 41 bits of milliseconds since 2020 (UTC, until 2089)
/// and 22 random bits. Within one process they only ever rise; two processes that meet in the same millisecond and the
/// same 22 bits are refused by the primary key and the command is run again.
/// </summary>
public static class NewId
{
    private const int AtOnce = 64;

    private static readonly DateTime Epoch = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static long _last;

    // Random bits are asked of the system for many ids at once: it takes longer to ask than to give.
    [ThreadStatic]
    private static Queue<int>? _random;

    /// <summary>The next id, above every one this process has given out.</summary>
    public static long Next()
    {
        var milliseconds = (long)(TimeProvider.System.GetUtcNow().UtcDateTime - Epoch).TotalMilliseconds;
        var candidate = (milliseconds << 22) | (uint)RandomBits();
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(candidate, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return next;
        }
    }

    private static int RandomBits()
    {
        _random ??= new Queue<int>(AtOnce);
        if (_random.Count == 0)
        {
            Span<int> some = stackalloc int[AtOnce];
            RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(some));
            foreach (var bits in some) _random.Enqueue(bits & ((1 << 22) - 1));
        }
        return _random.Dequeue();
    }

    /// <summary>The day, UTC, on which an id was made.</summary>
    public static DateOnly MadeOn(long id) => DateOnly.FromDateTime(Epoch.AddMilliseconds(id >> 22));
}
