using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Portfolio;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>Reads a view in a handful of statements, whatever the number of awards.</summary>
internal sealed class MoneyByReader(CollabCaseDb db, PortfolioReader portfolio, FundingViewReader views, PlaceList placeList, Viewer viewer)
{
    public const int PageSize = 100;

    /// <param name="search">What is asked for.</param>
    /// <param name="whole">All partnerships, and not a page of them.</param>
    /// <param name="cancel">Ends the reading.</param>
    public Task<MoneyByView> ReadAsync(MoneyBySearch search, bool whole, CancellationToken cancel) => db.InOneMomentAsync(() => ReadNowAsync(search, whole, cancel), cancel);

    private async Task<MoneyByView> ReadNowAsync(MoneyBySearch search, bool whole, CancellationToken cancel)
    {
        var messages = new List<string>();
        var by = search.Read(messages);
        var places = await placeList.ReadAsync(cancel);
        var givers = await portfolio.GiversAsync(cancel);
        var filter = PortfolioFilter.Read(search, givers.All, places);
        messages.AddRange(filter.NotUnderstood);
        var kinds = await views.KindsAsync(filter, cancel);
        var ofOneFunder = AwardedLine.IsOfOneFunder(viewer);
        MoneyByView.Neighbours? pages = null;

        var stored = await portfolio.StoredAsync(cancel);
        var (rows, sums) = by switch
        {
            MoneyBy.Partnership => await PartnershipsAsync(),
            MoneyBy.Funder => await FundersAsync(),
            MoneyBy.Year => ([], []),
            _ => await LinesAsync(),
        };
        var layout = new MoneyByLayout(by, filter, kinds, rows, sums, ofOneFunder);
        var choices = new ShowPortfolio.PortfolioChoices(givers.All, whole ? [] : await portfolio.YearsAsync(stored, cancel), places);
        return new MoneyByView(filter, choices, by, layout.Cash, layout.InKind, layout.Chart, by is MoneyBy.Funder && !ofOneFunder ? Shares() : null, pages, ofOneFunder, messages);

        async Task<(IReadOnlyList<ViewRow>, IReadOnlyList<LineSum>)> LinesAsync()
        {
            var read = await views.LinesAsync(by, filter, cancel);
            return ([.. Known([.. read.Partnerships.Keys.Select(k => k.Code).Distinct()])
                .Select(row => row with { Partnerships = read.Partnerships.GetValueOrDefault((row.Code, false)), PartnershipsInKind = read.Partnerships.GetValueOrDefault((row.Code, true)) })], read.Sums);
        }

        IEnumerable<ViewRow> Known(IReadOnlyList<string> codes) => by switch
        {
            MoneyBy.Stage => Enum.GetValues<Stage>().Select(s => new ViewRow(Codes.Of(s), s.Label())).Where(r => codes.Contains(r.Code)),
            MoneyBy.Theme => Enum.GetValues<Theme>().Select(t => new ViewRow(Codes.Of(t), t.Label())).Append(new(MoneyByWords.None, "No theme recorded")).Where(r => codes.Contains(r.Code)),
            MoneyBy.Outcome => Enum.GetValues<PartnershipOutcome>().Select(o => new ViewRow(Codes.Of(o), o.Label())).Where(r => codes.Contains(r.Code)),
            MoneyBy.Kind => Enum.GetValues<AwardKind>().Select(k => (AwardKind?)k).Append(null).Select(k => new ViewRow(PortfolioFilter.CodeOf(k), k.Label())).Where(r => codes.Contains(r.Code)),
            _ => codes.Where(c => c != MoneyByWords.None).Select(c => new ViewRow(c, places.Find(c)?.FullName ?? c)).OrderBy(r => Domain.Text.Fold(r.Label), StringComparer.Ordinal)
                .Concat(codes.Where(c => c == MoneyByWords.None).Select(c => new ViewRow(c, "No place recorded"))),
        };

        async Task<(IReadOnlyList<ViewRow>, IReadOnlyList<LineSum>)> FundersAsync()
        {
            var given = await portfolio.SumsAsync(filter, stored, cancel);
            var counts = await portfolio.PartnershipsAsync(filter, cancel);
            return
            (
                [.. counts.Select(c => new ViewRow(givers.CodeOf(c.Key), NameOf(c.Key)) { Notes = c.Key.FunderId is null ? ["How it is split is not published"] : [] })
                    .OrderBy(r => Domain.Text.Fold(r.Label), StringComparer.Ordinal).ThenBy(r => r.Code, StringComparer.Ordinal)],
                [.. given.SelectMany(g => g.Cash, (g, a) => new LineSum(givers.CodeOf(g.Giver), a.Year, false, a.Amount.Pence)), .. given.SelectMany(g => g.InKind, (g, a) => new LineSum(givers.CodeOf(g.Giver), a.Year, true, a.Amount.Pence))]
            );
        }

        string NameOf(PortfolioGiver giver) => AwardOutline.NamesOf([.. givers.Of(giver).Select(f => f.Name)]);

        FunderSharesShown? Shares() => FunderSharesShown.Of(
            [.. sums.Where(s => !s.InKind).Select(s => new CommittedCash(givers.Find(s.Code)?.FunderId, Money.FromPence(s.Pence)))],
            id => givers.Of(new PortfolioGiver(id, null))[0].Name);

        async Task<(IReadOnlyList<ViewRow>, IReadOnlyList<LineSum>)> PartnershipsAsync()
        {
            var list = filter.Href(FundingViewLinks.Path, ("by", Codes.Of(by)));
            if (!Cursor.TryRead(whole ? null : search.After, list, out var cursor)) messages.Add(Cursor.DoesNotFit);
            var here = whole ? null : views.Funded(filter).From(cursor, p => p.NameKey, p => p.Id, size: PageSize).Select(p => p.Id);
            var read = await views.OfPartnershipsAsync(filter, here, cancel);
            var found = read.Select(r => r.Partnership).Distinct().ToList();
            if (cursor is { Back: true }) found.Reverse();
            var page = Keyset.Slice(found, cursor, list, p => p.NameKey, p => p.Id, whole ? int.MaxValue : PageSize);
            pages = new(cursor is null ? null : list,
                page.Previous is { } before ? filter.Href(FundingViewLinks.Path, ("by", Codes.Of(by)), ("after", before)) : null,
                page.Next is { } after ? filter.Href(FundingViewLinks.Path, ("by", Codes.Of(by)), ("after", after)) : null);
            var kept = page.Rows.Select(p => p.Reference).ToHashSet();
            return ([.. page.Rows.Select(p => new ViewRow(p.Reference, p.Name) { Href = $"/partnerships/{p.Reference}" })], [.. read.Select(r => r.Sum).Where(s => kept.Contains(s.Code))]);
        }
    }
}
