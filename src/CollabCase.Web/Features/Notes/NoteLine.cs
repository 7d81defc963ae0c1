using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Notes;
using CollabCase.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Notes;

/// <summary>A note as pages show it. `Body` is null where it was withdrawn; `Address` is where it stands.</summary>
public sealed record NoteLine
{
    public required string Address { get; init; }
    public required int Number { get; init; }
    public string? Body { get; init; }
    public required SharedWith SharedWith { get; init; }
    public required string Author { get; init; }
    public required DateTime WrittenAtUtc { get; init; }
    public DateTime? CorrectedAtUtc { get; init; }
    public WithdrawnNote? Withdrawn { get; init; }
    public NamedSubject? About { get; init; }
    /// <summary>The level of the heading under which its words stand.</summary>
    public int Under { get; init; } = 3;

    public bool MayCorrect { get; init; }
    public bool MayWithdraw { get; init; }

    /// <summary>Where the words of a withdrawn note can be read, for those who may.</summary>
    public string? HistoryHref { get; init; }
}

/// <summary>That something was withdrawn, by whom, when and why.</summary>
public sealed record WithdrawnNote(string By, DateTime AtUtc, string Because);

/// <summary>Reads notes for pages: in one statement, with the names of those who wrote them.</summary>
public sealed class NoteLines(CollabCaseDb db, Viewer viewer, IHttpContextAccessor http)
{
    /// <summary>A note as it is read, before it is put into words.</summary>
    public sealed record Read(int Number, string? Body, string About, SharedWith SharedWith, long AuthorPersonId, string Author, DateTime WrittenAtUtc, DateTime? CorrectedAtUtc,
        DateTime? WithdrawnAtUtc, string? WithdrawnBy, string? WithdrawnBecause);

    public IQueryable<Read> Of(IQueryable<Note> notes)
    {
        var names = db.VisibleTo(viewer).Names;
        return from note in notes
               join author in names on note.AuthorPersonId equals author.Id
               select new Read(note.Number, note.WithdrawnAtUtc == null ? note.Body : null, note.About, note.SharedWith, note.AuthorPersonId, author.Name, note.WrittenAtUtc, note.CorrectedAtUtc,
                   note.WithdrawnAtUtc, names.Where(n => n.Id == note.WithdrawnByPersonId).Select(n => n.Name).FirstOrDefault(), note.WithdrawnBecause);
    }

    /// <param name="read">The note.</param>
    /// <param name="reference">The partnership.</param>
    /// <param name="isReadOnly">Whether the partnership can be changed.</param>
    /// <param name="subjects">What it can be about; what is not among them is not named.</param>
    public NoteLine Say(Read read, string reference, bool isReadOnly, IReadOnlyList<NamedSubject> subjects)
    {
        var allowed = http.HttpContext?.Features.Get<Allowed>();
        var writes = !isReadOnly && allowed?.To(Act.WriteNotes) == true && read.WithdrawnAtUtc is null;
        var own = read.AuthorPersonId == viewer.PersonId;
        return new NoteLine
        {
            Address = $"/partnerships/{reference}/notes/{read.Number}",
            Number = read.Number,
            Body = read.Body,
            SharedWith = read.SharedWith,
            Author = read.Author,
            WrittenAtUtc = read.WrittenAtUtc,
            CorrectedAtUtc = read.CorrectedAtUtc,
            Withdrawn = read.WithdrawnAtUtc is { } at ? new WithdrawnNote(read.WithdrawnBy ?? "Somebody", at, read.WithdrawnBecause ?? "") : null,
            About = subjects.FirstOrDefault(s => s.Code == read.About && s.Subject != NoteSubject.Partnership),
            MayCorrect = writes && own,
            MayWithdraw = writes && (own || (allowed is not null && NoteWriters.Of(viewer, allowed.Standing).Coordinates)),
            HistoryHref = allowed?.To(Act.SeeHistory) == true ? $"/partnerships/{reference}/history" : null,
        };
    }
}
