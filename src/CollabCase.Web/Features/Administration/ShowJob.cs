using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Access;
using CollabCase.Web.Jobs;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Administration;

/// <summary>One job and its last runs, the newest first: those that did something, failed, did not end or were asked for, and the very last.</summary>
public static class ShowJob
{
    public sealed record Query(string Name, string? After) : IRequest<Page>;

    public sealed record Page(JobLine Job, Slice<ListJobs.Run> Rows, bool IsFirst, IReadOnlyList<string> Messages, bool MayRun)
    {
        public string Href(string? after = null) => new AddressQuery().With("after", after).After($"{ListJobs.Path}/{Job.Name}");
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var job = JobList.Find(request.Name) ?? throw new RecordNotFoundException();
            var list = $"{ListJobs.Path}/{job.Name}";
            var fits = Cursor.TryRead(request.After, list, out var cursor);
            var rows = await db.VisibleTo(viewer).JobRuns.Where(r => r.JobName == job.Name).FromNewest(cursor, r => r.Place)
                .Select(r => new { r.Place, Run = new ListJobs.Run(r.State, r.StartedAtUtc, r.EndedAtUtc, r.Done, r.Reason, r.Node, r.AskedBy, r.Times, r.FirstStartedAtUtc) })
                .SliceAsync(cursor, list, _ => "", r => r.Place, cancellationToken);
            return new Page(job, rows.Select(r => r.Run), cursor is null, fits ? [] : [Cursor.DoesNotFit], AccessRules.Allows(Act.RunJobs, viewer, Standing.None));
        }
    }
}
