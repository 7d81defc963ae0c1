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

/// <summary>Whoever wrote a note puts it right. What it said before stays in its history.</summary>
public static class CorrectNote
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required NoteLine Note { get; init; }
        public required IReadOnlyList<NamedSubject> Subjects { get; init; }
        public required IReadOnlyList<Choice> Readers { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public string? Body { get; set; }
        public string? About { get; set; }
        public SharedWith? SharedWith { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body).NotEmpty().WithMessage("Write the note, or withdraw it instead.");
            RuleFor(c => c.SharedWith).NotNull().WithMessage("Choose who can see it.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, NoteLines lines, NoteSubjects subjects) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Notes, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var id = await visible.Partnerships.Where(p => p.Reference == request.Reference).Select(p => p.Id).SingleAsync(cancellationToken);
            var notes = visible.Notes.Where(n => n.PartnershipId == id && n.Number == request.Number);
            var note = await lines.Of(notes).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var offered = await subjects.OfAsync(frame.Reference, id, cancellationToken);
            return new Page
            {
                Frame = frame,
                Note = lines.Say(note, frame.Reference, frame.IsReadOnly, offered),
                Subjects = offered,
                Readers = SharedWithChoices.NoWiderThan(note.SharedWith),
                Form = new Command
                {
                    Reference = frame.Reference, Number = note.Number, Version = await notes.Select(n => n.Version).SingleAsync(cancellationToken),
                    Body = note.Body, About = note.About, SharedWith = note.SharedWith,
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, NoteSubjects subjects, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (partnership, by) = await db.PartnershipToWriteInAsync(viewer, request.Reference, cancellationToken);
            var note = await db.VisibleTo(viewer).WholeNoteAsync(partnership.Id, request.Number, cancellationToken) ?? throw new RecordNotFoundException();
            // First: what a stale form is told of earlier words is for those who may change them.
            note.EnsureMayCorrect(partnership, by);
            await merge.IntoAsync(request, request.Version, note, cancel: cancellationToken);
            var about = await subjects.ChosenAsync(request.About, partnership.Reference, partnership.Id, cancellationToken);
            note.Correct(partnership, about.Subject, request.Body, request.SharedWith ?? default, by, WriteScope.Now(clock));
            return Done.It;
        }
    }
}
