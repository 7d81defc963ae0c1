using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Notes;
using CollabCase.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Notes;

/// <summary>A document as pages show it, with its current version.</summary>
public sealed record DocumentLine
{
    public required string Address { get; init; }
    public required int Number { get; init; }
    public required string Title { get; init; }
    public required string FileName { get; init; }
    public required long Size { get; init; }
    public required int Version { get; init; }
    public required SharedWith SharedWith { get; init; }
    public required string AddedBy { get; init; }
    public required DateTime AddedAtUtc { get; init; }
    public WithdrawnNote? Withdrawn { get; init; }
    public NamedSubject? About { get; init; }
    public bool MayReplace { get; init; }
    public bool MayCorrect { get; init; }

    /// <summary>Where its current file is had; null where it was withdrawn.</summary>
    public string? FileHref { get; init; }
}

/// <summary>Reads documents for pages: in one statement, with who added them and their current version.</summary>
public sealed class DocumentLines(CollabCaseDb db, Viewer viewer, IHttpContextAccessor http)
{
    /// <summary>A document as it is read, before it is put into words.</summary>
    public sealed record Read(int Number, string Title, string About, SharedWith SharedWith, long AddedByPersonId, int Version, string FileName, long Size, string VersionBy, DateTime VersionAtUtc,
        DateTime? WithdrawnAtUtc, string? WithdrawnBy, string? WithdrawnBecause);

    public IQueryable<Read> Of(IQueryable<Document> documents)
    {
        var names = db.VisibleTo(viewer).Names;
        return from document in documents
               from version in document.Versions
               where version.Number == document.CurrentVersion
               join added in names on version.AddedByPersonId equals added.Id
               select new Read(document.Number, document.Title, document.About, document.SharedWith, document.AddedByPersonId, version.Number, version.FileName, version.Size, added.Name, version.AddedAtUtc,
                   document.WithdrawnAtUtc, names.Where(n => n.Id == document.WithdrawnByPersonId).Select(n => n.Name).FirstOrDefault(), document.WithdrawnBecause);
    }

    public DocumentLine Say(Read read, string reference, bool isReadOnly, IReadOnlyList<NamedSubject> subjects)
    {
        var allowed = http.HttpContext?.Features.Get<Allowed>();
        var writes = !isReadOnly && allowed?.To(Act.WriteNotes) == true && read.WithdrawnAtUtc is null;
        var by = allowed is null ? null : NoteWriters.Of(viewer, allowed.Standing);
        var own = read.AddedByPersonId == viewer.PersonId;
        var address = $"/partnerships/{reference}/notes/documents/{read.Number}";
        return new DocumentLine
        {
            Address = address,
            Number = read.Number,
            Title = read.Title,
            FileName = read.FileName,
            Size = read.Size,
            Version = read.Version,
            SharedWith = read.SharedWith,
            AddedBy = read.VersionBy,
            AddedAtUtc = read.VersionAtUtc,
            Withdrawn = read.WithdrawnAtUtc is { } at ? new WithdrawnNote(read.WithdrawnBy ?? "Somebody", at, read.WithdrawnBecause ?? "") : null,
            About = subjects.FirstOrDefault(s => s.Code == read.About && s.Subject != NoteSubject.Partnership),
            MayReplace = writes && (own || by is { HasSeat: true }),
            MayCorrect = writes && (own || by is { Coordinates: true }),
            FileHref = read.WithdrawnAtUtc is null ? $"{address}/versions/{read.Version}" : null,
        };
    }
}
