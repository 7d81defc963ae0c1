using System.Net;
using CollabCase.Domain.People;
using CollabCase.Domain.Reviews;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Reviews;

/// <summary>What is done to one review: another day, another owner, other words, and its end.</summary>
public sealed class ReviewActTests
{
    private const string At = "/partnerships/{reference}/reviews/{number}";
    private static readonly DateOnly Later = Today.AddMonths(3);

    [Theory, OnEveryDatabase, Covers("GET " + At + "/re-date", Case.Done), Covers("POST " + At + "/re-date", Case.Done)]
    public async Task Another_day_is_kept_with_its_reason(Database database)
    {
        var (desk, number) = await Desk.On(database).WithReview();

        var page = await (await desk.GetReview(number, "re-date")).Submit(new { DueOn = Later, DueReason = "The chair is away." });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/reviews/{number}"), (page.Status, page.Path));
        Assert.Equal((Later, Today, "The chair is away."), ((await desk.Review(number)).DueOn, (await desk.Review(number)).DueSetOn, (await desk.Review(number)).DueReason));
        Assert.Equal("RedateReview", (await desk.History())[^1].UseCase);
        Assert.Contains("Day of a review changed", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers("POST " + At + "/re-date", Case.Invalid, Case.Refused)]
    public async Task Another_day_needs_a_day_and_a_reason(Database database)
    {
        var (desk, number) = await Desk.On(database).WithReview();
        var form = await desk.GetReview(number, "re-date");

        Assert.Equal("Enter the new day.", (await form.Submit(new { DueReason = "Away." })).ErrorAt("DueOn"));
        Assert.Equal("Enter why the day moves.", (await form.Submit(new { DueOn = Later })).ErrorAt("DueReason"));
        Assert.Equal(Today.AddMonths(1), (await desk.Review(number)).DueOn);
    }

    [Theory, OnEveryDatabase, Covers("POST " + At + "/re-date", Case.Stale), Covers("POST " + At + "/hand-over", Case.Stale), Covers("POST " + At + "/correct", Case.Stale), Covers("POST " + At + "/end", Case.Stale), Covers("POST " + At + "/record", Case.Stale)]
    public async Task What_was_done_meanwhile_is_shown_first(Database database)
    {
        foreach (var (page, answers) in new (string, object)[]
        {
            ("re-date", new { DueOn = Later, DueReason = "Mine." }), ("hand-over", new { OwnerName = "Mine" }), ("correct", new { Title = "Mine" }), ("end", new { EndReason = "Mine." }), ("record", new { Result = "NoChange", Note = "Mine." }),
        })
        {
            var (desk, number) = await Desk.On(database).WithReview();
            var form = await desk.GetReview(number, page);
            await desk.ChangeReview(number, (r, facts) => r.HandOver(new(null, "Theirs"), facts));

            var shown = await form.Submit(answers);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.Status);
            Assert.Contains("Theirs", shown.Text, StringComparison.Ordinal);
            Assert.Equal(("Theirs", true, "Risks", 0), ((await desk.Review(number)).OwnerName, (await desk.Review(number)).IsOpen, (await desk.Review(number)).Title, (await desk.Review(number)).Outcomes.Count));
            Assert.Equal(HttpStatusCode.OK, (await shown.Submit()).Status);
        }
    }

    [Theory, OnEveryDatabase, Covers("GET " + At + "/hand-over", Case.Done), Covers("POST " + At + "/hand-over", Case.Done)]
    public async Task Goes_to_somebody_who_sees_the_register_and_somebody_stands_in(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (member, participant) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var (desk, number) = await Desk.On(host, p => p.WithMember(member, MemberRole.PartnerMember).WithMember(participant, MemberRole.Participant)).WithReview(r => r.OwnedBy("Treasurer"));
        var form = await desk.GetReview(number, "hand-over");
        Assert.Equal("Treasurer", form.Value("OwnerName"));
        Assert.Equal(new[] { member.Reference, desk.Coordinator.Reference }.Order(), form.Choices("Owner").Order());

        var page = await form.Submit(new { Owner = member.Reference, OwnerName = "", Deputy = desk.Coordinator.Reference });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/reviews/{number}"), (page.Status, page.Path));
        var review = await desk.Review(number);
        Assert.Equal((member.Id, null, desk.Coordinator.Id), (review.OwnerPersonId, review.OwnerName, review.DeputyPersonId));
    }

    [Theory, OnEveryDatabase, Covers("POST " + At + "/hand-over", Case.Refused)]
    public async Task Not_to_a_participant_nor_to_one_person_twice(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var participant = await A.Person().SavedIn(host);
        var (desk, number) = await Desk.On(host, p => p.WithMember(participant, MemberRole.Participant)).WithReview();
        var form = await desk.GetReview(number, "hand-over");

        Assert.Contains("able to see the register", (await form.Form().Tamper("Owner", participant.Reference).SendBy(desk.Browser, form)).ErrorAt("Owner"), StringComparison.Ordinal);
        Assert.Contains("able to see the register", (await form.Form().Tamper("Deputy", participant.Reference).SendBy(desk.Browser, form)).ErrorAt("Deputy"), StringComparison.Ordinal);
        Assert.Contains("stands in for themselves", (await form.Submit(new { Owner = desk.Coordinator.Reference, Deputy = desk.Coordinator.Reference })).ErrorAt("Deputy"), StringComparison.Ordinal);
        Assert.Null((await desk.Review(number)).OwnerPersonId);
    }

    [Theory, OnEveryDatabase, Covers("GET " + At + "/correct", Case.Done), Covers("POST " + At + "/correct", Case.Done, Case.Invalid, Case.Refused)]
    public async Task What_it_is_and_how_often_can_change(Database database)
    {
        var (desk, number) = await Desk.On(database).WithReview();
        var form = await desk.GetReview(number, "correct");

        Assert.Equal("Enter what is reviewed.", (await form.Submit(new { Title = " " })).ErrorAt("Title"));
        Assert.Contains("from 1 to 60", (await form.Submit(new { EveryMonths = "61" })).ErrorAt("EveryMonths"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await form.Submit(new { Title = "The risks of the move", EveryMonths = "3" })).Status);
        var review = await desk.Review(number);
        Assert.Equal(("The risks of the move", 3, false, Today.AddMonths(1)), (review.Title, review.EveryMonths, review.AtEachGate, review.DueOn));
    }

    [Theory, OnEveryDatabase, Covers("GET " + At + "/end", Case.Done), Covers("POST " + At + "/end", Case.Done, Case.Invalid, Case.Refused)]
    public async Task It_ends_with_a_reason_and_once(Database database)
    {
        var (desk, number) = await Desk.On(database).WithReview();
        var form = await desk.GetReview(number, "end");

        Assert.Equal("Say why it is not looked at again.", (await form.Submit(new { EndReason = "" })).ErrorAt("EndReason"));
        Assert.Equal(HttpStatusCode.OK, (await form.Submit(new { EndReason = "The register is closed." })).Status);
        Assert.Equal((ReviewState.Ended, Today, "The register is closed."), ((await desk.Review(number)).State, (await desk.Review(number)).EndedOn, (await desk.Review(number)).EndReason));

        Assert.Contains("This review ended on", (await desk.GetReview(number, "end")).Text, StringComparison.Ordinal);
        var again = await form.Submit(new { EndReason = "Once more." });
        Assert.Contains((await again.Submit()).Errors, e => e.Contains("Add another one", StringComparison.Ordinal));
    }
}
