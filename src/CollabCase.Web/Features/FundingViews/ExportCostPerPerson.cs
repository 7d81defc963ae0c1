using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Portfolio;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>The same as a file, with the partnerships of every page.</summary>
public static class ExportCostPerPerson
{
    public sealed class Query : PortfolioSearch, IRequest<CsvFile<CostPerPersonRow>>;

    internal sealed class Handler(CostPerPersonReader reader, TimeProvider clock) : IRequestHandler<Query, CsvFile<CostPerPersonRow>>
    {
        public async Task<CsvFile<CostPerPersonRow>> Handle(Query request, CancellationToken cancellationToken)
        {
            var view = await reader.ReadAsync(request, null, whole: true, cancellationToken);
            var columns = new CsvColumns<CostPerPersonRow>()
                .Text("Partnership", r => r.Name)
                .Text("Reference", r => r.Reference)
                .Money("Cash", r => r.Cash)
                .Money("Cash counted", r => r.People == 0 ? null : r.CashCounted)
                .Number("People supported", r => r.People == 0 ? null : r.People)
                .Money("Cash for each person", r => r.PerPerson)
                .Text("What became of it", r => r.Outcome.Label())
                .Text("Stage", r => r.Stage.Label())
                .Date("Closed on", r => r.ClosedOn)
                .Text("What follows", r => r.FollowsInWords);
            return new CsvFile<CostPerPersonRow>($"cost-for-each-person-{Format.Iso(clock.Today())}", columns, view.Rows.Rows.ToAsyncEnumerable());
        }
    }
}
