using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.History;

/// <summary>One place where the history is not as it was written.</summary>
public sealed record HistoryFault(string Chain, int Sequence, string What);

public sealed record HistoryVerdict(int Chains, long Entries, IReadOnlyList<HistoryFault> Faults);

/// <summary>
/// Recomputes every hash of every chain. Finds an entry that was changed, removed, added or moved, and a value that
/// was altered; a value that was erased with its salt is no fault. Streams: memory does not grow with the history. People
/// may go on writing meanwhile.
/// </summary>
public sealed class HistoryVerification(CollabCaseDb db)
{
    private const int MostFaults = 1000;
    private const string NotTheHead = "The last entry is not the one that the chain's head names.";

    public async Task<HistoryVerdict> VerifyAsync(CancellationToken cancel)
    {
        var faults = new List<HistoryFault>();
        var heads = await db.Set<HistoryChain>().AsNoTracking().ToDictionaryAsync(c => c.Id, cancel);
        var seen = new HashSet<long>();
        var grown = new List<(long Chain, int Sequence, byte[] Hash)>();
        var (chain, sequence, previous, entries) = (0L, 0, new byte[32], 0L);

        void Close()
        {
            if (chain == 0) return;
            if (!heads.TryGetValue(chain, out var head) || head.Length < sequence) grown.Add((chain, sequence, previous));
            else if (head.Length > sequence) Fault(sequence, $"The chain's head counts {head.Length} entries; there are {sequence}.");
        }
        void Fault(int at, string what)
        {
            if (faults.Count < MostFaults) faults.Add(new(heads.GetValueOrDefault(chain)?.Key ?? chain.ToString(System.Globalization.CultureInfo.InvariantCulture), at, what));
        }

        // Entries beyond the head that was read first were written since, or were put there by hand: the head of now tells.
        async Task AddFaultsOfGrownAsync()
        {
            foreach (var (id, last, hash) in grown)
            {
                chain = id;
                var head = await db.Set<HistoryChain>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel);
                if (head is null) Fault(last, "The chain has entries but no head.");
                else if (head.Length < last) Fault(last, $"The chain's head counts {head.Length} entries; there are {last}.");
                else if (head.Length == last && !head.Head.AsSpan().SequenceEqual(hash)) Fault(last, NotTheHead);
            }
        }

        await foreach (var entry in db.Set<HistoryEntry>().AsNoTracking().OrderBy(e => e.ChainId).ThenBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (entry.ChainId != chain)
            {
                Close();
                (chain, sequence, previous) = (entry.ChainId, 0, new byte[32]);
                seen.Add(chain);
            }
            entries++;
            if (entry.Sequence != sequence + 1) Fault(entry.Sequence, $"Entry {sequence + 1} is missing.");
            if (!entry.ComputeHash(previous).AsSpan().SequenceEqual(entry.Hash)) Fault(entry.Sequence, "The entry is not as it was written, or follows another one than it did.");
            else if (entry.Changes.SelectMany(c => c.Fields).FirstOrDefault(f => !f.Verifies()) is { } altered) Fault(entry.Sequence, $"The value of {altered.Name} is not the one that was written.");
            (sequence, previous) = (entry.Sequence, entry.Hash);
            if (heads.TryGetValue(chain, out var head) && head.Length == sequence && !head.Head.AsSpan().SequenceEqual(previous)) Fault(sequence, NotTheHead);
        }
        Close();
        await AddFaultsOfGrownAsync();
        foreach (var head in heads.Values.Where(h => h.Length > 0 && !seen.Contains(h.Id))) { chain = head.Id; Fault(0, $"All {head.Length} entries are missing."); }
        return new HistoryVerdict(heads.Count, entries, faults);
    }
}
