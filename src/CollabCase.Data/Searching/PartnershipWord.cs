namespace CollabCase.Data.Searching;

/// <summary>
/// A folded word of a partnership's name or reference. It only repeats them, so that a search for the beginnings of words
/// stays on an index.
/// </summary>
public sealed class PartnershipWord
{
    private PartnershipWord() { }

    internal PartnershipWord(long partnershipId, string word)
    {
        PartnershipId = partnershipId;
        WordKey = word;
    }

    public long PartnershipId { get; private set; }
    public string WordKey { get; private set; } = "";
}
