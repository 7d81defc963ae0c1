using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Spending;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Savings;

/// <summary>A saving with the names behind it.</summary>
/// <param name="Document">What shows it, where the person may open that; null: nothing does, or they may not.</param>
public sealed record SavingShown(Saving Saving, string Organisation, NamedRecord? Document);

/// <summary>Who pays for one partnership and who saves by it.</summary>
/// <param name="SavingsId">The record of what is saved; null while nothing is.</param>
/// <param name="PaidIsKnown">Whether the person sees every award in full, and with it what was paid.</param>
public sealed record WhoPays(long PartnershipId, long? SavingsId, PaysAndSaves Table, IReadOnlyList<SavingShown> Savings, bool PaidIsKnown);

/// <summary>Reads who pays and who saves, for the page and for its files.</summary>
public sealed class WhoPaysReader(CollabCaseDb db, Viewer viewer)
{
    private sealed record Committed(long Id, AwardKind? Kind, string FundersKey, bool IsOpen, IReadOnlyList<Funder> Funders, IReadOnlyList<AwardAmount> Lines)
    {
        public PayerOrSaver By(long? organisationId) =>
            Funders.Count == 1 ? One(Funders[0].Id, Funders[0].Name)
            : Funders.FirstOrDefault(f => f.Id == organisationId) is { } funder ? One(funder.Id, funder.Name)
            : new(FundersKey, AwardOutline.NamesOf([.. Funders.Select(f => f.Name)]));
    }

    public async Task<WhoPays> ReadAsync(string reference, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var partnership = await visible.FundedPartnershipIdAsync(reference, cancel);
        var awards = await visible.AwardsInOutline.Where(a => a.PartnershipId == partnership && Award.CommittedStates.Contains(a.State)).OrderBy(a => a.Number).Select(a => new Committed(
            a.Id, a.Kind, a.FundersKey, visible.Awards.Any(full => full.Id == a.Id),
            (from funder in a.Funders
             join organisation in visible.Organisations on funder.OrganisationId equals organisation.Id
             orderby organisation.NameKey, organisation.Id
             select new Funder(organisation.Id, organisation.Reference, organisation.Name)).ToList(),
            a.Lines.Select(l => new AwardAmount(l.Year, Money.FromPence(l.AmountPence), l.FunderOrganisationId) { IsIndicative = l.IsIndicative }).ToList())).AsSplitQuery().ToListAsync(cancel);
        var savings = await visible.WholeSavings(partnership).AsNoTracking().SingleOrDefaultAsync(cancel);
        List<Saving> saved = [.. (savings?.Savings ?? []).OrderBy(s => s.Number)];
        List<long> savers = [.. saved.Select(s => s.OrganisationId).Distinct()];
        var names = await visible.Organisations.Where(o => savers.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        List<long> showing = [.. saved.Select(s => s.EvidenceDocumentId).OfType<long>().Distinct()];
        var documents = await visible.Documents.Where(d => showing.Contains(d.Id) && d.WithdrawnAtUtc == null).Select(d => new NamedRecord(d.Id, "" + d.Number, d.Title)).ToDictionaryAsync(d => d.Id, cancel);

        var cash = awards.Where(a => a.Kind is not AwardKind.InKind).ToList();
        // What was paid is more than the outline of an award: of some of them it would look like a sum, and be none.
        var paidIsKnown = cash.TrueForAll(a => a.IsOpen);
        var paid = !paidIsKnown ? [] : await visible.Awards.Where(a => a.PartnershipId == partnership && Award.CommittedStates.Contains(a.State)).SelectMany(a => a.Payments).Where(p => p.PaidOn != null)
            .Select(p => new { p.AwardId, p.FunderOrganisationId, p.Amount, p.Returned }).ToListAsync(cancel);
        var byId = cash.ToDictionary(a => a.Id);
        var table = PaysAndSaves.Of(
            [.. awards.SelectMany(a => a.Lines.Where(l => !l.IsIndicative).Select(l => new MoneyPutIn(a.By(l.FunderOrganisationId), l.Amount, a.Kind is AwardKind.InKind, l.Year)))],
            [.. paid.Where(p => byId.ContainsKey(p.AwardId)).Select(p => new MoneyPaid(byId[p.AwardId].By(p.FunderOrganisationId), p.Amount - (p.Returned ?? Money.Zero)))],
            [.. saved.Select(s => new MoneySaved(One(s.OrganisationId, names[s.OrganisationId]), s.Kind, s.Saved, s.Years))]);
        return new(partnership, savings?.Id, table, [.. saved.Select(s => new SavingShown(s, names[s.OrganisationId], s.EvidenceDocumentId is { } id ? documents.GetValueOrDefault(id) : null))], paidIsKnown);
    }

    private static PayerOrSaver One(long id, string name) => new(id.ToString(CultureInfo.InvariantCulture), name);
}
