using System.Collections.Concurrent;
using System.Net;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Access;
using Xunit;

namespace CollabCase.IntegrationTests.Cases;

/// <summary>
/// How often an address asks the database does not grow with what is in there: neither with the partnerships that a
/// person sees, nor with what a partnership, an organisation or a person has. The file of a history alone is read 200
/// writes at a time.
/// </summary>
public sealed class StatementTests
{
    private const int Few = 10;
    private const int Many = 10_000;
    private const int AtOnce = 4;

    // What is written in all the rounds is fewer than 800 writes, and the file of a history is read 200 at a time.
    private const int BatchesOfHistory = 4;

    /// <summary>What else an address is asked, besides itself alone.</summary>
    private static readonly (string Route, string Query)[] AlsoAsked =
    [
        ("/desk", "?whose=mine"),
        ("/desk/{part}", "?whose=mine"),
        ("/milestones/re-plan", "?from=list&partnership={partnership}&at=owner%3Dnobody&all=true"),
        ("/milestones/agree", "?from=list&partnership={partnership}&at=owner%3Dnobody&all=true"),
        ("/milestones/hand-over", "?from=desk-this-week&all=true"),
        ("/actions/mark-done", "?from=desk-late&all=true"),
        ("/actions/hand-over", "?from=desk-this-week&all=true"),
        ("/partnerships/{reference}/documents", "?kind=memorandum&state=agreed"),
        ("/partnerships", "?q=one"),
        ("/partnerships", "?stage=test-and-embed&sort=stage"),
        ("/partnerships", "?place=S12000033&kind=catalytic"),
        ("/partnerships", "?funder={funder}"),
        ("/partnerships/{reference}/proposals", "?state=draft"),
        ("/partnerships/{reference}/decisions", "?q=meet&state=in-force&matter=none"),
        ("/partnerships/{reference}/risks", "?state=open&score=moderate&owner=nobody"),
        ("/reviews", "?due=overdue&owner=nobody"),
        ("/reviews", "?owner=mine&partnership={partnership}"),
        ("/calendar", "?partnership={partnership}"),
        ("/partnerships/{reference}/reviews", "?kind=other&state=open"),
        ("/partnerships/{reference}/meetings", "?which=coming&group=1"),
        ("/partnerships/{reference}/meetings/series", "?tier=1&turns=24"),
        ("/partnerships/{reference}/actions", "?state=open&group=1"),
        ("/partnerships", "?view=none&columns=state&columns=stage"),
        ("/organisations", "?q=newcomer"),
        ("/people", "?q=colleague"),
        ("/people/hand-over", "?person={coordinator}"),
        ("/search", "?q=o"),
        ("/search", "?q=o&kind=partnerships"),
        ("/search", "?q=due&kind=milestones"),
        ("/partnerships/{reference}/milestones", "?state=agreed&sort=date"),
        ("/people/{reference}/link", "?q=one"),
        ("/partnerships/{reference}/partners/add", "?q=newcomer"),
        ("/partnerships/{reference}/timeline", "?strand=delivery"),
        ("/partnerships/{reference}/awards/choose-funders", "?q=newcomer"),
        ("/partnerships/{reference}/awards/record", "?funder={funder}"),
        ("/funding/portfolio", "?open={funder}"),
        ("/funding/portfolio", "?stage=test-and-embed"),
        ("/funding/portfolio/records", "?from={funder}"),
        ("/funding/portfolio/records", "?by=outcome&is=under-way"),
        ("/funding/views", "?by=funder"),
        ("/funding/views", "?by=place"),
        ("/funding/views", "?by=outcome&stage=test-and-embed"),
        ("/funding/views.csv", "?by=theme"),
        ("/funding/views/people", "?year=2026-27&stage=test-and-embed"),
        ("/funding/gap", "?band=later"),
        ("/funding/reports", "?state=everything&partnership={partnership}&funder={funder}"),
        ("/funding/reports", "?state=sent"),
    ];

    /// <summary>Where many may take fewer statements than few, and why.</summary>
    private static readonly Dictionary<string, string> MayTakeFewer = new()
    {
        ["/"] = "an auditor's newest writes name what they name, with one statement for each kind of record",
        ["/notices"] = "whoever has been reminded of nothing, or has nothing left to do, has no records looked up",
        ["/desk"] = "what changed this week names what it names, as above",
        ["/milestones/hand-over"] = "more than can be handed over at once are refused before they are read",
        ["/actions/mark-done"] = "as above",
        ["/actions/hand-over"] = "as above",
        ["/partnerships/{reference}/history"] = "a page of a history takes one statement for each kind of record that it names",
        ["/organisations/{reference}/history"] = "as above",
        ["/people/{reference}/history"] = "as above",
        ["/partnerships/{reference}/awards/{number}"] = "as above",
        ["/partnerships/{reference}/who-pays-and-who-saves"] = "as above",
        ["/partnerships/{reference}/what-partnership-costs"] = "as above",
        ["/partnerships/{reference}/reports/{number}"] = "as above",
        ["/partnerships/{reference}/milestones/{number}"] = "as above",
        ["/partnerships/{reference}/risks/{number}"] = "as above",
        ["/partnerships/{reference}/reviews/{number}"] = "as above",
        ["/partnerships/{reference}/governance/{tier}"] = "as above",
        ["/partnerships/{reference}/actions/{number}"] = "as above",
        ["/partnerships/{reference}/decisions/{number}"] = "as above",
        ["/partnerships/{reference}/documents/{number}"] = "as above",
        ["/partnerships/{reference}/escalations/{number}"] = "as above",
        ["/partnerships/{reference}/proposals/{number}"] = "as above",
        ["/funding/portfolio"] = "beyond a hundred lines a funder's partnerships are read when it is opened",
    };

