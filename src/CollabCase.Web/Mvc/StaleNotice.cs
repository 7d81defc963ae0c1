using CollabCase.Web.Mvc.History;

namespace CollabCase.Web.Mvc;

/// <summary>
/// What happened to a record while a person was writing. In ViewData under <see cref="Key"/>; the layout shows it below
/// the error summary.
/// </summary>
/// <param name="Changes">All that changed.</param>
/// <param name="Conflicts">The fields that were answered twice.</param>
/// <param name="IsOwn">The person made every one of these changes themselves, in another window.</param>
public sealed record StaleNotice(IReadOnlyList<ChangeLine> Changes, IReadOnlyList<FieldConflict> Conflicts, bool IsOwn)
{
    public const string Key = "Stale";

    /// <summary>What happened, and what to do about it, for the summary of problems.</summary>
    public string InWords => (Conflicts.Count > 0, IsOwn) switch
    {
        (true, true) => "You changed the same thing in another window after you opened this one. What you wrote here is still in the form: compare, correct it, and save again.",
        (true, false) => "Someone else changed the same thing while you were writing. Yours is still in the form: compare, correct it, and save again.",
        _ => "What this page is about changed after you opened it. Look at what changed, and press the button again if you still mean it.",
    };

    /// <summary>Beside a field that was answered twice.</summary>
    public string AtField => IsOwn ? "You gave two different answers. Choose one: keep this one, or go back to the other." : "Theirs and yours differ. Choose one: keep yours, or change it to theirs.";

    /// <summary>What the answer that was saved first is called.</summary>
    public string FirstAnswer => IsOwn ? "In the other window" : "Theirs";

    /// <summary>What the answer in the form is called.</summary>
    public string SecondAnswer => IsOwn ? "Here" : "Yours";
}

/// <summary>A change that was made meanwhile.</summary>
public sealed record ChangeLine(string Who, DateTime AtUtc, HistoryLine Line);

/// <summary>A field that both have changed, with both answers.</summary>
public sealed record FieldConflict(string Name, string Label, string? Theirs, string? Yours, string Who, DateTime AtUtc);
