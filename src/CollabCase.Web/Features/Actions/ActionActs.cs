using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Actions;

/// <summary>What the acts on an action share: reading what is shown above a form, and carrying one out.</summary>
public sealed class ActionActs(CollabCaseDb db, Viewer viewer, Merge merge, PartnershipFrames frames, TimeProvider clock)
{
    public async Task<ActionAtHand> ReadAsync(AboutAction asked, CancellationToken cancel)
    {
        var frame = await frames.ReadAsync(asked.Reference, PartnershipFrame.Actions, cancel);
        var visible = db.VisibleTo(viewer);
        var (names, tiers) = (visible.Names, visible.Tiers);
        var found = await visible.ActionsOf(asked.Reference, clock.Today()).Where(a => a.Number == asked.Number).Select(a => new
        {
            a.PartnershipId, a.Version, a.Title, a.State, a.DueOn, a.FirstDueOn, a.RaisedOn, a.ClosedOn, a.OwnerPersonId, a.OwnerName, a.OwnerOrganisationId,
            Owner = a.OwnerName ?? names.Where(n => n.Id == a.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
            Group = tiers.Where(t => t.Id == a.TierId).Select(t => (int?)t.Number).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();
        return new(frame, found.PartnershipId, asked.Number, found.Version, found.Title, found.State, found.DueOn, found.FirstDueOn, found.RaisedOn, found.ClosedOn)
        {
            Owner = found.Owner ?? "Somebody who is no longer here",
            OwnerPersonId = found.OwnerPersonId,
            OwnerName = found.OwnerName,
            OwnerOrganisationId = found.OwnerOrganisationId,
            Group = found.Group,
        };
    }

    /// <summary>Carries an act out on the action as its form showed it, and answers with the sentence about what came of it.</summary>
    public Task<ActionActed> CarryOutAsync(ActionAct act, Action<GovernanceAction, GovernanceFacts> carryOut, Func<GovernanceAction, string> sentence, CancellationToken cancel) =>
        CarryOutAsync(act, (action, facts) =>
        {
            carryOut(action, facts);
            return Task.FromResult(sentence(action));
        }, cancel);

    /// <inheritdoc cref="CarryOutAsync(ActionAct, Action{GovernanceAction, GovernanceFacts}, Func{GovernanceAction, string}, CancellationToken)"/>
    public async Task<ActionActed> CarryOutAsync(ActionAct act, Func<GovernanceAction, GovernanceFacts, Task<string>> carryOut, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var action = await visible.WholeActionAsync(act.Reference, act.Number, clock.Today(), cancel) ?? throw new RecordNotFoundException();
        var facts = await visible.GovernanceFactsAsync(act.Reference, cancel) ?? throw new RecordNotFoundException();
        await merge.RefuseIfStaleAsync(act.Version, action, cancel);
        var sentence = await carryOut(action, facts);
        // What is saved with it raises the version by one, once.
        return new(sentence, action.Version + 1);
    }
}
