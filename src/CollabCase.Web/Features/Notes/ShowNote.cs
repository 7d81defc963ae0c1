using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Notes;

/// <summary>One note, at an address that can be passed on.</summary>
public static class ShowNote
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed record Page(PartnershipFrame Frame, NoteLine Note) : IPartnershipPage;

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, NoteLines lines, NoteSubjects subjects) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Notes, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var id = await visible.Partnerships.Where(p => p.Reference == request.Reference).Select(p => p.Id).SingleAsync(cancellationToken);
            var note = await lines.Of(visible.Notes.Where(n => n.PartnershipId == id && n.Number == request.Number)).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page(frame, lines.Say(note, frame.Reference, frame.IsReadOnly, await subjects.OfAsync(frame.Reference, id, cancellationToken)));
        }
    }
}
