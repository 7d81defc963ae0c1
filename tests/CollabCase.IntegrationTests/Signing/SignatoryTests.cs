using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Notes;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Signing;

/// <summary>What the coordinator does about one signatory.</summary>
public sealed class SignatoryTests
{
    private const string Version = "/partnerships/{reference}/documents/{number}/versions/{versionNumber}", One = Version + "/signatures/{signatory}";
    private const string All = "GET " + Version + "/signatures", NamePage = "GET " + One + "/name", Name = "POST " + One + "/name", AgainPage = "GET " + One + "/send", Again = "POST " + One + "/send";
    private const string WithdrawPage = "GET " + One + "/withdraw", Withdraw = "POST " + One + "/withdraw", PaperPage = "GET " + One + "/paper", Paper = "POST " + One + "/paper";
    private static readonly byte[] Scan = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"u8.ToArray();

    [Theory, OnEveryDatabase, Covers(All, Case.Done)]
    public async Task Who_has_signed_and_who_has_not_is_one_page_that_tells_each_what_is_theirs(Database database)
    {
        var desk = await SigningDesk.On(database);
        await desk.Sign(2);
        var page = await desk.Get("signatures");
        Assert.Contains("1 of 2 have signed. It counts once everybody has signed.", page.Text, StringComparison.Ordinal);
        Assert.Contains(await desk.TextHash(), page.Text, StringComparison.Ordinal);
        Assert.Contains($"manager.{desk.Partners[0].Reference}@example.org", page.Text, StringComparison.Ordinal);
        foreach (var link in new[] { "/send", "/signatures/1/name", "/signatures/1/send", "/signatures/1/paper" }) Assert.True(page.HasLinkTo(desk.Home + link), link);
        foreach (var link in new[] { "/signatures/1/withdraw", "/signatures/2/name", "/signatures/2/paper" }) Assert.False(page.HasLinkTo(desk.Home + link), link);

        var draft = await SigningDesk.On(database, isAgreed: false);
        Assert.Contains("The text is not agreed yet.", (await draft.Get("signatures")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Desk.Browser.Get(desk.Home.Replace("versions/1", "versions/2", StringComparison.Ordinal) + "/signatures")).Status);
    }

