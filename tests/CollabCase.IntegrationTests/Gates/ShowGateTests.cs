using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Gates;

public sealed class ShowGateTests
{
    private const string Gate = "GET /partnerships/{reference}/gate", Criterion = "GET /partnerships/{reference}/gate/criteria/{key}";
    private const Domain.Partnerships.Gate FirstGate = Domain.Partnerships.Gate.ToTestAndEmbed, SecondGate = Domain.Partnerships.Gate.ToSustainAndEmbed;
    private const string Decision = "GET /partnerships/{reference}/gate/decisions/{number}", WhatChanges = "GET /partnerships/{reference}/gate/decisions/{number}/what-changes";

    [Theory, OnEveryDatabase, Covers(Gate, Case.Done)]
    public async Task Whats_next_stands_first_with_a_way_to_say_that_it_is_in_place(Database database)
    {
        var desk = await Desk.On(database, AdvanceStageTests.Lacking("lived-experience"));

        var page = await desk.Get("gate");

        Assert.Equal("What’s next before Test and embed", page.Heading);
        Assert.Contains("5 of the 6 things that come before Test and embed are in place. The one that is still to come stands first in the list.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Not yet met", "Met", "Met", "Met", "Met", "Met"], Statuses(page, "required"));
        Assert.Equal("People with lived experience taking part in deciding", Titles(page)[0]);
        Assert.True(page.HasLinkTo($"{desk.Home}/gate/criteria/lived-experience/attest"));
        Assert.Equal(["Proceed with agreed exceptions"], page.Buttons);
        Assert.Contains("Advised: 0 of 5 in place", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Gate, Case.Done)]
    public async Task With_everything_in_place_the_decision_is_the_one_thing_to_do(Database database)
    {
        var desk = await Desk.On(database, p => p.ReadyForItsGate());

        var page = await desk.Get("gate");

        Assert.Equal(["Record the steering group’s decision"], page.Buttons);
        Assert.True(page.HasLinkTo($"{desk.Home}/gate/decide-not-yet"));
    }

    [Theory, OnEveryDatabase, Covers(Gate, Case.Done)]
    public async Task What_a_light_partnership_is_not_asked_is_named_where_it_can_be_unfolded(Database database)
    {
        var desk = await Desk.On(database, p => p.WithProfile(PartnershipProfile.Light));

        var page = await desk.Get("gate");

        var folded = Assert.Single(page.Document.QuerySelectorAll("details"), details => details.TextContent.Contains("Not asked of this partnership here", StringComparison.Ordinal));
        var named = folded.QuerySelectorAll("li a").Select(link => link.TextContent).ToList();
        Assert.Contains("A steering group that is ready to decide", named);
        Assert.EndsWith($"here: {named.Count}", folded.QuerySelector("summary")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("A short agreement that every partner has signed", Titles(page));
        Assert.DoesNotContain("A steering group that is ready to decide", Titles(page));
    }

    [Theory, OnEveryDatabase, Covers(Gate, Case.Done)]
    public async Task After_the_last_gate_and_when_closed_or_paused_the_page_says_so(Database database)
    {
        var last = await (await Desk.On(database, p => p.InSustainAndEmbed())).Get("gate");
        Assert.Equal("No gate ahead", last.Heading);
        Assert.Contains("has been at Sustain and embed since 21 August 2026. That is the last stage", last.Text, StringComparison.Ordinal);
        Assert.Contains("Move back to Test and embed", last.Text, StringComparison.Ordinal);
        Assert.Contains("21 August 2026: Moved on", last.Text, StringComparison.Ordinal);
        Assert.Contains(last.Links, link => link.EndsWith("/close", StringComparison.Ordinal));

        var closed = await (await Desk.On(database, p => p.InTestAndEmbed().Closed())).Get("gate");
        Assert.Equal("No gate ahead", closed.Heading);
        Assert.Contains("closed on 21 November 2026, at Test and embed", closed.Text, StringComparison.Ordinal);
        Assert.Empty(Acts(closed));

        var paused = await (await Desk.On(database, p => p.ReadyForItsGate().Paused())).Get("gate");
        Assert.Equal("What’s next before Test and embed", paused.Heading);
        Assert.Empty(paused.Buttons);
        Assert.Empty(Acts(paused));
    }

    [Theory, OnEveryDatabase, Covers(Gate, Case.Done)]
    public async Task One_that_was_taken_over_says_that_more_may_be_in_place(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var reference = $"PSP-{Guid.NewGuid():N}"[..20].ToUpperInvariant();
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        await host.Write([], db => Task.FromResult(db.Add(Partnership.TakeOver(reference, "Community transport (invented)", "To get about.", Stage.TestAndEmbed, null, Domain.Calendar.DatePrecision.Day,
            "A report of 2018", coordinator.Id, PartnershipBuilder.Today, PartnershipBuilder.Now)).Entity.Id));

        var page = await (await host.SignedIn(coordinator)).Get($"/partnerships/{reference}/gate");

        Assert.Contains("more may be in place than the list shows", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is recorded here yet of the 9 things that come before Sustain and embed.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Not recorded yet"], Statuses(page, "required").Distinct());
        Assert.Contains("Earlier stages are not recorded here. The partnership was taken over from this source: A report of 2018", page.Text, StringComparison.Ordinal);
    }

    /// <summary>The answers are the same for everyone; the buttons, the money and the records behind them are not.</summary>
    [Theory, OnEveryDatabase, Covers(Gate, Case.Done), Covers(Criterion, Case.Done), Covers(Decision, Case.Done)]
    public async Task Everyone_sees_the_same_answers_and_what_is_theirs_to_see_and_do(Database database)
    {
        var (host, reference, award, people) = await Gathered(database);
        var home = $"/partnerships/{reference}";
        var answers = new List<string>();
        foreach (var (role, browser) in people)
        {
            var (gate, money, kept) = (await browser.Get($"{home}/gate"), await browser.Get($"{home}/gate/criteria/catalytic-funding"), await browser.Get($"{home}/gate/decisions/1"));
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (gate.Status, money.Status, kept.Status));
            answers.Add(string.Join(", ", Titles(gate).Zip(Statuses(gate, "required").Concat(Statuses(gate, "advised")))));

            var decides = role is Role.Coordinator or Role.Administrator;
            Assert.Equal(decides, gate.Buttons.Count > 0);
            Assert.Equal(decides, gate.HasLinkTo($"{home}/gate/decide-not-yet"));
            Assert.Equal(decides || role is Role.SteeringMember, gate.HasLinkTo($"{home}/gate/criteria/steering-group/attest"));
            Assert.Equal(role is not (Role.Participant or Role.Funder), gate.HasLinkTo($"{home}/awards/{award}"));
            foreach (var page in new[] { gate, money, kept })
            {
                Assert.Equal(role is not Role.Participant, page.Text.Contains("£50,000.00", StringComparison.Ordinal));
                if (role is Role.Participant) Assert.DoesNotContain(award, page.Html, StringComparison.Ordinal);
            }
            if (role is Role.Participant) Assert.DoesNotContain("The grant pays £9", gate.Text + money.Text + kept.Text + (await browser.Get($"{home}/gate/criteria/commissioner-and-target")).Text, StringComparison.Ordinal);
            Assert.Equal(gate.Links.Where(link => link.StartsWith($"{home}/gate", StringComparison.Ordinal)).Distinct(), await Opened(browser, gate, $"{home}/gate"));
        }
        Assert.Single(answers.Distinct());
    }

    [Theory, OnEveryDatabase, Covers(Gate, Case.Done), Covers(Decision, Case.Done)]
    public async Task The_number_of_statements_does_not_grow_with_the_records(Database database)
    {
        var few = await Desk.On(database, p => p.InTestAndEmbedWithout("lived-experience"));
        var many = await Desk.On(database, p => p.InTestAndEmbedWithout("lived-experience"));
        await A.Award().SavedIn(few.Host, few.Reference);
        for (var i = 0; i < 5; i++) await A.Award().Of(10, 2026).Of(20, 2027).SavedIn(many.Host, many.Reference);
        var organisations = new List<long>();
        for (var i = 0; i < 5; i++) organisations.Add((await A.Organisation().SavedIn(many.Host)).Id);
        await many.Change(p =>
        {
            foreach (var id in organisations) p.AddPartner(id, PartnerRoles.Provider, PartnershipBuilder.Today, null, PartnershipBuilder.Today);
            foreach (var criterion in Criteria.At(SecondGate))
                p.Attest(SecondGate, criterion.Key, AttestedState.Met, "In the folder.", null, PartnershipBuilder.Today, PartnershipBuilder.Now, many.Coordinator.Id);
            for (var i = 0; i < 5; i++) p.DecideNotYet(PartnershipBuilder.Decision, GateFacts.None, PartnershipBuilder.Today, PartnershipBuilder.Now, many.Coordinator.Id);
        });

        foreach (var path in new[] { "gate", "gate/decisions/1", "gate/criteria/measured-outcome", "gate/advance-stage" })
        {
            var (small, large) = (await few.Get(path), await many.Get(path));
            Assert.Equal((HttpStatusCode.OK, small.Statements.Count), (large.Status, large.Statements.Count));
            Assert.True(small.Statements.Count <= 16, $"{path} takes {small.Statements.Count} statements:\n{string.Join("\n\n", small.Statements)}");
        }
    }

    [Theory, OnEveryDatabase, Covers(Decision, Case.Done)]
    public async Task A_decision_shows_every_answer_as_it_was_on_the_day(Database database)
    {
        var desk = await Desk.On(database, p => p.InTestAndEmbedWithout("lived-experience"));
        await desk.Change(p =>
        {
            p.ChooseProfile(PartnershipProfile.Light);
            foreach (var said in p.Attestations.Where(a => a.Stands)) p.WithdrawAttestation(said.Number, PartnershipBuilder.Now, PartnershipBuilder.Coordinator);
        });

        var page = await desk.Get("gate/decisions/1");

        Assert.Equal("11 November 2026: moved on with agreed exceptions", page.Heading);
        Assert.Equal(["Met", "Met", "Met", "Met", "Not yet met", "Met"], Statuses(page, "required"));
        Assert.Contains("Collaboration", page.Text, StringComparison.Ordinal);
        Assert.Contains("It takes longer than we thought.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Still to be done", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(WhatChanges, Case.Done)]
    public async Task What_changes_is_only_told_of_the_latest_decision(Database database)
    {
        var desk = await Desk.On(database, p => p.InSustainAndEmbed());

        Assert.Contains("No gate lies ahead.", (await desk.Get("gate/decisions/2/what-changes")).Text, StringComparison.Ordinal);
        Assert.Equal("There has been another decision since", (await desk.Get("gate/decisions/1/what-changes")).Heading);
        Assert.True((await desk.Get("gate/decisions/2")).HasLinkTo($"{desk.Home}/gate/decisions/2/what-changes"));
        Assert.False((await desk.Get("gate/decisions/1")).HasLinkTo($"{desk.Home}/gate/decisions/1/what-changes"));
    }

    [Theory, OnEveryDatabase, Covers(Criterion, Case.Done)]
    public async Task A_criterion_shows_what_counts_what_was_said_and_what_it_weighs(Database database)
    {
        var desk = await Desk.On(database, p => p.Then(s => s.Attest(FirstGate, "steering-group", AttestedState.Met,
            "Terms of reference of 3 March.", "https://example.org/terms", PartnershipBuilder.Today, PartnershipBuilder.Now, PartnershipBuilder.Coordinator)));

        var page = await desk.Get("gate/criteria/steering-group");

        Assert.Equal("A steering group that is ready to decide", page.Heading);
        Assert.Contains("Terms of reference of 3 March.", page.Text, StringComparison.Ordinal);
        Assert.Contains("What it weighs here: required", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLinkTo("https://example.org/terms"));
        Assert.True(page.HasLinkTo($"{desk.Home}/gate/attestations/1/withdraw"));
    }

    private static async Task<(CollabCaseHost Host, string Reference, string Award, IReadOnlyDictionary<Role, Browser> People)> Gathered(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var funder = await A.Organisation().SavedIn(host);
        var people = new Dictionary<Role, Testing.People.TestPerson>
        {
            [Role.Coordinator] = await A.Person().Coordinator().SavedIn(host),
            [Role.Administrator] = await A.Person().Administrator().SavedIn(host),
            [Role.Auditor] = await A.Person().Auditor().SavedIn(host),
            [Role.Funder] = await A.Person().FunderOf(funder).SavedIn(host),
            [Role.SteeringMember] = await A.Person().SavedIn(host),
            [Role.PartnerMember] = await A.Person().SavedIn(host),
            [Role.Participant] = await A.Person().SavedIn(host),
        };
        var reference = await A.Partnership().WithProfile(PartnershipProfile.StrategicPsp).CoordinatedBy(people[Role.Coordinator])
            .WithMember(people[Role.SteeringMember], MemberRole.SteeringMember).WithMember(people[Role.PartnerMember], MemberRole.PartnerMember)
            .WithMember(people[Role.Participant], MemberRole.Participant).SavedIn(host);
        // One by the funder who looks, and one by somebody else: the gate counts both, whoever looks.
        var award = await A.Award().By(funder).Of(20_000m).SavedIn(host, reference);
        await A.Award().Of(30_000m).SavedIn(host, reference);
        await host.Change(reference, p => p.Attest(FirstGate, "commissioner-and-target", AttestedState.Met, "The grant pays £9 an hour.", null,
            PartnershipBuilder.Today, PartnershipBuilder.Now, people[Role.Coordinator].Id));
        var page = await (await (await host.SignedIn(people[Role.Coordinator])).Get($"/partnerships/{reference}/gate/decide-not-yet")).Submit(new { DecidedOn = "21 nov 2026", Authority = "Steering group", Note = "After the summer." });
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var browsers = new Dictionary<Role, Browser>();
        foreach (var (role, person) in people) browsers[role] = await host.SignedIn(person);
        return (host, reference, award, browsers);
    }

    private static async Task<IReadOnlyList<string>> Opened(Browser browser, Page page, string under)
    {
        var opened = new List<string>();
        foreach (var link in page.Links.Where(l => l.StartsWith(under, StringComparison.Ordinal)).Distinct())
            if ((await browser.Get(link)).Status == HttpStatusCode.OK) opened.Add(link);
        return opened;
    }

    private static IReadOnlyList<string> Titles(Page page) => [.. page.Document.QuerySelectorAll(".gate-task__title").Select(title => title.TextContent.Trim())];

    private static IReadOnlyList<string> Statuses(Page page, string heading) =>
        [.. page.Document.QuerySelectorAll($"ul[aria-labelledby='{heading}'] .gate-task__status").Select(status => status.TextContent.Trim())];

    private static IReadOnlyList<string> Acts(Page page) =>
        [.. page.Links.Where(link => link.Contains("/gate/", StringComparison.Ordinal) && (link.EndsWith("/attest", StringComparison.Ordinal) || link.EndsWith("-stage", StringComparison.Ordinal) || link.EndsWith("-yet", StringComparison.Ordinal) || link.EndsWith("-back", StringComparison.Ordinal)))];
}
