using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Domain;
using CollabCase.Domain.Imports;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>
/// Looks again for the names of an import that nobody knew: they may have been recorded since. The program does it by itself, some at a time.
/// </summary>
public static class ResolveNames
{
    private const int AtOnce = 500;

    /// <param name="After">The names up to this one were looked at.</param>
    public sealed record Command(string Number, long After) : ICommand<long?>
    {
        public IEnumerable<string> Locks() => [];
    }

    /// <summary>Answers the last name that was looked at; null when there are no more.</summary>
    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, long?>
    {
        public async Task<long?> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToWorkOnAsync(request.Number, cancellationToken);
            if (import.State is not AwardImportState.Checking) return null;
            var names = await visible.AwardImportNames.Where(n => n.ImportId == import.Id && n.Id > request.After).OrderBy(n => n.Id).Take(AtOnce).ToListAsync(cancellationToken);
            if (names.Count == 0) return null;
            await NameFinder.FindAsync(visible, names, cancellationToken);
            return names[^1].Id;
        }
    }
}
