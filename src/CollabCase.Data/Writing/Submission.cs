namespace CollabCase.Data.Writing;

/// <summary>A form that was carried out: the second time it comes, it is answered as the first was.</summary>
public sealed class Submission
{
    private Submission() { }

    public Submission(long personId, string key, string useCase, DateTime atUtc, string result)
    {
        PersonId = personId;
        Key = key;
        UseCase = useCase;
        AtUtc = atUtc;
        Result = result;
    }

    /// <summary>With the key, unique in the database: another person's key means nothing to this one.</summary>
    public long PersonId { get; private set; }
    public string Key { get; private set; } = "";
    public string UseCase { get; private set; } = "";
    public DateTime AtUtc { get; private set; }

    /// <summary>What the command answered, as JSON.</summary>
    public string Result { get; private set; } = "";
}
