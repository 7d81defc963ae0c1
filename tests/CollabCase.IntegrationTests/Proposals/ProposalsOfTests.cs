using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Decisions;
using CollabCase.IntegrationTests.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Governance;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Organisations;
using CollabCase.Testing.People;

namespace CollabCase.IntegrationTests.Proposals;

/// <summary>A partnership in which a workstream proposes something to the steering group, with a partner and one of its people.</summary>
internal sealed record ProposalDesk(Desk Desk, int Steering, int Workstream, int Number, TestOrganisation Partner, TestPerson Member)
{
    public string Path => $"{Desk.Home}/proposals/{DecisionsOfTests.Code(Number)}";

    public static async Task<ProposalDesk> On(Database database, bool submitted = false)
    {
        var host = await CollabCaseHost.On(database);
        var partner = await A.Organisation().Named("Bus Partner (invented)").SavedIn(host);
        var member = await A.Person().At(partner).SavedIn(host);
        var (desk, steering) = await Desk.On(host, p => p.WithPartners(partner.Id).WithMember(member, MemberRole.PartnerMember)).WithSteeringGroup();
        var workstream = await A.Tier().Of(TierKind.Workstream, "Transport").SavedIn(host, desk.Reference);
        var proposal = A.Proposal().By(partner.Id);
        return new(desk, steering, workstream, await (submitted ? proposal.Submitted() : proposal).SavedIn(host, desk.Reference, workstream), partner, member);
    }

    public Task<Testing.Browsing.Page> Get(string? page = null) => Desk.Get($"proposals/{DecisionsOfTests.Code(Number)}{(page is null ? "" : "/" + page)}");

    public Task<Proposal> Proposal(int? number = null) => Desk.Host.Read(async db =>
        (await db.VisibleTo(Viewer.Job("tests")).WholeProposalAsync(Desk.Reference, number ?? Number, default, CancellationToken.None))!);

    public Task Change(Action<Proposal, GovernanceFacts> change) => Desk.Host.Write([Desk.Reference], async db =>
    {
        var visible = db.VisibleTo(Viewer.Job("tests"));
        change((await visible.WholeProposalAsync(Desk.Reference, Number, default, CancellationToken.None))!, (await visible.GovernanceFactsAsync(Desk.Reference, CancellationToken.None))!);
        return true;
    });
}