    [Theory, OnEveryDatabase, Covers(NamePage, Case.Done), Covers(Name, Case.Done)]
    public async Task Another_address_stops_the_link_that_went_to_the_first(Database database)
    {
        var desk = await SigningDesk.On(database);
        var link = await desk.Link();

        var page = await (await desk.Get("signatures/1/name")).Submit(new { Name = "Chris Example", Position = "Director", Email = "chris@example.org" });

        Assert.Equal((desk.Home + "/signatures", "Who signs is saved."), (page.Path, page.Saved));
        var signatory = await desk.Signatory(1);
        Assert.Equal(("Chris Example", "Director", "chris@example.org"), (signatory.Name, signatory.Position, signatory.Email));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Host.Browser().Get(link)).Status);
        Assert.Equal("NameSignatory", (await desk.Desk.History())[^1].UseCase);
        Assert.Contains("A link to sign stopped working.", (await desk.Desk.Get("history")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Name, Case.Invalid), Covers(Name, Case.Refused)]
    public async Task A_name_too_long_what_is_no_address_and_one_who_has_signed_are_refused(Database database)
    {
        var desk = await SigningDesk.On(database);
        var form = await desk.Get("signatures/1/name");

        Assert.StartsWith("Shorten the name", (await form.Submit(new { Name = new string('a', 201) })).ErrorAt("Name"), StringComparison.Ordinal);
        Assert.Equal("Enter an e-mail address in the form name@example.org.", (await form.Submit(new { Email = "nobody" })).ErrorAt("Email"));
        await desk.Sign(1);
        var late = await (await desk.Get("signatures/1/name")).Submit(new { Name = "Sam Example" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains(late.Errors, e => e.Contains("A signature stays.", StringComparison.Ordinal));
        Assert.Equal("Director", (await desk.Signatory(1)).Name);
    }

    [Theory, OnEveryDatabase, Covers(Name, Case.Stale)]
    public async Task What_somebody_else_wrote_is_asked_about(Database database)
    {
        var desk = await SigningDesk.On(database);
        var form = await desk.Get("signatures/1/name");
        await desk.Change((document, facts) => document.DescribeSignatory(1, 1, new("Theirs", null, "theirs@example.org"), facts, Today, Now));

        var page = await form.Submit(new { Name = "Mine" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (page.Status, page.Value("Name")));
        Assert.Contains("Theirs", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal(("Mine", "theirs@example.org"), ((await desk.Signatory(1)).Name, (await desk.Signatory(1)).Email));
    }

    [Theory, OnEveryDatabase, Covers(AgainPage, Case.Done), Covers(Again, Case.Done)]
    public async Task A_new_link_takes_the_place_of_the_one_before(Database database)
    {
        var desk = await SigningDesk.On(database);
        await desk.TurnMessagesOn();
        var old = await desk.Link();
        var form = await desk.Get("signatures/1/send");
        Assert.Contains("The link of 21 November 2026", form.Text, StringComparison.Ordinal);

        var page = await form.Submit();

        var address = $"manager.{desk.Partners[0].Reference}@example.org";
        Assert.Equal($"A new link for {desk.Partners[0].Name} is on its way to {address}.", page.Saved);
        Assert.Single(await desk.MessagesTo(address));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Host.Browser().Get(old)).Status);
        // The same form a second time sends nothing more.
        await form.Submit();
        Assert.Single(await desk.MessagesTo(address));
        Assert.Equal(2, (await desk.Signatory(1)).Requests.Count);
    }

    [Theory, OnEveryDatabase, Covers(Again, Case.Refused), Covers(Again, Case.Stale)]
    public async Task Nobody_is_asked_again_who_has_signed(Database database)
    {
        var desk = await SigningDesk.On(database);
        var form = await desk.Get("signatures/1/send");
        await desk.Sign(1);

        var stale = await form.Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.Contains("signed on 21 November 2026", stale.Text, StringComparison.Ordinal);
        var refused = await stale.Submit();
        Assert.Contains(refused.Errors, e => e.Contains("A signature stays.", StringComparison.Ordinal));
        Assert.Empty((await desk.Signatory(1)).Requests);
    }

    [Theory, OnEveryDatabase, Covers(WithdrawPage, Case.Done), Covers(Withdraw, Case.Done), Covers(Withdraw, Case.Stale), Covers(Withdraw, Case.Refused)]
    public async Task A_link_that_is_taken_back_opens_nothing(Database database)
    {
        var desk = await SigningDesk.On(database);
        var link = await desk.Link();
        var form = await desk.Get("signatures/1/withdraw");
        await desk.Sign(2);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await form.Submit()).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.Host.Browser().Get(link)).Status);

        var page = await (await desk.Get("signatures/1/withdraw")).Submit();
        Assert.Equal("The link is taken back. It opens nothing any more.", page.Saved);
        Assert.Contains("The link was taken back", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Host.Browser().Get(link)).Status);

        var again = await desk.Get("signatures/1/withdraw");
        await desk.Desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Contains((await again.Submit()).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(PaperPage, Case.Done), Covers(Paper, Case.Done)]
    public async Task A_signature_on_paper_has_its_day_and_its_scan_which_funders_do_not_open(Database database)
    {
        var desk = await SigningDesk.On(database);
        var form = await desk.Get("signatures/1/paper");

        var page = await form.Form().Fill(new { Name = "Chris Example", Position = "Director", SignedOn = "2 november 2026" }).Choose("File", "signed.pdf", Scan).SendBy(desk.Desk.Browser, form);

        Assert.Equal((desk.Home + "/signatures", "The signature on paper is recorded."), (page.Path, page.Saved));
        var signatory = await desk.Signatory(1);
        Assert.Equal((SignatoryState.Signed, SignedHow.Paper, new DateOnly(2026, 11, 2), "Chris Example"), (signatory.State, signatory.SignedHow, signatory.SignedOn, signatory.Name));
        var scan = await desk.Host.Read(db => db.Set<Document>().SingleAsync(d => d.Id == signatory.ScanDocumentId));
        Assert.Equal((SharedWith.PartnersAndSteering, $"Signature of {desk.Partners[0].Name}: Memorandum of the partnership"), (scan.SharedWith, scan.Title));
        Assert.Equal(HttpStatusCode.OK, (await page.Follow("its scan")).Status);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Paper, Case.Invalid), Covers(Paper, Case.Refused)]
    public async Task A_scan_is_asked_for_that_is_one_and_a_day_that_has_been(Database database)
    {
        var desk = await SigningDesk.On(database);
        var form = await desk.Get("signatures/1/paper");

        var without = await form.Form().Fill(new { Name = "Chris Example", Position = "", SignedOn = "2 november 2026" }).SendBy(desk.Desk.Browser, form);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose the scan.", "Enter the position of who signed."), (without.Status, without.ErrorAt("File"), without.ErrorAt("Position")));
        Assert.NotNull((await Send("signed.pdf", "MZ\u0090\0not a scan"u8.ToArray(), "2 november 2026")).ErrorAt("File"));
        Assert.Contains("It is 21 November 2026 or earlier.", (await Send("signed.pdf", Scan, "1 december 2026")).ErrorAt("SignedOn"), StringComparison.Ordinal);
        Assert.Equal(SignatoryState.Waiting, (await desk.Signatory(1)).State);

        Task<Page> Send(string name, byte[] content, string on) => form.Form().Fill(new { Name = "Chris Example", Position = "Director", SignedOn = on }).Choose("File", name, content).SendBy(desk.Desk.Browser, form);
    }

    [Theory, OnEveryDatabase, Covers(Paper, Case.Stale)]
    public async Task Who_signed_by_link_meanwhile_is_shown_first(Database database)
    {
        var desk = await SigningDesk.On(database);
        var form = await desk.Get("signatures/1/paper");
        await desk.Sign(1);

        var page = await form.Form().Fill(new { Name = "Chris Example", Position = "Chair", SignedOn = "2 november 2026" }).Choose("File", "signed.pdf", Scan).SendBy(desk.Desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Chair"), (page.Status, page.Value("Position")));
        Assert.Equal(SignedHow.SignedIn, (await desk.Signatory(1)).SignedHow);
    }
}
