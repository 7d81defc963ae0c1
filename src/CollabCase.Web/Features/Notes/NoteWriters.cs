using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Notes;

/// <summary>What every use case that writes a note or a document begins with.</summary>
internal static class NoteWriters
{
    /// <summary>The partnership, and what whoever writes is there.</summary>
    public static async Task<(Partnership Partnership, NoteWriter By)> PartnershipToWriteInAsync(this CollabCaseDb db, Viewer viewer, string reference, CancellationToken cancel)
    {
        var partnership = await db.VisibleTo(viewer).Partnerships.AsNoTracking().SingleOrDefaultAsync(p => p.Reference == reference, cancel) ?? throw new RecordNotFoundException();
        var seen = await db.FindAsync(viewer, reference, cancel) ?? throw new RecordNotFoundException();
        return (partnership, Of(viewer, seen.Standing));
    }

    /// <summary>Whether this person still opens the files of a document that was withdrawn: who coordinates, administers or audits.</summary>
    public static bool OpensWithdrawn(Viewer viewer, IHttpContextAccessor http) =>
        viewer.SeesEverything || http.HttpContext?.Features.Get<Allowed>()?.Standing.HasFlag(Standing.Coordinator) == true;

    public static NoteWriter Of(Viewer viewer, Standing standing)
    {
        var coordinates = viewer.Is(SystemRoles.Administrator) || standing.HasFlag(Standing.Coordinator);
        return new NoteWriter(viewer.PersonId, coordinates, coordinates || (standing & (Standing.SteeringMember | Standing.PartnerMember)) != 0);
    }
}
