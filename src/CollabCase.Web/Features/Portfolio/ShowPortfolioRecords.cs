using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.FundingViews;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Portfolio;

/// <summary>The amounts behind one figure of the portfolio, which add up to it.</summary>
public static class ShowPortfolioRecords
{
    public const int PageSize = 50;
    public const string Path = PortfolioFilter.Path + "/records";

    public sealed class Query : PortfolioSearch, IRequest<Page>
    {
        /// <summary>`cash` or `in-kind`; both, apart, without.</summary>
        public string? As { get; set; }

        /// <summary>Whose line of the portfolio: the references of one funder, or of several who give together.</summary>
        public string? From { get; set; }

        public string? Partnership { get; set; }

        /// <summary>With <see cref="Is"/>, a line of a view that the portfolio has no filter for: `place`, `theme` or `outcome`.</summary>
        public string? By { get; set; }

        public string? Is { get; set; }

        public string? After { get; set; }
    }

    public sealed record Row(
        long Id, string Number, string Title, string PartnershipReference, string PartnershipName, string GivenBy, FinancialYear? Year, AwardKind? Kind, AwardState State, Money Amount)
    {
        public string Href => $"/partnerships/{PartnershipReference}/awards/{Number}";
    }

    /// <param name="Cash">What all of them come to in cash, this page and the others.</param>
    /// <param name="InKind">What all of them come to in kind.</param>
    /// <param name="Amounts">How many amounts there are in all.</param>
    /// <param name="Awards">Of how many awards.</param>
    /// <param name="About">What they have in common, a phrase each.</param>
    public sealed record Page(
        PortfolioFilter Filter, Money Cash, Money InKind, int Amounts, int Awards, IReadOnlyList<string> About,
        Slice<Row> Rows, bool IsFirst, Func<string?, string> Href, IReadOnlyList<string> Messages)
    {
        /// <summary>What the amounts come to, cash and in-kind apart.</summary>
        public string Heading => (Cash == Money.Zero, InKind == Money.Zero) switch
        {
            (true, true) => "What makes up this figure",
            (false, true) => $"What makes up {Cash} in cash",
            (true, false) => $"What makes up {InKind} in kind",
            _ => $"What makes up {Cash} in cash, and {InKind} in kind",
        };
    }

    internal sealed class Handler(CollabCaseDb db, PortfolioReader reader, PlaceList placeList) : IRequestHandler<Query, Page>
    {
        public Task<Page> Handle(Query request, CancellationToken cancellationToken) => db.InOneMomentAsync(() => ReadAsync(request, cancellationToken), cancellationToken);

        private async Task<Page> ReadAsync(Query request, CancellationToken cancellationToken)
        {
            var givers = await reader.GiversAsync(cancellationToken);
            var places = await placeList.ReadAsync(cancellationToken);
            var filter = PortfolioFilter.Read(request, givers.All, places);
            var giver = givers.Find(request.From);
            if (giver is null && !string.IsNullOrEmpty(request.From)) throw new RecordNotFoundException();
            var by = Codes.Read<MoneyBy>(request.By);
            var part = by?.LabelOf(request.Is ?? "", places);
            if (part is null && !string.IsNullOrEmpty(request.By)) throw new RecordNotFoundException();

            var lines = reader.Counted(filter);
            if (giver is { } from) lines = PortfolioReader.Of(lines, from);
            if (!string.IsNullOrEmpty(request.Partnership)) lines = lines.Where(x => x.Partnership.Reference == request.Partnership);
            if (part is not null) lines = lines.Of(by!.Value, request.Is!);
            if (request.As == "cash") lines = lines.Where(x => x.Award.Kind != AwardKind.InKind);
            if (request.As == "in-kind") lines = lines.Where(x => x.Award.Kind == AwardKind.InKind);

            string Href(string? after) => filter.Href(Path, ("as", request.As), ("from", request.From), ("partnership", request.Partnership), ("by", request.By), ("is", request.Is), ("after", after));
            var fits = Cursor.TryRead(request.After, Href(null), out var cursor);
            var all = await lines.GroupBy(_ => 1).Select(g => new
            {
                Cash = g.Sum(x => x.Award.Kind != AwardKind.InKind ? x.Line.AmountPence : 0),
                InKind = g.Sum(x => x.Award.Kind == AwardKind.InKind ? x.Line.AmountPence : 0),
                Amounts = g.Count(),
                Awards = g.Select(x => x.Award.Id).Distinct().Count(),
                Partnership = g.Min(x => x.Partnership.Name),
            }).SingleOrDefaultAsync(cancellationToken);
            var rows = await lines.From(cursor, x => x.Award.Number, x => x.Line.Id, size: PageSize)
                .Select(x => new
                {
                    x.Line.Id, x.Award.Number, x.Award.Title, x.Partnership.Reference, x.Partnership.Name, x.Line.FunderOrganisationId, x.Award.FundersKey,
                    x.Line.Year, x.Award.Kind, x.Award.State, x.Line.AmountPence,
                })
                .SliceAsync(cursor, Href(null), x => x.Number, x => x.Id, cancellationToken, PageSize);

            List<string> about = [];
            if (giver is { } known) about.Add(AwardOutline.NamesOf([.. givers.Of(known).Select(f => f.Name)]));
            if (!string.IsNullOrEmpty(request.Partnership) && all is not null) about.Add(all.Partnership!);
            if (part is not null) about.Add($"{by!.Value.Label()}: {part}");
            about.AddRange(filter.Chips().Select(chip => $"{chip.Field}: {chip.Value}"));
            return new Page(
                filter, Money.FromPence(all?.Cash ?? 0), Money.FromPence(all?.InKind ?? 0), all?.Amounts ?? 0, all?.Awards ?? 0, about,
                rows.Select(x => new Row(x.Id, x.Number, x.Title, x.Reference, x.Name,
                    AwardOutline.NamesOf([.. givers.Of(new PortfolioGiver(x.FunderOrganisationId, x.FunderOrganisationId is null ? x.FundersKey : null)).Select(f => f.Name)]),
                    x.Year, x.Kind, x.State, Money.FromPence(x.AmountPence))),
                cursor is null, Href, fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit]);
        }
    }
}
