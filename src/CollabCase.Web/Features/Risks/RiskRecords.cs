using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.People;
using CollabCase.Domain.Risks;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Risks;

/// <summary>What a form about one risk begins with.</summary>
public sealed record RiskOutline(int Number, int Version, string Title, Likelihood Likelihood, Impact Impact, DateOnly NextReviewOn, string? OwnerReference, string? OwnerRole)
{
    public RiskScore Score => new(Likelihood, Impact);
}

/// <summary>A page with a form about one risk.</summary>
public sealed class RiskActPage<TCommand> : IFormPage<TCommand>, IPartnershipPage
{
    public required PartnershipFrame Frame { get; init; }
    public required RiskOutline Risk { get; init; }
    public required TCommand Form { get; set; }

    /// <summary>Who could own it; only where the form asks.</summary>
    public IReadOnlyList<Choice> People { get; init; } = [];

    public string Address => $"/partnerships/{Frame.Reference}/risks/{Risk.Number}";
}

/// <summary>What the use cases about risks find.</summary>
internal static class RiskRecords
{
    public static async Task<RiskFacts> FactsForRisksAsync(this Visible visible, string reference, DateOnly today, CancellationToken cancel) =>
        await visible.RiskFactsAsync(reference, today, cancel) ?? throw new RecordNotFoundException();

    public static async Task<Risk> RiskToChangeAsync(this Visible visible, string reference, int number, CancellationToken cancel) =>
        await visible.WholeRiskAsync(reference, number, cancel) ?? throw new RecordNotFoundException();

    /// <summary>The risk of this number of this partnership, for a page to read.</summary>
    public static IQueryable<Risk> RiskOf(this Visible visible, string reference, int number) =>
        visible.RisksOf(reference).Where(r => r.Number == number);

    public static async Task<RiskOutline> OutlineOfRiskAsync(this Visible visible, string reference, int number, CancellationToken cancel) =>
        await visible.RiskOf(reference, number).Select(r => new RiskOutline(r.Number, r.Version, r.Title, r.Likelihood, r.Impact, r.NextReviewOn,
            visible.People.Where(p => p.Id == r.OwnerPersonId).Select(p => p.Reference).FirstOrDefault(), r.OwnerRole)).SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();

    /// <summary>Who can look after a risk: its coordinator, who may have lost the role and sees no register then, and the members who see it.</summary>
    public static IQueryable<Person> PeopleForRisks(this Visible visible, string reference) =>
        visible.People.Where(x => x.IsActive && visible.Partnerships.Any(p => p.Reference == reference
            && ((p.CoordinatorPersonId == x.Id && (x.Roles & (SystemRoles.Coordinator | SystemRoles.Administrator)) != 0) || visible.Members.Any(m => m.PartnershipId == p.Id && m.PersonId == x.Id && m.Role != MemberRole.Participant))));

    public static async Task<IReadOnlyList<Choice>> OwnerChoicesAsync(this Visible visible, string reference, CancellationToken cancel) =>
        await visible.PeopleForRisks(reference).OrderBy(p => p.NameKey).ThenBy(p => p.Id).Select(p => new Choice(p.Reference, p.Name, null)).ToListAsync(cancel);

    public static async Task<RiskOwner> OwnerAsync(this Visible visible, string reference, string? person, string? role, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(person)) return new(null, role);
        var id = await visible.PeopleForRisks(reference).Where(p => p.Reference == person).Select(p => (long?)p.Id).SingleOrDefaultAsync(cancel)
            ?? throw new DomainRuleException("Choose an owner from the list. They have to be able to see the register.", "Owner");
        return new(id, role);
    }

    /// <summary>Today's partners, and the one that carries the risk already.</summary>
    public static async Task<IReadOnlyList<Choice>> CarrierChoicesAsync(this Visible visible, string reference, long? carrier, DateOnly today, CancellationToken cancel) => await (
        from organisation in visible.Organisations
        where organisation.Id == carrier || visible.Partnerships.Where(p => p.Reference == reference).SelectMany(p => p.Partners)
            .Any(x => x.OrganisationId == organisation.Id && (x.JoinedOn == null || x.JoinedOn <= today) && (x.LeftOn == null || x.LeftOn >= today))
        orderby organisation.NameKey, organisation.Id
        select new Choice(organisation.Reference, organisation.Name, null)).ToListAsync(cancel);

    public static async Task<long?> CarrierAsync(this Visible visible, string? organisation, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(organisation)) return null;
        return await visible.Organisations.Where(o => o.Reference == organisation).Select(o => (long?)o.Id).SingleOrDefaultAsync(cancel)
            ?? throw new DomainRuleException("Choose one of the partners in the list, or all partners.", nameof(RiskDetailsTyped.CarriedBy));
    }
}
