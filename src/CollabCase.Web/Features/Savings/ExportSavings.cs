using CollabCase.Domain.Costs;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Savings;

/// <summary>Each saving as a file, with how it was worked out.</summary>
public static class ExportSavings
{
    public sealed record Query(string Reference) : IRequest<CsvFile<SavingShown>>;

    public sealed class Handler(WhoPaysReader reader) : IRequestHandler<Query, CsvFile<SavingShown>>
    {
        public async Task<CsvFile<SavingShown>> Handle(Query request, CancellationToken cancellationToken)
        {
            var facts = await reader.ReadAsync(request.Reference, cancellationToken);
            return new($"{request.Reference}-savings", new CsvColumns<SavingShown>()
                .Number("Number", s => s.Saving.Number)
                .Text("Who saves", s => s.Organisation)
                .Text("What is saved", s => s.Saving.What)
                .Money("Amount", s => s.Saving.Amount)
                .Text("Cashable or not", s => s.Saving.Kind.Label())
                .Text("Measured or expected", s => s.Saving.Basis.Label())
                .Text("Financial year, or the first", s => s.Saving.FirstYear.ToString())
                .Text("Last financial year", s => (s.Saving.LastYear ?? s.Saving.FirstYear).ToString())
                .Text("How it was worked out", s => s.Saving.HowWorkedOut)
                .Text("Link", s => s.Saving.Link)
                .Text("Document", s => s.Document?.Title), facts.Savings.ToAsyncEnumerable());
        }
    }
}
