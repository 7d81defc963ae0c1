using System.Globalization;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Reviews;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.IntegrationTests.Reviews;

/// <summary>What the tests of the register do with reviews.</summary>
internal static class ReviewsOfTests
{
    public static readonly WorkingDays Scottish = WorkingDays.Read(File.ReadAllText(Repository.PathOf("seeds/reference/bank-holidays-scotland.json")));

    /// <summary>A desk with one review on its register.</summary>
    public static async Task<(Desk Desk, int Number)> WithReview(this Task<Desk> opening, Func<ReviewBuilder, ReviewBuilder>? review = null)
    {
        var desk = await opening;
        var builder = A.Review();
        return (desk, await (review is null ? builder : review(builder)).SavedIn(desk.Host, desk.Reference));
    }

    /// <summary>A page about one review, such as `record`.</summary>
    public static Task<Page> GetReview(this Desk desk, int number, string page) => desk.Get(string.Create(CultureInfo.InvariantCulture, $"reviews/{number}/{page}"));

    /// <summary>The review as it is in the database now, whole.</summary>
    public static Task<Review> Review(this Desk desk, int number) => desk.Host.Read(async db =>
        await db.VisibleTo(Viewer.Job("tests")).WholeReviewAsync(desk.Reference, number, CancellationToken.None) ?? throw new InvalidOperationException($"There is no review {number}."));

    /// <summary>The partnership's reviews, by number.</summary>
    public static Task<List<Review>> Reviews(this Desk desk) => desk.Host.Read(db => db.VisibleTo(Viewer.Job("tests")).ReviewsOf(desk.Reference).OrderBy(r => r.Number).ToListAsync());

    /// <summary>The agreed document of this number, whole.</summary>
    public static Task<AgreedDocument> DocumentOf(this Desk desk, int number) => desk.Host.Read(async db =>
        await db.VisibleTo(Viewer.Job("tests")).WholeAgreedDocumentAsync(desk.Reference, number, Testing.Partnerships.PartnershipBuilder.Today, CancellationToken.None) ?? throw new InvalidOperationException($"There is no document {number}."));

    /// <summary>Changes a review behind everybody's back.</summary>
    public static Task ChangeReview(this Desk desk, int number, Action<Review, ReviewFacts> change) => desk.Host.Write([desk.Reference], async db =>
    {
        var visible = db.VisibleTo(Viewer.Job("tests"));
        change((await visible.WholeReviewAsync(desk.Reference, number, CancellationToken.None))!, (await visible.ReviewFactsAsync(desk.Reference, Scottish, CancellationToken.None))!);
        return true;
    });
}
