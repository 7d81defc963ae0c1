using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Mail;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mail;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>
/// Records that the minutes were sent round to those who sit in the group. Sent round today, those of them who sign in here get a
/// message with a link, where messages are on.
/// </summary>
public static class CirculateMinutes
{
    /// <summary>How many get a message, and whether messages are off.</summary>
    public sealed record Result(int Written, bool IsSilent)
    {
        public string Saved => Written > 0 ? $"The minutes are circulated, and {(Written == 1 ? "1 person gets" : $"{Written} people get")} a message. They can be approved now."
            : IsSilent ? "The minutes are circulated. They can be approved now. Messages are off in this partnership, so nobody gets one from here." : "The minutes are circulated. They can be approved now.";
    }

    public sealed record Query(string Reference, int Number) : IRequest<MeetingActPage<Command>>;

    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public DateOnly? MinutesCirculatedOn { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.MinutesCirculatedOn).NotNull().WithMessage("Enter the day on which the minutes were sent round.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, MeetingActPage<Command>>
    {
        public async Task<MeetingActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var meeting = await db.VisibleTo(viewer).OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Meeting = meeting,
                Form = new Command { Reference = request.Reference, Number = request.Number, Version = meeting.Version, MinutesCirculatedOn = clock.Today() },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, Outbox outbox, PublicAddress address, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var meeting = await visible.MeetingToChangeAsync(request.Reference, request.Number, today, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, meeting, cancellationToken);
            meeting.CirculateMinutes(facts, today, request.MinutesCirculatedOn);
            if (meeting.MinutesCirculatedOn != today) return new(0, false);

            var partnership = await visible.Partnerships.Where(p => p.Id == meeting.PartnershipId).Select(p => p.Name).SingleAsync(cancellationToken);
            var readers = visible.Tiers.Where(t => t.Id == meeting.TierId).SelectMany(t => t.Terms).Where(t => t.From <= today && (t.Until == null || t.Until >= today)).Select(t => t.PersonId);
            var people = await visible.People.Where(p => p.IsActive && p.Id != viewer.PersonId && readers.Contains(p.Id)).OrderBy(p => p.Id).Select(p => new { p.Id, p.Name, p.Email }).ToListAsync(cancellationToken);
            var group = facts.Tier(meeting.TierId)!.Name;
            var answers = await outbox.SendAsync([.. people.Select(p => Message(meeting, group, partnership, p.Id, p.Name, p.Email, address.Of($"/partnerships/{request.Reference}/meetings/{request.Number}/minutes")))], cancellationToken);
            return new(answers.Count(a => a is HandedOver.Queued), answers.Contains(HandedOver.Suppressed));
        }

        // The version tells one circulation from the next, so that changed minutes are told of again.
        private static MessageToSend Message(Meeting meeting, string group, string partnership, long personId, string name, string email, string href)
        {
            var when = PlainDate.Say(meeting.On);
            var letter = new Letter
            {
                Name = name,
                Paragraphs = [$"The minutes of the meeting of {group} on {when} are there to read. Tell whoever wrote them if something is not as you remember it, before they are approved."],
                Link = new("Read the minutes", href),
                Why = $"You get this because you sit in {group} of {partnership}.",
                HowToChange = "The coordinator of the partnership can turn messages off.",
            };
            return new()
            {
                Kind = "minutes",
                Key = FormattableString.Invariant($"minutes:{meeting.Id}:{meeting.Version}:{personId}"),
                ToAddress = email,
                ToName = name,
                Subject = $"Minutes of {when}: {group}",
                PlainText = letter.ToPlainText(),
                Html = letter.ToHtml(),
                PartnershipId = meeting.PartnershipId,
            };
        }
    }
}
