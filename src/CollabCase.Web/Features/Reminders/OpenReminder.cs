using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reminders;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reminders;

/// <summary>What a link in a reminder is about, and what can be done with it in the name of whoever it was written to.</summary>
public static class OpenReminder
{
    public sealed record Query(string Token, ReminderLink Link) : IRequest<Page>;

    public sealed class Page
    {
        public required string Token { get; init; }

        /// <summary>In whose name everything here is done.</summary>
        public required string Name { get; init; }
        public required ReminderKind Kind { get; init; }

        /// <summary>Null where the person may not see it, or it is not there.</summary>
        public required ReminderSubject? Subject { get; init; }
        public required DateOnly Today { get; init; }

        /// <summary>The person asked not to be reminded before that day; null where they did not, or it has come.</summary>
        public required DateOnly? SnoozedUntil { get; init; }

        /// <summary>A heading, with what it is about: for a window's title among others.</summary>
        public string Titled(string heading) => Subject is { } about ? $"{heading} – {DigestWords.What(Kind, about.Title)}, {about.Partnership}" : heading;

        /// <summary>Whether the person may say that it is done, and one press is enough for that.</summary>
        public required bool CanBeDone { get; init; }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, ReminderSubjects subjects, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (link, today) = (request.Link, clock.Today());
            var subject = await subjects.FindAsync(link.Kind, link.SubjectId, cancellationToken);
            return new Page
            {
                Token = request.Token,
                Name = viewer.Name,
                Kind = link.Kind,
                Subject = subject,
                Today = today,
                SnoozedUntil = await db.VisibleTo(viewer).Snoozes.Where(s => s.Kind == link.Kind && s.SubjectId == link.SubjectId && s.Until > today).Select(s => (DateOnly?)s.Until).SingleOrDefaultAsync(cancellationToken),
                CanBeDone = subject is { IsOpen: true, PartnershipState: PartnershipState.Active } && await MayAsync(link.Kind, subject, today, cancellationToken),
            };
        }

        // As the policies of the two acts have it.
        private async Task<bool> MayAsync(ReminderKind kind, ReminderSubject subject, DateOnly today, CancellationToken cancel)
        {
            if (kind is not (ReminderKind.Milestone or ReminderKind.Action) || await db.FindAsync(viewer, subject.Reference, cancel) is not { } partnership) return false;
            var (act, standing) = kind is ReminderKind.Milestone
                ? (Act.WorkOnMilestone, await db.OwnsMilestoneAsync(viewer, partnership, subject.Number, cancel) ? Standing.MilestoneOwner : Standing.None)
                : (Act.WorkOnAction, await db.ToActionAsync(viewer, partnership, subject.Number, today, cancel));
            return AccessRules.Allows(act, viewer, partnership.Standing | standing);
        }
    }
}
