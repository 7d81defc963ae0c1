using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Risks;
using CollabCase.Web.Access;
using CollabCase.Web.Features.History;
using CollabCase.Web.Features.Notes;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Risks;

/// <summary>One risk in full: what leads to it, what would follow, what is done, and each look at it so far.</summary>
public static class ShowRisk
{
    public sealed record Query(string Reference, int Number, int? Before) : IRequest<Page>;

    public sealed record Page(PartnershipFrame Frame, Details Risk, NotesOn Notes, HistoryTimeline Changes, bool MayReview, bool MayKeep) : IPartnershipPage
    {
        public string Address => $"/partnerships/{Frame.Reference}/risks/{Risk.Number}";
    }

    public sealed class Details
    {
        public required long Id { get; init; }
        public required long PartnershipId { get; init; }
        public required int Number { get; init; }
        public required string Title { get; init; }
        public required string? Cause { get; init; }
        public required string? Effect { get; init; }
        public required Likelihood Likelihood { get; init; }
        public required Impact Impact { get; init; }
        public required int? PointsBefore { get; init; }
        public required RiskResponse? Response { get; init; }
        public required string? WhatIsDone { get; init; }
        public required long? OwnerPersonId { get; init; }
        public required string? Owner { get; init; }
        public required string? Carrier { get; init; }
        public required DateOnly RecordedOn { get; init; }
        public required DateOnly NextReviewOn { get; init; }
        public required RiskState State { get; init; }
        public required RiskEnding? ClosedFor { get; init; }
        public required DateOnly? ClosedOn { get; init; }
        public required string? StateReason { get; init; }
        public required IReadOnlyList<Look> Reviews { get; init; }
        public bool IsOverdue { get; set; }

        public RiskScore Score => new(Likelihood, Impact);

        public RiskTrend Trend => Risk.TrendOf(PointsBefore, Score.Points);
    }

    /// <summary>A review, with who made it.</summary>
    public sealed record Look(int Number, Likelihood FromLikelihood, Impact FromImpact, Likelihood ToLikelihood, Impact ToImpact, string? Note, DateTime AtUtc, string? By)
    {
        public RiskScore From => new(FromLikelihood, FromImpact);

        public RiskScore To => new(ToLikelihood, ToImpact);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, HistoryReader history, NotesOnReader notes, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Risks, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var (names, organisations) = (visible.Names, visible.Organisations);
            var found = await visible.RiskOf(request.Reference, request.Number).Select(r => new Details
            {
                Id = r.Id,
                PartnershipId = r.PartnershipId,
                Number = r.Number,
                Title = r.Title,
                Cause = r.Cause,
                Effect = r.Effect,
                Likelihood = r.Likelihood,
                Impact = r.Impact,
                PointsBefore = r.PointsBefore,
                Response = r.Response,
                WhatIsDone = r.WhatIsDone,
                OwnerPersonId = r.OwnerPersonId,
                Owner = names.Where(n => n.Id == r.OwnerPersonId).Select(n => n.Name).FirstOrDefault() ?? r.OwnerRole,
                Carrier = organisations.Where(o => o.Id == r.CarriedByOrganisationId).Select(o => o.Name).FirstOrDefault(),
                RecordedOn = r.RecordedOn,
                NextReviewOn = r.NextReviewOn,
                State = r.State,
                ClosedFor = r.ClosedFor,
                ClosedOn = r.ClosedOn,
                StateReason = r.StateReason,
                Reviews = r.Reviews.OrderByDescending(x => x.Number).Select(x => new Look(x.Number, x.FromLikelihood, x.FromImpact, x.ToLikelihood, x.ToImpact, x.Note, x.AtUtc,
                    names.Where(n => n.Id == x.ByPersonId).Select(n => n.Name).FirstOrDefault())).ToList(),
            }).AsSplitQuery().SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            found.IsOverdue = found.State is RiskState.Open && found.NextReviewOn < clock.Today();
            var allowed = http.HttpContext!.Features.Get<Allowed>()!;
            var changes = await history.OfPartAsync(found.PartnershipId, found.Id, $"/partnerships/{frame.Reference}/risks/{found.Number}", request.Before, cancellationToken);
            return new Page(frame, found, await notes.ReadAsync(frame, found.PartnershipId, NoteSubject.Risk(found.Number), cancellationToken), changes, allowed.OnRiskOf(found.OwnerPersonId).To(Act.ReviewRisk) && !frame.IsReadOnly, allowed.To(Act.KeepRisks) && !frame.IsReadOnly);
        }
    }
}
