using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Portfolio;

/// <summary>
/// Funder by partnership by financial year, with totals that add up in both directions. Where there are more lines than
/// anyone reads, a funder is one line, which opens; the sums are always over everything.
/// </summary>
public static class ShowPortfolio
{
    /// <summary>Up to this many lines of partnerships all are shown; beyond, those of the funder that is opened, this many a page.</summary>
    public const int MostPartnerships = 100;

    /// <summary>More funders than this are shown as one line: those who give least.</summary>
    public const int MostFunders = 200;

    /// <summary>The most different sources that are told.</summary>
    public const int MostSources = 20;

    public sealed class Query : PortfolioSearch, IRequest<Page>
    {
        /// <summary>The funder, or funders, whose partnerships are shown, by reference.</summary>
        public string? Open { get; set; }

        public string? After { get; set; }
    }

    /// <param name="Summary">The few figures of the whole portfolio; null while filters are on.</param>
    /// <param name="Cash">Null: there is none.</param>
    /// <param name="InKind">Null: there is none.</param>
    /// <param name="Opened">The funder whose partnerships are shown page by page; null: all of them are shown, or none.</param>
    /// <param name="IsOfOneFunder">It is one funder's own money, and not that of partnerships.</param>
    public sealed record Page(
        PortfolioFilter Filter, PortfolioChoices Choices, MoneySummary? Summary, MoneyByYear? Cash, MoneyByYear? InKind,
        OpenedGiver? Opened, IReadOnlyList<SourceNote> Sources, bool MoreSources, bool IsOfOneFunder, IReadOnlyList<string> Messages)
    {
        public bool IsEmpty => (Cash ?? InKind) is null;
    }

    /// <summary>What the filters can be set to.</summary>
    public sealed record PortfolioChoices(IReadOnlyList<Funder> Funders, IReadOnlyList<FinancialYear?> Years, Places Places);

    /// <summary>The funder whose partnerships are shown a page at a time.</summary>
    public sealed record OpenedGiver(string Label, int Partnerships, string? FirstHref, string? PreviousHref, string? NextHref);

    internal sealed class Handler(CollabCaseDb db, PortfolioReader reader, MoneyFacts facts, PlaceList placeList, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public Task<Page> Handle(Query request, CancellationToken cancellationToken) => db.InOneMomentAsync(() => ReadAsync(request, cancellationToken), cancellationToken);

        private async Task<Page> ReadAsync(Query request, CancellationToken cancellationToken)
        {
            var places = await placeList.ReadAsync(cancellationToken);
            var givers = await reader.GiversAsync(cancellationToken);
            var filter = PortfolioFilter.Read(request, givers.All, places);
            var stored = await reader.StoredAsync(cancellationToken);
            var choices = new PortfolioChoices(givers.All, await reader.YearsAsync(stored, cancellationToken), places);
            var sums = await reader.SumsAsync(filter, stored, cancellationToken);
            var partnerships = await reader.PartnershipsAsync(filter, cancellationToken);
            var sources = await reader.SourcesAsync(filter, MostSources, cancellationToken);

            var layout = new PortfolioLayout(filter, givers, sums, partnerships, AwardedLine.IsOfOneFunder(viewer));
            var messages = filter.NotUnderstood.ToList();
            OpenedGiver? opened = null;
            if (partnerships.Values.Sum() <= MostPartnerships) layout.Show(await reader.OfPartnershipsAsync(reader.Counted(filter), cancellationToken));
            else if (ToOpen(givers.Find(request.Open), partnerships) is { } giver) opened = await OpenAsync(giver);

            return new Page(
                filter, choices, filter.Values.Count == 0 ? await SummaryAsync(stored, cancellationToken) : null, layout.Cash, layout.InKind,
                opened, [.. sources.Take(MostSources)], sources.Count > MostSources, AwardedLine.IsOfOneFunder(viewer), messages);

            async Task<OpenedGiver> OpenAsync(PortfolioGiver giver)
            {
                var code = givers.CodeOf(giver);
                var list = filter.Href(more: ("open", code));
                if (!Cursor.TryRead(request.After, list, out var cursor)) messages.Add(Cursor.DoesNotFit);
                var here = reader.PartnershipsOf(filter, giver).From(cursor, p => p.NameKey, p => p.Id, size: MostPartnerships).Select(p => p.Id);
                var rows = await reader.OfPartnershipsAsync(PortfolioReader.Of(reader.Counted(filter), giver).Where(x => here.Contains(x.Partnership.Id)), cancellationToken);
                var page = Keyset.Slice(InReadingOrder(rows, cursor), cursor, list, p => p.NameKey, p => p.Id, MostPartnerships);
                var ids = page.Rows.Select(p => p.Id).ToHashSet();
                layout.Show([.. rows.Where(r => ids.Contains(r.PartnershipId))], giver);
                return new OpenedGiver(
                    layout.LabelOf(giver), partnerships[giver], cursor is null ? null : list,
                    page.Previous is { } before ? filter.Href(more: [("open", code), ("after", before)]) : null,
                    page.Next is { } after ? filter.Href(more: [("open", code), ("after", after)]) : null);
            }
        }

        private Task<MoneySummary> SummaryAsync(StoredPortfolio stored, CancellationToken cancel) =>
            stored.Scope is { } scope ? facts.OfStoredAsync(scope, stored.Sums, cancel) : facts.OfPortfolioAsync(cancel);

        private static List<(long Id, string NameKey)> InReadingOrder(List<PartnershipSum> rows, Cursor? cursor)
        {
            var partnerships = rows.Select(r => (Id: r.PartnershipId, r.NameKey)).Distinct().OrderBy(p => p.NameKey, StringComparer.Ordinal).ThenBy(p => p.Id).ToList();
            if (cursor is { Back: true }) partnerships.Reverse();
            return partnerships;
        }

        // Whoever is the only one needs no opening.
        private static PortfolioGiver? ToOpen(PortfolioGiver? asked, Dictionary<PortfolioGiver, int> partnerships) =>
            asked is { } giver && partnerships.ContainsKey(giver) ? giver : partnerships.Count == 1 ? partnerships.Keys.Single() : null;
    }
}
