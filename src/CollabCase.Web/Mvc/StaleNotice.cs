using CollabCase.Web.Mvc.History;

namespace CollabCase.Web.Mvc;

/// <summary>
/// What happened to a record while a person was writing. In ViewData under <see cref="Key"/>; the layout shows it below
/// the error summary.
/// </summary>
public sealed record StaleNotice(IReadOnlyList<ChangeLine> Changes, IReadOnlyList<FieldConflict> Conflicts)
{
    public const string Key = "Stale";
}

/// <summary>A change that someone else made.</summary>
public sealed record ChangeLine(string Who, DateTime AtUtc, HistoryLine Line);

/// <summary>A field that both have changed, with both answers.</summary>
public sealed record FieldConflict(string Name, string Label, string? Theirs, string? Yours, string Who, DateTime AtUtc);
