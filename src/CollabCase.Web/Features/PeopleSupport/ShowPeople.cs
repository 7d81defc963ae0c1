using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.PeopleSupport;

/// <summary>How many people a partnership supported, and what each comes to in committed cash where both are recorded.</summary>
public static class ShowPeople
{
    public sealed record Query(string Reference) : IRequest<Page>;

    /// <summary>How many were supported in a year, or in all years together.</summary>
    /// <param name="Cash">What is committed for that year; for all years together, for those that have begun and those not published.</param>
    public sealed record Row(int Number, FinancialYear? Year, int People, string Source, Money Cash)
    {
        public Money? PerPerson => PeopleSupported.PerPerson(Cash, People);
    }

    public sealed record Page(PartnershipFrame Frame, IReadOnlyList<Row> Rows, bool MayRecord) : IPartnershipPage
    {
        private IEnumerable<Row> WithBoth => Rows.Where(r => r.PerPerson is not null);

        /// <summary>Over the years of which both are recorded; null: there is none.</summary>
        public Money? PerPerson => PeopleSupported.PerPerson(Money.Sum(WithBoth.Select(r => r.Cash)), WithBoth.Sum(r => (long)r.People));
    }

    internal sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var partnerships = visible.Partnerships.Where(p => p.Reference == request.Reference).Select(p => p.Id);
            var figures = await visible.PeopleSupported.Where(s => partnerships.Contains(s.PartnershipId)).SelectMany(s => s.Figures)
                .Select(f => new { f.Number, f.Year, f.People, f.Source }).ToListAsync(cancellationToken);
            var cash = await visible.AwardsInOutline.Where(a => partnerships.Contains(a.PartnershipId) && Award.CommittedStates.Contains(a.State) && a.Kind != AwardKind.InKind)
                .SelectMany(a => a.Lines).Where(l => !l.IsIndicative).GroupBy(l => l.Year).Select(g => new { Year = g.Key, Pence = g.Sum(l => l.AmountPence) }).ToListAsync(cancellationToken);
            var now = FinancialYear.Containing(clock.Today());
            return new Page(
                frame,
                [.. figures.OrderBy(f => f.Year).Select(f => new Row(f.Number, f.Year, f.People, f.Source,
                    Money.FromPence(cash.Where(c => f.Year is { } year ? c.Year == year : c.Year is null || c.Year <= now).Sum(c => c.Pence))))],
                http.HttpContext!.Features.Get<Allowed>()!.To(Act.RecordAward) && !frame.IsReadOnly);
        }
    }
}
