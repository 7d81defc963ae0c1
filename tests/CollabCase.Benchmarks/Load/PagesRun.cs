using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace CollabCase.Benchmarks.Load;

/// <summary>
/// What each page costs those who see much and those who see little: the median time of an answer, in milliseconds, one
/// at a time, and beside it the statements that it took. Loopback only.
/// </summary>
public static partial class PagesRun
{
    private const int Asked = 11;

    private static readonly string[] Addresses =
    [
        "/", "/desk", "/desk?whose=mine", "/desk/late", "/desk/late page 2", "/desk/this-week", "/desk/waiting", "/desk/waiting page 2", "/desk/paused", "/partnerships", "/partnerships page 2", "{home}",
        "{home}/milestones", "{home}/milestones/1", "{home}/journey", "{home}/journey.svg", "{home}/timeline", "{home}/risks", "{home}/notes", "{home}/history",
        "/search?q=agree", "/search?q=memo+agr", "/search?q=agree&kind=milestones", "/search?q=agree&kind=milestones page 2", "/search?q=clyde", "/search?q=owner", "/organisations", "/funding/portfolio",
    ];

    public static async Task<int> RunAsync(Options options)
    {
        await using var installation = await Installation.MakeAsync(options);
        var program = await Published.ProgramAsync(Path.Combine(installation.Scratch, "program"));
        await installation.FillAsync();
        var environment = new Dictionary<string, string>(installation.Environment) { ["Diagnostics__CountStatements"] = "true" };
        using var server = Server.Start(program, Path.GetDirectoryName(program)!, address => ["--urls", address], environment);
        await server.WaitAsync("/health/live");

        var columns = new List<(string What, Dictionary<string, string> Costs)>();
        foreach (var (email, what) in Cast.All)
        {
            using var visitor = new Visitor(server.Address, 1);
            await visitor.SignInAsync(email, Cast.Password);
            var home = Home().Match((await visitor.GetAsync("/partnerships")).Html).Groups[1].Value;
            var costs = new Dictionary<string, string>();
            foreach (var address in Addresses) costs[address] = await CostAsync(visitor, address.Replace("{home}", home, StringComparison.Ordinal));
            columns.Add((what, costs));
        }
        Console.WriteLine($"{"page",-42}" + string.Concat(columns.Select(c => $"{c.What,28}")));
        foreach (var address in Addresses) Console.WriteLine($"{address,-42}" + string.Concat(columns.Select(c => $"{c.Costs[address],28}")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Peak memory {server.PeakMegabytes:0} MB."));
        return 0;
    }

    private static async Task<string> CostAsync(Visitor visitor, string address)
    {
        if (address.EndsWith(" page 2", StringComparison.Ordinal))
        {
            var first = await visitor.GetAsync(address[..^" page 2".Length]);
            if (Next().Match(first.Html) is not { Success: true } next) return "none";
            address = WebUtility.HtmlDecode(Href().Match(next.Value).Groups[1].Value);
        }
        var (_, status, _) = await visitor.GetAsync(address);
        if (status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden) return "not theirs";
        if (status is not HttpStatusCode.OK) return status.ToString();
        var times = new List<double>();
        var statements = "";
        for (var i = 0; i < Asked; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            (_, _, var took) = await visitor.GetAsync(address);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            statements = took ?? "?";
        }
        return string.Create(CultureInfo.InvariantCulture, $"{times.Order().ElementAt(Asked / 2):0.0} ms, {statements}");
    }

    [GeneratedRegex("href=\"(/partnerships/PSP-[0-9]+-[0-9]+)\"")]
    private static partial Regex Home();

    [GeneratedRegex("<a[^>]*rel=\"next\"[^>]*>")]
    private static partial Regex Next();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Href();
}
