using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Gates;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Home;

/// <summary>A partnership at a glance.</summary>
/// <param name="Partnership">As it stands, to read.</param>
/// <param name="Next">How far it is on the way to its gate; null where none lies ahead, or while it rests.</param>
/// <param name="Exceptions">The agreed exceptions that are open, the one due first in front.</param>
/// <param name="Places">Where it works.</param>
/// <param name="Partners">Who takes part today, by name, the lead first.</param>
/// <param name="Coordinator">Who looks after it here.</param>
/// <param name="CoordinatorEmail">Where to reach them.</param>
public sealed record PartnershipCard(Partnership Partnership, GateProgress? Next, IReadOnlyList<DueException> Exceptions, IReadOnlyList<string> Places,
    IReadOnlyList<string> Partners, string? Coordinator, string? CoordinatorEmail)
{
    public string Href => $"/partnerships/{Partnership.Reference}";
}

/// <summary>Something that was agreed to be done by a day.</summary>
public sealed record DueException(string Partnership, string Name, int Number, string What, DateOnly ByWhen, bool IsOverdue)
{
    public string Href => $"/partnerships/{Partnership}/gate/exceptions/{Number}/complete";
}

/// <summary>A dozen cards at most, and whether there are more partnerships than that.</summary>
public sealed record CardList(IReadOnlyList<PartnershipCard> Cards, bool HasMore);

/// <summary>Reads cards in a fixed number of statements: which partnerships, what they are made of, the facts of their gates, who is who.</summary>
public sealed class PartnershipCards(CollabCaseDb db, Viewer viewer, GateFactsReader facts, PlaceList placeList, TimeProvider clock)
{
    public const int Most = 12;

    /// <summary>The first dozen by name of some partnerships that the person sees.</summary>
    public async Task<CardList> ReadAsync(IQueryable<Partnership> which, CancellationToken cancel)
    {
        var (visible, today) = (db.VisibleTo(viewer), clock.Today());
        var coordinators = visible.CoordinatorsToReach;
        var found = await which.OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(Most + 1)
            .Select(p => new
            {
                p.Id,
                Coordinator = coordinators.Where(c => c.Id == p.CoordinatorPersonId).Select(c => c.Name).FirstOrDefault(),
                Email = coordinators.Where(c => c.Id == p.CoordinatorPersonId).Select(c => c.Email).FirstOrDefault(),
            }).ToListAsync(cancel);
        if (found.Count == 0) return new CardList([], false);

        var shown = found.Take(Most).ToList();
        var ids = shown.Select(p => p.Id).ToList();
        var partnerships = (await visible.PartnershipsAtAGlanceAsync(ids, cancel)).ToDictionary(p => p.Id);
        var gates = await facts.ReadAsync(ids, cancel);
        var organisations = partnerships.Values.SelectMany(p => p.PartnersOn(today)).Select(p => p.OrganisationId).Distinct().ToList();
        var names = await visible.Organisations.Where(o => organisations.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        var places = await placeList.ReadAsync(cancel);
        return new CardList([.. shown.Where(s => partnerships.ContainsKey(s.Id)).Select(s => Card(partnerships[s.Id], s.Coordinator, s.Email))], found.Count > Most);

        PartnershipCard Card(Partnership partnership, string? coordinator, string? coordinatorEmail) => new(
            partnership,
            partnership.State is PartnershipState.Active ? partnership.WhatsNext(gates[partnership.Id], today) : null,
            [.. partnership.OpenExceptions().Select(e => new DueException(partnership.Reference, partnership.Name, e.Number, e.WhatWillBeDone, e.ByWhen, e.IsOverdue(today)))],
            places.NamesOf(partnership.Places.Select(p => p.PlaceCode)),
            [.. partnership.PartnersOn(today).OrderByDescending(p => p.Has(PartnerRoles.Lead)).ThenBy(p => p.Number).Select(p => names.GetValueOrDefault(p.OrganisationId, "an organisation"))],
            coordinator, coordinatorEmail);
    }
}
