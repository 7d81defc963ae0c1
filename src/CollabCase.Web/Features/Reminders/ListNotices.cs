using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Reminders;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reminders;

/// <summary>What the person is reminded of: first what is still to be done, the most urgent first, then all that they were told, the newest first.</summary>
public static class ListNotices
{
    public const string Path = "/notices";

    /// <summary>What is still to be done is looked for among so many of the newest reminders.</summary>
    public const int MostLookedAt = 200;

    public sealed record Query(string? After) : IRequest<Page>;

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

    public sealed record Page(IReadOnlyList<Open> Open, Slice<Told> Told, bool IsFirst, IReadOnlyList<string> Messages)
    {
        public static string Href(string? after = null) => new AddressQuery().With("after", after).After(Path);
    }

    private sealed record Row(long Id, ReminderKind Kind, long SubjectId, DateOnly DueOn, DateOnly PlannedOn, ReminderRole Role, string? StandsInFor);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, ReminderSubjects subjects, ReminderLinks links, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var notUnderstood = new List<string>();
            if (!Cursor.TryRead(request.After, Path, out var cursor)) notUnderstood.Add(Cursor.DoesNotFit);
            var visible = db.VisibleTo(viewer);
            var names = visible.Names;
            // Beginning with the newest, of which the first page shows some once more as they were given.
            var newest = cursor is null ? MostLookedAt : Keyset.PageSize;
            var found = await visible.OwnReminders.FromNewest(cursor, r => r.Id, newest)
                .Select(r => new Row(r.Id, r.Kind, r.SubjectId, r.DueOn, r.PlannedOn, r.Role, names.Where(n => n.Id == r.StandsInForPersonId).Select(n => n.Name).FirstOrDefault())).ToListAsync(cancellationToken);
            var about = await subjects.ReadAsync(found.Select(r => (r.Kind, r.SubjectId)), cancellationToken);
            var shown = Keyset.Slice([.. found.Take(Keyset.PageSize + 1)], cursor, Path, _ => "", r => r.Id, Keyset.PageSize);
            var told = new Slice<Told>([.. shown.Rows.Select(r => new Told(r.PlannedOn, r.Kind, about.GetValueOrDefault((r.Kind, r.SubjectId)), r.DueOn))], shown.Previous, shown.Next);
            return new Page(cursor is null ? await OpenAsync(visible, found, about, cancellationToken) : [], told, cursor is null, notUnderstood);
        }

        private async Task<IReadOnlyList<Open>> OpenAsync(Visible visible, List<Row> newest, IReadOnlyDictionary<(ReminderKind Kind, long Id), ReminderSubject> about, CancellationToken cancel)
        {
            var today = clock.Today();
            var putOff = await visible.Snoozes.Where(s => s.Until > today).ToDictionaryAsync(s => (s.Kind, s.SubjectId), s => s.Until, cancel);
            var open = newest.DistinctBy(r => (r.Kind, r.SubjectId)).Where(r => about.GetValueOrDefault((r.Kind, r.SubjectId)) is { IsOpen: true })
                .Select(r => (Row: r, Subject: about[(r.Kind, r.SubjectId)])).ToDictionary(r => r.Row.Id);
            return [.. open.Values.Select(r => LineOf(r.Row, r.Subject)).MostUrgentFirst().Select(line =>
            {
                var subject = open[line.ReminderId].Subject;
                return new Open(DigestWords.What(line.Kind, line.Title), DigestWords.When(line.Kind, line.DueOn, today), DigestWords.Why(line, today), subject, putOff.TryGetValue((line.Kind, line.SubjectId), out var until) ? until : null,
                    $"{SecretAddresses.Reminders}/{links.TokenOf(new(viewer.PersonId, line.Kind, line.SubjectId))}", line.Kind is ReminderKind.Milestone or ReminderKind.Action);
            })];
        }

        private static DigestLine LineOf(Row row, ReminderSubject subject) =>
            new(row.Id, row.Kind, row.SubjectId, subject.Reference, subject.Partnership, subject.Title, subject.DueOn ?? row.DueOn, 0, row.Role, subject.Path, StandsInFor: row.StandsInFor);
    }
}
