using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Notes;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Notes;

/// <summary>Somebody writes a note, on the page that lists them.</summary>
public static class WriteNote
{
    public sealed class Command : ICommand<Result>
    {
        public string Reference { get; set; } = "";
        public string? Body { get; set; }
        public string? About { get; set; }
        public SharedWith? SharedWith { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Number);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body).NotEmpty().WithMessage("Write the note first.");
            RuleFor(c => c.SharedWith).NotNull().WithMessage("Choose who can see it.");
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, NoteSubjects subjects, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (partnership, by) = await db.PartnershipToWriteInAsync(viewer, request.Reference, cancellationToken);
            var about = await subjects.ChosenAsync(request.About, partnership.Reference, partnership.Id, cancellationToken);
            var number = await db.NextNoteNumberAsync(partnership.Id, cancellationToken);
            db.Add(Note.Write(number, partnership, about, request.Body, request.SharedWith ?? default, by, WriteScope.Now(clock)));
            return new Result(number);
        }
    }
}
