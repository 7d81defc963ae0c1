using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Notes;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Notes;

/// <summary>The notes of a partnership, newest first, with the form for the next one.</summary>
public static class ListNotes
{
    public sealed record Query(string Reference, string? About = null, string? By = null, string? From = null, string? At = null, string? View = null, string? After = null) : IRequest<Page>;

    public sealed class Page : IFormPage<WriteNote.Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required NoteFilter Filter { get; init; }
        public required IReadOnlyList<NamedSubject> Subjects { get; init; }
        public required IReadOnlyList<NoteAuthor> Authors { get; init; }
        public required Slice<NoteLine> Notes { get; init; }
        public required bool IsFirst { get; init; }
        public required IReadOnlyList<string> Messages { get; init; }
        public required bool MayWrite { get; init; }
        public required IReadOnlyList<Choice> Readers { get; init; }
        public required WriteNote.Command Form { get; set; }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, NoteLines lines, NoteSubjects subjects, IHttpContextAccessor http) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Notes, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var id = await visible.Partnerships.Where(p => p.Reference == request.Reference).Select(p => p.Id).SingleAsync(cancellationToken);
            var all = visible.Notes.Where(n => n.PartnershipId == id);
            var offered = await subjects.OfAsync(frame.Reference, id, cancellationToken);
            var writers = visible.Names.Where(a => all.Any(n => n.AuthorPersonId == a.Id));
            var authors = await writers.OrderBy(a => a.Name).Select(a => new NoteAuthor(a.Reference, a.Name)).ToListAsync(cancellationToken);

            var filter = NoteFilter.Read($"/partnerships/{frame.Reference}/notes", request.About, request.By, request.View, offered, authors);
            var notes = all;
            if (filter.About is { Code: var code }) notes = notes.Where(n => n.About == code);
            if (filter.By is { Reference: var by }) notes = notes.Where(n => writers.Any(a => a.Reference == by && a.Id == n.AuthorPersonId));
            var fits = Cursor.TryRead(request.After, filter.Href(), out var cursor);
            var rows = await lines.Of(notes.FromHighest(cursor, n => n.Number)).SliceAsync(cursor, filter.Href(), n => n.Number, cancellationToken);

            var allowed = http.HttpContext?.Features.Get<Allowed>();
            return new Page
            {
                Frame = frame,
                Filter = filter,
                Subjects = offered,
                Authors = authors,
                Notes = rows.Select(n => lines.Say(n, frame.Reference, frame.IsReadOnly, offered)),
                IsFirst = cursor is null,
                Messages = fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit],
                MayWrite = !frame.IsReadOnly && allowed?.To(Act.WriteNotes) == true,
                Readers = SharedWithChoices.For(viewer, allowed),
                Form = new WriteNote.Command
                {
                    Reference = frame.Reference, About = filter.About?.Code ?? NoteSubject.Partnership.Code, SharedWith = SharedWithChoices.Default(viewer, allowed), From = request.From, At = request.At,
                },
            };
        }
    }
}
