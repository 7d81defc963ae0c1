namespace CollabCase.Data.Searching;

/// <summary>
/// A folded word of an organisation's name, its reference or one of its identifiers. It only repeats them, so that a
/// search for the beginnings of words stays on an index.
/// </summary>
public sealed class OrganisationWord
{
    private OrganisationWord() { }

    internal OrganisationWord(long organisationId, string word)
    {
        OrganisationId = organisationId;
        WordKey = word;
    }

    public long OrganisationId { get; private set; }
    public string WordKey { get; private set; } = "";
}
