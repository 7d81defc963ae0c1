using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Governance;

public sealed class RenameTierTests
{
    private const string Page = "GET /partnerships/{reference}/governance/{tier}/rename", Rename = "POST /partnerships/{reference}/governance/{tier}/rename";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Rename, Case.Done)]
    public async Task It_gets_its_name_and_what_it_looks_after(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();

        var page = await (await desk.GetTier(tier, "rename")).Submit(new { Name = "The Board", Remit = "Money and direction." });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/governance/{tier}", "The Board", "The group is saved."), (page.Status, page.Path, page.Heading, page.Saved));
        var saved = await desk.Tier(tier);
        Assert.Equal(("The Board", "Money and direction.", 2), (saved.Name, saved.Remit, saved.Version));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "RenameTier"), (written.Who, written.UseCase));
        Assert.Contains("Name: Steering group -> The Board", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Rename, Case.Invalid)]
    public async Task Without_a_name_nothing_is_saved(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();

        var page = await (await desk.GetTier(tier, "rename")).Submit(new { Name = "", Remit = "Kept" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter a name for the group.", "Kept"), (page.Status, page.ErrorAt("Name"), page.Value("Remit")));
        Assert.Equal(1, (await desk.Tier(tier)).Version);
    }

    [Theory, OnEveryDatabase, Covers(Rename, Case.Refused)]
    public async Task A_name_that_another_has_is_refused(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();
        await A.Tier().Of(TierKind.Workstream, "Night buses").SavedIn(desk.Host, desk.Reference);
        var form = await desk.GetTier(tier, "rename");

        var page = await form.Submit(new { Name = "Night buses!" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Night buses!"), (page.Status, page.Value("Name")));
        Assert.Contains("Choose another name", page.ErrorAt("Name"), StringComparison.Ordinal);
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Contains((await form.Submit(new { Name = "Board" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal("Steering group", (await desk.Tier(tier)).Name);
    }

    [Theory, OnEveryDatabase, Covers(Rename, Case.Stale)]
    public async Task Different_fields_merge_and_the_same_field_is_asked_about(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();
        var (first, second) = (await desk.GetTier(tier, "rename"), await desk.GetTier(tier, "rename"));
        await desk.ChangeTier(tier, (t, facts) => t.Rename("Theirs", null, facts));

        Assert.Equal(HttpStatusCode.OK, (await first.Submit(new { Remit = "Mine" })).Status);
        var merged = await desk.Tier(tier);
        Assert.Equal(("Theirs", "Mine"), (merged.Name, merged.Remit));

        var clash = await second.Submit(new { Name = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (clash.Status, clash.Value("Name")));
        Assert.Contains("Theirs", clash.Text, StringComparison.Ordinal);
        Assert.Equal("Theirs", (await desk.Tier(tier)).Name);
        Assert.Equal(HttpStatusCode.OK, (await clash.Submit()).Status);
        Assert.Equal("Mine", (await desk.Tier(tier)).Name);
    }

    [Theory, OnEveryDatabase]
    public async Task Its_chair_and_its_secretary_may_while_they_are(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (chair, secretary, member, past) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var (desk, tier) = await Desk.On(host, p => p.WithMember(chair, MemberRole.SteeringMember).WithMember(secretary, MemberRole.PartnerMember).WithMember(member, MemberRole.SteeringMember).WithMember(past, MemberRole.SteeringMember))
            .WithTier(t => t.Seating(past, TierOffice.Chair).Then((x, facts) => x.EndTerm(1, PartnershipBuilder.Today.AddDays(-1), null, facts))
                .Then((x, facts) => x.SeatMember(new SeatDetails(), new TermDetails(new(chair.Id), PartnershipBuilder.Today, Office: TierOffice.Chair), facts))
                .Seating(secretary, TierOffice.Secretary).Seating(member));
        var other = await A.Tier().Of(TierKind.Workstream).SavedIn(host, desk.Reference);
        var here = $"{desk.Home}/governance/{tier}";

        foreach (var officer in new[] { chair, secretary })
        {
            var browser = await host.SignedIn(officer);
            var page = await browser.Get(here);
            Assert.Contains($"{here}/rename", page.Links);
            Assert.DoesNotContain($"{here}/seat", page.Links);
            Assert.Equal(HttpStatusCode.OK, (await (await browser.Get($"{here}/rename")).Submit(new { Remit = $"By {officer.Name}" })).Status);
            Assert.Equal($"By {officer.Name}", (await desk.Tier(tier)).Remit);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get($"{here}/quorum")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get($"{desk.Home}/governance/{other}/rename")).Status);
        }
        foreach (var someone in new[] { member, past }) Assert.Equal(HttpStatusCode.Forbidden, (await (await host.SignedIn(someone)).Get($"{here}/rename")).Status);
    }
}
