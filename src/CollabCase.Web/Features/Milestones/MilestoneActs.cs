using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Milestones;

/// <summary>What the acts on a milestone share: reading what is shown above a form, and carrying one out on the whole milestone.</summary>
public sealed class MilestoneActs(CollabCaseDb db, Viewer viewer, Merge merge, PartnershipFrames frames)
{
    public async Task<MilestoneAtHand> ReadAsync(AboutMilestone asked, CancellationToken cancel)
    {
        var frame = await frames.ReadAsync(asked.Reference, PartnershipFrame.Milestones, cancel);
        var visible = db.VisibleTo(viewer);
        var (names, organisations) = (visible.Names, visible.Organisations);
        var found = await visible.MilestonesOf(asked.Reference).Where(m => m.Number == asked.Number)
            .Select(m => new
            {
                m.Id, m.PartnershipId, m.Version, m.Title, m.State, m.BaselineOn, m.ForecastOn, m.ActualOn, m.DroppedOn, m.WaitingSince, m.OwnerPersonId, m.OwnerRole, m.OwnerOrganisationId,
                Owner = m.OwnerRole ?? names.Where(n => n.Id == m.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
                m.WaitingFor,
                WaitingForPerson = names.Where(n => n.Id == m.WaitingForPersonId).Select(n => n.Name).FirstOrDefault(),
                WaitingForOrganisation = organisations.Where(o => o.Id == m.WaitingForOrganisationId).Select(o => o.Name).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();
        return new(frame, found.Id, found.PartnershipId, asked.Number, found.Version, found.Title, new(found.State, found.BaselineOn, found.ForecastOn, found.ActualOn), found.DroppedOn)
        {
            WaitingSince = found.WaitingSince,
            WaitingFor = WaitingWords.For(found.WaitingFor, found.WaitingForPerson, found.WaitingForOrganisation),
            Owner = found.Owner,
            OwnerPersonId = found.OwnerPersonId,
            OwnerRole = found.OwnerRole,
            OwnerOrganisationId = found.OwnerOrganisationId,
        };
    }

    /// <summary>Carries an act out on the milestone as its form showed it, and answers with the sentence about what came of it.</summary>
    public Task<MilestoneActed> CarryOutAsync(MilestoneAct act, Action<Milestone, PlanningFacts> carryOut, Func<Milestone, string> sentence, CancellationToken cancel) =>
        CarryOutAsync(act, (milestone, facts) =>
        {
            carryOut(milestone, facts);
            return Task.FromResult(sentence(milestone));
        }, cancel);

    /// <inheritdoc cref="CarryOutAsync(MilestoneAct, Action{Milestone, PlanningFacts}, Func{Milestone, string}, CancellationToken)"/>
    public async Task<MilestoneActed> CarryOutAsync(MilestoneAct act, Func<Milestone, PlanningFacts, Task<string>> carryOut, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var milestone = await visible.WholeMilestoneAsync(act.Reference, act.Number, cancel) ?? throw new RecordNotFoundException();
        var facts = await visible.PlanningFactsAsync(act.Reference, cancel) ?? throw new RecordNotFoundException();
        await merge.RefuseIfStaleAsync(act.Version, milestone, cancel);
        var sentence = await carryOut(milestone, facts);
        // What is saved with it raises the version by one, once.
        return new(sentence, milestone.Version + 1);
    }
}
