using System.IO.Compression;
using System.Net;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Organisations;
using CollabCase.IntegrationTests.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Testing.Partnerships;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Costs;

/// <summary>What it costs to work as a partnership.</summary>
public sealed class PartnershipCostsTests
{
    private const string At = "/partnerships/{reference}/what-partnership-costs";
    private const string Rate = "POST " + At + "/rates/{organisation}", AddTime = "POST " + At + "/time/add", CorrectTime = "POST " + At + "/time/{number}/correct", RemoveTime = "POST " + At + "/time/{number}/remove",
        AddSupport = "POST " + At + "/support/add", CorrectSupport = "POST " + At + "/support/{number}/correct", RemoveSupport = "POST " + At + "/support/{number}/remove";

    private static readonly DateOnly Today = PartnershipBuilder.Today;

    [Theory, OnEveryDatabase, Covers("GET " + At, Case.Done), Covers("GET " + At + "/rates/{organisation}", Case.Done), Covers(Rate, Case.Done)]
    public async Task Time_in_meetings_is_counted_by_itself_and_valued_where_a_rate_is_given(Database database)
    {
        var (desk, board, charity) = await With(database);
        Assert.Contains("Nothing is counted yet", (await desk.Get("what-partnership-costs")).Text, StringComparison.Ordinal);
        await Meet(desk, board, charity);

        var page = await desk.Get("what-partnership-costs");
        Assert.Contains("2 meetings were held. 1 meeting more has passed of which nobody has recorded who came: it is not counted.", page.Text, StringComparison.Ordinal);
        // Two of the charity and one of the board, 50 minutes each in both financial years; and one who is of nobody.
        Assert.Contains("Nothing has a value yet. 6.5 hours of people’s time have no rate and are in no amount.", page.Text, StringComparison.Ordinal);

        page = await (await desk.Get($"what-partnership-costs/rates/{charity.Reference}")).Submit(new { Rate = "20.50" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/what-partnership-costs", "The rate is saved."), (page.Status, page.Path, page.Saved));
        var meetings = page.Table("section[aria-labelledby=in-meetings] table");
        // 100 minutes of a year are 1.75 hours.
        Assert.Equal([charity.Name, "2", "3.50", "£20.50", "£71.76", "Change the rate of " + charity.Name], meetings.Single(r => r[0] == charity.Name));
        Assert.Equal([board.Name, "2", "1.50", "Not valued", "–", "Give a rate of " + board.Name], meetings.Single(r => r[0] == board.Name));
        Assert.Equal("No organisation on record Guests, and people who speak for nobody but themselves: not valued", meetings[^2][0]);
        Assert.Equal(["Total", "–", "6.50", "–", "£71.76"], meetings[^1].Take(5));
        Assert.Equal(["Time in meetings", "£35.88", "£35.88", "£71.76"], page.Table()[1]);
        Assert.Contains($"An hour of {charity.Name} in meetings is valued at £20.50.", page.Text, StringComparison.Ordinal);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "GiveRate", Rate), (written.Who, written.UseCase, written.Screen));

        await (await desk.Get($"what-partnership-costs/rates/{charity.Reference}")).Submit(new { Rate = "" });
        Assert.Empty((await CostsOf(desk)).Rates);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get($"what-partnership-costs/rates/{(await A.Organisation().SavedIn(desk.Host)).Reference}")).Status);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers("GET " + At + "/time/add", Case.Done), Covers(AddTime, Case.Done), Covers("GET " + At + "/time/{number}/correct", Case.Done), Covers(CorrectTime, Case.Done), Covers("GET " + At + "/time/{number}/remove", Case.Done), Covers(RemoveTime, Case.Done),
        Covers("GET " + At + "/support/add", Case.Done), Covers(AddSupport, Case.Done), Covers("GET " + At + "/support/{number}/correct", Case.Done), Covers(CorrectSupport, Case.Done), Covers("GET " + At + "/support/{number}/remove", Case.Done), Covers(RemoveSupport, Case.Done)]
    public async Task Time_outside_meetings_and_support_are_recorded_corrected_and_removed(Database database)
    {
        var (desk, board, charity) = await With(database);

        var page = await (await desk.Get("what-partnership-costs/time/add")).Submit(Papers(charity, ("QuarterNumber", "1"), ("Rate", "20")));
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/what-partnership-costs", "The time is recorded."), (page.Status, page.Path, page.Saved));
        await (await desk.Get("what-partnership-costs/time/add")).Submit(Papers(board));
        page = await (await desk.Get("what-partnership-costs/support/add")).Submit(Contract(("PaidBy", board.Reference), ("LastYear", "2027-28")));
        Assert.Equal("The support is recorded.", page.Saved);
        Assert.Contains("What is valued comes to £10,145.00: £0.00 for time in meetings, £145.00 for time outside them and £10,000.00 for outside support. 7.25 hours of people’s time have no rate", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Total", "£145.00", "£10,000.00", "£10,145.00"], page.Table()[^1]);

        page = await (await desk.Get("what-partnership-costs/time/2/correct")).Submit(new { Hours = "8.5", Rate = "10" });
        Assert.Equal("The time is corrected.", page.Saved);
        page = await (await desk.Get("what-partnership-costs/support/1/correct")).Submit(new { LastYear = "", Provider = "Another consultancy" });
        Assert.Equal("The support is corrected.", page.Saved);
        Assert.Equal(["Total", "£10,230.00", "£10,230.00"], page.Table()[^1]);
        Assert.Contains("Another consultancy", page.Text, StringComparison.Ordinal);
        Assert.Contains("7.25", page.Text, StringComparison.Ordinal);

        page = await (await desk.Get("what-partnership-costs/time/2/remove")).Submit();
        Assert.Equal("The time is removed. History keeps it.", page.Saved);
        page = await (await desk.Get("what-partnership-costs/support/1/remove")).Submit();
        Assert.Equal("The support is removed. History keeps it.", page.Saved);
        Assert.Contains("No longer recorded as outside support: ‘Support contract’ by Another consultancy, £10,000.00.", page.Text, StringComparison.Ordinal);
        var costs = await CostsOf(desk);
        Assert.Equal((1, 0), (costs.Time.Count, costs.Support.Count));
        Assert.Equal(["AddTime", "AddTime", "AddSupport", "CorrectTime", "CorrectSupport", "RemoveTime", "RemoveSupport"], (await desk.History()).Select(h => h.UseCase).TakeLast(7));
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers("GET " + At + ".csv", Case.Done), Covers("GET " + At + ".xlsx", Case.Done)]
    public async Task The_files_add_up_to_the_page(Database database)
    {
        var (desk, board, charity) = await With(database);
        await Meet(desk, board, charity);
        await (await desk.Get($"what-partnership-costs/rates/{charity.Reference}")).Submit(new { Rate = "20.50" });
        await (await desk.Get("what-partnership-costs/time/add")).Submit(Papers(charity, ("Rate", "20")));
        await (await desk.Get("what-partnership-costs/support/add")).Submit(Contract());

        var lines = (await desk.Get("what-partnership-costs.csv")).Html.Replace("\"", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains($"Time in meetings,{charity.Name},,,2,3.5,20.50,71.76,,,", lines);
        Assert.Contains($"Time outside meetings,{charity.Name},Writing papers,2026-27,,7.25,20.00,145.00,,,", lines);
        Assert.Contains("Outside support,A consultancy,Support contract,2026-27,,,,10000.00,,Their invoice.,", lines);
        using var workbook = new ZipArchive(new MemoryStream((await desk.Browser.Get($"{desk.Home}/what-partnership-costs.xlsx")).Body));
        using var sheet = new StreamReader(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await sheet.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<v>7.25</v>", xml, StringComparison.Ordinal);
        Assert.Contains("<v>71.76</v>", xml, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Rate, Case.Invalid, Case.Refused), Covers(AddTime, Case.Invalid, Case.Refused), Covers(CorrectTime, Case.Invalid, Case.Refused), Covers(AddSupport, Case.Invalid, Case.Refused), Covers(CorrectSupport, Case.Invalid, Case.Refused)]
    public async Task What_cannot_be_is_said_beside_its_field_and_writes_nothing(Database database)
    {
        var (desk, board, charity) = await With(database);
        var (rate, time, support) = (await desk.Get($"what-partnership-costs/rates/{charity.Reference}"), await desk.Get("what-partnership-costs/time/add"), await desk.Get("what-partnership-costs/support/add"));
        Assert.Equal("lots", (await rate.Submit(new { Rate = "lots" })).Value("Rate"));
        Assert.StartsWith("Enter a rate of more than £0", (await rate.Submit(new { Rate = "-1" })).ErrorAt("Rate"), StringComparison.Ordinal);
        Assert.StartsWith("Enter a rate of £1,000 an hour or less", (await rate.Submit(new { Rate = "1000.01" })).ErrorAt("Rate"), StringComparison.Ordinal);

        var empty = await time.Submit();
        foreach (var field in new[] { "Organisation", "What", "Year", "Hours" }) Assert.NotNull(empty.ErrorAt(field));
        Assert.Equal("a while", (await time.Submit(Papers(charity, ("Hours", "a while")))).Value("Hours"));
        Assert.StartsWith("Enter the hours to the quarter of an hour", (await time.Submit(Papers(charity, ("Hours", "7.1")))).ErrorAt("Hours"), StringComparison.Ordinal);
        Assert.StartsWith("Enter a rate of more than £0", (await time.Submit(Papers(charity, ("Rate", "0")))).ErrorAt("Rate"), StringComparison.Ordinal);

        var nothing = await support.Submit();
        foreach (var field in new[] { "What", "Provider", "Amount", "FirstYear" }) Assert.NotNull(nothing.ErrorAt(field));
        Assert.StartsWith("Say where the amount is from", (await support.Submit(Contract(("Source", "")))).ErrorAt("Source"), StringComparison.Ordinal);
        Assert.StartsWith("No organisation in the directory is called", (await support.Submit(Contract(("OtherPayer", "Nobody at all")))).ErrorAt("OtherPayer"), StringComparison.Ordinal);
        Assert.DoesNotContain(await desk.History(), h => h.UseCase is "GiveRate" or "AddTime" or "AddSupport");

        await time.Submit(Papers(charity));
        await (await desk.Get("what-partnership-costs/time/add")).Submit(Papers(board));
        await support.Submit(Contract());
        Assert.Contains("so that no hour counts twice", (await (await desk.Get("what-partnership-costs/time/add")).Submit(Papers(charity, ("QuarterNumber", "2")))).Text, StringComparison.Ordinal);
        var (correct, other) = (await desk.Get("what-partnership-costs/time/2/correct"), await desk.Get("what-partnership-costs/support/1/correct"));
        Assert.NotNull((await correct.Submit(new { What = "" })).ErrorAt("What"));
        Assert.Contains("so that no hour counts twice", (await correct.Submit(new { Organisation = charity.Reference })).Text, StringComparison.Ordinal);
        Assert.NotNull((await other.Submit(new { Provider = "" })).ErrorAt("Provider"));
        Assert.StartsWith("The last year is before the first", (await other.Submit(new { LastYear = "2024-25" })).ErrorAt("LastYear"), StringComparison.Ordinal);
        var costs = await CostsOf(desk);
        Assert.Equal((2, board.Id, "A consultancy"), (costs.Time.Count, costs.Time.Single(t => t.Number == 2).OrganisationId, costs.Support.Single().Provider));
    }

    [Theory, OnEveryDatabase, Covers(Rate, Case.Stale), Covers(CorrectTime, Case.Stale), Covers(RemoveTime, Case.Stale), Covers(CorrectSupport, Case.Stale), Covers(RemoveSupport, Case.Stale)]
    public async Task An_old_page_overwrites_nobody(Database database)
    {
        var (desk, _, charity) = await With(database);
        var rates = $"what-partnership-costs/rates/{charity.Reference}";
        var early = await desk.Get(rates);
        await (await desk.Get("what-partnership-costs/time/add")).Submit(Papers(charity));
        await (await desk.Get("what-partnership-costs/support/add")).Submit(Contract());
        await (await desk.Get(rates)).Submit(new { Rate = "20" });
        var (rate, time, sameTime, removeTime, support, sameSupport, removeSupport) = (await desk.Get(rates), await desk.Get("what-partnership-costs/time/1/correct"), await desk.Get("what-partnership-costs/time/1/correct"), await desk.Get("what-partnership-costs/time/1/remove"),
            await desk.Get("what-partnership-costs/support/1/correct"), await desk.Get("what-partnership-costs/support/1/correct"), await desk.Get("what-partnership-costs/support/1/remove"));
        await (await desk.Get(rates)).Submit(new { Rate = "21" });
        await (await desk.Get("what-partnership-costs/time/1/correct")).Submit(new { Hours = "9" });
        await (await desk.Get("what-partnership-costs/support/1/correct")).Submit(new { Amount = "11" });

        // Other answers than those that were changed meanwhile are taken.
        Assert.Equal("The time is corrected.", (await time.Submit(new { What = "Writing letters" })).Saved);
        Assert.Equal("The support is corrected.", (await support.Submit(new { What = "A contract" })).Saved);
        foreach (var page in new[] { await early.Submit(new { Rate = "30" }), await rate.Submit(new { Rate = "31" }), await sameTime.Submit(new { Hours = "10" }), await removeTime.Submit(), await sameSupport.Submit(new { Amount = "12" }), await removeSupport.Submit() })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var costs = await CostsOf(desk);
        Assert.Equal((Money.FromPounds(21), 9m, "Writing letters", Money.FromPounds(11), "A contract"),
            (costs.RateOf(charity.Id)!.Value, costs.Time.Single().Hours.Hours, costs.Time.Single().What, costs.Support.Single().Amount, costs.Support.Single().What));
        // A rate that somebody took away is not put back unasked.
        var given = await desk.Get(rates);
        await (await desk.Get(rates)).Submit(new { Rate = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await given.Submit(new { Rate = "22" })).Status);
        Assert.Empty((await CostsOf(desk)).Rates);
    }

    [Theory, OnEveryDatabase, Covers(Rate, Case.Refused), Covers(AddTime, Case.Refused), Covers(RemoveTime, Case.Refused), Covers(AddSupport, Case.Refused), Covers(RemoveSupport, Case.Refused)]
    public async Task A_paused_partnership_offers_no_change_and_takes_none(Database database)
    {
        var (desk, board, charity) = await With(database);
        await Meet(desk, board, charity);
        await (await desk.Get("what-partnership-costs/time/add")).Submit(Papers(charity));
        await (await desk.Get("what-partnership-costs/support/add")).Submit(Contract());
        Page[] forms = [await desk.Get($"what-partnership-costs/rates/{charity.Reference}"), await desk.Get("what-partnership-costs/time/add"), await desk.Get("what-partnership-costs/time/1/correct"), await desk.Get("what-partnership-costs/time/1/remove"),
            await desk.Get("what-partnership-costs/support/add"), await desk.Get("what-partnership-costs/support/1/correct"), await desk.Get("what-partnership-costs/support/1/remove")];
        var before = (await desk.History()).Count;
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));

        Assert.DoesNotContain((await desk.Get("what-partnership-costs")).Links, l => l.Contains("/what-partnership-costs/", StringComparison.Ordinal));
        Dictionary<string, object?>[] typed = [new() { ["Rate"] = "5" }, Papers(board), [], [], Contract(), [], []];
        foreach (var (form, answers) in forms.Zip(typed))
        {
            var page = await form.Submit(answers);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("paused", page.Text, StringComparison.Ordinal);
        }
        Assert.Equal(before + 1, (await desk.History()).Count);
    }

    [Theory, OnEveryDatabase, Covers("GET " + At, Case.Done), Covers("GET " + At + ".csv", Case.Done)]
    public async Task A_funder_sees_what_all_partners_come_to_and_nothing_of_one(Database database)
    {
        var (desk, board, charity) = await With(database);
        var funder = await A.Organisation().SavedIn(desk.Host);
        await A.Award().By(funder).Of(1_000, 2026).SavedIn(desk.Host, desk.Reference);
        await Meet(desk, board, charity);
        await (await desk.Get($"what-partnership-costs/rates/{charity.Reference}")).Submit(new { Rate = "20.50" });
        await (await desk.Get("what-partnership-costs/support/add")).Submit(Contract());
        var browser = await desk.Host.SignedIn(await A.Person().FunderOf(funder).SavedIn(desk.Host));

        var page = await browser.Get($"{desk.Home}/what-partnership-costs");
        Assert.Contains("The partners gave 6.5 hours, and outside support comes to £10,000.00.", page.Text, StringComparison.Ordinal);
        Assert.Contains("it would tell that of one of them", page.Text, StringComparison.Ordinal);
        NothingOfOne(page.Html);
        NothingOfOne((await browser.Get($"{desk.Home}/what-partnership-costs.csv")).Html);

        await (await desk.Get($"what-partnership-costs/rates/{board.Reference}")).Submit(new { Rate = "40" });
        page = await browser.Get($"{desk.Home}/what-partnership-costs");
        Assert.Contains("The partners’ time that is valued comes to £131.76, and outside support to £10,000.00.", page.Text, StringComparison.Ordinal);
        NothingOfOne(page.Html);
        var file = (await browser.Get($"{desk.Home}/what-partnership-costs.csv")).Html;
        Assert.Contains("131.76", file, StringComparison.Ordinal);
        NothingOfOne(file);

        void NothingOfOne(string text)
        {
            foreach (var secret in new[] { "20.50", "71.76", "35.88", "40.00", charity.Name, board.Name }) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }
    }

    [Theory, OnEveryDatabase, Covers("GET " + At, Case.Done)]
    public async Task Time_given_in_kind_stands_beside_it_and_is_in_no_total(Database database)
    {
        var (desk, _, charity) = await With(database);
        var award = await A.Award().By(charity).Described(new AwardDetails("Help in kind") { Kind = AwardKind.InKind, InKindBasis = "Hours and rate" }).Of(500, 2026).SavedIn(desk.Host, desk.Reference);
        await desk.ChangeAward(award, a =>
        {
            a.RecordContribution(new(InKindKind.Time, "A worker one day a week", Today) { Hours = 7.5m, Rate = Money.FromPounds(20), Evidence = "Timesheets" }, Today);
            a.RecordContribution(new(InKindKind.Premises, "A room", Today) { Value = Money.FromPounds(99), Evidence = "Booked" }, Today);
        });
        await (await desk.Get("what-partnership-costs/time/add")).Submit(Papers(charity, ("Rate", "20")));

        var page = await desk.Get("what-partnership-costs");

        Assert.Equal(["Total", "£145.00", "£145.00"], page.Table()[^1]);
        var rows = page.Table("section[aria-labelledby=in-kind] table");
        Assert.Equal(2, rows.Count);
        Assert.Equal([charity.Name, "21 November 2026", "7.50", "£150.00"], rows[1].Skip(1));
        Assert.Contains("and are in no figure above", page.Text, StringComparison.Ordinal);
    }

    private static async Task<(Desk Desk, TestOrganisation Board, TestOrganisation Charity)> With(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (board, charity) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        return (await Desk.On(host, p => p.OpenedOn(Today.AddYears(-1)).WithPartners(board, charity)), board, charity);
    }

    // Two of the charity, one of the board and one of nobody, 50 minutes in this financial year and 50 in the one before; and one of which nobody has said who came.
    private static async Task Meet(Desk desk, TestOrganisation board, TestOrganisation charity)
    {
        var tier = await A.Tier().Then((t, facts) =>
        {
            foreach (var (name, organisation) in new (string, long?)[] { ("Head of service", board.Id), ("Manager", charity.Id), ("Worker", charity.Id), ("Somebody", null) })
                t.SeatMember(new SeatDetails(), new TermDetails(new(Name: name), Today.AddYears(-1), OrganisationId: organisation, Sector: organisation is null ? null : Sector.Third), facts);
        }).SavedIn(desk.Host, desk.Reference);
        await A.Meeting().On(new(2026, 3, 31)).Held(50).SavedIn(desk.Host, desk.Reference, tier);
        await A.Meeting().On(new(2026, 4, 1)).Held(50).SavedIn(desk.Host, desk.Reference, tier);
        await A.Meeting().On(Today.AddDays(-1)).SavedIn(desk.Host, desk.Reference, tier);
        await A.Meeting().On(Today.AddDays(1)).SavedIn(desk.Host, desk.Reference, tier);
    }

    private static Dictionary<string, object?> Papers(TestOrganisation whose, params (string Field, string Value)[] other) =>
        With(new() { ["Organisation"] = whose.Reference, ["What"] = "Writing papers", ["Year"] = "2026-27", ["Hours"] = "7.25" }, other);

    private static Dictionary<string, object?> Contract(params (string Field, string Value)[] other) =>
        With(new() { ["What"] = "Support contract", ["Provider"] = "A consultancy", ["Amount"] = "10,000", ["FirstYear"] = "2026-27", ["Source"] = "Their invoice." }, other);

    private static Dictionary<string, object?> With(Dictionary<string, object?> typed, (string Field, string Value)[] other)
    {
        foreach (var (field, value) in other) typed[field] = value;
        return typed;
    }

    private static Task<Domain.Costs.PartnershipCosts> CostsOf(Desk desk) => desk.Host.Read(async db =>
    {
        var id = (await desk.Host.Partnership(desk.Reference)).Id;
        return await db.Set<Domain.Costs.PartnershipCosts>().AsNoTracking().Include(c => c.Rates).Include(c => c.Time).Include(c => c.Support).AsSplitQuery().SingleAsync(c => c.PartnershipId == id);
    });
}
