using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Governance;

/// <summary>What the tests of the acts on a group share.</summary>
internal static class GroupActs
{
    public static async Task<Page> CarriesOut(this Desk desk, int tier, string act, string useCase, object? fields = null)
    {
        var page = await (await desk.GetTier(tier, act)).Submit(fields);
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/governance/{tier}"), (page.Status, page.Path));
        Assert.Equal((desk.Coordinator.Email, useCase), (await desk.History())[^1] is var written ? (written.Who, written.UseCase) : default);
        return page;
    }

    /// <summary>Somebody renames the group while the form is open: it is said what changed, and pressed once more it counts.</summary>
    public static async Task RefusesWhenStale(this Desk desk, int tier, string act, object fields)
    {
        var form = await desk.GetTier(tier, act);
        await desk.ChangeTier(tier, (t, facts) => t.Rename("Renamed meanwhile", null, facts));
        var before = (await desk.Tier(tier)).Version;

        var page = await form.Submit(fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await desk.Tier(tier)).Version);
        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal(before + 1, (await desk.Tier(tier)).Version);
    }

    public static async Task RefusesWhilePaused(this Desk desk, int tier, string act, object fields)
    {
        var form = await desk.GetTier(tier, act);
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        var before = (await desk.Tier(tier)).Version;

        var page = await form.Submit(fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal(before, (await desk.Tier(tier)).Version);
    }

    /// <summary>A steering group, 1, and an operational group, 2, which answers to none.</summary>
    public static async Task<Desk> TwoGroups(Database database, Func<CollabCase.Testing.Governance.TierBuilder, CollabCase.Testing.Governance.TierBuilder>? second = null)
    {
        var (desk, _) = await Desk.On(database).WithTier();
        var tier = A.Tier().Of(TierKind.Operational);
        await (second is null ? tier : second(tier)).SavedIn(desk.Host, desk.Reference);
        return desk;
    }
}

