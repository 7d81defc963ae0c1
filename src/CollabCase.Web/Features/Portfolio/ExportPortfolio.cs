using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Portfolio;

/// <summary>The portfolio as a file: a row for each funder, partnership, financial year and kind, which add up to the page.</summary>
public static class ExportPortfolio
{
    public sealed class Query : PortfolioSearch, IRequest<CsvFile<Row>>;

    /// <summary>An amount of the file, with whose it is.</summary>
    public sealed record Row(IReadOnlyList<PortfolioFunder> Funders, string PartnershipReference, string PartnershipName, FinancialYear? Year, AwardKind? Kind, Money Amount);

    internal sealed class Handler(PortfolioReader reader, PlaceList placeList, TimeProvider clock) : IRequestHandler<Query, CsvFile<Row>>
    {
        public async Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var givers = await reader.GiversAsync(cancellationToken);
            var filter = PortfolioFilter.Read(request, givers.All, await placeList.ReadAsync(cancellationToken));
            var rows = reader.Counted(filter)
                .GroupBy(x => new { x.Partnership.NameKey, x.Partnership.Reference, x.Partnership.Name, x.Line.Year, x.Award.Kind, x.Line.FunderOrganisationId, Joint = x.Line.FunderOrganisationId == null ? x.Award.FundersKey : null })
                .OrderBy(g => g.Key.NameKey).ThenBy(g => g.Key.Reference).ThenBy(g => g.Key.Year).ThenBy(g => g.Key.Kind)
                .Select(g => new { g.Key, Pence = g.Sum(x => x.Line.AmountPence) })
                .AsAsyncEnumerable()
                // The rows are read while they are sent: the first money of a funder that came since is for the next file.
                .Where(g => givers.Knows(new PortfolioGiver(g.Key.FunderOrganisationId, g.Key.Joint)))
                .Select(g => new Row(givers.Of(new PortfolioGiver(g.Key.FunderOrganisationId, g.Key.Joint)), g.Key.Reference, g.Key.Name, g.Key.Year, g.Key.Kind, Money.FromPence(g.Pence)));
            var columns = new CsvColumns<Row>()
                .Text("Funder", r => AwardOutline.NamesOf([.. r.Funders.Select(f => f.Name)]))
                .Text("Funder reference", r => string.Join("; ", r.Funders.Select(f => f.Reference)))
                .Text("Partnership", r => r.PartnershipName)
                .Text("Partnership reference", r => r.PartnershipReference)
                .Text("Financial year", r => MoneyByYear.HeadingOf(r.Year))
                .Date("From", r => r.Year?.FirstDay)
                .Date("To", r => r.Year?.LastDay)
                .Text("Kind", r => r.Kind.Label())
                .Text("Cash or in-kind", r => r.Kind is AwardKind.InKind ? "In-kind" : "Cash")
                .Money("Amount", r => r.Amount);
            return new CsvFile<Row>($"funding-{Format.Iso(clock.Today())}", columns, rows);
        }
    }
}
