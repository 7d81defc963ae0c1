namespace CollabCase.Data.Access;

/// <summary>The use cases, as history names them, between which a later draft of an agreed document was written by itself. Stored: a use case keeps its name.</summary>
public static class DraftsInHistory
{
    public const string Begun = "StartNextVersion";
    public const string Discarded = "DiscardDraft";
}
