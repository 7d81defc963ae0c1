using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Milestones.MilestoneDesk;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class AddEvidenceTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/{number}/add-evidence", Act = "POST /partnerships/{reference}/milestones/{number}/add-evidence";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_can_be_added_even_to_what_is_done(Database database)
    {
        var desk = await With(database, m => m.DoneOn(Today));

        var page = await desk.CarriesOut("add-evidence", "AddEvidence", new { EvidenceTitle = "Signed lease", EvidenceLink = "https://example.org/lease" });

        Assert.Equal("Evidence added: Sign the lease.", page.Saved);
        Assert.True(page.HasLinkTo("https://example.org/lease") && page.HasLinkTo($"{desk.Place()}/withdraw-evidence/1"));
        Assert.Equal(("Signed lease", Today), ((await desk.Milestone()).Evidence.Single().Title, (await desk.Milestone()).Evidence.Single().AddedOn));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Without_a_title_or_anything_to_see_the_form_comes_back(Database database)
    {
        var desk = await With(database, m => m);

        Assert.Equal("Say what the evidence is called.", (await desk.ComesBack("add-evidence", new { EvidenceNote = "In the safe." })).ErrorAt("EvidenceTitle"));
        Assert.Equal("Give a link to the evidence, or a note on what it shows and where it is kept.", (await desk.ComesBack("add-evidence", new { EvidenceTitle = "Lease" })).ErrorAt("EvidenceLink"));
        Assert.NotNull((await desk.ComesBack("add-evidence", new { EvidenceTitle = "Lease", EvidenceLink = "http://example.org/lease" })).ErrorAt("EvidenceLink"));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_adds_nothing(Database database) => await (await With(database, m => m)).RefusesWhenStale("add-evidence", new { EvidenceTitle = "Lease", EvidenceNote = "In the safe." });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_added_in_a_paused_partnership(Database database) => await (await With(database, m => m)).RefusesWhilePaused("add-evidence", new { EvidenceTitle = "Lease", EvidenceNote = "In the safe." });
}
