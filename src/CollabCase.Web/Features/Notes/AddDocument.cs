using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Notes;
using CollabCase.Web.Access;
using CollabCase.Web.Documents;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Notes;

/// <summary>Adds a file to the partnership. Without a title it is called as its file.</summary>
public static class AddDocument
{
    public sealed record Query(string Reference, string? About = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<NamedSubject> Subjects { get; init; }
        public required IReadOnlyList<Choice> Readers { get; init; }
        public required long MaximumBytes { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>
    {
        public string Reference { get; set; } = "";
        public string? Title { get; set; }
        public string? About { get; set; }
        public SharedWith? SharedWith { get; set; }
        public UploadedFile? File { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Number, string Title)
    {
        /// <summary>For what is recorded of the document in the same write.</summary>
        public long Id { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Title).MaximumLength(Document.TitleMaxLength).WithMessage($"Shorten the title to {Document.TitleMaxLength} characters or fewer.");
            RuleFor(c => c.SharedWith).NotNull().WithMessage("Choose who can see it.");
            RuleFor(c => c.File).NotNull().WithMessage("Choose a file.");
            RuleFor(c => c.File).Must(file => file?.Problem is null).WithMessage(c => c.File!.Problem);
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, NoteSubjects subjects, UploadSettings uploads, IHttpContextAccessor http) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Notes, cancellationToken);
            var id = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == request.Reference).Select(p => p.Id).SingleAsync(cancellationToken);
            var allowed = http.HttpContext?.Features.Get<Allowed>();
            return new Page
            {
                Frame = frame,
                Subjects = await subjects.OfAsync(frame.Reference, id, cancellationToken),
                Readers = SharedWithChoices.For(viewer, allowed),
                MaximumBytes = uploads.MaximumBytes,
                Form = new Command { Reference = frame.Reference, About = request.About, SharedWith = SharedWithChoices.Default(viewer, allowed) },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, NoteSubjects subjects, IDocumentStore store, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (partnership, by) = await db.PartnershipToWriteInAsync(viewer, request.Reference, cancellationToken);
            var about = await subjects.ChosenAsync(request.About, partnership.Reference, partnership.Id, cancellationToken);
            var number = await db.NextDocumentNumberAsync(partnership.Id, cancellationToken);
            var document = Document.Add(number, partnership, about.Subject, request.Title, request.SharedWith ?? default, request.File!.ToStored(), by, WriteScope.Now(clock));
            // The file first: a row is never without it.
            store.Keep(request.File.Incoming);
            db.Add(document);
            return new Result(number, document.Title) { Id = document.Id };
        }
    }
}
