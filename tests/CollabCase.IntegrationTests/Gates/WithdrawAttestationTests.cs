using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Gates;

public sealed class WithdrawAttestationTests
{
    private const string Page = "GET /partnerships/{reference}/gate/attestations/{number}/withdraw", Withdraw = "POST /partnerships/{reference}/gate/attestations/{number}/withdraw";
    private const string Form = "gate/attestations/1/withdraw";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Withdraw, Case.Done)]
    public async Task Withdrawn_it_stands_no_longer_and_stays_in_the_records(Database database)
    {
        var desk = await Desk.On(database, Told);
        var form = await desk.Get(Form);
        Assert.Contains("Two seats are filled.", form.Text, StringComparison.Ordinal);

        var page = await form.Submit();

        Assert.Equal(($"{desk.Home}/gate", "What was said is withdrawn. It stays in the records."), (page.Path, page.Saved));
        var said = Assert.Single((await desk.Partnership()).Attestations);
        Assert.Equal((false, desk.Coordinator.Id), (said.Stands, said.WithdrawnByPersonId));
        Assert.Contains("No longer stands", (await desk.Get("gate/criteria/lived-experience")).Text, StringComparison.Ordinal);
        Assert.Equal(("WithdrawAttestation", Withdraw), ((await desk.History())[^1].UseCase, (await desk.History())[^1].Screen));
    }

    [Theory, OnEveryDatabase, Covers(Withdraw, Case.Stale)]
    public async Task A_stale_form_withdraws_nothing(Database database)
    {
        var desk = await Desk.On(database, Told);
        var form = await desk.Get(Form);
        await desk.Change(p => p.Rename("Renamed meanwhile"));

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.True((await desk.Partnership()).Attestations.Single().Stands);
    }

    [Theory, OnEveryDatabase, Covers(Withdraw, Case.Refused)]
    public async Task What_was_withdrawn_already_is_not_withdrawn_again(Database database)
    {
        var desk = await Desk.On(database, Told);
        var form = await desk.Get(Form);
        await desk.Change(p => p.WithdrawAttestation(1, PartnershipBuilder.Now, PartnershipBuilder.Coordinator));

        var page = await form.Form().Tamper("Version", "2").SendBy(desk.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("That statement was withdrawn or replaced already. The gate shows what stands now.", page.Errors.Single());
        Assert.Contains("nothing left to do", page.Text, StringComparison.Ordinal);
        Assert.Equal(PartnershipBuilder.Coordinator, (await desk.Partnership()).Attestations.Single().WithdrawnByPersonId);
    }

    private static PartnershipBuilder Told(PartnershipBuilder partnership) => partnership.Then(p =>
        p.Attest(Gate.ToTestAndEmbed, "lived-experience", AttestedState.Met, "Two seats are filled.", null, PartnershipBuilder.Today, PartnershipBuilder.Now, PartnershipBuilder.Coordinator));
}
