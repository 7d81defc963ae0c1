using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Seeding;

/// <summary>Records the demonstration's organisations that are not there yet.</summary>
public static class LoadOrganisations
{
    public sealed record Command(IReadOnlyList<OrganisationEntry> Organisations) : ICommand<Done>
    {
        public IEnumerable<string> Locks() => [];
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var references = request.Organisations.Select(o => o.Reference).ToList();
            var there = await db.VisibleTo(viewer).Organisations.Where(o => references.Contains(o.Reference)).Select(o => o.Reference).ToListAsync(cancellationToken);
            foreach (var entry in request.Organisations.Where(o => !there.Contains(o.Reference)))
                db.Add(DemonstrationFiles.OrganisationsFile.At($"line {entry.Line}", () => Organisation.Record(entry.Reference, entry.Details, entry.Identifiers)));
            return Done.It;
        }
    }
}
