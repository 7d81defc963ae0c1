using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using CollabCase.Benchmarks.Ceiling;

namespace CollabCase.Benchmarks.Load;

/// <summary>
/// The figures of the program under load, beside the framework's ceiling in the same run, alternated. Loopback only,
/// bounded in time; prints a table, and one JSON object as its last line.
/// </summary>
public static class LoadRun
{
    /// <summary>Words that begin partnerships and milestones, and are common among both.</summary>
    private const string Sought = "com+re";

    private static readonly int[] Connections = [1, 16];

    public static async Task<int> RunAsync(Options options)
    {
        await using var installation = await Installation.MakeAsync(options);
        var program = await Published.ProgramAsync(Path.Combine(installation.Scratch, "program"));
        await installation.FillAsync();
        return await MeasureAsync(options, program, installation.Scratch, installation.Environment);
    }

    private static async Task<int> MeasureAsync(Options options, string program, string folder, Dictionary<string, string> environment)
    {
        Server Start(bool counting) => Server.Start(program, Path.GetDirectoryName(program)!, address => ["--urls", address],
            counting ? new Dictionary<string, string>(environment) { ["Diagnostics__CountStatements"] = "true" } : environment);

        var (pages, openStatements) = await LookAsync(Start, folder);
        var startSeconds = await StartSecondsAsync(Start);

        using var ours = Start(false);
        using var ceiling = Server.Start(Environment.ProcessPath!, AppContext.BaseDirectory, address => ["ceiling", address, folder], environment);
        await ours.WaitAsync("/health/live");
        await ceiling.WaitAsync(CeilingController.Address + "list");
        using var us = new Visitor(ours.Address, 16);
        using var them = new Visitor(ceiling.Address, 16);
        await us.SignInAsync(Cast.Everything, Cast.Password);
        await SameBytesAsync(us, them, pages);

        var rows = new List<(string What, int Connections, Figures Ours, Figures? Ceiling, string Statements)>();
        var time = TimeSpan.FromSeconds(options.Seconds);
        foreach (var page in pages)
        {
            await us.RepeatAsync(page.Path, 16, time);
            await them.RepeatAsync(CeilingController.Address + page.Name, 16, time);
            foreach (var connections in Connections)
            {
                var (mine, theirs) = (new List<(int, TimeSpan, List<double>)>(), new List<(int, TimeSpan, List<double>)>());
                for (var round = 0; round < options.Rounds; round++)
                {
                    mine.Add(await us.RepeatAsync(page.Path, connections, time));
                    theirs.Add(await them.RepeatAsync(CeilingController.Address + page.Name, connections, time));
                }
                rows.Add((page.Name, connections, Figures.Of(mine), Figures.Of(theirs), page.Statements));
            }
        }
        foreach (var connections in Connections) rows.Add(("open", connections, await OpenAsync(us, connections, time, options.Rounds), null, openStatements));

        Print(rows, ours.PeakMegabytes, startSeconds);
        double Ratio(string what) => rows.Where(r => r.What == what && r.Connections == 16).Select(r => r.Ours.RequestsPerSecond / r.Ceiling!.RequestsPerSecond).Single();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            list_ratio = Math.Round(Ratio("list"), 3),
            home_ratio = Math.Round(Ratio("home"), 3),
            desk_ratio = Math.Round(Ratio("desk"), 3),
            search_ratio = Math.Round(Ratio("search"), 3),
            search_p50_ms = Math.Round(rows.Single(r => r is ("search", 1, _, _, _)).Ours.P50, 1),
            create_per_second = Math.Round(rows.Single(r => r is ("open", 16, _, _, _)).Ours.RequestsPerSecond, 1),
            peak_mb = Math.Round(ours.PeakMegabytes, 1),
            start_seconds = Math.Round(startSeconds, 2),
        }));
        return 0;
    }

    private sealed record MeasuredPage(string Name, string Path, string Statements);

    /// <summary>Looks at the pages once, counting statements, and keeps them for the ceiling to repeat.</summary>
    private static async Task<(IReadOnlyList<MeasuredPage> Pages, string OpenStatements)> LookAsync(Func<bool, Server> start, string folder)
    {
        using var server = start(true);
        await server.WaitAsync("/health/live");
        using var visitor = new Visitor(server.Address, 1);
        await visitor.SignInAsync(Cast.Everything, Cast.Password);
        var pages = new List<MeasuredPage>();
        async Task<string> Keep(string name, string path)
        {
            var (html, status, statements) = await visitor.GetAsync(path);
            if (status != HttpStatusCode.OK) throw new InvalidOperationException($"{path} was answered with {status}.");
            await File.WriteAllTextAsync(Path.Combine(folder, name + ".html"), html);
            pages.Add(new(name, path, statements ?? "?"));
            return html;
        }

        var (first, _, _) = await visitor.GetAsync("/partnerships?stage=test-and-embed&sort=name");
        var next = System.Text.RegularExpressions.Regex.Match(first, "href=\"(/partnerships\\?[^\"]*after=[^\"]*)\"");
        if (!next.Success) throw new InvalidOperationException("The list offers no second page: fill more partnerships.");
        var list = await Keep("list", WebUtility.HtmlDecode(next.Groups[1].Value));
        await Keep("home", System.Text.RegularExpressions.Regex.Match(list, "href=\"(/partnerships/PSP-[0-9]+-[0-9]+)\"").Groups[1].Value);
        await Keep("desk", "/desk");
        await Keep("search", "/search?q=" + Sought);
        var (opened, openStatements) = await visitor.PostAsync("/partnerships/open", Opening(await visitor.FormAsync("/partnerships/open")));
        if (opened != HttpStatusCode.Found) throw new InvalidOperationException($"Opening a partnership was answered with {opened}.");
        return (pages, openStatements ?? "?");
    }

    private static async Task<double> StartSecondsAsync(Func<bool, Server> start)
    {
        var times = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            using var server = start(false);
            await server.WaitAsync("/account/sign-in");
            using var visitor = new Visitor(server.Address, 1);
            await visitor.SignInAsync(Cast.Everything, Cast.Password);
            var (_, status, _) = await visitor.GetAsync("/partnerships");
            if (status != HttpStatusCode.OK) throw new InvalidOperationException($"The first page was answered with {status}.");
            times.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }
        return times.Order().ElementAt(1);
    }

    private static async Task SameBytesAsync(Visitor us, Visitor them, IReadOnlyList<MeasuredPage> pages)
    {
        foreach (var page in pages)
        {
            var (ours, ceilings) = ((await us.GetAsync(page.Path)).Html.Length, (await them.GetAsync(CeilingController.Address + page.Name)).Html.Length);
            if (Math.Abs(ours - ceilings) > ours * 0.05) throw new InvalidOperationException($"The ceiling's {page.Name} has {ceilings} characters, ours {ours}.");
        }
    }

    private static async Task<Figures> OpenAsync(Visitor us, int connections, TimeSpan time, int rounds)
    {
        var form = await us.FormAsync("/partnerships/open");
        var all = new List<(int, TimeSpan, List<double>)>();
        for (var round = 0; round < rounds; round++)
            all.Add(await Visitor.RepeatAsync(connections, time, async () =>
            {
                var (status, _) = await us.PostAsync("/partnerships/open", Opening(form));
                if (status != HttpStatusCode.Found) throw new InvalidOperationException($"Opening a partnership was answered with {status}.");
            }));
        return Figures.Of(all);
    }

    private static Dictionary<string, string> Opening(Dictionary<string, string> form) => new(form)
    {
        ["SubmissionKey"] = Guid.NewGuid().ToString(), ["Name"] = "Measured partnership", ["Purpose"] = "To see how many can be opened in a second.",
    };

    private static void Print(List<(string What, int Connections, Figures Ours, Figures? Ceiling, string Statements)> rows, double peak, double start)
    {
        Console.WriteLine("page   conns  ours/s    p50 ms  p99 ms  ceiling/s  p50 ms  p99 ms  ratio  statements");
        foreach (var (what, connections, ours, ceiling, statements) in rows)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what,-6} {connections,5} {ours.RequestsPerSecond,8:0.0} {ours.P50,8:0.00} {ours.P99,7:0.00} {ceiling?.RequestsPerSecond ?? 0,10:0.0} {ceiling?.P50 ?? 0,7:0.00} {ceiling?.P99 ?? 0,7:0.00} {(ceiling is null ? 0 : ours.RequestsPerSecond / ceiling.RequestsPerSecond),6:0.000} {statements,6}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Peak memory {peak:0} MB; from start to the first signed-in page {start:0.00} s (median of three)."));
    }
}
