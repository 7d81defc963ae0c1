using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Writing;

/// <summary>
/// Keeps the review of an agreed document on the day that its version says, in the transaction that changes either: whatever
/// writes a version, the register never says another day.
/// </summary>
internal static class ReviewsOfDocuments
{
    /// <summary>Runs after every handler. Where no version came to another state or day, or was discarded, it asks the database nothing.</summary>
    public static async Task FollowAsync(CollabCaseDb db, WriteScope write, CancellationToken cancel)
    {
        var changed = db.ChangeTracker.Entries<AgreedVersion>()
            .Where(v => v.State is EntityState.Added or EntityState.Deleted || (v.State is EntityState.Modified && (v.Property(x => x.State).IsModified || v.Property(x => x.ReviewOn).IsModified)))
            .Select(v => v.Entity.AgreedDocumentId).ToHashSet();
        if (changed.Count == 0) return;
        var gone = db.ChangeTracker.Entries<AgreedDocument>().Where(d => d.State is EntityState.Deleted).Select(d => d.Entity.Id).ToHashSet();
        if (gone.Count > 0)
        {
            foreach (var review in await db.Set<Review>().Where(r => r.AgreedDocumentId != null && gone.Contains(r.AgreedDocumentId.Value)).ToListAsync(cancel)) review.LoseDocument(write.Today);
        }
        changed.ExceptWith(gone);
        var documents = db.ChangeTracker.Entries<AgreedDocument>().Select(d => d.Entity).Where(d => changed.Contains(d.Id)).OrderBy(d => d.Id).ToList();
        var partnerships = documents.Select(d => d.PartnershipId).Distinct().ToList();
        // Those without a document may be what a partnership started with, and become the document's.
        await db.Set<Review>().Where(r => r.State == ReviewState.Open && partnerships.Contains(r.PartnershipId)
            && ((r.AgreedDocumentId != null && changed.Contains(r.AgreedDocumentId.Value)) || (r.AgreedDocumentId == null && r.Kind <= ReviewKind.SustainabilityPlan))).LoadAsync(cancel);
        foreach (var document in documents) await FollowAsync(db, write, document, cancel);
    }

    private static async Task FollowAsync(CollabCaseDb db, WriteScope write, AgreedDocument document, CancellationToken cancel)
    {
        var reviews = db.ChangeTracker.Entries<Review>().Select(r => r.Entity).Where(r => r.PartnershipId == document.PartnershipId).ToList();
        var review = reviews.Find(r => r.AgreedDocumentId == document.Id && r.IsOpen) ?? reviews.Find(r => r.AgreedDocumentId == document.Id);
        if (review is null)
        {
            if (document.VersionToReview is not { } version || (version.ReviewOn is null && version.State is not VersionState.InForce)) return;
            review = reviews.Find(r => r.IsOpen && r.AgreedDocumentId is null && r.Kind == Review.KindFor(document.Kind) && (r.TierId is null || r.TierId == document.TierId));
            if (review is not null) review.BecomeAbout(document);
            else if (version.ReviewOn is not null)
            {
                var coordinator = await db.Set<Partnership>().Where(p => p.Id == document.PartnershipId).Select(p => p.CoordinatorPersonId).SingleAsync(cancel);
                var number = Math.Max(await db.NextReviewNumberAsync(document.PartnershipId, cancel), reviews.Select(r => r.Number + 1).DefaultIfEmpty().Max());
                review = Review.OfDocument(number, document, coordinator, write.Today);
                db.Add(review);
            }
        }
        if (review is null) return;
        var counts = document.VersionToReview;
        review.Follow(document, counts is not null && db.Entry(counts).Property(v => v.ReviewOn).IsModified, write.Today);
    }
}
