using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Risks;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Risks;

public sealed class ReviewRiskTests
{
    private const string Page = "GET /partnerships/{reference}/risks/{number}/review", Review = "POST /partnerships/{reference}/risks/{number}/review";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Review, Case.Done)]
    public async Task A_steering_member_keeps_the_old_score_beside_the_new_one(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var steering = await A.Person().SavedIn(host);
        var (desk, number) = await Desk.On(host, p => p.WithMember(steering, MemberRole.SteeringMember)).WithRisk();
        var browser = await host.SignedIn(steering);
        var form = await browser.Get($"{desk.Home}/risks/{number}/review");
        Assert.Equal(("Possible", "Medium", "21 May 2027"), (form.Value("Likelihood"), form.Value("Impact"), form.Value("NextReviewOn")));

        var page = await form.Submit(new { Likelihood = "Likely", Impact = "Large", Note = "The fund said no.", NextReviewOn = "12 jan 2027" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/risks/{number}", "The review is recorded."), (page.Status, page.Path, page.Saved));
        var risk = await desk.Risk(number);
        Assert.Equal((16, 9, new DateOnly(2027, 1, 12)), (risk.Points, risk.PointsBefore, risk.NextReviewOn));
        var review = Assert.Single(risk.Reviews);
        Assert.Equal((Likelihood.Possible, Likelihood.Likely, "The fund said no.", steering.Id), (review.FromLikelihood, review.ToLikelihood, review.Note, review.ByPersonId));
        foreach (var words in new[] { "High (16 of 25)", "Up at its last review", "Moderate (9 of 25)", "It was reviewed." }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("Correct it"));
        var written = (await desk.History())[^1];
        Assert.Equal((steering.Email, "ReviewRisk"), (written.Who, written.UseCase));
        Assert.Contains("Likelihood: Possible -> Likely", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Review, Case.Done)]
    public async Task Its_owner_looks_at_it_again_as_long_as_they_see_the_register(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (owner, other) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var (desk, number) = await Desk.On(host, p => p.WithMember(owner, MemberRole.PartnerMember).WithMember(other, MemberRole.PartnerMember)).WithRisk(r => r.OwnedBy(owner));
        var (mine, theirs) = (await host.SignedIn(owner), await host.SignedIn(other));
        var risk = $"{desk.Home}/risks/{number}";

        var page = await (await (await mine.Get(risk)).Follow("Review this risk")).Submit(new { NextReviewOn = "12 jan 2027" });

        Assert.Equal((risk, "The review is recorded."), (page.Path, page.Saved));
        Assert.DoesNotContain(risk + "/review", (await theirs.Get(risk)).Links);
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.Get(risk + "/review")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await mine.Get(risk + "/correct")).Status);
        await host.Write([desk.Reference], async db =>
        {
            var member = await db.Set<PartnershipMember>().SingleAsync(m => m.PersonId == owner.Id);
            member.ChangeRole(MemberRole.Participant);
            return member.Id;
        });
        Assert.Equal(HttpStatusCode.Forbidden, (await mine.Get(risk + "/review")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Review, Case.Done)]
    public async Task A_review_begun_at_the_desk_leads_back_to_it_and_an_address_is_no_place(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk(r => r.Described(new("The grant ends")));
        await desk.ChangeRisk(number, (r, facts) => r.Review(r.Score, null, PartnershipBuilder.Today.AddDays(3), facts, PartnershipBuilder.Today, PartnershipBuilder.Now, desk.Coordinator.Id));
        var asked = $"/desk?partnership={desk.Reference}";
        var (form, other) = (await (await desk.Browser.Get(asked)).Follow("Review: The grant ends, " + (await desk.Partnership()).Name), await desk.GetRisk(number, "review?from=https%3A%2F%2Fexample.org"));
        Assert.Contains(asked, form.Links);

        var invalid = await form.Submit(new { NextReviewOn = "some day" });
        var page = await invalid.Submit(new { NextReviewOn = "12 jan 2027" });

        Assert.Equal((HttpStatusCode.OK, asked, "The review is recorded: The grant ends."), (page.Status, page.Address.PathAndQuery, page.Saved));
        Assert.Contains($"{desk.Home}/risks/{number}", other.Links);
        var home = (await desk.Browser.Get("/")).Links.Where(link => link.Contains("/risks/", StringComparison.Ordinal) && link.Contains("/review", StringComparison.Ordinal));
        Assert.All(home, link => Assert.Contains("from=home", link, StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Review, Case.Invalid)]
    public async Task A_day_that_is_none_stays_as_typed(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk();

        var page = await (await desk.GetRisk(number, "review")).Submit(new { Note = "Kept", NextReviewOn = "some day" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Kept", "some day"), (page.Status, page.Value("Note"), page.Value("NextReviewOn")));
        Assert.Equal("‘When will you look at it again?’ must have a day, a month and a year, like 21 November 2026.", page.ErrorAt("NextReviewOn"));
        Assert.Contains("‘When will you look at it again?’ must have a day, a month and a year, like 21 November 2026.", page.Errors);
        Assert.Empty((await desk.Risk(number)).Reviews);
    }

    [Theory, OnEveryDatabase, Covers(Review, Case.Refused)]
    public async Task A_change_without_a_word_and_a_closed_risk_are_refused(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk();
        var form = await desk.GetRisk(number, "review");
        Assert.Equal("Say why the likelihood or the impact changed.", (await form.Submit(new { Likelihood = "AlmostCertain" })).ErrorAt("Note"));

        await desk.ChangeRisk(number, (r, facts) => r.Close(RiskEnding.Gone, "The fund said yes.", facts, PartnershipBuilder.Today));
        var page = await (await desk.GetRisk(number, "review")).Submit(new { Note = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (page.Status, page.Value("Note")));
        Assert.Contains(page.Errors, e => e.Contains("was closed on", StringComparison.Ordinal));
        Assert.Empty((await desk.Risk(number)).Reviews);
    }

    [Theory, OnEveryDatabase, Covers(Review, Case.Stale)]
    public async Task A_review_of_what_others_reviewed_meanwhile_waits_for_a_second_press(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk();
        var form = await desk.GetRisk(number, "review");
        await desk.ChangeRisk(number, (r, facts) => r.Review(new(Likelihood.Unlikely, Impact.Small), "Theirs", PartnershipBuilder.Today.AddMonths(3), facts, PartnershipBuilder.Today, PartnershipBuilder.Now, desk.Coordinator.Id));

        var page = await form.Submit(new { Likelihood = "Likely", Note = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (page.Status, page.Value("Note")));
        Assert.Contains("Unlikely", page.Text, StringComparison.Ordinal);
        Assert.Single((await desk.Risk(number)).Reviews);

        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal(2, (await desk.Risk(number)).Reviews.Count);
    }
}
