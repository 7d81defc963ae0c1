using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.IntegrationTests.Signing;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Partners;

/// <summary>What becomes of a memorandum when its partners change on the day it comes into force, before the job has written that down.</summary>
public sealed class PartnersAndAgreementsTests
{
    private static readonly DateOnly Effective = new(2026, 12, 1);

    [Theory, OnEveryDatabase]
    public async Task Whoever_becomes_a_partner_on_the_day_it_comes_into_force_does_not_undo_that_and_has_to_sign(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var joins = (await A.Organisation().SavedIn(host)).Reference;
        List<(SigningDesk Desk, string Page, object Fields)> acts =
        [
            (await SignedBeforeItsDay(host, null, null), $"partners/add?organisation={joins}", new { Roles = "Provider" }),
            (await SignedBeforeItsDay(host, null, null), "partners/add-new", new { Name = "Partner of the day (invented)", Sector = "Third", Type = "Charity", Roles = "Provider" }),
            (await SignedBeforeItsDay(host, Effective.AddDays(9), null), "partners/3/change", new { JoinedOn = "1 december 2026" }),
            (await SignedBeforeItsDay(host, null, Effective.AddDays(-1)), "partners/3/leaves", new { LeftOn = "31 december 2026" }),
            (await SignedBeforeItsDay(host, null, Effective.AddDays(-1)), "partners/3/stays", new { }),
        ];
        host.Clock.SetLondon(new DateTime(2026, 12, 1, 0, 30, 0));

        foreach (var (desk, page, fields) in acts)
        {
            var browser = await host.SignedIn(desk.Desk.Coordinator);
            var done = await (await browser.Get($"{desk.Desk.Home}/{page}")).Submit(fields);

            Assert.True(done.Saved is not null, $"{page}: {string.Join(' ', done.Errors)}");
            var document = await desk.Document();
            Assert.Equal((page, VersionState.InForce, (DateOnly?)Effective), (page, document.Versions.Single().State, document.Versions.Single().InForceOn));
            var facts = await desk.Facts();
            Assert.Equal((page, VersionState.InForce), (page, document.StateOn(1, facts, Effective)));
            Assert.Single(document.MissingSignatures(1, facts, Effective));
            Assert.Contains(await desk.Desk.History(), entry => entry.Changes.Contains("InForceOn: nothing -> 2026-12-01"));
        }
        await host.VerifyHistory();
    }

    // Both of its partners of that day have signed; a third one is a partner at another time.
    private static async Task<SigningDesk> SignedBeforeItsDay(CollabCaseHost host, DateOnly? joins, DateOnly? left)
    {
        var desk = await SigningDesk.On(Task.FromResult(host), d => d.Describing(new("In short.", EffectiveOn: Effective)));
        if ((joins ?? left) is not null)
        {
            var third = await A.Organisation().SavedIn(host);
            await desk.Desk.Change(p =>
            {
                p.AddPartner(third.Id, PartnerRoles.Provider, joins ?? Today.AddMonths(-1), null, Today);
                if (left is { } day) p.PartnerLeaves(3, day, null, Today);
            });
        }
        await desk.Sign(1);
        await desk.Sign(2);
        return desk;
    }
}
