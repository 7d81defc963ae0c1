using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Risks;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Risks;

/// <summary>The risk register of a partnership: how its open risks spread over likelihood and impact, and each of them.</summary>
public static class ListRisks
{
    /// <summary>The risks that fit are counted up to here; beyond, it is only said to be more.</summary>
    public const int CountedUpTo = 1000;

    public sealed class Query : RiskSearch, IRequest<Page>
    {
        public string? After { get; set; }
    }

    public sealed record Row(int Number, string Title, RiskScore Score, RiskTrend Trend, RiskResponse? Response, string? Owner, string? Carrier, DateOnly NextReviewOn, bool IsOverdue, RiskEnding? ClosedFor, DateOnly? ClosedOn);

    public sealed record Page(PartnershipFrame Frame, RiskFilter Filter, HeatCounts Heat, Slice<Row> Rows, int Count, bool IsFirst, IReadOnlyList<RiskParty> Owners, IReadOnlyList<RiskParty> Carriers,
        IReadOnlyList<string> Messages, bool MayRecord, bool HasAny) : IPartnershipPage
    {
        /// <summary>'12 risks', or that there are more than were counted.</summary>
        public string CountInWords => Count switch
        {
            1 => "1 risk",
            > CountedUpTo => $"More than {Format.Number(CountedUpTo)} risks",
            _ => $"{Format.Number(Count)} risks",
        };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, RiskRegister register, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (today, visible) = (clock.Today(), db.VisibleTo(viewer));
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Risks, cancellationToken);
            var (owners, carriers) = (await register.OwnersAsync(cancellationToken), await register.CarriersAsync(cancellationToken));
            request.Reference = frame.Reference;
            var filter = RiskFilter.Read(request, owners, carriers);
            var spread = await register.Risks.GroupBy(r => new { r.State, r.Likelihood, r.Impact })
                .Select(g => new { g.Key.State, g.Key.Likelihood, g.Key.Impact, Count = g.Count() }).ToListAsync(cancellationToken);

            var list = filter.Href();
            var fits = Cursor.TryRead(request.After, list, out var cursor);
            var left = filter.Narrow(register.Risks, today);
            var (names, organisations) = (visible.Names, visible.Organisations);
            var found = await left.From(cursor, r => r.RankKey, r => r.Id).Select(r => new
            {
                r.Id, r.RankKey, r.Number, r.Title, r.Likelihood, r.Impact, r.Points, r.PointsBefore, r.Response, r.OwnerRole, r.NextReviewOn, r.State, r.ClosedFor, r.ClosedOn,
                Owner = names.Where(n => n.Id == r.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
                Carrier = organisations.Where(o => o.Id == r.CarriedByOrganisationId).Select(o => o.Name).FirstOrDefault(),
            }).Counting(left.Select(r => r.Id), CountedUpTo).SliceAsync(cursor, list, r => r.Row.RankKey, r => r.Row.Id, cancellationToken);

            return new Page(frame, filter, new HeatCounts(spread.Where(c => c.State == RiskState.Open).ToDictionary(c => (c.Likelihood, c.Impact), c => c.Count)),
                found.Select(r => new Row(r.Row.Number, r.Row.Title, new RiskScore(r.Row.Likelihood, r.Row.Impact), Risk.TrendOf(r.Row.PointsBefore, r.Row.Points), r.Row.Response,
                    r.Row.Owner ?? r.Row.OwnerRole, r.Row.Carrier, r.Row.NextReviewOn, r.Row.State == RiskState.Open && r.Row.NextReviewOn < today, r.Row.ClosedFor, r.Row.ClosedOn)),
                found.Count(), cursor is null, owners, carriers, fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit],
                !frame.IsReadOnly && http.HttpContext?.Features.Get<Allowed>()?.To(Act.RecordRisk) == true, spread.Count > 0);
        }
    }
}