    [Theory, OnEveryDatabase]
    public async Task A_page_takes_the_same_number_of_statements_for_10_partnerships_and_for_10_000(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var records = await GrowingRecords.On(host);
        await records.GrowTo(Few, rounds: 2);
        var asked = await Asked(host, records.Funder);
        var few = new ConcurrentDictionary<Asking, int>();
        await Each(asked, async asking => few[asking] = Math.Min((await asking.Ask()).Statements.Count, (await asking.Ask()).Statements.Count));

        await records.GrowTo(Many, rounds: 30);

        var (grown, second) = (new ConcurrentBag<string>(), new ConcurrentDictionary<Asking, int>());
        await Each(asked, async asking =>
        {
            var page = await asking.Ask(likely: few[asking]);
            if (!asking.Fits(few[asking], page.Statements.Count)) grown.Add($"{asking}: {few[asking]} for few, {page.Statements.Count} for many");
            if (asking.IsFile || page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next) return;
            second[asking] = (await (asking with { Address = next }).Ask(likely: few[asking])).Statements.Count;
            if (!asking.Fits(few[asking], second[asking])) grown.Add($"{asking}: {few[asking]} for few, {second[asking]} on page 2");
        });

        Assert.True(grown.IsEmpty, $"{grown.Count} pages:\n{string.Join('\n', grown.Order(StringComparer.Ordinal))}");
        // So that it is many which was asked about, and pages of it.
        foreach (var list in new[] { "/desk/{part}", "/partnerships", "/organisations", "/people", "/funding/portfolio", "/funding/portfolio/records", "/funding/views", "/funding/views/people", "/partnerships/{reference}/milestones", "/partnerships/{reference}/notes", "/partnerships/{reference}/risks", "/partnerships/{reference}/actions", "/partnerships/{reference}/escalations", "/search", "/partnerships/{reference}/history", "/organisations/{reference}/history", "/people/{reference}/history", "/partnerships/{reference}/decisions", "/partnerships/{reference}/proposals", "/notices", "/reviews", "/partnerships/{reference}/reviews" })
            Assert.Contains(second.Keys, asking => asking.Line.Route == list);
        foreach (var page in few.OrderByDescending(p => p.Value).ThenBy(p => p.Key.ToString(), StringComparer.Ordinal)) TestContext.Current.TestOutputHelper!.WriteLine($"{page.Value} {page.Key}");
    }

    private static async Task<List<Asking>> Asked(CollabCaseHost host, string funder)
    {
        var everyone = await Everyone.On(host);
        var asked = new List<Asking>();
        foreach (var line in EndpointTable.Lines.Where(line => !line.IsPost))
        {
            var path = await line.Path(host, everyone.Partnership);
            foreach (var role in RoleMatrix.Allowed(line.Act ?? Act.Enter).Intersect(Everyone.Seeing))
                foreach (var query in AlsoAsked.Where(also => also.Route == line.Route).Select(also => also.Query).Prepend(""))
                    asked.Add(new(line, role, path + query.Replace("{funder}", funder, StringComparison.Ordinal).Replace("{coordinator}", everyone[Role.Coordinator].Reference, StringComparison.Ordinal).Replace("{partnership}", everyone.Partnership, StringComparison.Ordinal), await everyone.Browser(role)));
        }
        return asked;
    }

    private static Task Each(IEnumerable<Asking> asked, Func<Asking, Task> ask) =>
        Parallel.ForEachAsync(asked, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (asking, _) => await ask(asking));

    /// <summary>One address, asked for by one kind of user.</summary>
    private sealed record Asking(Endpoint Line, Role Role, string Address, Browser Browser)
    {
        public bool IsFile => Line.Route.EndsWith(".csv", StringComparison.Ordinal) || Line.Route.EndsWith(".docx", StringComparison.Ordinal);

        /// <summary>Asks; once more where the number is not the likely one, since what is kept for a minute is read once in it.</summary>
        public async Task<Page> Ask(int? likely = null)
        {
            var page = await Browser.Get(Address);
            if (page.Statements.Count != (likely ?? page.Statements.Count)) page = await Browser.Get(Address);
            Assert.True(page.Status is HttpStatusCode.OK || Line.Act is null, $"{this}: {(int)page.Status}");
            return page;
        }

        public bool Fits(int few, int many) => many == few || (many < few && MayTakeFewer.ContainsKey(Line.Route))
            || (Line.Route.EndsWith("/history.csv", StringComparison.Ordinal) && many <= few * BatchesOfHistory);

        public override string ToString() => $"{Role} GET {Address}";
    }
}
