using System.Globalization;
using CollabCase.Domain;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>A clause of one of the versions that are compared.</summary>
/// <param name="Number">Stays with it from version to version.</param>
/// <param name="Position">Its place, from 1: the number that people read before it.</param>
public sealed record ClauseToCompare(int Number, int Position, string Heading, string Text, string? LibraryCode = null);

/// <summary>What became of a clause between two versions.</summary>
/// <param name="EarlierPosition">Its place in the earlier version; null where it is new.</param>
/// <param name="LaterPosition">Its place in the later version; null where it is gone.</param>
/// <param name="IsMoved">It stands before or after others than it did.</param>
public sealed record ComparedClause(int? EarlierPosition, int? LaterPosition, bool IsMoved, IReadOnlyList<WordPiece> Heading, IReadOnlyList<WordPiece> Text)
{
    public bool IsAdded => EarlierPosition is null;

    public bool IsRemoved => LaterPosition is null;

    public bool IsChanged => !IsAdded && !IsRemoved && (Heading.Any(p => p.Change is not WordChange.Same) || Text.Any(p => p.Change is not WordChange.Same));

    /// <summary>The heading without what was removed; of a clause that is gone, as it was.</summary>
    public string PlainHeading => string.Concat(Heading.Where(p => IsRemoved || p.Change is not WordChange.Removed).Select(p => p.Text));
}

/// <summary>
/// Two versions clause by clause, in the order of the later one; what is gone stands where it stood. A clause is the same one by its
/// number, or else by the clause of the library that it comes from, or else by its heading.
/// </summary>
public sealed class VersionComparison
{
    public VersionComparison(IEnumerable<ClauseToCompare> earlier, IEnumerable<ClauseToCompare> later)
    {
        List<ClauseToCompare> before = [.. earlier.OrderBy(c => c.Position)], after = [.. later.OrderBy(c => c.Position)];
        var pairs = Match(before, after);
        var moved = OutOfOrder(pairs);
        var clauses = new List<ComparedClause>();
        var shown = 0;
        foreach (var clause in after)
        {
            if (pairs.TryGetValue(clause, out var was) && !moved.Contains(clause)) shown = ShowGone(before, shown, was, pairs, clauses);
            clauses.Add(was is null
                ? new(null, clause.Position, false, Whole(WordChange.Added, clause.Heading), Whole(WordChange.Added, clause.Text))
                : new(was.Position, clause.Position, moved.Contains(clause), TextDifference.Between(was.Heading, clause.Heading), TextDifference.Between(was.Text, clause.Text)));
        }
        ShowGone(before, shown, null, pairs, clauses);
        Clauses = clauses;
    }

    public IReadOnlyList<ComparedClause> Clauses { get; }

    public int Changed => Clauses.Count(c => c.IsChanged);

    public int Added => Clauses.Count(c => c.IsAdded);

    public int Removed => Clauses.Count(c => c.IsRemoved);

    public int Moved => Clauses.Count(c => c.IsMoved);

    /// <summary>'2 clauses changed, 1 added, none removed, 1 moved. 9 are as they were.'</summary>
    public string Sentence
    {
        get
        {
            var same = Clauses.Count(c => c is { IsAdded: false, IsRemoved: false, IsMoved: false, IsChanged: false });
            if (same == Clauses.Count) return "Every clause says the same, in the same order.";
            var moved = Moved > 0 ? $", {Moved} moved" : "";
            return $"{(Changed == 0 ? "No" : Count(Changed))} {(Changed == 1 ? "clause" : "clauses")} changed, {Count(Added).ToLowerInvariant()} added, {Count(Removed).ToLowerInvariant()} removed{moved}. {Count(same)} {(same == 1 ? "is as it was" : "are as they were")}.";
        }
    }

    private static int ShowGone(List<ClauseToCompare> before, int from, ClauseToCompare? until, Dictionary<ClauseToCompare, ClauseToCompare> pairs, List<ComparedClause> clauses)
    {
        var to = until is null ? before.Count : before.IndexOf(until) + 1;
        foreach (var gone in before[from..to].Where(c => !pairs.ContainsValue(c)))
            clauses.Add(new(gone.Position, null, false, Whole(WordChange.Removed, gone.Heading), Whole(WordChange.Removed, gone.Text)));
        return to;
    }

    private static Dictionary<ClauseToCompare, ClauseToCompare> Match(List<ClauseToCompare> before, List<ClauseToCompare> after)
    {
        var pairs = new Dictionary<ClauseToCompare, ClauseToCompare>(ReferenceEqualityComparer.Instance);
        Func<ClauseToCompare, object?>[] ways = [clause => clause.Number, clause => clause.LibraryCode, clause => Text.Fold(clause.Heading) is { Length: > 0 } heading ? heading : null];
        foreach (var way in ways)
        {
            var open = before.Where(c => !pairs.ContainsValue(c)).ToLookup(way);
            foreach (var same in after.Where(c => !pairs.ContainsKey(c)).ToLookup(way).Where(g => g.Key is not null && g.Count() == 1 && open[g.Key].Count() == 1))
                pairs.Add(same.Single(), open[same.Key].Single());
        }
        return pairs;
    }

    // The fewest that have to be picked out so that all others stand in the order in which they stood.
    private static HashSet<ClauseToCompare> OutOfOrder(Dictionary<ClauseToCompare, ClauseToCompare> pairs)
    {
        var inOrder = pairs.OrderBy(pair => pair.Key.Position).ToList();
        var longest = new int[inOrder.Count];
        var previous = new int[inOrder.Count];
        for (var i = 0; i < inOrder.Count; i++)
        {
            (longest[i], previous[i]) = (1, -1);
            for (var j = 0; j < i; j++)
                if (inOrder[j].Value.Position < inOrder[i].Value.Position && longest[j] >= longest[i]) (longest[i], previous[i]) = (longest[j] + 1, j);
        }
        var moved = inOrder.Select(pair => pair.Key).ToHashSet();
        for (var i = Array.IndexOf(longest, longest.DefaultIfEmpty().Max()); i >= 0; i = previous[i]) moved.Remove(inOrder[i].Key);
        return moved;
    }

    private static string Count(int count) => count == 0 ? "None" : count.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<WordPiece> Whole(WordChange change, string text) => [new(change, text)];
}
