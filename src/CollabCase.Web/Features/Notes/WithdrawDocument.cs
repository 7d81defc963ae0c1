using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Notes;

/// <summary>A document is taken back with all its versions, with a reason. Its files are kept and no longer given out.</summary>
public static class WithdrawDocument
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required DocumentLine Document { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public string? Reason { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why it is withdrawn. The reason stands in its place.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, DocumentLines lines, NoteSubjects subjects) : IRequestHandler<Query, Page>
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
                Form = new Command { Reference = frame.Reference, Number = document.Number, Version = await documents.Select(d => d.Version).SingleAsync(cancellationToken) },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (partnership, by) = await db.PartnershipToWriteInAsync(viewer, request.Reference, cancellationToken);
            var document = await db.VisibleTo(viewer).WholeDocumentAsync(partnership.Id, request.Number, cancellationToken) ?? throw new RecordNotFoundException();
            // First: what a stale form is told of earlier words is for those who may change them.
            document.EnsureLooksAfterIt(partnership, by);
            await merge.RefuseIfStaleAsync(request.Version, document, cancellationToken);
            document.Withdraw(partnership, request.Reason, by, WriteScope.Now(clock));
            return Done.It;
        }
    }
}
