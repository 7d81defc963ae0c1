using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc.History;
using MediatR;

namespace CollabCase.Web.Mvc;

/// <summary>
/// Puts what changed under a stale form into words: who, when, which field, from what to what. Somebody who does not read the
/// partnership's history is told of their own changes alone: how things are now stands on the page.
/// </summary>
public static class DescribeStale
{
    public sealed record Query(StaleException Stale) : IRequest<StaleNotice>;

    public sealed class Handler(HistoryWords words, Viewer viewer, IHttpContextAccessor http) : IRequestHandler<Query, StaleNotice>
    {
        public async Task<StaleNotice> Handle(Query request, CancellationToken cancellationToken)
        {
            var stale = request.Stale;
            var readsHistory = http.HttpContext?.Features.Get<Allowed>() is not { Partnership: not null } allowed || allowed.To(Act.SeeHistory);
            var known = await words.ResolveAsync(stale.Since, cancellationToken);
            var changes = stale.Since.Where(e => readsHistory || e.PersonId == viewer.PersonId).SelectMany(e => known.Lines(e).Select(line => new ChangeLine(known.Who(e), e.AtUtc, line))).ToList();
            var conflicts = stale.Clashes.Select(c => new FieldConflict(c.Input, c.Of is null ? known.Label(c.Field) : $"{c.Of}: {known.Label(c.Field).ToLowerInvariant()}",
                known.Value(c.Record, c.Field, c.Theirs), known.Value(c.Record, c.Field, c.Yours), known.Who(c.By), c.By.AtUtc)).ToList();
            // What a job wrote has no person behind it.
            var own = stale.Since.Count > 0 && stale.Since.All(e => e.Job is null && e.PersonId == viewer.PersonId);
            return new StaleNotice(changes, conflicts, own);
        }
    }
}
