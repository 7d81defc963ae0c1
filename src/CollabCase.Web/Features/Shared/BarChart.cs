namespace CollabCase.Web.Features.Shared;

/// <summary>
/// Bars beside a table that says the same in figures. Each series has a pattern of its own as well as a colour, so that nothing is told by colour alone.
/// </summary>
/// <param name="Id">Tells this chart of the page from the others.</param>
/// <param name="Heading">What it shows.</param>
/// <param name="Described">What is to be heard instead of it, in a sentence or two.</param>
/// <param name="Series">What the parts of each bar are; one without a name needs no key.</param>
/// <param name="Rows">The bars, in order.</param>
public sealed record Bars(string Id, string Heading, string Described, IReadOnlyList<string> Series, IReadOnlyList<Bar> Rows)
{
    /// <summary>As many series as can be told apart; what is more goes together into the last.</summary>
    public const int MostSeries = 7;

    /// <summary>What the whole width stands for; where it is not given, the longest bar.</summary>
    public long? Whole { get; init; }

    /// <summary>Draws a line where half of the whole is.</summary>
    public bool MarksHalf { get; init; }

    /// <summary>The parts of a bar that there is something of: which series, where it begins and how wide it is, both in hundredths of the width.</summary>
    public IReadOnlyList<(int Series, decimal From, decimal Width)> PartsOf(Bar bar)
    {
        var whole = Whole ?? Rows.Max(r => r.Parts.Sum());
        var parts = new List<(int, decimal, decimal)>();
        long from = 0;
        for (var i = 0; i < bar.Parts.Count; i++)
        {
            if (bar.Parts[i] > 0 && whole > 0) parts.Add((i, Hundredths(from), Hundredths(from + bar.Parts[i]) - Hundredths(from)));
            from += Math.Max(0, bar.Parts[i]);
        }
        return parts;

        decimal Hundredths(long amount) => Math.Round(100m * amount / whole, 2);
    }
}

/// <summary>One bar.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Value">What it comes to, in words.</param>
/// <param name="Parts">One for each series, in one unit.</param>
public sealed record Bar(string Label, string Value, IReadOnlyList<long> Parts);
