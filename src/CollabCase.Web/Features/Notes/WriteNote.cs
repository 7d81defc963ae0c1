using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Notes;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Notes;

/// <summary>Somebody writes a note, on the page that lists them; or comes there from what it is about, and is led back.</summary>
public static class WriteNote
{
    public sealed class Command : ICommand<Result>
    {
        public string Reference { get; set; } = "";
        public string? Body { get; set; }
        public string? About { get; set; }
        public SharedWith? SharedWith { get; set; }

        /// <inheritdoc cref="AboutMilestone.From"/>
        public string? From { get; set; }

        /// <inheritdoc cref="AboutMilestone.At"/>
        public string? At { get; set; }

        /// <summary>Where the person came from; null for who came to the notes themselves.</summary>
        public string? WayBack => From is null || NoteSubject.Read(About) is not { Number: > 0 } subject ? null
            : subject.Kind is SubjectKind.Milestone ? new NotedMilestone { Reference = Reference, Number = subject.Number, From = From, At = At }.WayBack
            : NoteSubjects.AddressOf(Reference, subject);

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Number, NamedSubject About);

    private sealed class NotedMilestone : AboutMilestone;

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
            db.Add(Note.Write(number, partnership, about.Subject, request.Body, request.SharedWith ?? default, by, WriteScope.Now(clock)));
            return new Result(number, about);
        }
    }
}
