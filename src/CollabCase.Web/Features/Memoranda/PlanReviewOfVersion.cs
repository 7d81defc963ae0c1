using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Says when a version is looked at again, which can change while its text stays.</summary>
public static class PlanReviewOfVersion
{
    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<VersionActPage<Command>>;

    public sealed class Command : ChangesVersion
    {
        public DateOnly? ReviewOn { get; set; }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, VersionActs acts, TimeProvider clock) : IRequestHandler<Query, VersionActPage<Command>>
    {
        public async Task<VersionActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var page = await acts.PageAsync<Command>(request.Reference, request.Number, request.VersionNumber, cancellationToken);
            page.Form.ReviewOn = await db.VisibleTo(viewer).AgreedVersions(clock.Today()).Where(v => v.Id == page.Version.Id).Select(v => v.ReviewOn).SingleAsync(cancellationToken);
            return page;
        }
    }

    public sealed class Handler(VersionActs acts, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var at = await acts.LoadAsync(request, cancellationToken);
            await merge.IntoAsync(request, request.Version, at.Document, at.Version, cancellationToken);
            at.Document.PlanReview(at.Version.Number, request.ReviewOn, at.Facts);
            return Done.It;
        }
    }
}
