using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Milestones.MilestoneDesk;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class WithdrawEvidenceTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/{number}/withdraw-evidence/{evidence}", Act = "POST /partnerships/{reference}/milestones/{number}/withdraw-evidence/{evidence}";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_counts_no_longer_and_stays_in_the_records(Database database)
    {
        var desk = await With(database, m => m.Then((x, facts) => x.AddEvidence(new("Lease", Note: "In the safe."), facts, Today)));

        var page = await desk.CarriesOut("withdraw-evidence/1", "WithdrawEvidence");

        Assert.Equal("Evidence withdrawn: Sign the lease. It stays in the records.", page.Saved);
        Assert.Equal(Today, (await desk.Milestone()).Evidence.Single().WithdrawnOn);
        Assert.False(page.HasLinkTo($"{desk.Place()}/withdraw-evidence/1"));
        Assert.Empty((await desk.Open("withdraw-evidence/1")).Forms);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Open("withdraw-evidence/2")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_withdraws_nothing(Database database) => await (await With(database, m => m.Then((x, facts) => x.AddEvidence(new("Lease", Note: "In the safe."), facts, Today)))).RefusesWhenStale("withdraw-evidence/1");

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_withdrawn_in_a_paused_partnership(Database database) => await (await With(database, m => m.Then((x, facts) => x.AddEvidence(new("Lease", Note: "In the safe."), facts, Today)))).RefusesWhilePaused("withdraw-evidence/1");
}
