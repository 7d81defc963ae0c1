using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.People;
using CollabCase.Domain.Reviews;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Reviews;

public sealed class RecordReviewTests
{
    private const string Page = "GET /partnerships/{reference}/reviews/{number}/record", Record = "POST /partnerships/{reference}/reviews/{number}/record";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Record, Case.Done)]
    public async Task What_came_of_it_is_kept_and_sets_the_next_day(Database database)
    {
        var (desk, number) = await Desk.On(database).WithReview();

        var page = await (await desk.GetReview(number, "record")).Submit(new { Result = "NoChange", Note = "Two risks are new." });

        var next = ReviewsOfTests.Scottish.OnOrAfter(Today.AddMonths(6));
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/reviews/{number}"), (page.Status, page.Path));
        var review = await desk.Review(number);
        var outcome = Assert.Single(review.Outcomes);
        Assert.Equal((Today.AddMonths(1), Today, ReviewResult.NoChange, "Two risks are new.", next, desk.Coordinator.Id), (outcome.DueOn, outcome.HeldOn, outcome.Result, outcome.Note, outcome.NextDueOn, outcome.ByPersonId));
        Assert.Equal(next, review.DueOn);
        Assert.Contains("Two risks are new.", page.Text, StringComparison.Ordinal);
        Assert.Equal("RecordReview", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Invalid, Case.Refused)]
    public async Task What_cannot_be_stays_as_typed(Database database)
    {
        var (desk, number) = await Desk.On(database).WithReview();
        var form = await desk.GetReview(number, "record");

        Assert.Equal("Choose what came of it.", (await form.Submit(new { Note = "Looked." })).ErrorAt("Result"));
        var refused = await form.Submit(new { Result = "Revise", NextDueOn = Today.AddMonths(2) });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter what is to change."), (refused.Status, refused.ErrorAt("Note")));
        Assert.Empty((await desk.Review(number)).Outcomes);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_sees_to_it_or_stands_in_may_and_another_member_may_not(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (owner, deputy, other) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var (desk, number) = await Desk.On(host, p => p.WithMember(owner, MemberRole.PartnerMember).WithMember(deputy, MemberRole.SteeringMember).WithMember(other, MemberRole.PartnerMember)).WithReview(r => r.OwnedBy(owner, deputy));

        foreach (var person in new[] { owner, deputy })
        {
            var browser = await host.SignedIn(person);
            Assert.Contains("Record the result", (await browser.Get($"{desk.Home}/reviews/{number}")).Text, StringComparison.Ordinal);
            var form = await browser.Get($"{desk.Home}/reviews/{number}/record");
            Assert.Equal(HttpStatusCode.OK, (await form.Submit(new { Result = "NoChange" })).Status);
        }
        var seeing = await host.SignedIn(other);
        Assert.DoesNotContain("Record the result", (await seeing.Get($"{desk.Home}/reviews/{number}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await seeing.Get($"{desk.Home}/reviews/{number}/record")).Status);
        Assert.Equal(2, (await desk.Review(number)).Outcomes.Count);
    }

    [Theory, OnEveryDatabase]
    public async Task Of_a_document_it_is_recorded_on_the_version_too_and_revising_begins_the_next(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var desk = await Desk.On(host);
        var document = await A.AgreedDocument().Of(AgreedDocumentKind.CommunicationPlan).Describing(new(ReviewOn: Today.AddMonths(1))).Agreed().SavedIn(host, desk.Reference);
        var review = Assert.Single(await desk.Reviews());
        Assert.Equal((Today.AddMonths(1), desk.Coordinator.Id, ReviewKind.Other), (review.DueOn, review.OwnerPersonId, review.Kind));

        var page = await (await desk.GetReview(review.Number, "record")).Submit(new { Result = "Revise", Note = "Say who writes to whom." });

        Assert.Equal($"{desk.Home}/documents/{document}", page.Path);
        var (version, next) = ((await desk.DocumentOf(document)).Versions.Single(v => v.Number == 1), (await desk.DocumentOf(document)).Versions.Single(v => v.Number == 2));
        Assert.Equal((Today, (await desk.Review(review.Number)).DueOn), (version.ReviewedOn, version.ReviewOn));
        Assert.Equal((VersionState.Draft, "Say who writes to whom."), (next.State, next.ChangeNote));
    }
}
