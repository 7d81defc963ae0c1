namespace CollabCase.Data.Searching;

/// <summary>What kind of record a word was taken from. The numbers are stored: never renumber.</summary>
public enum SearchKind
{
    Person = 1,
    Milestone = 2,
    Note = 3,
    Document = 4,
    Action = 5,
}

/// <summary>
/// A folded word of a record that is searched for. It only repeats the record, so that a search for the beginnings of words
/// stays on an index, the same on every database.
/// </summary>
public sealed class SearchWord
{
    /// <summary>Of a longer word only the beginning is kept, and sought.</summary>
    public const int WordMaxLength = 50;

    private SearchWord() { }

    internal SearchWord(SearchKind kind, long recordId, long? partnershipId, string word) => (Kind, RecordId, PartnershipId, WordKey) = (kind, recordId, partnershipId, word);

    public SearchKind Kind { get; private set; }
    public long RecordId { get; private set; }

    /// <summary>The partnership that the record belongs to; null for one that belongs to none.</summary>
    public long? PartnershipId { get; private set; }
    public string WordKey { get; private set; } = "";
}
