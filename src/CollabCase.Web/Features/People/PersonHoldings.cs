using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Risks;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.People;

/// <summary>What a person can hold and hand over.</summary>
public enum HeldKind
{
    /// <summary>A partnership that they coordinate.</summary>
    Partnership = 1,

    /// <summary>A milestone that they see to, still to be done.</summary>
    Milestone,

    /// <summary>An open risk that they own.</summary>
    Risk,

    /// <summary>An open action that they said they would do.</summary>
    Action,
}

/// <summary>One thing that a person holds.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The record.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Href">Its page.</param>
/// <param name="Partnership">The partnership it belongs to, or is.</param>
public sealed record Held(HeldKind Kind, long Id, string Title, string Href, HeldIn Partnership);

/// <summary>A partnership in which somebody holds something.</summary>
public sealed record HeldIn(long Id, string Reference, string Name, PartnershipState State, DateOnly StateSince);

/// <summary>A seat that somebody holds.</summary>
/// <param name="Group">The group.</param>
/// <param name="Partnership">The name of its partnership.</param>
/// <param name="Office">Chair, vice chair or secretary; null for a member.</param>
/// <param name="EndHref">Where the end of the term is recorded.</param>
public sealed record SeatHeld(string Group, string Partnership, TierOffice? Office, string EndHref);

/// <summary>How much of what cannot be handed over names a person.</summary>
/// <param name="Links">Partnerships that they are linked to.</param>
/// <param name="Contacts">Partners that name them as contact or deputy, by their e-mail address.</param>
/// <param name="Leads">Partnerships that name them as lead person, by their e-mail address.</param>
/// <param name="Seats">Seats in groups, each of which somebody else has to be seated in.</param>
/// <param name="Awaited">Milestones that wait for them.</param>
public sealed record StaysNamed(int Links, int Contacts, int Leads, int Awaited, IReadOnlyList<SeatHeld> Seats);

/// <summary>
/// Reads what a person holds, in a few statements: everywhere for administrators, and for a coordinator in the
/// partnerships that they coordinate themselves.
/// </summary>
public sealed class PersonHoldings(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>As many are handed over at once; the rest afterwards.</summary>
    public const int Most = 1000;

    /// <summary>So many seats are listed.</summary>
    public const int MostSeats = 100;

    /// <summary>The partnerships in which the person who is signed in may hand over what others hold.</summary>
    public IQueryable<Partnership> Partnerships
    {
        get
        {
            var all = db.VisibleTo(viewer).Partnerships;
            var me = viewer.PersonId;
            return viewer.Is(SystemRoles.Administrator) ? all : all.Where(p => p.CoordinatorPersonId == me);
        }
    }

    /// <summary>Partnerships first, then milestones, risks and actions; one more than can be handed over at once where there are more.</summary>
    public async Task<IReadOnlyList<Held>> ReadAsync(long personId, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var partnerships = await Partnerships.Where(p => p.CoordinatorPersonId == personId).OrderBy(p => p.Reference).Take(Most + 1)
            .Select(p => new HeldIn(p.Id, p.Reference, p.Name, p.State, p.StateSince)).ToListAsync(cancel);
        var milestones = await visible.MilestonesOf(Partnerships).Where(m => m.OwnerPersonId == personId && Milestone.OpenStates.Contains(m.State))
            .Join(Partnerships, m => m.PartnershipId, p => p.Id, (m, p) => new { Milestone = m, Of = p })
            .OrderBy(x => x.Of.Reference).ThenBy(x => x.Milestone.Number).Take(Most + 1)
            .Select(x => new { x.Milestone.Id, x.Milestone.Number, x.Milestone.Title, In = new HeldIn(x.Of.Id, x.Of.Reference, x.Of.Name, x.Of.State, x.Of.StateSince) }).ToListAsync(cancel);
        var risks = await visible.Risks.Where(r => r.OwnerPersonId == personId && r.State == RiskState.Open)
            .Join(Partnerships, r => r.PartnershipId, p => p.Id, (r, p) => new { Risk = r, Of = p })
            .OrderBy(x => x.Of.Reference).ThenBy(x => x.Risk.Number).Take(Most + 1)
            .Select(x => new { x.Risk.Id, x.Risk.Number, x.Risk.Title, In = new HeldIn(x.Of.Id, x.Of.Reference, x.Of.Name, x.Of.State, x.Of.StateSince) }).ToListAsync(cancel);
        var actions = await visible.Actions(clock.Today()).Where(a => a.OwnerPersonId == personId && a.State == ActionState.Open)
            .Join(Partnerships, a => a.PartnershipId, p => p.Id, (a, p) => new { Action = a, Of = p })
            .OrderBy(x => x.Of.Reference).ThenBy(x => x.Action.Number).Take(Most + 1)
            .Select(x => new { x.Action.Id, x.Action.Number, x.Action.Title, In = new HeldIn(x.Of.Id, x.Of.Reference, x.Of.Name, x.Of.State, x.Of.StateSince) }).ToListAsync(cancel);
        return
        [
            .. partnerships.Select(p => new Held(HeldKind.Partnership, p.Id, p.Name, $"/partnerships/{p.Reference}", p))
                .Concat(milestones.Select(m => new Held(HeldKind.Milestone, m.Id, m.Title, $"/partnerships/{m.In.Reference}/milestones/{m.Number}", m.In)))
                .Concat(risks.Select(r => new Held(HeldKind.Risk, r.Id, r.Title, $"/partnerships/{r.In.Reference}/risks/{r.Number}", r.In)))
                .Concat(actions.Select(a => new Held(HeldKind.Action, a.Id, a.Title, $"/partnerships/{a.In.Reference}/actions/{a.Number}", a.In)))
                .Take(Most + 1),
        ];
    }

    // Of today and of the days to come; one whose end is known is as it should be.
    private async Task<IReadOnlyList<SeatHeld>> SeatsAsync(Visible visible, long personId, CancellationToken cancel) =>
    [
        .. (await (
            from t in visible.Tiers
            where t.EndedOn == null
            from term in t.Terms
            where term.PersonId == personId && term.Until == null
            join p in Partnerships on t.PartnershipId equals p.Id
            where p.State == PartnershipState.Active
            orderby p.Reference, t.Number, term.Number
            select new { t.Name, Partnership = p.Name, p.Reference, t.Number, Term = term.Number, term.Office }).Take(MostSeats).ToListAsync(cancel))
            .Select(s => new SeatHeld(s.Name, s.Partnership, s.Office, $"/partnerships/{s.Reference}/governance/{s.Number}/terms/{s.Term}/end")),
    ];

    /// <summary>What names the person and stays.</summary>
    public async Task<StaysNamed> StaysAsync(PersonIdentity person, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var (id, email) = (person.Id, person.Email);
        return new(
            await visible.Members.CountAsync(m => m.PersonId == id && Partnerships.Any(p => p.Id == m.PartnershipId), cancel),
            await Partnerships.SelectMany(p => p.Partners).CountAsync(x => x.ContactEmail == email || x.DeputyEmail == email, cancel),
            await Partnerships.CountAsync(p => p.LeadEmail == email, cancel),
            await visible.MilestonesOf(Partnerships).CountAsync(m => m.WaitingForPersonId == id, cancel),
            await SeatsAsync(visible, id, cancel));
    }
}
