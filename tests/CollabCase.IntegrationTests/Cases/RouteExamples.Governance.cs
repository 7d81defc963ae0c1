using System.Globalization;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reviews;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Microsoft.EntityFrameworkCore;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Cases;

// Groups, meetings, what they decide and what is agreed, gates and reviews.
internal static partial class RouteExamples
{
    // No parameter of an address, and made once in the same way.
    private const string ParticipantsGroup = "the group of the participant";

    /// <summary>The group of each partnership that decides.</summary>
    public const string DecidingGroup = "Those who decide";

    // The condition of an award, which its funder sees too.
    private static async Task<string> ReviewOf(CollabCaseHost host, string partnership)
    {
        var award = await AwardOf(host, partnership);
        var id = await host.Read(db => db.Set<Award>().Where(a => a.Number == award).Select(a => a.Id).SingleAsync());
        return (await A.Review().Of(ReviewPlan.Usual(ReviewKind.AwardCondition, "What the funder asked for", new(AwardId: id))).SavedIn(host, partnership)).ToString(CultureInfo.InvariantCulture);
    }

    // By the partner for which a member speaks.
    private static async Task<string> ProposalOf(CollabCaseHost host, string partnership)
    {
        await For("/partnerships/{reference}/governance/{tier}", host, partnership);
        var everyone = await Everyone.On(host);
        var author = everyone[Role.PartnerMember].OrganisationId!.Value;
        var tier = await A.Tier().Of(TierKind.Workstream, "Those who propose").SavedIn(host, partnership);
        return (await A.Proposal().By(author).SavedIn(host, partnership, tier)).ToString(CultureInfo.InvariantCulture);
    }

    // One that was held today, of the group that the partnership has, with minutes that were sent round.
    private static async Task<string> MeetingOf(CollabCaseHost host, string partnership)
    {
        var tier = int.Parse(await For("/partnerships/{reference}/governance/{tier}", host, partnership), CultureInfo.InvariantCulture);
        return (await A.Meeting().On(Today).WithItem("The grant").WithPaper("Report", "https://example.org/report").Held().WithConflict().WithMinutes().Circulated().SavedIn(host, partnership, tier)).ToString(CultureInfo.InvariantCulture);
    }

    // Of a group of its own: the steering group has no quorum there.
    private static async Task<string> DecisionOf(CollabCaseHost host, string partnership)
    {
        await For("/partnerships/{reference}/governance/{tier}", host, partnership);
        var tier = await A.Tier().Of(TierKind.Workstream, DecidingGroup).WithQuorum().Seating("Head of service").SavedIn(host, partnership);
        return (await A.Decision().SavedIn(host, partnership, tier)).ToString(CultureInfo.InvariantCulture);
    }

    private static async Task<string> LinkTo(CollabCaseHost host, string partnership)
    {
        var token = SecretToken.Next();
        await A.AgreedDocument().Between().Agreed().Then((document, facts) => document.Ask(1, 1, SecretToken.HashOf(token), Now.AddDays(30), facts, Today, Now, null)).SavedIn(host, partnership);
        return token;
    }

    // Of a group in which the participant sits, and sees what it has to do.
    private static async Task<string> ActionOf(CollabCaseHost host, string partnership) =>
        (await A.Action().For(int.Parse(await For(ParticipantsGroup, host, partnership), CultureInfo.InvariantCulture)).SavedIn(host, partnership)).ToString(CultureInfo.InvariantCulture);

    // The group in which the participant sits was asked and took it further up: they see it, and have nothing more to do with it.
    private static async Task<string> IssueOf(CollabCaseHost host, string partnership)
    {
        var asked = int.Parse(await For(ParticipantsGroup, host, partnership), CultureInfo.InvariantCulture);
        var below = await A.Tier().Of(TierKind.FrontLine).AnsweringTo(asked).SavedIn(host, partnership);
        return (await A.Issue().From(below).Then((e, facts) => e.EscalateFurther(Today, facts, Today)).SavedIn(host, partnership)).ToString(CultureInfo.InvariantCulture);
    }

    private static async Task<string> GroupOfParticipant(CollabCaseHost host, string partnership)
    {
        var above = int.Parse(await For("/partnerships/{reference}/governance/{tier}", host, partnership), CultureInfo.InvariantCulture);
        var group = A.Tier().Of(TierKind.ReferenceGroup).AnsweringTo(above).Seating((await Everyone.On(host))[Role.Participant]);
        return (await group.SavedIn(host, partnership)).ToString(CultureInfo.InvariantCulture);
    }

    // Agreed, so that whoever sees the partnership reads it, with an Easy Read version.
    private static async Task<string> AgreementOf(CollabCaseHost host, string partnership)
    {
        var number = await A.Document().SavedIn(host, partnership, (await Everyone.On(host))[Role.Administrator]);
        var id = (await host.Partnership(partnership)).Id;
        var easyRead = await host.Read(db => db.Set<Document>().Where(d => d.PartnershipId == id && d.Number == number).Select(d => d.Id).SingleAsync());
        return (await A.AgreedDocument().Between().Agreed().Then((d, facts) => d.AttachEasyRead(1, easyRead, facts)).SavedIn(host, partnership)).ToString(CultureInfo.InvariantCulture);
    }

    // Its first attestation, decision and exception are all number 1.
    private static async Task<string> PastItsFirstGate(CollabCaseHost host, string partnership)
    {
        await host.Change(partnership, p =>
        {
            if (p.GateDecisions.Count > 0) return;
            var blockers = p.BlockersToAdvance(GateFacts.None, Today);
            foreach (var check in blockers.Skip(1)) p.Attest(check.Gate, check.Criterion.Key, AttestedState.Met, "In the partnership's folder.", null, Today, Now, Coordinator);
            p.AdvanceStage(PartnershipBuilder.Decision, [new(blockers[0].Criterion.Key, "It takes longer than we thought.", "We will finish it.", Today.AddMonths(1))], GateFacts.None, Today, Now, Coordinator);
        });
        return "1";
    }
}
