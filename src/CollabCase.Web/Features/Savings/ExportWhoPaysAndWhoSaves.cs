using CollabCase.Domain.Costs;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Savings;

/// <summary>Who pays and who saves as a file: a row for each organisation, as the page has them.</summary>
public static class ExportWhoPaysAndWhoSaves
{
    public sealed record Query(string Reference) : IRequest<CsvFile<PaysAndSavesLine>>;

    public sealed class Handler(WhoPaysReader reader) : IRequestHandler<Query, CsvFile<PaysAndSavesLine>>
    {
        public async Task<CsvFile<PaysAndSavesLine>> Handle(Query request, CancellationToken cancellationToken)
        {
            var facts = await reader.ReadAsync(request.Reference, cancellationToken);
            var columns = new CsvColumns<PaysAndSavesLine>()
                .Text("Organisation", l => l.By!.Name)
                .Money("Pays, committed cash", l => l.Cash);
            if (facts.PaidIsKnown) columns.Money("Paid so far", l => l.Paid);
            columns.Money("Gives in kind", l => l.InKind)
                .Text("Pays in", l => l.Pays?.ToString())
                .Money("Saves, cashable, measured", l => l.Cashable.Measured)
                .Money("Saves, cashable, expected", l => l.Cashable.Expected)
                .Money("Saves, not cashable, measured", l => l.NotCashable.Measured)
                .Money("Saves, not cashable, expected", l => l.NotCashable.Expected)
                .Text("Saves in", l => l.Saves?.ToString());
            return new($"{request.Reference}-who-pays-and-who-saves", columns, facts.Table.Lines.ToAsyncEnumerable());
        }
    }
}
