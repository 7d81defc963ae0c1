using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Risks;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partners;

/// <summary>Something that a partner holds here, and that has to be handed over or settled when it leaves.</summary>
/// <param name="Words">What it is, and what to do with it.</param>
/// <param name="Path">Where that is done, from the partnership's address; null where it is not done here.</param>
/// <param name="LinkText">What the link there says.</param>
public sealed record Holding(string Words, string? Path = null, string? LinkText = null);

/// <summary>Reads what a partner holds, in four statements: its awards, its people who are linked to the partnership, its milestones and its risks.</summary>
public sealed class PartnerHoldings(CollabCaseDb db, Viewer viewer)
{
    public async Task<IReadOnlyList<Holding>> ReadAsync(Partnership partnership, Partner partner, DateOnly today, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var awards = await visible.Awards
            .Where(a => a.PartnershipId == partnership.Id && (a.State == AwardState.Applied || a.State == AwardState.Offered || a.State == AwardState.Awarded)
                && a.Funders.Any(f => f.OrganisationId == partner.OrganisationId))
            .OrderBy(a => a.Number).Select(a => new HeldAward(a.Id, a.Number, a.Title)).ToListAsync(cancel);
        var people = await (
            from member in visible.Members
            where member.PartnershipId == partnership.Id
            join person in visible.People on member.PersonId equals person.Id
            where person.OrganisationId == partner.OrganisationId
            orderby person.NameKey, person.Id
            select new HeldLink(person.Name, member.Role)).ToListAsync(cancel);
        var its = visible.People.Where(p => p.OrganisationId == partner.OrganisationId).Select(p => (long?)p.Id);
        var milestones = await visible.Milestones
            .Where(m => m.PartnershipId == partnership.Id && Milestone.OpenStates.Contains(m.State))
            .Select(m => new { IsSeenTo = m.OwnerOrganisationId == partner.OrganisationId || its.Contains(m.OwnerPersonId), Waits = m.WaitingForOrganisationId == partner.OrganisationId || its.Contains(m.WaitingForPersonId) })
            .Where(m => m.IsSeenTo || m.Waits).GroupBy(m => 1).Select(g => new { SeenTo = g.Count(m => m.IsSeenTo), Waiting = g.Count(m => m.Waits) }).SingleOrDefaultAsync(cancel);
        var risks = await visible.Risks
            .Where(r => r.PartnershipId == partnership.Id && r.State == RiskState.Open)
            .Select(r => new { IsCarried = r.CarriedByOrganisationId == partner.OrganisationId, IsSeenTo = its.Contains(r.OwnerPersonId) })
            .Where(r => r.IsCarried || r.IsSeenTo).GroupBy(r => 1).Select(g => new { Carried = g.Count(r => r.IsCarried), SeenTo = g.Count(r => r.IsSeenTo) }).SingleOrDefaultAsync(cancel);
        return Of(partnership, partner, awards, people, new(milestones?.SeenTo ?? 0, milestones?.Waiting ?? 0, risks?.Carried ?? 0, risks?.SeenTo ?? 0), today);
    }

    public sealed record HeldAward(long Id, string Number, string Title);

    public sealed record HeldLink(string Name, MemberRole Role);

    /// <summary>How much open work is its own: milestones that it or its people see to or that wait for them, risks that it carries alone or that its people look after.</summary>
    public sealed record HeldWork(int Milestones, int Waiting, int RisksCarried, int RisksSeenTo)
    {
        public static HeldWork None { get; } = new(0, 0, 0, 0);
    }

    /// <summary>What is left for others to take up, most important first. A role that another partner has is not among it.</summary>
    public static IReadOnlyList<Holding> Of(Partnership partnership, Partner partner, IReadOnlyList<HeldAward> awards, IReadOnlyList<HeldLink> people, HeldWork work, DateOnly today)
    {
        // Those who are partners on the day after it left, or tomorrow while no day is known.
        var after = (partner.LeftOn is { } left && left >= today ? left : today).AddDays(1);
        var staying = partnership.PartnersOn(after).Where(p => p != partner).ToList();
        bool NobodyElseIs(PartnerRoles role) => partner.Has(role) && !staying.Any(p => p.Has(role));
        var held = new List<Holding>();
        if (NobodyElseIs(PartnerRoles.Lead)) held.Add(new("It is the lead partner, and nobody else is. Agree who leads next, and give that partner the role.", "partners", "Go to the partners"));
        if (NobodyElseIs(PartnerRoles.Commissioner)) held.Add(new("It is the only commissioner. Ask who would commission what you test.", "partners", "Go to the partners"));
        foreach (var award in awards)
            held.Add(new(award.Id == partnership.LeadAwardId
                ? $"It funds {award.Title} ({award.Number}), which pays for the lead person’s time. Agree what pays for it next."
                : $"It funds {award.Title} ({award.Number}). If the money ends too, say so on the award.", "awards/" + award.Number, "See the award"));
        if (work.Milestones > 0)
            held.Add(new($"{Counted(work.Milestones, "open milestone is", "open milestones are")} in its hands or those of its people. Agree who sees to {Them(work.Milestones)}, and hand {Them(work.Milestones)} over.", "milestones", "Go to the milestones"));
        if (work.Waiting > 0)
            held.Add(new($"{Counted(work.Waiting, "milestone waits", "milestones wait")} for it. Ask for what is still to come, or plan without.", "milestones", "Go to the milestones"));
        if (work.RisksCarried > 0)
            held.Add(new($"It carries {Counted(work.RisksCarried, "open risk", "open risks")} alone. Agree who carries {Them(work.RisksCarried)} now.", "risks", "Go to the risks"));
        if (work.RisksSeenTo > 0)
            held.Add(new($"Its people look after {Counted(work.RisksSeenTo, "open risk", "open risks")}. Hand {Them(work.RisksSeenTo)} over.", "risks", "Go to the risks"));
        foreach (var person in people)
            held.Add(new($"{person.Name} is linked here ({person.Role.Label().ToLowerInvariant()}) and goes on seeing this partnership until an administrator takes the link away."));
        return held;
    }

    private static string Counted(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{Format.Number(count)} {many}";

    private static string Them(int count) => count == 1 ? "it" : "them";
}
