using System.IO.Compression;
using System.Net;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
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

/// <summary>Who pays for a partnership, and who saves by it.</summary>
public sealed class SavingsTests
{
    private const string At = "/partnerships/{reference}/who-pays-and-who-saves";
    private const string Add = "POST " + At + "/add", Correct = "POST " + At + "/{number}/correct", Remove = "POST " + At + "/{number}/remove";

    [Theory, OnEveryDatabase, Covers("GET " + At, Case.Done), Covers("GET " + At + "/add", Case.Done), Covers(Add, Case.Done), Covers("GET " + At + "/{number}/correct", Case.Done), Covers(Correct, Case.Done),
        Covers("GET " + At + "/{number}/remove", Case.Done), Covers(Remove, Case.Done)]
    public async Task A_saving_stands_beside_what_is_paid_and_is_corrected_and_removed(Database database)
    {
        var (desk, board, council) = await With(database);
        Assert.Contains("No savings are recorded", (await desk.Get("who-pays-and-who-saves")).Text, StringComparison.Ordinal);
        await A.Award().By(council).Of(1_000, 2026).Of(500.5m, 2027).SavedIn(desk.Host, desk.Reference);

        var page = await (await desk.Get("who-pays-and-who-saves/add")).Submit(Nights(board));

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/who-pays-and-who-saves", "The saving is recorded."), (page.Status, page.Path, page.Saved));
        Assert.Contains($"£1,500.50 in cash is committed. Of savings there is £2,000.00 (measured) that is cashable, and none that is not. {board.Name} saves and puts nothing in.", page.Text, StringComparison.Ordinal);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "AddSaving", Add), (written.Who, written.UseCase, written.Screen));

        await (await desk.Get("who-pays-and-who-saves/add")).Submit(Nights(board, ("Organisation", ""), ("OtherOrganisation", council.Name), ("Amount", "300.25"), ("Kind", "NotCashable"), ("Basis", "Expected"), ("LastYear", "2028-29")));
        page = await (await desk.Get("who-pays-and-who-saves/1/correct")).Submit(new { Basis = "Expected", Amount = "2,100" });
        Assert.Equal("The saving is corrected.", page.Saved);
        var rows = page.Table();
        Assert.Equal([$"{council.Name} Pays in 2026-27 to 2027-28; saves in 2026-27 to 2028-29", "£1,500.50", "–", "–", "£300.25 expected"], rows.Single(r => r[0].StartsWith(council.Name, StringComparison.Ordinal)));
        Assert.Equal([$"{board.Name} Saves in 2026-27", "–", "–", "£2,100.00 expected", "–"], rows.Single(r => r[0].StartsWith(board.Name, StringComparison.Ordinal)));
        Assert.Equal(["Total", "£1,500.50", "–", "£2,100.00 expected", "£300.25 expected"], rows[^1]);

        Assert.Contains("It is counted no longer", (await desk.Get("who-pays-and-who-saves/2/remove")).Text, StringComparison.Ordinal);
        page = await (await desk.Get("who-pays-and-who-saves/2/remove")).Submit();
        Assert.Equal("The saving is removed. History keeps it.", page.Saved);
        Assert.Contains("No longer recorded as a saving: ‘Nights in hospital’", page.Text, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single((await SavingsOf(desk)).Savings).Number);
        Assert.Equal("RemoveSaving", (await desk.History())[^1].UseCase);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers("GET " + At + ".csv", Case.Done), Covers("GET " + At + ".xlsx", Case.Done), Covers("GET " + At + "/savings.csv", Case.Done), Covers("GET " + At + "/savings.xlsx", Case.Done)]
    public async Task The_files_have_what_the_page_has_and_run_no_formula(Database database)
    {
        var (desk, board, _) = await With(database);
        await (await desk.Get("who-pays-and-who-saves/add")).Submit(Nights(board, ("What", "=1+1"), ("Link", "https://example.org/evaluation")));

        var lines = (await desk.Get("who-pays-and-who-saves.csv")).Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Organisation,\"Pays, committed cash\",Paid so far,Gives in kind,Pays in,\"Saves, cashable, measured\",\"Saves, cashable, expected\",\"Saves, not cashable, measured\",\"Saves, not cashable, expected\",Saves in", lines[0].TrimStart('\ufeff'));
        Assert.Equal($"{board.Name},,,,,2000.00,0.00,0.00,0.00,2026-27", lines[1].Replace("\"", "", StringComparison.Ordinal));
        var savings = (await desk.Get("who-pays-and-who-saves/savings.csv")).Html;
        Assert.Contains("'=1+1", savings, StringComparison.Ordinal);
        Assert.Contains("2000.00,Cashable,Measured,2026-27,2026-27,\"Ten nights", savings, StringComparison.Ordinal);
        foreach (var file in new[] { "who-pays-and-who-saves.xlsx", "who-pays-and-who-saves/savings.xlsx" })
        {
            using var workbook = new ZipArchive(new MemoryStream((await desk.Browser.Get($"{desk.Home}/{file}")).Body));
            using var sheet = new StreamReader(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
            Assert.Contains("<v>2000.00</v>", await sheet.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Invalid, Case.Refused), Covers(Correct, Case.Invalid, Case.Refused)]
    public async Task What_cannot_be_is_said_beside_its_field_and_writes_nothing(Database database)
    {
        var (desk, board, _) = await With(database);
        var form = await desk.Get("who-pays-and-who-saves/add");
        var empty = await form.Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        foreach (var field in new[] { "Organisation", "What", "Amount", "Kind", "Basis", "FirstYear", "HowWorkedOut" }) Assert.NotNull(empty.ErrorAt(field));
        var unread = await form.Submit(Nights(board, ("Amount", "lots"), ("FirstYear", "2026")));
        Assert.Equal(("lots", "2026"), (unread.Value("Amount"), unread.Value("FirstYear")));
        Assert.StartsWith("Enter what is saved: more than £0", (await form.Submit(Nights(board, ("Amount", "-5")))).ErrorAt("Amount"), StringComparison.Ordinal);
        Assert.StartsWith("The last year is before the first", (await form.Submit(Nights(board, ("LastYear", "2024-25")))).ErrorAt("LastYear"), StringComparison.Ordinal);
        Assert.StartsWith("No organisation in the directory is called", (await form.Submit(Nights(board, ("Organisation", ""), ("OtherOrganisation", "Nobody at all")))).ErrorAt("OtherOrganisation"), StringComparison.Ordinal);
        Assert.StartsWith("Choose an organisation from the list, or enter another", (await form.Submit(Nights(board, ("OtherOrganisation", board.Name)))).ErrorAt("OtherOrganisation"), StringComparison.Ordinal);
        Assert.NotNull((await form.Submit(Nights(board, ("Link", "http://example.org")))).ErrorAt("Link"));
        Assert.Equal(0, await desk.Host.Read(db => db.Set<PartnershipSavings>().CountAsync(s => db.Set<Domain.Partnerships.Partnership>().Any(p => p.Reference == desk.Reference && p.Id == s.PartnershipId))));

        await form.Submit(Nights(board));
        var correction = await desk.Get("who-pays-and-who-saves/1/correct");
        Assert.NotNull((await correction.Submit(new { What = " " })).ErrorAt("What"));
        Assert.StartsWith("Enter what is saved", (await correction.Submit(new { Amount = "0" })).ErrorAt("Amount"), StringComparison.Ordinal);
        Assert.Equal(Money.FromPounds(2_000), (await SavingsOf(desk)).Savings.Single().Amount);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Stale), Covers(Remove, Case.Stale)]
    public async Task Two_people_correct_different_things_and_are_asked_about_the_same(Database database)
    {
        var (desk, board, _) = await With(database);
        await (await desk.Get("who-pays-and-who-saves/add")).Submit(Nights(board));
        var (first, second, same, removal) = (await desk.Get("who-pays-and-who-saves/1/correct"), await desk.Get("who-pays-and-who-saves/1/correct"), await desk.Get("who-pays-and-who-saves/1/correct"), await desk.Get("who-pays-and-who-saves/1/remove"));

        Assert.Equal("The saving is corrected.", (await first.Submit(new { Amount = "10", Basis = "Expected" })).Saved);
        Assert.Equal("The saving is corrected.", (await second.Submit(new { What = "Nights in another hospital" })).Saved);
        var stale = await same.Submit(new { Amount = "20" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "20"), (stale.Status, stale.Value("Amount")));
        Assert.Contains("£10.00", stale.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await removal.Submit()).Status);
        var saving = (await SavingsOf(desk)).Savings.Single();
        Assert.Equal((Money.FromPounds(10), SavingBasis.Expected, "Nights in another hospital"), (saving.Amount, saving.Basis, saving.What));
    }

    [Theory, OnEveryDatabase, Covers(Remove, Case.Refused), Covers(Add, Case.Refused), Covers(Correct, Case.Refused)]
    public async Task A_paused_partnership_offers_no_change_and_takes_none(Database database)
    {
        var (desk, board, _) = await With(database);
        var add = await desk.Get("who-pays-and-who-saves/add");
        await add.Submit(Nights(board));
        var (correct, remove) = (await desk.Get("who-pays-and-who-saves/1/correct"), await desk.Get("who-pays-and-who-saves/1/remove"));
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));

        var page = await desk.Get("who-pays-and-who-saves");
        Assert.DoesNotContain(page.Links, l => l.EndsWith("/add", StringComparison.Ordinal) || l.EndsWith("/correct", StringComparison.Ordinal) || l.EndsWith("/remove", StringComparison.Ordinal));
        foreach (var answer in new[] { await (await desk.Get("who-pays-and-who-saves/add")).Submit(Nights(board)), await correct.Submit(new { Amount = "1" }), await remove.Submit() })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains("paused", answer.Text, StringComparison.Ordinal);
        }
        Assert.Equal(Money.FromPounds(2_000), (await SavingsOf(desk)).Savings.Single().Amount);
    }

    [Theory, OnEveryDatabase, Covers("GET " + At, Case.Done)]
    public async Task A_funder_sees_who_pays_and_saves_and_of_payments_only_where_it_sees_all(Database database)
    {
        var (desk, board, council) = await With(database);
        var own = await A.Award().By(council).Of(1_000, 2026).SavedIn(desk.Host, desk.Reference);
        await desk.ChangeAward(own, a =>
        {
            a.SchedulePayment(new(Money.FromPounds(400), PartnershipBuilder.Today));
            a.MovePayment(1, new(PaymentState.Paid, PartnershipBuilder.Today), PartnershipBuilder.Today);
        });
        await (await desk.Get("who-pays-and-who-saves/add")).Submit(Nights(board));
        var funder = await desk.Host.SignedIn(await A.Person().FunderOf(council).SavedIn(desk.Host));

        Assert.Contains("£400.00 paid so far", (await funder.Get($"{desk.Home}/who-pays-and-who-saves")).Text, StringComparison.Ordinal);
        await A.Award().By(board).Of(70, 2026).SavedIn(desk.Host, desk.Reference);
        var page = await funder.Get($"{desk.Home}/who-pays-and-who-saves");

        Assert.DoesNotContain("paid so far", page.Text, StringComparison.Ordinal);
        Assert.Contains("£1,070.00", page.Table()[^1][1], StringComparison.Ordinal);
        Assert.Contains("Ten nights at £200", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Links, l => l.EndsWith("/correct", StringComparison.Ordinal));
        Assert.DoesNotContain("What changed", page.Text, StringComparison.Ordinal);
        Assert.Contains("£400.00 paid so far", (await desk.Get("who-pays-and-who-saves")).Text, StringComparison.Ordinal);
    }

    private static async Task<(Desk Desk, TestOrganisation Board, TestOrganisation Council)> With(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (board, council) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        return (await Desk.On(host, p => p.WithPartners(board)), board, council);
    }

    private static Dictionary<string, object?> Nights(TestOrganisation saver, params (string Field, string Value)[] other)
    {
        var typed = new Dictionary<string, object?>
        {
            ["Organisation"] = saver.Reference, ["What"] = "Nights in hospital", ["Amount"] = "2,000", ["Kind"] = "Cashable", ["Basis"] = "Measured", ["FirstYear"] = "2026-27", ["HowWorkedOut"] = "Ten nights at £200, as the ward counted.",
        };
        foreach (var (field, value) in other) typed[field] = value;
        return typed;
    }

    private static Task<PartnershipSavings> SavingsOf(Desk desk) => desk.Host.Read(async db =>
    {
        var id = (await desk.Host.Partnership(desk.Reference)).Id;
        return await db.Set<PartnershipSavings>().AsNoTracking().Include(s => s.Savings).SingleAsync(s => s.PartnershipId == id);
    });
}
