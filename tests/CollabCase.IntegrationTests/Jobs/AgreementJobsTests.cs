using CollabCase.Domain.Memoranda;
using CollabCase.IntegrationTests.Signing;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Jobs;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Jobs;

/// <summary>What the program does by itself about agreed documents.</summary>
public sealed class AgreementJobsTests
{
    [Theory, OnEveryDatabase]
    public async Task A_version_comes_into_force_on_its_day_and_expires_after_its_last_and_each_is_written_once(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await SigningDesk.On(Task.FromResult(host), d => d.Describing(new("In short.", EffectiveOn: new DateOnly(2026, 12, 1), ExpiresOn: new DateOnly(2027, 3, 31))));
        await desk.Sign(1);
        await desk.Sign(2);
        Assert.Equal(VersionState.Agreed, await State(desk));
        Assert.Null(await host.Run<KeepAgreementsUpToDate>());

        host.Clock.SetLondon(new DateTime(2026, 12, 1, 0, 30, 0));
        Assert.Equal("1 agreed documents brought up to date", await host.Run<KeepAgreementsUpToDate>());
        Assert.Null(await host.Run<KeepAgreementsUpToDate>());
        Assert.Equal(VersionState.InForce, await State(desk));
        var entry = (await desk.Desk.History())[^1];
        Assert.Equal(("agreements", "SettleAgreements", null), (entry.Who, entry.UseCase, entry.Screen));
        Assert.Contains("InForceOn: nothing -> 2026-12-01", entry.Changes);

        host.Clock.SetLondon(new DateTime(2027, 4, 1, 0, 30, 0));
        Assert.NotNull(await host.Run<KeepAgreementsUpToDate>());
        Assert.Null(await host.Run<KeepAgreementsUpToDate>());
        Assert.Equal(VersionState.Expired, await State(desk));
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task Notice_that_has_run_out_ends_it(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await SigningDesk.On(Task.FromResult(host));
        await desk.Sign(1);
        await desk.Sign(2);
        await desk.Change((document, facts) => document.GiveNotice(1, Today, null, "The money ends.", facts, Today));

        host.Clock.SetLondon(new DateTime(2027, 2, 21, 12, 0, 0));
        Assert.Null(await host.Run<KeepAgreementsUpToDate>());
        host.Clock.SetLondon(new DateTime(2027, 2, 22, 0, 30, 0));
        Assert.NotNull(await host.Run<KeepAgreementsUpToDate>());

        Assert.Equal(VersionState.Terminated, await State(desk));
    }

    private static async Task<VersionState> State(SigningDesk desk) => (await desk.Document()).Versions.Single().State;
}
