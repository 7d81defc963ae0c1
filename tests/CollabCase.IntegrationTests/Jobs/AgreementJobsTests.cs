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

    [Theory, OnEveryDatabase]
    public async Task Whoever_was_asked_a_week_ago_is_reminded_once_a_week_with_a_new_link(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await SigningDesk.On(Task.FromResult(host), partners: 3);
        await desk.TurnMessagesOn();
        var (first, _, _) = (await desk.Link(1), await desk.Link(2), await desk.Link(3));
        await desk.Sign(2);
        await desk.Change((document, facts) => document.WithdrawLinks(1, 3, facts, Now));
        var waiting = $"manager.{desk.Partners[0].Reference}@example.org";

        // Friday, six days later; the seventh is a Saturday, on which nobody is written to.
        foreach (var day in new[] { 27, 28, 29 })
        {
            host.Clock.SetLondon(new DateTime(2026, 11, day, 9, 0, 0));
            Assert.Null(await host.Run<RemindToSign>());
        }
        host.Clock.SetLondon(new DateTime(2026, 12, 1, 9, 0, 0));
        Assert.Equal("1 reminded to sign", await host.Run<RemindToSign>());
        Assert.Null(await host.Run<RemindToSign>());
        var message = Assert.Single(await desk.MessagesTo(waiting));
        Assert.Equal(("Still to sign: Memorandum of the partnership", "signature reminder"), (message.Subject, message.Kind));
        var address = message.PlainText!.Split('\n').Single(line => line.Contains("/sign/", StringComparison.Ordinal));
        Assert.Contains("A newer link was sent to you", (await host.Browser().Get(first)).Text, StringComparison.Ordinal);
        Assert.Equal(("signatures", "ChaseSignatures"), ((await desk.Desk.History())[^1].Who, (await desk.Desk.History())[^1].UseCase));

        host.Clock.SetLondon(new DateTime(2026, 12, 7, 9, 0, 0));
        Assert.Null(await host.Run<RemindToSign>());
        host.Clock.SetLondon(new DateTime(2026, 12, 8, 9, 0, 0));
        Assert.Equal("1 reminded to sign", await host.Run<RemindToSign>());
        Assert.Equal(2, (await desk.MessagesTo(waiting)).Count);

        var newest = (await desk.MessagesTo(waiting))[^1].PlainText!.Split('\n').Single(line => line.Contains("/sign/", StringComparison.Ordinal));
        Assert.NotEqual(address, newest);
        await (await host.Browser().Get(new Uri(newest).AbsolutePath)).Submit(new { Position = "Director", Consents = "true" });
        host.Clock.SetLondon(new DateTime(2026, 12, 16, 9, 0, 0));
        Assert.Null(await host.Run<RemindToSign>());
        // Neither who has signed nor whose link was taken back is written to.
        Assert.Empty(await desk.MessagesTo($"manager.{desk.Partners[1].Reference}@example.org"));
        Assert.Empty(await desk.MessagesTo($"manager.{desk.Partners[2].Reference}@example.org"));
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task With_messages_off_in_a_paused_partnership_and_beyond_seven_links_nobody_is_reminded(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await SigningDesk.On(Task.FromResult(host));
        await desk.Link(1);
        host.Clock.SetLondon(new DateTime(2026, 12, 1, 9, 0, 0));
        Assert.Null(await host.Run<RemindToSign>());

        await desk.TurnMessagesOn();
        await desk.Desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Null(await host.Run<RemindToSign>());
        await desk.Desk.Change(p => p.Resume("The work goes on.", Today));
        for (var link = 1; link < 7; link++) await desk.Link(1);
        Assert.Null(await host.Run<RemindToSign>());
    }

    private static async Task<VersionState> State(SigningDesk desk) => (await desk.Document()).Versions.Single().State;
}
