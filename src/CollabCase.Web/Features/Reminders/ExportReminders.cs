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
    public sealed record Query : IRequest<CsvFile<Line>>;

    public sealed class Row
    {
        public long Id { get; init; }
        public required string Partnership { get; init; }
        public required string Path { get; init; }
        public ReminderKind Kind { get; init; }
        public required string Rule { get; init; }
        public DateOnly DueOn { get; init; }

        /// <summary>The person, or the organisation for which somebody is to sign.</summary>
        public required string Recipient { get; init; }

        /// <summary>The number of who is to sign; null for anybody else.</summary>
        public int? Signatory { get; init; }
        public DateOnly PlannedOn { get; init; }
        public ReminderState State { get; init; }
        public string? Reason { get; init; }
        public long? MessageId { get; init; }
    }

    public sealed record Line(Row Row, OutboxState? Message, string? MessageReason, DateTime? SentAtUtc, int? Tries, string? MessageId);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, CsvFile<Line>>
    {
        public Task<CsvFile<Line>> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (partnerships, people, organisations) = (visible.Partnerships, visible.People, visible.Organisations);
            var toPeople =
                from reminder in visible.Reminders
                join partnership in partnerships on reminder.PartnershipId equals partnership.Id
                join person in people on reminder.RecipientPersonId equals person.Id
                select new Row
                {
                    Id = reminder.Id, Partnership = partnership.Reference, Path = reminder.SubjectPath, Kind = reminder.Kind, Rule = reminder.Rule, DueOn = reminder.DueOn, Recipient = person.Reference, Signatory = null,
                    PlannedOn = reminder.PlannedOn, State = reminder.State, Reason = reminder.Reason, MessageId = reminder.OutboxMessageId,
                };
            var toSignatories =
                from reminder in visible.SignatureReminders
                join partnership in partnerships on reminder.PartnershipId equals partnership.Id
                join signatory in visible.AgreedDocumentsForGates.SelectMany(d => d.Versions).SelectMany(v => v.Signatories) on reminder.SignatoryId equals signatory.Id
                join partner in partnerships.SelectMany(p => p.Partners) on signatory.PartnerId equals partner.Id
                join organisation in organisations on partner.OrganisationId equals organisation.Id
                select new Row
                {
                    Id = reminder.Id, Partnership = partnership.Reference, Path = reminder.SubjectPath, Kind = ReminderKind.Signature, Rule = reminder.Rule, DueOn = reminder.DueOn, Recipient = organisation.Reference, Signatory = signatory.Number,
                    PlannedOn = reminder.PlannedOn, State = reminder.State, Reason = reminder.Reason, MessageId = reminder.OutboxMessageId,
                };
            var lines =
                from row in toPeople.Concat(toSignatories)
                join message in visible.Messages on row.MessageId equals (long?)message.Id into messages
                from sent in messages.DefaultIfEmpty()
                orderby row.Id
                select new Line(row, sent == null ? null : sent.State, sent == null ? null : sent.Reason, sent == null ? null : sent.SentAtUtc, sent == null ? null : sent.Attempts, sent == null ? null : sent.MessageId);
            var columns = new CsvColumns<Line>()
                .Text("Subject", l => $"{l.Row.Partnership}/{l.Row.Path}")
                .Text("Kind", l => l.Row.Kind.Label())
                .Text("Rule", l => l.Row.Rule)
                .Date("Due", l => l.Row.DueOn)
                .Text("Recipient", l => l.Row.Signatory is { } number ? $"{l.Row.Recipient} (signatory {Format.Number(number)})" : l.Row.Recipient)
                .Date("Planned for", l => l.Row.PlannedOn)
                .Text("State", StateOf)
                .Text("Sent at (UTC)", l => l.SentAtUtc is { } at ? Format.Iso(at) : null)
                .Text("Message-ID", l => l.MessageId is { } id ? $"<{id}>" : null)
                .Number("Tries", l => l.Tries)
                .Text("Reason", l => l.Row.Reason ?? l.MessageReason);
            return Task.FromResult(new CsvFile<Line>($"reminders-{Format.Iso(clock.Today())}", columns, lines.AsAsyncEnumerable()));
        }

        private static string StateOf(Line line) => (line.Row.State, line.Message) switch
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
