using CollabCase.Domain;
using CollabCase.Web.Features.Actions;
using CollabCase.Web.Features.Milestones;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>What is chosen on a list, as sentences say it.</summary>
/// <param name="One">'milestone'</param>
/// <param name="Many">'milestones'</param>
/// <param name="AddressOf">The page of one.</param>
public sealed record ChosenThings(string One, string Many, Func<string, int, string> AddressOf)
{
    // Beyond these a sentence says how many more.
    private const int MostNamed = 6;

    public static ChosenThings Milestones { get; } = new("milestone", "milestones", MilestoneCrumbs.AddressOf);

    public static ChosenThings Actions { get; } = new("action", "actions", ActionCrumbs.AddressOf);

    /// <summary>'1 milestone', '1,240 milestones'</summary>
    public string Counted(int count) => count == 1 ? $"1 {One}" : $"{count:N0} {Many}";

    /// <summary>Why nothing can be done with so many, in a sentence.</summary>
    public string WhyNothing(int count) => count == 0 ? $"No {One} is chosen. Go back to the list and tick those that you mean." : ChosenRows.TooMany(count, Many);

    /// <summary>
    /// Refuses an act that would do anything else than what was shown, and names what is not as it
    /// was: then nothing is done, and the form shows it as it is now.
    /// </summary>
    /// <param name="shown">What the form showed.</param>
    /// <param name="rows">As it is now.</param>
    /// <param name="whyNot">Why one cannot be changed now; null where it can.</param>
    public void RefuseWhatIsNotAsShown<TRow>(IReadOnlyCollection<ChosenRow> shown, IReadOnlyList<TRow> rows, Func<TRow, string?> whyNot) where TRow : IChosen
    {
        var there = rows.ToDictionary(r => r.Shown);
        var changed = new List<string>();
        var gone = 0;
        foreach (var row in shown.Where(r => !r.Stays))
        {
            if (!there.TryGetValue(row, out var now)) gone++;
            else if (now.HasChanged) changed.Add($"‘{now.Title}’");
            else if (whyNot(now) is { } why) changed.Add($"‘{now.Title}’ ({why.TrimEnd('.')})");
        }
        if (gone > 0) changed.Add(gone == 1 ? "one that you cannot see any more" : $"{gone} that you cannot see any more");
        if (changed.Count > 0)
            throw new DomainRuleException($"Nothing is done yet, because not everything is as it was shown: {Text.Listed(changed, MostNamed)} changed since. Look at what would change now, and press the button again if you still mean it.");
        if (shown.All(r => r.Stays)) throw new DomainRuleException($"Every {One} that you chose stays as it is, so there is nothing to do. Go back to the list and choose others.");
    }
}

/// <summary>One of those that were chosen, as it is now.</summary>
public interface IChosen
{
    /// <summary>As the form showed it.</summary>
    ChosenRow Shown { get; }

    string Title { get; }

    bool HasChanged { get; }
}
