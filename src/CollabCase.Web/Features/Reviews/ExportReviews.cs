using CollabCase.Domain.Reviews;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reviews;

/// <summary>The same register as a file: every review that the filters leave, in the same order.</summary>
public static class ExportReviews
{
    public sealed class Query : ReviewSearch, IRequest<CsvFile<ReviewRow>>;

    public sealed class Handler(ReviewRegister register, TimeProvider clock) : IRequestHandler<Query, CsvFile<ReviewRow>>
    {
        public async Task<CsvFile<ReviewRow>> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var filter = await register.FilterAsync(request, cancellationToken);
            return new CsvFile<ReviewRow>($"reviews-{Format.Iso(today)}", new CsvColumns<ReviewRow>()
                .Text("Partnership", r => r.PartnershipName)
                .Text("Reference", r => r.Partnership)
                .Number("Number", r => r.Number)
                .Text("What is reviewed", r => r.Title)
                .Text("Kind", r => r.Kind.Label())
                .Text("How often", r => r.Cadence)
                .Text("Owner", r => r.Owner)
                .Text("Deputy", r => r.Deputy)
                .Text("State", r => r.State.Label())
                .Date("Due", r => r.DueOn)
                .Number("Days overdue", r => r.State is ReviewState.Open && r.DueOn < today ? today.DayNumber - r.DueOn.Value.DayNumber : null)
                .Date("Last held on", r => r.LastHeldOn)
                .Text("Last result", r => r.LastResult?.Label())
                .Date("Ended on", r => r.EndedOn), register.Rows(register.Narrow(filter)).AsAsyncEnumerable());
        }
    }
}
