namespace CollabCase.Data.Access;

/// <summary>The use cases, as history names them, between which a draft of an agreed document was written that was discarded later. Stored: a use case keeps its name.</summary>
public static class DraftsInHistory
{
    /// <summary>A draft was begun with this, or, where recording a review began it, some time after the version before it was agreed.</summary>
    public static readonly string[] NotBefore = ["StartNextVersion", "AgreeVersion"];

    public const string Discarded = "DiscardDraft";
}
