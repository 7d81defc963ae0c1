namespace CollabCase.Data.History;

/// <summary>
/// The head of one chain of history: one a partnership, organisation and person, and one for the system. Its row is
/// also the lock that puts all writes to that partnership (organisation, person) in one order.
/// </summary>
public sealed class HistoryChain
{
    private HistoryChain() { }

    public HistoryChain(long id, string key)
    {
        Id = id;
        Key = key;
    }

    /// <summary>The id of the record that the chain belongs to.</summary>
    public long Id { get; private set; }

    /// <summary>That record's reference, by which a command names the chain it locks.</summary>
    public string Key { get; private set; } = "";

    public int Length { get; private set; }

    /// <summary>The hash of the last entry; 32 zero bytes before the first.</summary>
    public byte[] Head { get; private set; } = new byte[32];

    public void Append(HistoryEntry entry)
    {
        entry.Seal(++Length, Head);
        Head = entry.Hash;
    }
}
