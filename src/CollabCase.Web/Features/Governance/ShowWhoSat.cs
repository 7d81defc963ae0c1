using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Governance;

/// <summary>Who sat in a group on a day: today unless another is asked for.</summary>
public static class ShowWhoSat
{
    public sealed class Query : IRequest<Page>
    {
        public string Reference { get; set; } = "";
        public int Tier { get; set; }
        public DateOnly? On { get; set; }
    }

    public sealed record Row(string Seat, string? Member, string? Organisation, Sector? Sector, TierOffice? Office, string? Deputy, DateOnly? From, DateOnly? Until);

    public sealed record Page(PartnershipFrame Frame, TierOutline Tier, DateOnly On, IReadOnlyList<Row> Rows) : IPartnershipPage
    {
        public string Address => $"/partnerships/{Frame.Reference}/governance/{Tier.Number}";

        public int Members => Rows.Count(r => r.Member is not null);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (names, organisations, on) = (visible.Names, visible.Organisations, request.On ?? clock.Today());
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken);
            var tier = await visible.OutlineOfTierAsync(request.Reference, request.Tier, cancellationToken);
            var seats = await visible.TierOf(request.Reference, request.Tier).SelectMany(t => t.Seats).Where(s => s.AddedOn <= on && (s.RemovedOn == null || s.RemovedOn >= on)).OrderBy(s => s.Number)
                .Select(s => new { s.Id, s.Number, s.Title, s.IsForLivedExperience, s.HasVote }).ToListAsync(cancellationToken);
            var terms = (await visible.TierOf(request.Reference, request.Tier).SelectMany(t => t.Terms).Where(t => t.From <= on && (t.Until == null || t.Until >= on)).Select(t => new
            {
                t.TierSeatId, t.Office, t.From, t.Until, t.Sector,
                Member = names.Where(n => n.Id == t.PersonId).Select(n => n.Name).FirstOrDefault() ?? t.Name,
                Deputy = names.Where(n => n.Id == t.DeputyPersonId).Select(n => n.Name).FirstOrDefault() ?? t.DeputyName,
                Organisation = organisations.Where(o => o.Id == t.OrganisationId).Select(o => o.Name).FirstOrDefault(),
            }).ToListAsync(cancellationToken)).ToDictionary(t => t.TierSeatId);
            return new(frame, tier, on,
            [
                .. seats.Select(s => (Seat: SeatWords.Of(s.Number, s.Title, s.IsForLivedExperience, s.HasVote), Term: terms.GetValueOrDefault(s.Id)))
                    .OrderBy(s => s.Term is null).ThenBy(s => s.Term?.Office ?? (TierOffice)int.MaxValue)
                    .Select(s => new Row(s.Seat, s.Term is null ? null : s.Term.Member ?? "Somebody", s.Term?.Organisation, s.Term?.Sector, s.Term?.Office, s.Term?.Deputy, s.Term?.From, s.Term?.Until)),
            ]);
        }
    }
}
