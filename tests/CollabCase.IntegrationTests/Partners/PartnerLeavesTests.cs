using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partners;

public sealed class PartnerLeavesTests
{
    private const string LeavesForm = "GET /partnerships/{reference}/partners/{number}/leaves", Leaves = "POST /partnerships/{reference}/partners/{number}/leaves",
        StaysForm = "GET /partnerships/{reference}/partners/{number}/stays", Stays = "POST /partnerships/{reference}/partners/{number}/stays";

    [Theory, OnEveryDatabase, Covers(LeavesForm, Case.Done), Covers(Leaves, Case.Done), Covers(StaysForm, Case.Done), Covers(Stays, Case.Done)]
    public async Task A_partner_leaves_and_stays_after_all(Database database)
    {
        var desk = await DeskWithLead(database);
        var form = await desk.Get("partners/1/leaves");
        Assert.Contains("It is the lead partner, and nobody else is. Agree who leads next", form.Text, StringComparison.Ordinal);

        var left = await form.Submit(new { LeftOn = "1 june 2026", LeavingReason = "The project ended." });

        Assert.Equal(($"{desk.Home}/partners", "The leaving is recorded. It can be taken back. See what remains to be settled"), (left.Path, left.Saved));
        Assert.Contains("Past partners (1)", left.Text, StringComparison.Ordinal);
        var partner = (await desk.Partnership()).Partners.First(p => p.Number == 1);
        Assert.Equal((new DateOnly(2026, 6, 1), "The project ended."), (partner.LeftOn!.Value, partner.LeavingReason));
        Assert.Equal("PartnerLeaves", (await desk.History())[^1].UseCase);

        var undo = await desk.Get("partners/1/stays");
        Assert.Contains("Its last day was to be 1 June 2026", undo.Text, StringComparison.Ordinal);
        var stayed = await undo.Submit();

        Assert.Equal("The leaving is taken back: they stay.", stayed.Saved);
        partner = (await desk.Partnership()).Partners.First(p => p.Number == 1);
        Assert.Equal((null, null), (partner.LeftOn, partner.LeavingReason));
        Assert.Contains("LeavingReason: The project ended. -> nothing", (await desk.History())[^1].Changes);
    }

    [Theory, OnEveryDatabase, Covers(Leaves, Case.Invalid)]
    public async Task The_last_day_is_needed(Database database)
    {
        var desk = await DeskWithLead(database);

        var page = await (await desk.Get("partners/1/leaves")).Submit(new { LeavingReason = new string('x', 1001) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(("Enter the last day as a partner.", "Shorten the reason to 1,000 characters or fewer."), (page.ErrorAt("LeftOn"), page.ErrorAt("LeavingReason")));
        Assert.Equal(1001, page.Value("LeavingReason")?.Length);
    }

    [Theory, OnEveryDatabase, Covers(Leaves, Case.Refused)]
    public async Task A_day_before_it_joined_is_refused(Database database)
    {
        var desk = await DeskWithLead(database);
        var joined = (await desk.Partnership()).Partners.First().JoinedOn!.Value;

        var page = await (await desk.Get("partners/1/leaves")).Submit(new { LeftOn = joined.AddDays(-1).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture) });

        Assert.StartsWith("Give a last day on or after", page.ErrorAt("LeftOn"), StringComparison.Ordinal);
        Assert.Null((await desk.Partnership()).Partners.First().LeftOn);
    }

    [Theory, OnEveryDatabase, Covers(Leaves, Case.Stale), Covers(Stays, Case.Stale)]
    public async Task A_stale_form_does_nothing_and_says_what_changed(Database database)
    {
        var desk = await DeskWithLead(database);
        await desk.Change(p => p.PartnerLeaves(2, PartnershipBuilder.Today, null, PartnershipBuilder.Today));
        var (leaves, stays) = (await desk.Get("partners/1/leaves"), await desk.Get("partners/2/stays"));
        await desk.Change(p => p.Rename("Renamed meanwhile"));

        foreach (var page in new[] { await leaves.Submit(new { LeftOn = "1 june 2026", LeavingReason = "Kept as typed" }), await stays.Submit() })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        }
        var partners = (await desk.Partnership()).Partners.OrderBy(p => p.Number).ToList();
        Assert.Null(partners[0].LeftOn);
        Assert.NotNull(partners[1].LeftOn);
    }

    [Theory, OnEveryDatabase, Covers(Stays, Case.Refused)]
    public async Task One_that_has_joined_again_cannot_have_stayed(Database database)
    {
        var desk = await DeskWithLead(database);
        var organisation = (await desk.Partnership()).Partners.Single(p => p.Number == 2).OrganisationId;
        await desk.Change(p =>
        {
            p.PartnerLeaves(2, PartnershipBuilder.Today.AddDays(-10), null, PartnershipBuilder.Today);
            p.AddPartner(organisation, PartnerRoles.Provider, PartnershipBuilder.Today, null, PartnershipBuilder.Today);
        });

        var page = await (await desk.Get("partners/2/stays")).Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("This organisation is a partner from", page.Errors[0], StringComparison.Ordinal);
        Assert.NotNull((await desk.Partnership()).Partners.Single(p => p.Number == 2).LeftOn);
    }

    private static async Task<Desk> DeskWithLead(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (lead, provider) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        return await Desk.On(host, p => p.WithPartners(lead, provider));
    }
}
