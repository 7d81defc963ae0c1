using System.Net;
using System.Net.Http.Headers;
using CollabCase.Domain.Notes;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Documents;
using CollabCase.Web.Features.Notes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.IntegrationTests.Notes;

public sealed class OpenDocumentTests
{
    private const string Open = "GET /partnerships/{reference}/notes/documents/{number}/versions/{version}";

    [Theory, OnEveryDatabase, Covers(Open, Case.Done)]
    public async Task A_file_is_saved_and_never_shown_as_part_of_this_site(Database database)
    {
        var notes = await NotesDesk.On(database);
        await A.Document().With("Fàilte & co.txt", "Agreed: tea at three."u8.ToArray()).SavedIn(notes.Host, notes.Desk.Reference, notes.Desk.Coordinator);

        var page = await notes.Desk.Get("notes/documents/1/versions/1");

        var headers = page.Response.Content.Headers;
        Assert.Equal((HttpStatusCode.OK, "Agreed: tea at three."), (page.Status, page.Html));
        Assert.Equal(("attachment", "Fàilte & co.txt", "text/plain; charset=utf-8"), (headers.ContentDisposition!.DispositionType, headers.ContentDisposition.FileNameStar, headers.ContentType!.ToString()));
        Assert.Equal("default-src 'none'; sandbox", page.Response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", page.Response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-cache, private", page.Response.Headers.CacheControl!.ToString());
        Assert.Equal($"\"{(await notes.Documents()).Single().Versions.Single().Sha256}\"", page.Response.Headers.ETag!.Tag);
    }

    [Theory, OnEveryDatabase]
    public async Task A_part_of_it_can_be_asked_for_and_the_same_again_is_not_sent(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add();
        var etag = (await notes.Desk.Get("notes/documents/1/versions/1")).Response.Headers.ETag!;

        var part = await Ask(request => request.Headers.Range = new RangeHeaderValue(0, 5));
        var same = await Ask(request => request.Headers.IfNoneMatch.Add(etag));
        var beyond = await Ask(request => request.Headers.Range = new RangeHeaderValue(5000, 6000));

        Assert.Equal((HttpStatusCode.PartialContent, "Agreed"), (part.Status, part.Html));
        Assert.Equal((HttpStatusCode.NotModified, ""), (same.Status, same.Html));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.Status);

        Task<Page> Ask(Action<HttpRequestMessage> with)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"{notes.Address}/documents/1/versions/1");
            with(request);
            return notes.Desk.Browser.Send(request);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_person_may_not_see_is_answered_as_what_is_not_there(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add(SharedWith.Everyone);
        await notes.Add(SharedWith.PartnersAndSteering);
        await notes.Add(SharedWith.CoordinatorOnly);

        foreach (var (person, reads) in new[] { (notes.Desk.Coordinator, 3), (notes.Partner, 2), (notes.Participant, 1), (notes.Funder, 1) })
        {
            var browser = await notes.Host.SignedIn(person);
            var missing = await browser.Get($"{notes.Address}/documents/99/versions/1");
            for (var number = 1; number <= 3; number++)
                foreach (var address in new[] { $"{notes.Address}/documents/{number}", $"{notes.Address}/documents/{number}/versions/1" })
                {
                    var page = await browser.Get(address);
                    Assert.Equal(number <= reads ? HttpStatusCode.OK : HttpStatusCode.NotFound, page.Status);
                    if (number > reads) Assert.Equal(missing.Body, page.Body);
                }
            Assert.Equal(missing.Body, (await browser.Get($"{notes.Address}/documents/1/versions/2")).Body);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_withdrawn_document_is_given_to_those_alone_who_answer_for_it(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add(by: notes.Partner);
        await notes.Host.Send(new WithdrawDocument.Command { Reference = notes.Desk.Reference, Number = 1, Version = 1, Reason = "It names somebody." }, notes.Desk.Coordinator);

        foreach (var person in new[] { notes.Partner, notes.Participant, notes.Funder })
        {
            var browser = await notes.Host.SignedIn(person);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"{notes.Address}/documents/1/versions/1")).Status);
            Assert.DoesNotContain($"{notes.Address}/documents/1/versions/1", (await browser.Get($"{notes.Address}/documents/1")).Links);
        }
        Assert.Equal(HttpStatusCode.OK, (await notes.Desk.Get("notes/documents/1/versions/1")).Status);
        var auditor = await notes.Host.SignedIn(await A.Person().Auditor().SavedIn(notes.Host));
        Assert.Equal(HttpStatusCode.OK, (await auditor.Get($"{notes.Address}/documents/1/versions/1")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task A_file_that_is_gone_from_the_store_is_trouble_and_the_operator_is_told(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var notes = await NotesDesk.On(host);
        await notes.Add();
        host.Services.GetRequiredService<IDocumentStore>().Remove((await notes.Keys()).Single());

        var page = await notes.Desk.Get("notes/documents/1/versions/1");

        Assert.Equal((HttpStatusCode.InternalServerError, "Sorry, something went wrong"), (page.Status, page.Heading));
        Assert.Contains(host.Log.Lines, line => line.Text.Contains("is not in the store", StringComparison.Ordinal));
    }
}
