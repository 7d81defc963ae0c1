using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Searching;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>Understands what a list of partnerships is asked for, and narrows what the person sees to it.</summary>
public sealed class PartnershipFilters(CollabCaseDb db, Viewer viewer, PlaceList placeList, IMemoryCache cache)
{
    private static readonly TimeSpan FundersAreKept = TimeSpan.FromMinutes(1);

    public async Task<PartnershipFilter> ReadAsync(PartnershipSearch asked, CancellationToken cancel)
    {
        var unknown = new List<string>();
        var words = Domain.Text.Clean(asked.Q);
        if (words is not null && Domain.Text.Fold(words).Length == 0)
        {
            unknown.Add("Search for at least one letter or figure. What was typed has none, so it is left out.");
            words = null;
        }
        if (words is { Length: > PartnershipFilter.MostTyped }) words = words[..PartnershipFilter.MostTyped];
        return new PartnershipFilter
        {
            Words = words,
            Stage = Codes.Read<Stage>(asked.Stage, "stage", unknown),
            Place = await PlaceAsync(asked.Place, unknown, cancel),
            Funder = await FunderAsync(asked.Funder, unknown, cancel),
            Kind = Codes.Read<AwardKind>(asked.Kind, "kind of funding", unknown),
            State = Codes.Read<PartnershipState>(asked.State, "state", unknown),
            Theme = Codes.Read<Theme>(asked.Theme, "theme", unknown),
            Profile = Codes.Read<PartnershipProfile>(asked.Profile, "profile", unknown),
            Sort = Codes.Read<PartnershipSort>(asked.Sort, "order", unknown) ?? PartnershipSort.Name,
            Columns = ChosenColumns.Read(PartnershipFilter.List.Columns, asked.Columns, unknown),
            View = asked.View,
            NotUnderstood = unknown,
        };
    }

    /// <summary>The partnerships that the person sees and the filter leaves.</summary>
    public IQueryable<Partnership> Narrow(PartnershipFilter filter)
    {
        var visible = db.VisibleTo(viewer);
        var left = visible.Partnerships;
        if (filter.Words is { } words) left = left.WithWords(db, words);
        if (filter.Stage is { } stage) left = left.Where(p => p.Stage == stage);
        if (filter.State is { } state) left = left.Where(p => p.State == state);
        if (filter.Theme is { } theme) left = left.Where(p => p.Theme == theme);
        if (filter.Profile is { } profile) left = left.Where(p => p.Profile == profile);
        if (filter.Place?.Code is { } place) left = left.Where(p => p.Places.Any(x => x.PlaceCode == place));
        if (filter.Funder is null && filter.Kind is null) return left;

        // A declined or withdrawn award funds nothing. Funder and kind are asked of one and the same award.
        var awards = visible.AwardsInOutline.Where(a => Award.StatesThatCount.Contains(a.State));
        if (filter.Kind is { } kind) awards = awards.Where(a => a.Kind == kind);
        if (filter.Funder?.Id is { } funder) awards = awards.Where(a => a.Funders.Any(f => f.OrganisationId == funder));
        return left.Where(p => awards.Any(a => a.PartnershipId == p.Id));
    }

    /// <summary>Who funds any of the partnerships whose money the person may see. Kept for a minute for each person.</summary>
    public async Task<IReadOnlyList<FunderChoice>> FundersAsync(CancellationToken cancel) =>
        (await cache.GetOrCreateAsync((typeof(FunderChoice), viewer.PersonId), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = FundersAreKept;
            var visible = db.VisibleTo(viewer);
            var givers = visible.AwardsInOutline.SelectMany(a => a.Funders).Select(f => f.OrganisationId);
            return (IReadOnlyList<FunderChoice>)await visible.Organisations.Where(o => givers.Contains(o.Id))
                .OrderBy(o => o.NameKey).Select(o => new FunderChoice(o.Id, o.Reference, o.Name)).ToListAsync(cancel);
        }))!;

    private async Task<NamedPlace?> PlaceAsync(string? code, List<string> unknown, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        var place = (await placeList.ReadAsync(cancel)).Find(code);
        if (place is null) unknown.Add(Codes.NotOnTheList("place"));
        return place;
    }

    private async Task<FunderChoice?> FunderAsync(string? reference, List<string> unknown, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reference)) return null;
        var funder = (await FundersAsync(cancel)).FirstOrDefault(f => f.Reference == reference)
            ?? await db.VisibleTo(viewer).Organisations.Where(o => o.Reference == reference)
                .Select(o => new FunderChoice(o.Id, o.Reference, o.Name)).SingleOrDefaultAsync(cancel);
        if (funder is null) unknown.Add(Codes.NotOnTheList("funder"));
        return funder;
    }
}
