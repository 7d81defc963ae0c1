using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Reviews;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Records that a version in force was looked at again and stands, and when the next time is.</summary>
public static class ReviewVersion
{
    /// <summary>So many months lie between two reviews, unless somebody says otherwise.</summary>
    private const int MonthsToNext = 12;

    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<VersionActPage<Command>>;

    public sealed class Command : ChangesVersion
    {
        public DateOnly? ReviewedOn { get; set; }
        public DateOnly? ReviewOn { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.ReviewedOn).NotNull().WithMessage("Enter the day on which it was looked at.");
    }

    public sealed class QueryHandler(VersionActs acts, TimeProvider clock) : IRequestHandler<Query, VersionActPage<Command>>
    {
        public async Task<VersionActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var page = await acts.PageAsync<Command>(request.Reference, request.Number, request.VersionNumber, cancellationToken);
            (page.Form.ReviewedOn, page.Form.ReviewOn) = (clock.Today(), clock.Today().AddMonths(MonthsToNext));
            return page;
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, VersionActs acts, Merge merge, WorkingDays workingDays) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var at = await acts.LoadAsync(request, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, at.Document, cancellationToken);
            at.Document.RecordReview(at.Version.Number, request.ReviewedOn.GetValueOrDefault(), request.ReviewOn, at.Facts, at.Today);
            var visible = db.VisibleTo(viewer);
            if (at.Document.VersionToReview == at.Version && await visible.ReviewsOf(at.Document).Include(r => r.Outcomes).SingleOrDefaultAsync(cancellationToken) is { } review)
            {
                var facts = await visible.ReviewFactsAsync(request.Reference, workingDays, cancellationToken) ?? throw new RecordNotFoundException();
                review.Record(new(request.ReviewedOn.GetValueOrDefault(), ReviewResult.NoChange, null, request.ReviewOn, LeavesDayOpen: true), facts, at.Today, viewer.PersonId);
            }
            return Done.It;
        }
    }
}
