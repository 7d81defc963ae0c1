using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Reviews;

/// <summary>What one partnership looks at again, and what it could begin to.</summary>
public static class ListReviewsOfPartnership
{
    public sealed class Query : ReviewSearch, IRequest<Page>
    {
        public string Reference { get; set; } = "";
        public string? After { get; set; }
    }

    public sealed class Page : IFormPage<StartReview.Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required ReviewFilter Filter { get; init; }
        public required Slice<ReviewRow> Rows { get; init; }
        public required int Count { get; init; }
        public required bool IsFirst { get; init; }
        public required IReadOnlyList<ReviewOwnerChoice> Owners { get; init; }
        public required IReadOnlyList<ReviewOffer> Offers { get; init; }
        public required IReadOnlyList<string> Messages { get; init; }
        public required DateOnly Today { get; init; }
        public required bool MayKeep { get; init; }
        public required StartReview.Command Form { get; set; }
    }

    public sealed class Handler(ReviewRegister register, ReviewOffers offers, PartnershipFrames frames, Data.CollabCaseDb db, Data.Access.Viewer viewer, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Reviews, cancellationToken);
            var (filter, owners) = await register.FilterAsync(request.Reference, request, cancellationToken);
            var visible = Data.Access.Visibility.VisibleTo(db, viewer);
            var (rows, count, isFirst, fits) = await register.ReadAsync(filter.Narrow(visible.ReviewsOf(request.Reference), clock.Today()), filter.Href(), request.After, cancellationToken);
            var mayKeep = !frame.IsReadOnly && http.HttpContext!.Features.Get<Allowed>()!.To(Act.KeepReviews);
            return new Page
            {
                Frame = frame, Filter = filter, Rows = rows, Count = count, IsFirst = isFirst, Owners = owners,
                Offers = mayKeep ? (await offers.ReadAsync(request.Reference, cancellationToken)).Offers : [],
                Messages = fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit], Today = clock.Today(), MayKeep = mayKeep, Form = new() { Reference = frame.Reference },
            };
        }
    }
}
