using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Mail;
using CollabCase.Data.Reminders;
using CollabCase.Domain.Reminders;
using CollabCase.Web.Mail;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reminders;

/// <summary>The ledger of reminders as a file, the oldest first: of what, by which rule, for which day, to whom, and what became of it.</summary>
public static class ExportReminders
{
    public sealed record Query : IRequest<CsvFile<Row>>;

    public sealed record Row(string Partnership, string Path, ReminderKind Kind, string Rule, DateOnly DueOn, string? Person, string? SignsFor, int? Signatory, DateOnly PlannedOn, ReminderState State, string? Reason, OutboxState? Message, string? MessageReason,
        DateTime? SentAtUtc, int? Tries, string? MessageId);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, CsvFile<Row>>
    {
        public Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var signatories = visible.AgreedDocumentsForGates.SelectMany(d => d.Versions).SelectMany(v => v.Signatories);
            var rows =
                from reminder in visible.Reminders
                join partnership in visible.Partnerships on reminder.PartnershipId equals partnership.Id
                join person in visible.People on reminder.RecipientPersonId equals (long?)person.Id into people
                from reader in people.DefaultIfEmpty()
                join s in signatories on reminder.SignatoryId equals (long?)s.Id into signing
                from signatory in signing.DefaultIfEmpty()
                join p in visible.Partnerships.SelectMany(p => p.Partners) on signatory.PartnerId equals p.Id into partners
                from partner in partners.DefaultIfEmpty()
                join o in visible.Organisations on partner.OrganisationId equals o.Id into organisations
                from organisation in organisations.DefaultIfEmpty()
                join message in visible.Messages on reminder.OutboxMessageId equals (long?)message.Id into messages
                from sent in messages.DefaultIfEmpty()
                orderby reminder.Id
                select new Row(partnership.Reference, reminder.SubjectPath, reminder.Kind, reminder.Rule, reminder.DueOn, reader.Reference, organisation.Reference, (int?)signatory.Number, reminder.PlannedOn, reminder.State, reminder.Reason,
                    sent == null ? null : sent.State, sent == null ? null : sent.Reason, sent == null ? null : sent.SentAtUtc, sent == null ? null : sent.Attempts, sent == null ? null : sent.MessageId);
            var columns = new CsvColumns<Row>()
                .Text("Subject", r => $"{r.Partnership}/{r.Path}")
                .Text("Kind", r => r.Kind.Label())
                .Text("Rule", r => r.Rule)
                .Date("Due", r => r.DueOn)
                .Text("Recipient", r => r.Person ?? $"{r.SignsFor} (signatory {Format.Number(r.Signatory ?? 0)})")
                .Date("Planned for", r => r.PlannedOn)
                .Text("State", StateOf)
                .Text("Sent at (UTC)", r => r.SentAtUtc is { } at ? Format.Iso(at) : null)
                .Text("Message-ID", r => r.MessageId is { } id ? $"<{id}>" : null)
                .Number("Tries", r => r.Tries)
                .Text("Reason", r => r.Reason ?? r.MessageReason);
            return Task.FromResult(new CsvFile<Row>($"reminders-{Format.Iso(clock.Today())}", columns, rows.AsAsyncEnumerable()));
        }

        private static string StateOf(Row row) => (row.State, row.Message) switch
        {
            (ReminderState.Planned, _) => "Planned",
            (ReminderState.Suppressed, _) => "Suppressed",
            (_, OutboxState.Sent) => "Sent",
            (_, OutboxState.GivenUp) => "Failed",
            (_, { } message) => message.Label(),
            _ => "Planned",
        };
    }
}
