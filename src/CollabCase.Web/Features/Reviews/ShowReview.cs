using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Reviews;
using CollabCase.Web.Access;
using CollabCase.Web.Features.History;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reviews;

/// <summary>One review: what is looked at and when, who sees to it, and what came of it each time.</summary>
public static class ShowReview
{
    /// <summary>So many looks are listed, the latest first; earlier ones are in the history.</summary>
    public const int MostOutcomes = 50;

    public sealed record Query(string Reference, int Number, int? Before) : IRequest<Page>;

    public sealed record Page(PartnershipFrame Frame, Details Review, IReadOnlyList<Outcome> Outcomes, HistoryTimeline? Changes, DateOnly Today, bool MayKeep, bool MayRecord) : IPartnershipPage
    {
        public string Address => ReviewCrumbs.AddressOf(Frame.Reference, Review.Number);
    }

    /// <summary>A record that it is about: where it is, and what it is called.</summary>
    public sealed record About(string Href, string Name);

    public sealed record Outcome(int Number, DateOnly? DueOn, DateOnly HeldOn, ReviewResult Result, string? Note, DateOnly? NextDueOn, string? By);

    public sealed class Details
    {
        public required long Id { get; init; }
        public required long PartnershipId { get; init; }
        public required int Number { get; init; }
        public required string Title { get; init; }
        public required ReviewKind Kind { get; init; }
        public required ReviewState State { get; init; }
        public required DateOnly? DueOn { get; init; }
        public required DateOnly? DueSetOn { get; init; }
        public required string? DueReason { get; init; }
        public required DateOnly? EndedOn { get; init; }
        public required string? EndReason { get; init; }
        public required int? EveryMonths { get; init; }
        public required bool AtEachGate { get; init; }
        public required long? OwnerPersonId { get; init; }
        public required long? DeputyPersonId { get; init; }
        public required string? Owner { get; init; }
        public required string? Deputy { get; init; }
        public required int? DocumentNumber { get; init; }
        public required string? DocumentTitle { get; init; }
        public required int? TierNumber { get; init; }
        public required string? TierName { get; init; }
        public required string? AwardNumber { get; init; }
        public required string? AwardTitle { get; init; }

        public bool IsOpen => State is ReviewState.Open;
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, HistoryReader history, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Reviews, cancellationToken);
            var (visible, today, allowed) = (db.VisibleTo(viewer), clock.Today(), http.HttpContext!.Features.Get<Allowed>()!);
            // What it is about is named to those who can open it.
            var (names, documents, tiers, awards) = (visible.Names, visible.AgreedDocuments(today), visible.Tiers, visible.Awards);
            var found = await visible.ReviewsOf(request.Reference).Where(r => r.Number == request.Number).Select(r => new Details
            {
                Id = r.Id,
                PartnershipId = r.PartnershipId,
                Number = r.Number,
                Title = r.Title,
                Kind = r.Kind,
                State = r.State,
                DueOn = r.DueOn,
                DueSetOn = r.DueSetOn,
                DueReason = r.DueReason,
                EndedOn = r.EndedOn,
                EndReason = r.EndReason,
                EveryMonths = r.EveryMonths,
                AtEachGate = r.AtEachGate,
                OwnerPersonId = r.OwnerPersonId,
                DeputyPersonId = r.DeputyPersonId,
                Owner = r.OwnerName ?? names.Where(n => n.Id == r.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
                Deputy = names.Where(n => n.Id == r.DeputyPersonId).Select(n => n.Name).FirstOrDefault(),
                DocumentNumber = documents.Where(d => d.Id == r.AgreedDocumentId).Select(d => (int?)d.Number).FirstOrDefault(),
                DocumentTitle = documents.Where(d => d.Id == r.AgreedDocumentId).Select(d => d.Title).FirstOrDefault(),
                TierNumber = tiers.Where(t => t.Id == r.TierId).Select(t => (int?)t.Number).FirstOrDefault(),
                TierName = tiers.Where(t => t.Id == r.TierId).Select(t => t.Name).FirstOrDefault(),
                AwardNumber = awards.Where(a => a.Id == r.AwardId).Select(a => a.Number).FirstOrDefault(),
                AwardTitle = awards.Where(a => a.Id == r.AwardId).Select(a => a.Title).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var outcomes = await visible.ReviewsOf(request.Reference).Where(r => r.Id == found.Id).SelectMany(r => r.Outcomes).OrderByDescending(o => o.Number).Take(MostOutcomes)
                .Select(o => new Outcome(o.Number, o.DueOn, o.HeldOn, o.Result, o.Note, o.NextDueOn, names.Where(n => n.Id == o.ByPersonId).Select(n => n.Name).FirstOrDefault())).ToListAsync(cancellationToken);
            var changes = allowed.To(Act.SeeHistory) ? await history.OfPartAsync(found.PartnershipId, found.Id, ReviewCrumbs.AddressOf(frame.Reference, found.Number), request.Before, cancellationToken) : null;
            var isOpen = !frame.IsReadOnly && found.IsOpen;
            return new Page(frame, found, outcomes, changes, today, isOpen && allowed.To(Act.KeepReviews), isOpen && allowed.OnReviewOf(found.OwnerPersonId, found.DeputyPersonId).To(Act.RecordReview));
        }
    }
}
