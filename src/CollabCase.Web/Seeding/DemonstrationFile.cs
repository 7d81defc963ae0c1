using CollabCase.Domain;

namespace CollabCase.Web.Seeding;

/// <summary>One of the demonstration's files, named from the repository's root, and what is said when it cannot be loaded.</summary>
public sealed record DemonstrationFile(string Name)
{
    public StartRefusedException Refusal(string where, string what) =>
        new($"{Name}, {where}: {what}{(what.EndsWith('.') ? "" : ".")} Correct the file and start the program again; what was loaded before stays, and the rest is loaded then.");

    /// <summary>Does what an entry says. What the domain refuses names the entry.</summary>
    public T At<T>(string where, Func<T> does)
    {
        try
        {
            return does();
        }
        catch (DomainRuleException refusal)
        {
            throw Refusal(where, refusal.Message);
        }
    }

    public void At(string where, Action does) => At(where, () =>
    {
        does();
        return true;
    });

    /// <summary>What an entry names, from what is known by that name.</summary>
    public T Named<T>(string where, IReadOnlyDictionary<string, T> known, string name, string what, string list) =>
        known.TryGetValue(name, out var found) ? found : throw Refusal(where, $"There is no {what} '{name}'. Add it to {list}, or name another");
}
