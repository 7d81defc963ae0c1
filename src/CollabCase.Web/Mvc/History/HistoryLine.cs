namespace CollabCase.Web.Mvc.History;

/// <summary>One thing that a write did, in people's words.</summary>
public sealed record HistoryLine(HistoryLineKind Kind, string Words, string? Was = null, string? Now = null)
{
    public static HistoryLine Sentence(string words) => new(HistoryLineKind.Sentence, words);

    public static HistoryLine Given(string label, string? value) => new(HistoryLineKind.Given, label, null, value);

    public static HistoryLine Changed(string label, string? was, string? now) => new(HistoryLineKind.Changed, label, was, now);
}

public enum HistoryLineKind
{
    /// <summary>`Words` says it all.</summary>
    Sentence,

    /// <summary>`Words` names what was said at the first, `Now` is what was said.</summary>
    Given,

    /// <summary>`Words` names what changed, from `Was` to `Now`; null is nothing.</summary>
    Changed,
}
