namespace CollabCase.Data.Imports;

/// <summary>What the columns of a table meant the last time: a note for the next one with the same headings, without history.</summary>
public sealed class RememberedMatch
{
    public const int HeadingsLength = 64;

    private RememberedMatch() { }

    public RememberedMatch(long personId, string headings, string match, DateTime atUtc)
    {
        PersonId = personId;
        Headings = headings;
        Match = match;
        AtUtc = atUtc;
    }

    /// <summary>Whose it is; 0: everybody's.</summary>
    public long PersonId { get; private set; }

    /// <summary>The SHA-256 of the headings.</summary>
    public string Headings { get; private set; } = "";

    public string Match { get; private set; } = "";
    public DateTime AtUtc { get; private set; }

    public void Replace(string match, DateTime atUtc) => (Match, AtUtc) = (match, atUtc);
}
