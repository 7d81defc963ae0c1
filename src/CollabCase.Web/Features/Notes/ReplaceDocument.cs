using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Documents;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Notes;

/// <summary>Puts a newer file in the place of a document's current one. The earlier versions are kept.</summary>
public static class ReplaceDocument
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required DocumentLine Document { get; init; }
        public required long MaximumBytes { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public UploadedFile? File { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Version);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.File).NotNull().WithMessage("Choose the newer file.");
            RuleFor(c => c.File).Must(file => file?.Problem is null).WithMessage(c => c.File!.Problem);
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, DocumentLines lines, NoteSubjects subjects, UploadSettings uploads) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Notes, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var id = await visible.Partnerships.Where(p => p.Reference == request.Reference).Select(p => p.Id).SingleAsync(cancellationToken);
            var documents = visible.Documents.Where(d => d.PartnershipId == id && d.Number == request.Number);
            var document = await lines.Of(documents).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page
            {
                Frame = frame,
                Document = lines.Say(document, frame.Reference, frame.IsReadOnly, await subjects.OfAsync(frame.Reference, id, cancellationToken)),
                MaximumBytes = uploads.MaximumBytes,
                Form = new Command { Reference = frame.Reference, Number = document.Number, Version = await documents.Select(d => d.Version).SingleAsync(cancellationToken) },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, IDocumentStore store, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (partnership, by) = await db.PartnershipToWriteInAsync(viewer, request.Reference, cancellationToken);
            var document = await db.VisibleTo(viewer).WholeDocumentAsync(partnership.Id, request.Number, cancellationToken) ?? throw new RecordNotFoundException();
            // First: what a stale form is told of earlier words is for those who may change them.
            document.EnsureMayReplace(partnership, by);
            await merge.RefuseIfStaleAsync(request.Version, document, cancellationToken);
            var version = document.Replace(partnership, request.File!.ToStored(), by, WriteScope.Now(clock));
            // The file first: a row is never without it.
            store.Keep(request.File.Incoming);
            return new Result(version.Number);
        }
    }
}
