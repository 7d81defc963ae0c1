using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Reminders;
using CollabCase.Domain.Reminders;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reminders;

/// <summary>What the person is reminded of: first what is still to be done, what was due first coming first, then all that they were told, the newest first.</summary>
public static class ListNotices
{
    public const string Path = "/notices";

    /// <param name="After">The page of what they were told.</param>
    /// <param name="Todo">The page of what is still to be done.</param>
    public sealed record Query(string? After, string? Todo) : IRequest<Page>;

    /// <summary>One thing that is still to be done.</summary>
    /// <param name="What">What it is, in words.</param>
    /// <param name="When">When it is due, in words.</param>
    /// <param name="Why">Why the person is told.</param>
    /// <param name="Subject">The record.</param>
    /// <param name="PutOffUntil">The person asked not to be reminded before that day.</param>
    /// <param name="Act">Where it can be done or put off.</param>
    /// <param name="CanBeDone">Whether one press is enough to do it.</param>
    public sealed record Open(string What, string When, string Why, ReminderSubject Subject, DateOnly? PutOffUntil, string Act, bool CanBeDone);

    /// <summary>One reminder as it was given.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Kind">What kind of thing it is.</param>
    /// <param name="Subject">The record; null where the person does not see it any more.</param>
    /// <param name="DueOn">The day it was about.</param>
    public sealed record Told(DateOnly On, ReminderKind Kind, ReminderSubject? Subject, DateOnly DueOn);

    /// <param name="Open">What is still to be done; null where the page is about what they were told alone.</param>
    /// <param name="Told">What they were told; null where the page is about what is still to be done alone.</param>
    /// <param name="IsFirst">Whether it is the first page of both.</param>
    /// <param name="Messages">What there is to be said about the address.</param>
    public sealed record Page(Slice<Open>? Open, Slice<Told>? Told, bool IsFirst, IReadOnlyList<string> Messages)
    {
        public static string Href(string? after = null, string? todo = null) => new AddressQuery().With("after", after).With("todo", todo).After(Path);
    }

    private sealed record Row(long Id, ReminderKind Kind, long SubjectId, DateOnly DueOn, DateOnly PlannedOn, ReminderRole Role, long? StandsInForPersonId, string? StandsInFor);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, ReminderSubjects subjects, ReminderLinks links, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        private const string TodoList = Path + " todo";

        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            if (!Cursor.TryRead(request.After, Path, out var after) | !Cursor.TryRead(request.Todo, TodoList, out var todo)) (after, todo) = (null, null);
            var isFirst = after is null && todo is null;
            var messages = isFirst && (request.After ?? request.Todo) is not null ? new[] { Cursor.DoesNotFit } : [];
            var own = db.VisibleTo(viewer).OwnReminders;
            // Each thing once, by the reminder of it that came last.
            var open = after is not null ? null : await Rows(subjects.StillOpen(own.Where(r => !own.Any(later => later.SubjectId == r.SubjectId && later.Kind == r.Kind && later.Id > r.Id))).FromDay(todo, r => r.DueOn, r => r.Id))
                .SliceAsync(todo, TodoList, r => Format.Iso(r.DueOn), r => r.Id, cancellationToken);
            var told = todo is not null ? null : await Rows(own.FromNewest(after, r => r.Id)).SliceAsync(after, Path, _ => "", r => r.Id, cancellationToken);
            var about = await subjects.ReadAsync((open?.Rows ?? []).Concat(told?.Rows ?? []).Select(r => (r.Kind, r.SubjectId)), cancellationToken);
            return new Page(open is null ? null : await OpenAsync(open, about, cancellationToken), told?.Select(r => new Told(r.PlannedOn, r.Kind, about.GetValueOrDefault((r.Kind, r.SubjectId)), r.DueOn)), isFirst, messages);
        }

        private IQueryable<Row> Rows(IQueryable<Reminder> reminders)
        {
            var names = db.VisibleTo(viewer).Names;
            return reminders.Select(r => new Row(r.Id, r.Kind, r.SubjectId, r.DueOn, r.PlannedOn, r.Role, r.StandsInForPersonId, names.Where(n => n.Id == r.StandsInForPersonId).Select(n => n.Name).FirstOrDefault()));
        }

        private async Task<Slice<Open>> OpenAsync(Slice<Row> rows, IReadOnlyDictionary<(ReminderKind Kind, long Id), ReminderSubject> about, CancellationToken cancel)
        {
            var today = clock.Today();
            var putOff = await db.VisibleTo(viewer).Snoozes.Where(s => s.Until > today).ToDictionaryAsync(s => (s.Kind, s.SubjectId), s => s.Until, cancel);
            return rows.Select(row =>
            {
                var subject = about[(row.Kind, row.SubjectId)];
                var line = new DigestLine(row.Id, row.Kind, row.SubjectId, subject.Reference, subject.Partnership, subject.Title, subject.DueOn ?? row.DueOn, 0, row.Role, subject.Path,
                    subject.FallsTo(row.StandsInForPersonId ?? viewer.PersonId, row.Role), row.StandsInFor);
                return new Open(DigestWords.What(line.Kind, line.Title), DigestWords.When(line.Kind, line.DueOn, today), DigestWords.Why(line, today), subject, putOff.TryGetValue((line.Kind, line.SubjectId), out var until) ? until : null,
                    $"{SecretAddresses.Reminders}/{links.TokenOf(new(viewer.PersonId, line.Kind, line.SubjectId))}", line.Kind is ReminderKind.Milestone or ReminderKind.Action);
            });
        }
    }
}
