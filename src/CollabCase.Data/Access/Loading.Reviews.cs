using CollabCase.Domain.Calendar;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

// What is looked at again.
public static partial class Loading
{
    /// <summary>A review with all that came of it, by its number in the partnership.</summary>
    public static Task<Review?> WholeReviewAsync(this Visible visible, string? partnership, int number, CancellationToken cancel) =>
        visible.ReviewsOf(partnership).Include(r => r.Outcomes).SingleOrDefaultAsync(r => r.Number == number, cancel);

    /// <summary>The reviews of a partnership that come up when it moves on a stage.</summary>
    public static Task<List<Review>> ReviewsAtTheGateAsync(this Visible visible, string? partnership, CancellationToken cancel) =>
        visible.ReviewsOf(partnership).Where(r => r.State == ReviewState.Open && r.AtEachGate).Include(r => r.Outcomes).ToListAsync(cancel);

    /// <summary>What the rules of reviews need to know of a partnership; null when there is none that the viewer sees.</summary>
    public static async Task<ReviewFacts?> ReviewFactsAsync(this Visible visible, string? partnership, WorkingDays workingDays, CancellationToken cancel)
    {
        var found = await visible.Partnerships.AsNoTracking().Where(p => p.Reference == partnership).Select(p => new { p.Id, p.State, p.StateSince }).SingleOrDefaultAsync(cancel);
        return found is null ? null : new(found.Id, found.State, found.StateSince, workingDays,
            await visible.Reviews.AsNoTracking().Where(r => r.PartnershipId == found.Id && r.State == ReviewState.Open).OrderBy(r => r.Number)
                .Select(r => new ReviewLine(r.Number, r.Kind, new ReviewAbout(r.AgreedDocumentId, r.TierId, r.AwardId, r.PartnerId))).ToListAsync(cancel));
    }

    /// <summary>
    /// The agreed document that a review is about, with all its parts: whoever sees to the review records what came of it on the document too, drafts and
    /// all. Begins with a review that the viewer was found to see.
    /// </summary>
    public static Task<AgreedDocument?> DocumentOfAsync(this Visible visible, Review review, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(review);
        return review.AgreedDocumentId is null ? Task.FromResult<AgreedDocument?>(null) : Whole(visible.AgreedDocumentsForGates).SingleOrDefaultAsync(d => d.Id == review.AgreedDocumentId, cancel);
    }
}
