using System.Net;
using CollabCase.Domain.Notes;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Features.Memoranda;
using CollabCase.Web.Features.Notes;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class AttachEasyReadTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/attach-easy-read", Attach = "POST /partnerships/{reference}/documents/{number}/versions/{versionNumber}/attach-easy-read",
        Open = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/easy-read";

    private static readonly byte[] File = "We help each other."u8.ToArray();

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Attach, Case.Done), Covers(Open, Case.Done)]
    public async Task Whoever_may_read_the_version_is_offered_it_and_nobody_else(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (participant, funding) = (await A.Person().SavedIn(host), await A.Organisation().SavedIn(host));
        var funder = await A.Person().FunderOf(funding).SavedIn(host);
        var (desk, document) = await DeskWithDocument(database, d => d.Shared(), p => p.WithMember(participant, MemberRole.Participant));
        await A.Award().By(funding).SavedIn(host, desk.Reference);
        var form = await desk.GetVersion(document, "attach-easy-read");

        var page = await form.Form().Fill(new { From = AttachEasyRead.Source.Upload }).Choose("File", "easy.txt", File).SendBy(desk.Browser, form);

        Assert.Equal((desk.AddressOf(document, "")[..^1], "The Easy Read version is offered to everyone who may read this version."), (page.Path, page.Saved));
        Assert.Equal("AttachEasyRead", (await desk.History())[^1].UseCase);
        foreach (var someone in new[] { desk.Coordinator, participant })
        {
            var easy = await (await (await host.SignedIn(someone)).Get(page.Path)).Follow("Easy Read version");
            Assert.Equal((HttpStatusCode.OK, "We help each other.", "attachment"), (easy.Status, easy.Html, easy.Response.Content.Headers.ContentDisposition!.DispositionType));
            Assert.Equal("default-src 'none'; sandbox", easy.Response.Headers.GetValues("Content-Security-Policy").Single());
        }
        var stranger = await host.SignedIn(funder);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(page.Path + "/easy-read")).Status);
        Assert.DoesNotContain("Easy Read", (await stranger.Get($"{desk.Home}/notes/documents")).Text, StringComparison.Ordinal);

        await desk.ChangeDocument(document, (d, facts) => d.Agree(1, null, facts, PartnershipBuilder.Today, desk.Coordinator.Id));
        Assert.Equal(HttpStatusCode.OK, (await stranger.Get(page.Path + "/easy-read")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task One_that_is_here_already_can_be_taken_and_taken_away_again(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var participant = await A.Person().SavedIn(host);
        var (desk, document) = await DeskWithDocument(database, d => d.Shared(), p => p.WithMember(participant, MemberRole.Participant));
        var there = await A.Document().Titled("Our pictures").For(SharedWith.PartnersAndSteering).SavedIn(host, desk.Reference, desk.Coordinator);

        var page = await (await desk.GetVersion(document, "attach-easy-read")).Submit(new { From = AttachEasyRead.Source.Existing, Document = there });
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var reader = await host.SignedIn(participant);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get(page.Path + "/easy-read")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get($"{desk.Home}/notes/documents/{there}")).Status);

        var form = await desk.GetVersion(document, "attach-easy-read");
        Assert.Contains("There is one: Our pictures", form.Text, StringComparison.Ordinal);
        Assert.Equal("The Easy Read version is taken away.", (await form.Submit(new { From = AttachEasyRead.Source.Nothing })).Saved);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get(page.Path + "/easy-read")).Status);
        Assert.DoesNotContain(page.Path + "/easy-read", (await reader.Get(page.Path)).Links);
    }

    [Theory, OnEveryDatabase]
    public async Task A_file_that_was_withdrawn_is_offered_no_more(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Shared());
        var there = await A.Document().SavedIn(desk.Host, desk.Reference, desk.Coordinator);
        var page = await (await desk.GetVersion(document, "attach-easy-read")).Submit(new { From = AttachEasyRead.Source.Existing, Document = there });
        await desk.Host.Send(new WithdrawDocument.Command { Reference = desk.Reference, Number = there, Version = 1, Reason = "It names somebody." }, desk.Coordinator);

        Assert.DoesNotContain(page.Path + "/easy-read", (await desk.GetVersion(document)).Links);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Browser.Get(page.Path + "/easy-read")).Status);
        Assert.DoesNotContain("Our pictures", (await desk.GetVersion(document, "attach-easy-read")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Attach, Case.Invalid)]
    public async Task What_is_left_out_is_asked_for_beside_it(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        await A.Document().SavedIn(desk.Host, desk.Reference, desk.Coordinator);
        var form = await desk.GetVersion(document, "attach-easy-read");

        var nothing = await form.Submit();
        var without = await form.Submit(new { From = AttachEasyRead.Source.Upload });
        var program = await form.Form().Fill(new { From = AttachEasyRead.Source.Upload }).Choose("File", "easy.pdf", "MZ\u0090\0"u8.ToArray()).SendBy(desk.Browser, form);
        var none = await form.Submit(new { From = AttachEasyRead.Source.Existing });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose where the Easy Read version is."), (nothing.Status, nothing.ErrorAt("From")));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose a file."), (without.Status, without.ErrorAt("File")));
        Assert.Contains("Programs and scripts are not kept here.", program.ErrorAt("File"), StringComparison.Ordinal);
        Assert.Equal("Choose a document.", none.ErrorAt("Document"));
        Assert.Null((await desk.VersionOf(document)).EasyReadDocumentId);
    }

    [Theory, OnEveryDatabase, Covers(Attach, Case.Refused)]
    public async Task Another_partnerships_file_is_refused_and_so_is_a_pause(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        await A.Document().SavedIn(desk.Host, desk.Reference, desk.Coordinator);
        var form = await desk.GetVersion(document, "attach-easy-read");

        var page = await form.Form().Fill(new { From = AttachEasyRead.Source.Existing }).Tamper("Document", "77").SendBy(desk.Browser, form);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose a document from the list."), (page.Status, page.ErrorAt("Document")));

        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var paused = await form.Form().Fill(new { From = AttachEasyRead.Source.Upload }).Choose("File", "easy.txt", File).SendBy(desk.Browser, form);
        Assert.Contains(paused.Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Null((await desk.VersionOf(document)).EasyReadDocumentId);
        var id = (await desk.Partnership()).Id;
        Assert.Equal(1, await desk.Host.Read(db => db.Set<Document>().CountAsync(d => d.PartnershipId == id)));
    }

    [Theory, OnEveryDatabase, Covers(Attach, Case.Stale)]
    public async Task A_stale_form_attaches_nothing_and_keeps_no_file(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var form = await desk.GetVersion(document, "attach-easy-read");
        await desk.ChangeDocument(document, (d, facts) => d.Rename("Renamed meanwhile", facts));

        var page = await form.Form().Fill(new { From = AttachEasyRead.Source.Upload }).Choose("File", "easy.txt", File).SendBy(desk.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.Null((await desk.VersionOf(document)).EasyReadDocumentId);
        var id = (await desk.Partnership()).Id;
        Assert.Equal(0, await desk.Host.Read(db => db.Set<Document>().CountAsync(d => d.PartnershipId == id)));
    }
}
