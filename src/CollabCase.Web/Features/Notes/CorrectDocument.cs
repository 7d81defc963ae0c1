using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Notes;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Notes;

/// <summary>Corrects what is said about a document: its title, what it is about, and who can see it.</summary>
public static class CorrectDocument
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required DocumentLine Document { get; init; }
        public required IReadOnlyList<NamedSubject> Subjects { get; init; }
        public required IReadOnlyList<Choice> Readers { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public string? Title { get; set; }
        public string? About { get; set; }
        public SharedWith? SharedWith { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Title).NotEmpty().WithMessage("Enter a title for the document.");
            RuleFor(c => c.SharedWith).NotNull().WithMessage("Choose who can see it.");
        }
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
            var offered = await subjects.OfAsync(frame.Reference, id, cancellationToken);
            return new Page
            {
                Frame = frame,
                Document = lines.Say(document, frame.Reference, frame.IsReadOnly, offered),
                Subjects = offered,
                Readers = SharedWithChoices.NoWiderThan(document.SharedWith),
                Form = new Command
                {
                    Reference = frame.Reference, Number = document.Number, Version = await documents.Select(d => d.Version).SingleAsync(cancellationToken),
                    Title = document.Title, About = document.About, SharedWith = document.SharedWith,
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, NoteSubjects subjects, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (partnership, by) = await db.PartnershipToWriteInAsync(viewer, request.Reference, cancellationToken);
            var document = await db.VisibleTo(viewer).WholeDocumentAsync(partnership.Id, request.Number, cancellationToken) ?? throw new RecordNotFoundException();
            // First: what a stale form is told of earlier words is for those who may change them.
            document.EnsureLooksAfterIt(partnership, by);
            await merge.IntoAsync(request, request.Version, document, cancel: cancellationToken);
            var about = await subjects.ChosenAsync(request.About, partnership.Reference, partnership.Id, cancellationToken);
            document.Correct(partnership, about.Subject, request.Title, request.SharedWith ?? default, by);
            return Done.It;
        }
    }
}
