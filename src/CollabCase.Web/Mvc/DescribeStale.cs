using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.History;
using CollabCase.Data.Writing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Mvc;

/// <summary>Puts what changed under a stale form into words: who, when, which field, from what to what.</summary>
public static class DescribeStale
{
    public sealed record Query(StaleException Stale) : IRequest<StaleNotice>;

    public sealed class Handler(CollabCaseDb db, Viewer viewer, HistoryWords words) : IRequestHandler<Query, StaleNotice>
    {
        public async Task<StaleNotice> Handle(Query request, CancellationToken cancellationToken)
        {
            var stale = request.Stale;
            var people = stale.Since.Select(e => e.PersonId).Distinct().ToList();
            var names = await db.VisibleTo(viewer).People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
            var known = await words.ResolveAsync(stale.Since, cancellationToken);
            string Who(HistoryEntry entry) => entry.Job ?? names.GetValueOrDefault(entry.PersonId, "Someone");

            var changes = stale.Since
                .SelectMany(e => e.Changes.SelectMany(c => c.Fields.Select(f =>
                    new ChangeLine(Who(e), e.AtUtc, known.Label(c.Type, f.Name), known.Value(c.Type, f.Name, f.Old), known.Value(c.Type, f.Name, f.New)))))
                .ToList();
            var conflicts = stale.Clashes
                .Select(c => new FieldConflict(c.Field, known.Label(c.By.SubjectType, c.Field), known.Value(c.By.SubjectType, c.Field, c.Theirs),
                    known.Value(c.By.SubjectType, c.Field, c.Yours), Who(c.By), c.By.AtUtc))
                .ToList();
            return new StaleNotice(changes, conflicts);
        }
    }
}
