using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partners;

/// <summary>Something that a partner holds here, and that has to be handed over or settled when it leaves.</summary>
/// <param name="Words">What it is, and what to do with it.</param>
/// <param name="Path">Where that is done, from the partnership's address; null where it is not done here.</param>
/// <param name="LinkText">What the link there says.</param>
public sealed record Holding(string Words, string? Path = null, string? LinkText = null);

/// <summary>Reads what a partner holds, in two statements: its awards, and its people who are linked to the partnership.</summary>
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
        return Of(partnership, partner, awards, people, today);
    }

    public sealed record HeldAward(long Id, string Number, string Title);

    public sealed record HeldLink(string Name, MemberRole Role);

    /// <summary>What is left for others to take up, most important first. A role that another partner has is not among it.</summary>
    public static IReadOnlyList<Holding> Of(Partnership partnership, Partner partner, IReadOnlyList<HeldAward> awards, IReadOnlyList<HeldLink> people, DateOnly today)
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
        foreach (var person in people)
            held.Add(new($"{person.Name} is linked here ({person.Role.Label().ToLowerInvariant()}) and goes on seeing this partnership until an administrator takes the link away."));
        return held;
    }
}
