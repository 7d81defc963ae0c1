using System.Globalization;
using System.Net;
using System.Text.Json;
using CollabCase.Domain;

namespace CollabCase.Benchmarks.Load;

/// <summary>
/// Whether the time of an answer tells what a signing link is. What never was a link is asked for beside links of every state, one request at a time in an order
/// that is drawn anew, and all of it is set beside what never was a link: a second group of the same shows what is chance. Prints a table, and one JSON
/// object as its last line.
/// </summary>
public static class LinksRun
{
    private const int EachInARound = 400, ToWarmUp = 50;
    private const string Unknown = "unknown";

    // Not a secret of anybody's: what is measured is in no particular order.
#pragma warning disable CA5394
    private static readonly Random Order = new(20261122);
#pragma warning restore CA5394

    /// <summary>One kind of request.</summary>
    /// <param name="Name">What is asked for.</param>
    /// <param name="Token">The last part of its address, another each time.</param>
    /// <param name="Status">The one answer that it gets.</param>
    private sealed record Kind(string Name, Func<string> Token, HttpStatusCode Status);

    /// <param name="Milliseconds">The median of all requests, and of each quarter.</param>
    /// <param name="Ratio">To what never was a link: the median of the rounds, the least and the most.</param>
    /// <param name="Longer">How often it takes longer than what never was a link, each request set beside each: 0.5 tells nothing.</param>
    private sealed record Row(string Method, string Name, (double Median, double Lower, double Upper) Milliseconds, (double Median, double Least, double Most) Ratio, double Longer);

    public static async Task<int> RunAsync(Options options)
    {
        await using var installation = await Installation.MakeAsync(options);
        var program = await Published.ProgramAsync(Path.Combine(installation.Scratch, "program"));
        await installation.FillAsync();
        var links = await SigningLinksMade.MakeAsync(installation.Configuration);
        var environment = new Dictionary<string, string>(installation.Environment) { ["Signing__RequestsAMinute"] = "1000000000" };
        using var server = Server.Start(program, Path.GetDirectoryName(program)!, address => ["--urls", address], environment);
        await server.WaitAsync("/health/live");
        using var visitor = new Visitor(server.Address, 1);

        var form = await visitor.FormAsync("/sign/" + links.Open[0]);
        List<Row> rows =
        [
            .. await MeasureAsync("get", Kinds(links, HttpStatusCode.OK), options.Rounds, token => visitor.TimeAsync(new HttpRequestMessage(HttpMethod.Get, "/sign/" + token))),
            // A form that fits the visitor's session, without the consent: nothing is signed.
            .. await MeasureAsync("post", Kinds(links, HttpStatusCode.UnprocessableEntity), options.Rounds, async token =>
            {
                using var content = new FormUrlEncodedContent(form);
                return await visitor.TimeAsync(new HttpRequestMessage(HttpMethod.Post, "/sign/" + token) { Content = content });
            }),
        ];
        Print(rows, options.Rounds);
        return 0;
    }

    private static List<Kind> Kinds(SigningLinksMade links, HttpStatusCode open)
    {
        var turn = 0;
        string Next(IReadOnlyList<string> from) => from[turn++ % from.Count];
        return
        [
            new(Unknown, SecretToken.Next, HttpStatusCode.NotFound),
            new("unknown again", SecretToken.Next, HttpStatusCode.NotFound),
            new("open, altered", () => Altered(Next(links.Open)), HttpStatusCode.NotFound),
            new("open, cut", () => Next(links.Open)[..^1], HttpStatusCode.NotFound),
            new("too long", () => SecretToken.Next() + "A", HttpStatusCode.NotFound),
            new("no token", () => "%27%20OR%201=1", HttpStatusCode.NotFound),
            new("expired", () => Next(links.Expired), HttpStatusCode.NotFound),
            new("withdrawn", () => Next(links.Withdrawn), HttpStatusCode.NotFound),
            new("used", () => Next(links.Used), HttpStatusCode.OK),
            new("open", () => Next(links.Open), open),
        ];
    }

    private static string Altered(string token) => (token[0] == 'A' ? 'B' : 'A') + token[1..];

    private static async Task<IEnumerable<Row>> MeasureAsync(string method, List<Kind> kinds, int rounds, Func<string, Task<(HttpStatusCode Status, double Milliseconds)>> ask)
    {
        async Task<double> OnceAsync(Kind kind)
        {
            var (status, milliseconds) = await ask(kind.Token());
            return status == kind.Status ? milliseconds : throw new InvalidOperationException($"{method} of what is {kind.Name} was answered with {status}.");
        }

        foreach (var kind in Shuffled(kinds, ToWarmUp)) await OnceAsync(kind);
        var times = kinds.ToDictionary(kind => kind.Name, _ => new List<List<double>>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var list in times.Values) list.Add([]);
            foreach (var kind in Shuffled(kinds, EachInARound)) times[kind.Name][^1].Add(await OnceAsync(kind));
            foreach (var list in times.Values) list[^1].Sort();
        }
        return kinds.Select(kind => RowOf(method, kind.Name, times[kind.Name], times[Unknown])).ToList();
    }

    private static Kind[] Shuffled(List<Kind> kinds, int each)
    {
        var all = kinds.SelectMany(kind => Enumerable.Repeat(kind, each)).ToArray();
#pragma warning disable CA5394
        Order.Shuffle(all);
#pragma warning restore CA5394
        return all;
    }

    private static Row RowOf(string method, string name, List<List<double>> rounds, List<List<double>> unknown)
    {
        static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];
        var (all, others) = (rounds.SelectMany(r => r).Order().ToList(), unknown.SelectMany(r => r).Order().ToList());
        var ratios = rounds.Zip(unknown, (mine, theirs) => At(mine, 0.5) / At(theirs, 0.5)).Order().ToList();
        return new(method, name, (At(all, 0.5), At(all, 0.25), At(all, 0.75)), (At(ratios, 0.5), ratios[0], ratios[^1]), Longer(all, others));
    }

    // Both in order: how many of the others each one is longer than; a draw counts half.
    private static double Longer(List<double> mine, List<double> theirs)
    {
        var (below, notAbove, wins) = (0, 0, 0.0);
        foreach (var time in mine)
        {
            while (below < theirs.Count && theirs[below] < time) below++;
            while (notAbove < theirs.Count && theirs[notAbove] <= time) notAbove++;
            wins += (below + notAbove) / 2.0;
        }
        return wins / mine.Count / theirs.Count;
    }

    private static void Print(List<Row> rows, int rounds)
    {
        Console.WriteLine("      what is asked for      ms   a quarter below  above   ratio  (rounds from   to)  longer than unknown");
        foreach (var row in rows)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{row.Method,-5} {row.Name,-16} {row.Milliseconds.Median,8:0.000} {row.Milliseconds.Lower,17:0.000} {row.Milliseconds.Upper,6:0.000} {row.Ratio.Median,7:0.000} {row.Ratio.Least,13:0.000} {row.Ratio.Most,5:0.000} {row.Longer,20:0.000}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} rounds of {EachInARound} requests of each kind, one at a time."));
        Console.WriteLine(JsonSerializer.Serialize(rows.Where(r => r.Name != Unknown).ToDictionary(
            r => $"{r.Method}_{r.Name}".Replace(", ", "_", StringComparison.Ordinal).Replace(' ', '_'), r => new { ratio = Math.Round(r.Ratio.Median, 3), longer = Math.Round(r.Longer, 3) })));
    }
}
