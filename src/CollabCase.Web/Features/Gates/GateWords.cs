using CollabCase.Domain.Partnerships;

namespace CollabCase.Web.Features.Gates;

/// <summary>
/// How far a partnership is on the way to its gate, for cards and homes. Of one that was taken over while it was under
/// way the records know only what its source says: they do not say that the rest is missing.
/// </summary>
public static class GateWords
{
    /// <summary>The number of what is in place; null where the records know of nothing.</summary>
    public static string? Figure(Partnership partnership, GateProgress next)
    {
        if (next.Required == 0) return "Nothing is asked";
        if (!partnership.EarlierStagesNotRecorded) return $"{next.InPlace} of {next.Required} in place";
        return next.InPlace == 0 ? null : $"{next.InPlace} of {next.Required} recorded here";
    }

    /// <summary>What stands below the figure, and leads to what comes first.</summary>
    public static string Below(Partnership partnership, GateProgress next)
    {
        var stage = next.Gate.LeadsTo().Label();
        if (next.IsReady) return $"before {stage}. What’s next is for the steering group to decide.";
        if (!partnership.EarlierStagesNotRecorded) return $"before {stage}. Still to come, first of all:";
        return next.InPlace == 0
            ? $"Nothing is recorded here yet for the gate to {stage}, though more may be in place. It asks first about:"
            : $"before {stage}. Not recorded here yet, first of all:";
    }

    /// <summary>In a card or a list of one’s partnerships: the words that lead to the gate.</summary>
    public static string Link(Partnership partnership, GateProgress next) => Figure(partnership, next) ?? "Nothing recorded here yet";

    /// <summary>What follows that link.</summary>
    public static string AfterLink(Partnership partnership, GateProgress next) =>
        (IsUnknown(partnership, next) ? "for its gate to " : "before it moves on to ") + next.Gate.LeadsTo().Label();

    /// <summary>It was taken over, and nothing that its gate asks about has been recorded since: nothing can be said to come first.</summary>
    public static bool IsUnknown(Partnership partnership, GateProgress next) => next.Required > 0 && Figure(partnership, next) is null;
}