public sealed class AnswerToTests
{
    private const string Form = "GET /partnerships/{reference}/governance/{tier}/answers-to", Act = "POST /partnerships/{reference}/governance/{tier}/answers-to";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Act, Case.Done)]
    public async Task It_answers_to_another_group(Database database)
    {
        var desk = await GroupActs.TwoGroups(database);
        var page = await desk.CarriesOut(2, "answers-to", "AnswerTo", new { AnswersTo = "1" });
        Assert.Contains("Answers to Steering group", page.Text, StringComparison.Ordinal);
        Assert.Equal((await desk.Tier(1)).Id, (await desk.Tier(2)).ParentTierId);
        await desk.CarriesOut(2, "answers-to", "AnswerTo", new { AnswersTo = "" });
        Assert.Null((await desk.Tier(2)).ParentTierId);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task A_circle_and_a_paused_partnership_are_refused(Database database)
    {
        var desk = await GroupActs.TwoGroups(database);
        await A.Tier().Of(TierKind.FrontLine).AnsweringTo(2).SavedIn(desk.Host, desk.Reference);
        Assert.Contains((await (await desk.GetTier(2, "answers-to")).Submit(new { AnswersTo = "3" })).Errors, e => e.Contains("That group answers to this one", StringComparison.Ordinal));
        Assert.Contains((await (await desk.GetTier(1, "answers-to")).Submit(new { AnswersTo = "2" })).Errors, e => e.Contains("answers to no other group", StringComparison.Ordinal));
        await desk.RefusesWhilePaused(2, "answers-to", new { AnswersTo = "1" });
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task What_others_changed_is_kept_and_the_same_is_asked_about(Database database)
    {
        var desk = await GroupActs.TwoGroups(database);
        var third = await A.Tier().Of(TierKind.FrontLine).SavedIn(desk.Host, desk.Reference);
        var form = await desk.GetTier(3, "answers-to");
        await desk.ChangeTier(third, (t, facts) => t.AnswerTo(facts.Tiers.Single(x => x.Number == 1).Id, facts));

        var page = await form.Submit(new { AnswersTo = "2" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "2"), (page.Status, page.Value("AnswersTo")));
        Assert.Equal((await desk.Tier(1)).Id, (await desk.Tier(third)).ParentTierId);
        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal((await desk.Tier(2)).Id, (await desk.Tier(third)).ParentTierId);
    }
}

public sealed class DelegateMattersTests
{
    private const string Form = "GET /partnerships/{reference}/governance/{tier}/delegate", Act = "POST /partnerships/{reference}/governance/{tier}/delegate";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Act, Case.Done)]
    public async Task The_steering_group_hands_matters_on(Database database)
    {
        var desk = await GroupActs.TwoGroups(database);
        var form = await desk.GetTier(2, "delegate");
        Assert.DoesNotContain("A gate", form.Document.QuerySelectorAll("main label").Select(l => l.TextContent.Trim()));
        var page = await form.Form().Tamper("Delegated", "Pilot", "Role").SendBy(desk.Browser, form);
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/governance/2"), (page.Status, page.Path));
        Assert.Contains("A pilot; A role", page.Text, StringComparison.Ordinal);
        Assert.Equal(DecisionMatters.Pilot | DecisionMatters.Role, (await desk.Tier(2)).Delegated);
        Assert.Equal("DelegateMatters", (await desk.History())[^1].UseCase);
        Assert.Empty((await desk.GetTier(1, "delegate")).Forms);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task What_stays_with_the_steering_group_is_refused(Database database)
    {
        var desk = await GroupActs.TwoGroups(database);
        var form = await desk.GetTier(2, "delegate");
        Assert.Contains("decided by the steering group", (await form.Form().Tamper("Delegated", "Gate").SendBy(desk.Browser, form)).ErrorAt("Delegated"), StringComparison.Ordinal);
        Assert.Equal(DecisionMatters.None, (await desk.Tier(2)).Delegated);
        await desk.RefusesWhilePaused(2, "delegate", new { });
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task What_somebody_else_handed_on_meanwhile_is_asked_about(Database database)
    {
        var desk = await GroupActs.TwoGroups(database);
        var form = await desk.GetTier(2, "delegate");
        await desk.ChangeTier(2, (t, facts) => t.Delegate(DecisionMatters.Award, facts));

        var page = await form.Form().Tamper("Delegated", "Pilot").SendBy(desk.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(DecisionMatters.Award, (await desk.Tier(2)).Delegated);
    }
}

public sealed class WindUpTierTests
{
    private const string Form = "GET /partnerships/{reference}/governance/{tier}/wind-up", Act = "POST /partnerships/{reference}/governance/{tier}/wind-up";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Act, Case.Done)]
    public async Task It_is_said_what_will_happen_and_the_group_ends(Database database)
    {
        var desk = await GroupActs.TwoGroups(database, t => t.AnsweringTo(1).Seating("Head of service", TierOffice.Chair).Seating("Treasurer")
            .Then((group, facts) => group.SeatMember(new SeatDetails(), new TermDetails(new(Name: "Newcomer"), Today.AddDays(5)), facts)));
        await A.Action().For(2).SavedIn(desk.Host, desk.Reference);
        await desk.Meeting(2, Today.AddDays(9));

        var form = await desk.GetTier(2, "wind-up");
        foreach (var words in new[] { "2 terms end on its last day. 1 term that was to begin later is taken back.", "1 meeting stays scheduled.", "1 action stays open", "cannot be changed or opened again" }) Assert.Contains(words, form.Text, StringComparison.Ordinal);
        var page = await desk.CarriesOut(2, "wind-up", "WindUpTier", new { EndedOn = "20/11/2026", EndReason = "Its work is done." });

        Assert.Contains("It was wound up on 20 November 2026", page.Text, StringComparison.Ordinal);
        var tier = await desk.Tier(2);
        Assert.Equal((new DateOnly(2026, 11, 20), "Its work is done.", 2), (tier.EndedOn, tier.EndReason, tier.Terms.Count));
        Assert.All(tier.Terms, t => Assert.Equal(new DateOnly(2026, 11, 20), t.Until));
        Assert.DoesNotContain($"{desk.Home}/governance/2/wind-up", page.Links);
        Assert.Empty((await desk.GetTier(2, "wind-up")).Forms);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_day_and_a_reason_are_asked_for(Database database)
    {
        var desk = await GroupActs.TwoGroups(database);
        var page = await (await desk.GetTier(2, "wind-up")).Submit(new { EndedOn = "", EndReason = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the day the group ended.", "Say why the group ends."), (page.Status, page.ErrorAt("EndedOn"), page.ErrorAt("EndReason")));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task A_group_to_which_another_answers_and_a_day_to_come_are_refused(Database database)
    {
        var desk = await GroupActs.TwoGroups(database, t => t.AnsweringTo(1));
        var form = await desk.GetTier(1, "wind-up");
        Assert.Contains($"{desk.Home}/governance/2/answers-to", form.Links);
        Assert.Contains((await form.Submit(new { EndReason = "Done." })).Errors, e => e.Contains("'Operational group' answers to this group", StringComparison.Ordinal));
        Assert.NotNull((await (await desk.GetTier(2, "wind-up")).Submit(new { EndedOn = "30/12/2026", EndReason = "Done." })).ErrorAt("EndedOn"));
        await desk.RefusesWhilePaused(2, "wind-up", new { EndReason = "Done." });
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_ends_nothing(Database database) => await (await GroupActs.TwoGroups(database)).RefusesWhenStale(2, "wind-up", new { EndReason = "Done." });
}

public sealed class RemoveSeatTests
{
    private const string Form = "GET /partnerships/{reference}/governance/{tier}/seats/{seat}/remove", Act = "POST /partnerships/{reference}/governance/{tier}/seats/{seat}/remove";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Act, Case.Done)]
    public async Task An_empty_seat_is_there_until_its_last_day(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.WithEmptySeat(new(IsForLivedExperience: true)).WithEmptySeat());
        Assert.Contains($"{desk.Home}/governance/{tier}/seats/2/remove", (await desk.GetTier(tier)).Links);
        await desk.CarriesOut(tier, "seats/2/remove", "RemoveSeat", new { RemovedOn = "20/11/2026" });
        Assert.Equal([null, new DateOnly(2026, 11, 20)], (await desk.Tier(tier)).Seats.OrderBy(s => s.Number).Select(s => s.RemovedOn));
        Assert.DoesNotContain($"{desk.Home}/governance/{tier}/seats/2/remove", (await desk.GetTier(tier)).Links);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetTier(tier, "seats/9/remove")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_day_is_asked_for(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.WithEmptySeat());
        var page = await (await desk.GetTier(tier, "seats/1/remove")).Submit(new { RemovedOn = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the last day of the seat."), (page.Status, page.ErrorAt("RemovedOn")));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task A_seat_that_somebody_holds_stays(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service").WithEmptySeat());
        Assert.Contains((await (await desk.GetTier(tier, "seats/1/remove")).Submit()).Errors, e => e.Contains("Somebody sits in this seat", StringComparison.Ordinal));
        await desk.RefusesWhilePaused(tier, "seats/2/remove", new { RemovedOn = "20 November 2026" });
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_removes_nothing(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.WithEmptySeat());
        await desk.RefusesWhenStale(tier, "seats/1/remove", new { RemovedOn = "20 November 2026" });
    }
}

public sealed class ChangeOfficeTests
{
    private const string Form = "GET /partnerships/{reference}/governance/{tier}/terms/{term}/office", Act = "POST /partnerships/{reference}/governance/{tier}/terms/{term}/office", WhoSat = "GET /partnerships/{reference}/governance/{tier}/who-sat";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Act, Case.Done), Covers(WhoSat, Case.Done)]
    public async Task A_member_becomes_chair_from_a_day_and_who_sat_when_stays_on_record(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service").WithEmptySeat());
        var page = await desk.CarriesOut(tier, "terms/1/office", "ChangeOffice", new { Office = "Chair", From = "20/11/2026" });

        Assert.Contains("Head of service Chair", page.Text, StringComparison.Ordinal);
        var terms = (await desk.Tier(tier)).Terms.OrderBy(t => t.Number).ToList();
        Assert.Equal([(null, new DateOnly(2026, 11, 19)), (TierOffice.Chair, null)], terms.Select(t => (t.Office, t.Until)));
        Assert.Equal(terms[0].TierSeatId, terms[1].TierSeatId);

        var now = await desk.GetTier(tier, "who-sat");
        Assert.Contains("On 21 November 2026: 1 member", now.Text, StringComparison.Ordinal);
        Assert.Contains("Head of service Chair", now.Text, StringComparison.Ordinal);
        var then = await desk.GetTier(tier, "who-sat?on=1+jan+2026");
        Assert.Contains("On 1 January 2026: 1 member", then.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chair", then.Text, StringComparison.Ordinal);
        Assert.Contains("had no seats on 1 January 2020", (await desk.GetTier(tier, "who-sat?on=1+1+2020")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_day_is_asked_for(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service"));
        var page = await (await desk.GetTier(tier, "terms/1/office")).Submit(new { Office = "Chair", From = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the day from which it is so.", "Chair"), (page.Status, page.ErrorAt("From"), page.Value("Office")));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task An_office_that_somebody_holds_and_a_day_outside_the_term_are_refused(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service", TierOffice.Chair).Seating("Treasurer"));
        var form = await desk.GetTier(tier, "terms/2/office");
        Assert.Contains("There is a chair", (await form.Submit(new { Office = "Chair" })).ErrorAt("Office"), StringComparison.Ordinal);
        Assert.Contains("a day of the term", (await form.Submit(new { Office = "Secretary", From = "1/1/2020" })).ErrorAt("From"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetTier(tier, "terms/9/office")).Status);
        await desk.RefusesWhilePaused(tier, "terms/2/office", new { Office = "Secretary" });
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_changes_no_office(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service"));
        await desk.RefusesWhenStale(tier, "terms/1/office", new { Office = "Chair" });
    }
}

public sealed class NameDeputyTests
{
    private const string Form = "GET /partnerships/{reference}/governance/{tier}/terms/{term}/deputy", Act = "POST /partnerships/{reference}/governance/{tier}/terms/{term}/deputy";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Act, Case.Done)]
    public async Task Somebody_comes_when_they_cannot(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service"));
        var page = await desk.CarriesOut(tier, "terms/1/deputy", "NameDeputy", new { Deputy = desk.Coordinator.Reference });
        Assert.Contains(desk.Coordinator.Name, page.Text, StringComparison.Ordinal);
        Assert.Equal(desk.Coordinator.Id, (await desk.Tier(tier)).Terms.Single().DeputyPersonId);
        await desk.CarriesOut(tier, "terms/1/deputy", "NameDeputy", new { Deputy = "" });
        Assert.False((await desk.Tier(tier)).Terms.Single().HasDeputy);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_person_and_a_name_together_come_back(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service"));
        var page = await (await desk.GetTier(tier, "terms/1/deputy")).Submit(new { Deputy = desk.Coordinator.Reference, DeputyName = "Treasurer" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Treasurer"), (page.Status, page.Value("DeputyName")));
        Assert.False((await desk.Tier(tier)).Terms.Single().HasDeputy);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nobody_is_their_own_deputy(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service"));
        Assert.Contains("choose somebody else", (await (await desk.GetTier(tier, "terms/1/deputy")).Submit(new { DeputyName = "head of service" })).ErrorAt("Deputy"), StringComparison.Ordinal);
        await desk.RefusesWhilePaused(tier, "terms/1/deputy", new { DeputyName = "Treasurer" });
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_names_nobody(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service"));
        await desk.RefusesWhenStale(tier, "terms/1/deputy", new { DeputyName = "Treasurer" });
    }
}
