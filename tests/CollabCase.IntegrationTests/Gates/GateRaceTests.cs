using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Gates;

/// <summary>At a gate nothing slips through between two people: whoever is first is first, and the other is told.</summary>
public sealed class GateRaceTests
{
    [Theory, OnEveryDatabase]
    public async Task Of_two_decisions_at_the_same_moment_one_counts_and_the_other_is_told(Database database)
    {
        var desk = await Desk.On(database, p => p.ReadyForItsGate());
        var administrator = await desk.Host.SignedIn(await A.Person().Administrator().SavedIn(desk.Host));
        var forms = new[] { await AtTheLastStep(desk.Browser, desk.Home), await AtTheLastStep(administrator, desk.Home) };

        var pages = await Task.WhenAll(forms.Select(form => form.Submit(button: "Record the decision")));

        Assert.Single(pages, page => page.Path.EndsWith("/decisions/1/what-changes", StringComparison.Ordinal));
        var other = Assert.Single(pages, page => page.Status == HttpStatusCode.UnprocessableEntity);
        Assert.Equal("The partnership is at Test and embed now", other.Heading);
        var partnership = await desk.Partnership();
        Assert.Equal((Stage.TestAndEmbed, 1, 2), (partnership.Stage, partnership.GateDecisions.Count, partnership.StagePeriods.Count));
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task A_gate_waits_for_an_award_that_is_just_being_withdrawn(Database database)
    {
        var (desk, award) = await RestingOnAnAward(database);
        var form = await AtTheLastStep(desk.Browser, desk.Home);
        var (withdrawn, commit) = (new TaskCompletionSource(), new TaskCompletionSource());

        var withdrawing = Withdraw(desk, award, async () =>
        {
            withdrawn.TrySetResult();
            await commit.Task;
        });
        await withdrawn.Task;
        var deciding = form.Submit(button: "Record the decision");
        await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
        Assert.False(deciding.IsCompleted, "The gate was decided on facts that somebody was changing.");
        commit.SetResult();
        await withdrawing;
        var page = await deciding;

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "What is still to come"), (page.Status, page.Heading));
        Assert.Contains("'Money to form and to test'", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(Stage.PreCollaboration, (await desk.Partnership()).Stage);
    }

    [Theory, OnEveryDatabase]
    public async Task An_award_withdrawn_at_the_same_moment_is_either_seen_or_comes_after(Database database)
    {
        for (var round = 0; round < 4; round++)
        {
            var (desk, award) = await RestingOnAnAward(database);
            var form = await AtTheLastStep(desk.Browser, desk.Home);

            await Task.WhenAll(form.Submit(button: "Record the decision"), Withdraw(desk, award, () => Task.CompletedTask));

            var history = (await desk.History()).Select(line => line.UseCase).ToList();
            var partnership = await desk.Partnership();
            Assert.Equal(history.Contains("AdvanceStage"), partnership.Stage is Stage.TestAndEmbed);
            if (partnership.Stage is Stage.TestAndEmbed)
            {
                Assert.True(history.IndexOf("AdvanceStage") < history.LastIndexOf("Arranged"), "The gate was passed on an award that had been withdrawn.");
                Assert.Equal(CriterionResult.Met, partnership.GateDecisions.Single().Snapshots.Single(s => s.CriterionKey == "catalytic-funding").Result);
            }
        }
    }

    private static async Task<(Desk, string)> RestingOnAnAward(Database database)
    {
        var desk = await Desk.On(database, p => p.WithProfile(PartnershipProfile.StrategicPsp).ReadyForItsGate()
            .Then(s => s.WithdrawAttestation(s.Attestations.Single(a => a.CriterionKey == "catalytic-funding").Number, PartnershipBuilder.Now, PartnershipBuilder.Coordinator)));
        return (desk, await A.Award().SavedIn(desk.Host, desk.Reference));
    }

    private static async Task<Page> AtTheLastStep(Browser browser, string home)
    {
        var check = await (await browser.Get($"{home}/gate/advance-stage")).Submit(new { DecidedOn = "21 nov 2026", Authority = "Steering group" });
        Assert.Equal("Check your answers", check.Heading);
        return check;
    }

    private static Task<bool> Withdraw(Desk desk, string number, Func<Task> beforeCommit) => desk.Host.Write([desk.Reference], async db =>
    {
        var award = await db.Set<Award>().Include(a => a.Funders).Include(a => a.Lines).SingleAsync(a => a.Number == number);
        award.ChangeState(AwardState.Withdrawn, PartnershipBuilder.Today);
        await beforeCommit();
        return true;
    });
}
