using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Notes;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Notes;

/// <summary>
/// The latest notes and documents about one thing, for its own page: the page's handler reads it with <see cref="NotesOnReader"/>, and
/// its view writes `_NotesOn.cshtml` with it.
/// </summary>
public sealed record NotesOn(string Reference, NoteSubject Subject, IReadOnlyList<NoteLine> Notes, IReadOnlyList<DocumentLine> Documents, bool HasMoreNotes, bool HasMoreDocuments, bool MayWrite)
{
    public string NotesHref => $"/partnerships/{Reference}/notes?about={Subject.Code}";

    public string DocumentsHref => $"/partnerships/{Reference}/notes/documents?about={Subject.Code}";

    public string WriteNoteHref => $"/partnerships/{Reference}/notes?about={Subject.Code}&from={Subject.Code}#write";

    public string AddDocumentHref => $"/partnerships/{Reference}/notes/documents/add?about={Subject.Code}";
}

/// <summary>Reads <see cref="NotesOn"/> in two statements.</summary>
public sealed class NotesOnReader(CollabCaseDb db, Viewer viewer, NoteLines notes, DocumentLines documents, IHttpContextAccessor http)
{
    private const int Shown = 3;

    public async Task<NotesOn> ReadAsync(PartnershipFrame frame, long partnershipId, NoteSubject subject, CancellationToken cancel)
    {
        var (visible, code) = (db.VisibleTo(viewer), subject.Code);
        var written = await notes.Of(visible.Notes.Where(n => n.PartnershipId == partnershipId && n.About == code).OrderByDescending(n => n.Number).Take(Shown + 1)).ToListAsync(cancel);
        var added = await documents.Of(visible.Documents.Where(d => d.PartnershipId == partnershipId && d.About == code).OrderByDescending(d => d.Number).Take(Shown + 1)).ToListAsync(cancel);
        return new NotesOn(frame.Reference, subject,
            [.. written.Take(Shown).Select(n => notes.Say(n, frame.Reference, frame.IsReadOnly, []))],
            [.. added.Take(Shown).Select(d => documents.Say(d, frame.Reference, frame.IsReadOnly, []))],
            written.Count > Shown, added.Count > Shown,
            !frame.IsReadOnly && http.HttpContext?.Features.Get<Allowed>()?.To(Act.WriteNotes) == true);
    }
}
