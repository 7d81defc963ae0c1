using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Mail;
using CollabCase.Data.Reminders;
using CollabCase.Domain.Reminders;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reminders;

/// <summary>
/// Writes to the next people whom something waits for and whose hour has come: one message each with all of it. Sent again from where it stopped, until
/// nobody is left.
/// </summary>
public static class SendDigests
{
    private const int AtOnce = 250;

    /// <param name="Day">Today, in Europe/London.</param>
    /// <param name="Hour">The hour that it is there.</param>
    /// <param name="AfterPersonId">Those after this one; 0 for the first.</param>
    public sealed record Command(DateOnly Day, int Hour, long AfterPersonId) : ICommand<Result>
    {
        public IEnumerable<string> Locks() => [];
    }

    /// <param name="Sent">How many messages were handed over.</param>
    /// <param name="LastPersonId">Where to go on; null when nobody is left.</param>
    public sealed record Result(int Sent, long? LastPersonId);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, ReminderLedger ledger, Outbox outbox, DigestLetter letter) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var people = (await ledger.WaitingForAsync(request.AfterPersonId, AtOnce, cancellationToken)).ToArray();
            if (people.Length == 0) return new(0, null);
            var visible = db.VisibleTo(viewer);
            var readers = await visible.People.Where(p => EF.Parameter(people).Contains(p.Id)).Select(p => new { p.Id, p.Name, p.Email, p.IsActive }).ToDictionaryAsync(p => p.Id, cancellationToken);
            var settings = await visible.NoticeSettings.Where(s => EF.Parameter(people).Contains(s.PersonId)).ToDictionaryAsync(s => s.PersonId, cancellationToken);
            var due = people.Where(id => (settings.GetValueOrDefault(id)?.Hour ?? NoticeSettings.UsualHour) <= request.Hour).ToList();

            var messages = new List<(MessageToSend Message, List<Reminder> Rows)>();
            var waiting = await ledger.TakeAsync(due, request.Day, cancellationToken);
            var away = waiting.Select(w => w.Row.StandsInForPersonId).OfType<long>().Distinct().ToList();
            var names = away.Count == 0 ? [] : await visible.People.Where(p => away.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
            foreach (var all in waiting.GroupBy(w => w.Row.RecipientPersonId))
            {
                var reader = readers[all.Key];
                if (!reader.IsActive || settings.GetValueOrDefault(reader.Id)?.ByMail == false)
                {
                    foreach (var one in all) one.Row.Suppress(reader.IsActive ? WhyNot.InProgramOnly : WhyNot.MayNotSee);
                    continue;
                }
                var written = letter.Write(new(reader.Id, reader.Name), [.. all.Select(w => LineOf(w, names))], request.Day);
                messages.Add((new MessageToSend
                {
                    Kind = ReminderLedger.Digest,
                    Key = ReminderLedger.KeyOf(reader.Id, request.Day),
                    ToAddress = reader.Email,
                    ToName = reader.Name,
                    Subject = written.Subject,
                    PlainText = written.PlainText,
                    Html = written.Html,
                    UnsubscribeAddress = written.UnsubscribeAddress,
                    // Each line of it was asked whether its partnership writes to this person.
                    IsToPartner = false,
                }, [.. all.Select(w => w.Row)]));
            }
            if (messages.Count > 0)
            {
                await outbox.SendAsync([.. messages.Select(m => m.Message)], cancellationToken);
                ledger.PutInto(messages.Select(m => KeyValuePair.Create<string, IReadOnlyList<LedgerLine>>(m.Message.Key, m.Rows)));
            }
            return new(messages.Count, people[^1]);
        }

        private static DigestLine LineOf(WaitingReminder waiting, Dictionary<long, string> names)
        {
            var (row, what) = (waiting.Row, waiting.What);
            return new(row.Id, row.Kind, row.SubjectId, waiting.PartnershipReference, waiting.PartnershipName, what.Title, what.DueOn, ReminderStep.DaysOf(row.Rule, what.DueOn), row.Role,
                $"/partnerships/{waiting.PartnershipReference}/{what.Path}", what.FallsToCoordinator(row.Role, row.StandsInForPersonId ?? row.RecipientPersonId), row.StandsInForPersonId is { } person ? names.GetValueOrDefault(person) : null);
        }
    }
}
