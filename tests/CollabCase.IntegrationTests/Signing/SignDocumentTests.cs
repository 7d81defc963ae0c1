using System.Net;
using CollabCase.Data.Writing;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Signing;

/// <summary>What somebody who is signed in does for their own organisation.</summary>
public sealed class SignDocumentTests
{
    private const string Version = "/partnerships/{reference}/documents/{number}/versions/{versionNumber}";
    private const string SignPage = "GET " + Version + "/sign", Sign = "POST " + Version + "/sign", DeclinePage = "GET " + Version + "/decline", Decline = "POST " + Version + "/decline";

    [Theory, OnEveryDatabase, Covers(SignPage, Case.Done), Covers(Sign, Case.Done)]
    public async Task They_read_it_and_sign_for_their_own_and_for_no_other(Database database)
    {
        var desk = await SigningDesk.On(database);
        var (browser, person) = await Member(desk);
        Assert.True((await browser.Get(desk.Home + "/signatures")).HasLinkTo(desk.Home + "/sign"));
        var form = await browser.Get(desk.Home + "/sign");
        Assert.Contains($"You sign for {desk.Partners[0].Name}.", form.Text, StringComparison.Ordinal);
        Assert.Contains(await desk.TextHash(), form.Text, StringComparison.Ordinal);

        var page = await form.Submit(new { Position = "Director", Consents = "true" });

        Assert.Equal((HttpStatusCode.OK, desk.Home + "/signatures", "Signed. Thank you."), (page.Status, page.Path, page.Saved));
        var signatory = await desk.Signatory(1);
        Assert.Equal((SignatoryState.Signed, SignedHow.SignedIn, person.Name, person.Id), (signatory.State, signatory.SignedHow, signatory.Name, signatory.SignedByPersonId));
        Assert.Equal(SignatoryState.Waiting, (await desk.Signatory(2)).State);
        Assert.Equal((person.Email, "SignDocument"), ((await desk.Desk.History())[^1].Who, (await desk.Desk.History())[^1].UseCase));
        Assert.DoesNotContain("manager.", (await browser.Get(desk.Home + "/signatures")).Text, StringComparison.Ordinal);
        Assert.False((await browser.Get(desk.Home + "/sign")).HasButton("Sign"));
    }

    [Theory, OnEveryDatabase, Covers(Sign, Case.Invalid)]
    public async Task Name_position_and_consent_are_asked_for(Database database)
    {
        var desk = await SigningDesk.On(database);
        var (browser, _) = await Member(desk);

        var page = await (await browser.Get(desk.Home + "/sign")).Submit(new { Name = "" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter your name."), (page.Status, page.ErrorAt("Name")));
        Assert.Equal(3, page.Errors.Count);
        Assert.Equal(SignatoryState.Waiting, (await desk.Signatory(1)).State);
    }

    [Theory, OnEveryDatabase, Covers(Sign, Case.Refused), Covers(Decline, Case.Refused)]
    public async Task Whose_organisation_is_not_asked_signs_and_declines_nothing(Database database)
    {
        var desk = await SigningDesk.On(database);
        var (browser, _) = await Member(desk);
        var (sign, decline) = (await browser.Get(desk.Home + "/sign"), await browser.Get(desk.Home + "/decline"));
        Assert.Contains("Your organisation is not among those who sign this.", (await desk.Get("sign")).Text, StringComparison.Ordinal);

        foreach (var request in new[] { sign.Form().Fill(new { Position = "Director", Consents = "true" }), decline.Form().Fill(new { DeclineReason = "No." }) })
        {
            var page = await request.Tamper(FilledForm.Token, await desk.Desk.Browser.Token()).SendBy(desk.Desk.Browser, request.Posted.Any(p => p.Key == "DeclineReason") ? decline : sign);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains(page.Errors, e => e.Contains("is not among those who sign this", StringComparison.Ordinal));
        }
        await desk.Change((document, facts) => document.SetOrder(1, SigningOrder.OneAfterAnother, [2, 1], facts, Today));
        Assert.Contains((await sign.Submit(new { Position = "Director", Consents = "true" })).Errors, e => e.Contains($"{desk.Partners[1].Name} comes before", StringComparison.Ordinal));
        Assert.All((await desk.Document()).Versions.Single().Signatories, s => Assert.Equal(SignatoryState.Waiting, s.State));
    }

    [Theory, OnEveryDatabase, Covers(Sign, Case.Stale), Covers(Decline, Case.Stale)]
    public async Task What_was_signed_meanwhile_stays(Database database)
    {
        var desk = await SigningDesk.On(database);
        var (browser, _) = await Member(desk);
        var (sign, decline) = (await browser.Get(desk.Home + "/sign"), await browser.Get(desk.Home + "/decline"));
        await desk.Sign(1);

        Assert.Contains((await sign.Submit(new { Position = "Chair", Consents = "true" })).Errors, e => e.Contains("A signature stays.", StringComparison.Ordinal));
        Assert.Contains((await decline.Submit(new { DeclineReason = "Our board meets next week." })).Errors, e => e.Contains("A signature stays.", StringComparison.Ordinal));
        Assert.Equal(("Director", SignatoryState.Signed), ((await desk.Signatory(1)).Position, (await desk.Signatory(1)).State));
    }

    [Theory, OnEveryDatabase, Covers(DeclinePage, Case.Done), Covers(Decline, Case.Done), Covers(Decline, Case.Invalid)]
    public async Task They_decline_with_a_reason_and_can_still_sign(Database database)
    {
        var desk = await SigningDesk.On(database);
        var (browser, _) = await Member(desk);
        var form = await browser.Get(desk.Home + "/decline");
        Assert.Equal("Say why, so that the others can answer.", (await form.Submit(new { DeclineReason = "" })).ErrorAt("DeclineReason"));

        var page = await form.Submit(new { DeclineReason = "Our board meets next week." });

        Assert.StartsWith("That you decline is recorded", page.Saved, StringComparison.Ordinal);
        Assert.Equal((SignatoryState.Declined, "Our board meets next week."), ((await desk.Signatory(1)).State, (await desk.Signatory(1)).DeclineReason));
        Assert.Single(await desk.MessagesTo(desk.Desk.Coordinator.Email));
        await (await browser.Get(desk.Home + "/sign")).Submit(new { Position = "Director", Consents = "true" });
        Assert.Equal(SignatoryState.Signed, (await desk.Signatory(1)).State);
    }

    private static async Task<(Browser Browser, TestPerson Person)> Member(SigningDesk desk)
    {
        var person = await A.Person().At(desk.Partners[0]).SavedIn(desk.Host);
        var id = (await desk.Desk.Partnership()).Id;
        await desk.Host.Write([desk.Desk.Reference], db => Task.FromResult(db.Add(new PartnershipMember(id, person.Id, MemberRole.PartnerMember))));
        return (await desk.Host.SignedIn(person), person);
    }
}
