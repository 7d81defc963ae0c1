using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Notes;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Notes;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Milestones;

/// <summary>Somebody writes a note about a milestone, from where it stands.</summary>
public static class WriteMilestoneNote
{
    public sealed class Query : MilestoneQuery<Page>;

    public sealed class Page : MilestoneActPage<Command>
    {
        public required IReadOnlyList<Choice> Readers { get; init; }

        // About what is done there can be something to say as well.
        protected override string? WhyNotFor(MilestoneAtHand milestone) => null;
    }

    public sealed class Command : AboutMilestone, ICommand<MilestoneActed>
    {
        public string? Body { get; set; }
        public SharedWith? SharedWith { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body).NotEmpty().WithMessage("Write the note first.");
            RuleFor(c => c.SharedWith).NotNull().WithMessage("Choose who can see it.");
        }
    }

    public sealed class QueryHandler(Viewer viewer, MilestoneActs acts, IHttpContextAccessor http) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var milestone = await acts.ReadAsync(request, cancellationToken);
            var allowed = http.HttpContext?.Features.Get<Allowed>();
            return new()
            {
                Milestone = milestone,
                Readers = SharedWithChoices.For(viewer, allowed),
                Form = milestone.Start(request, new Command { SharedWith = SharedWithChoices.Default(viewer, allowed) }),
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, MilestoneActed>
    {
        public async Task<MilestoneActed> Handle(Command request, CancellationToken cancellationToken)
        {
            var (partnership, by) = await db.PartnershipToWriteInAsync(viewer, request.Reference, cancellationToken);
            var milestone = await db.VisibleTo(viewer).Milestones.Where(m => m.PartnershipId == partnership.Id && m.Number == request.Number)
                .Select(m => new { m.Number, m.Title, m.Version }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var number = await db.NextNoteNumberAsync(partnership.Id, cancellationToken);
            db.Add(Note.Write(number, partnership, NoteSubject.Milestone(milestone.Number), request.Body, request.SharedWith ?? default, by, WriteScope.Now(clock)));
            return new($"Note added: {milestone.Title}.", milestone.Version);
        }
    }
}
