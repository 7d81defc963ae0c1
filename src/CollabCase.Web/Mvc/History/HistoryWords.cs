using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.History;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Imports;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Notes;
using CollabCase.Domain.People;
using CollabCase.Domain.Reminders;
using CollabCase.Domain.Reviews;
using CollabCase.Domain.Risks;
using CollabCase.Domain.Understanding;
using CollabCase.Domain.Views;

namespace CollabCase.Web.Mvc.History;

/// <summary>Says history in people's words: what was done, field names, codes, and names in place of ids.</summary>
public sealed class HistoryWords(CollabCaseDb db, Viewer viewer)
{
    /// <summary>Looks the names up that some entries mention: one statement for each kind of record among them.</summary>
    public async Task<Known> ResolveAsync(IReadOnlyCollection<HistoryEntry> entries, CancellationToken cancel) =>
        new(await db.NamesInAsync(entries, cancel), viewer.Is(SystemRoles.Administrator));

    /// <summary>The names behind the ids that some entries mention, and what can be said with them.</summary>
    public sealed class Known(NamesInHistory names, bool seesAddresses)
    {
        public string Who(HistoryEntry entry) => entry.PersonId == Viewer.SigningLink.PersonId ? WhoHadTheLink(entry)
            : entry.Job is { } job ? $"CollabCase ({job})" : Name(entry.PersonId) ?? "Someone";

        // Nobody with an account: the name is the one that was typed, and can be erased like any other.
        private string WhoHadTheLink(HistoryEntry entry)
        {
            var signatory = entry.Changes.FirstOrDefault(c => c.Type == nameof(Signatory) && c.Fields.Any(f => f.Name is nameof(Signatory.SignedOn) or nameof(Signatory.DeclinedOn)));
            var typed = signatory?.Fields.FirstOrDefault(f => f.Name == nameof(Signatory.Name));
            var partner = signatory is null ? null : Name(signatory.Id);
            return $"{(typed is { Salt: not null, New: { } name } ? name : "Whoever was asked to sign")}{(partner is null ? "" : $" for {partner}")}, by a signing link";
        }

        /// <summary>What the write is about, where that is not the record whose history is read.</summary>
        public string? Subject(HistoryEntry entry) => entry.SubjectType switch
        {
            nameof(Award) => $"Award {Name(entry.SubjectId) ?? "that is no longer here"}",
            nameof(Note) => $"Note {Name(entry.SubjectId) ?? "that is no longer here"}",
            nameof(Document) => $"Document ‘{Name(entry.SubjectId) ?? "that is no longer here"}’",
            nameof(Risk) => $"Risk ‘{Name(entry.SubjectId) ?? "that is no longer here"}’",
            nameof(AwardImport) => $"Import {Name(entry.SubjectId) ?? "that is no longer here"}",
            nameof(SavedView) => $"View ‘{Name(entry.SubjectId) ?? "that is no longer here"}’",
            nameof(GovernanceTier) => $"Group ‘{Name(entry.SubjectId) ?? "that is no longer here"}’",
            nameof(Meeting) => $"Meeting {Name(entry.SubjectId) ?? "that is no longer here"}",
            nameof(Decision) => $"Decision {Name(entry.SubjectId) ?? "that is no longer here"}",
            nameof(GovernanceAction) => $"Action ‘{Name(entry.SubjectId) ?? "that is no longer here"}’",
            nameof(Escalation) => $"Issue ‘{Name(entry.SubjectId) ?? "that is no longer here"}’",
            nameof(Proposal) => $"Proposal ‘{Name(entry.SubjectId) ?? "that is no longer here"}’",
            nameof(AgreedDocument) => $"Agreed document ‘{Name(entry.SubjectId) ?? "that is no longer here"}’",
            nameof(ReminderRule) => "Reminders",
            nameof(SpendingPlan) => "Spending",
            nameof(PeopleSupported) => "People supported",
            nameof(PartnershipSavings) => "Savings",
            nameof(PartnershipCosts) => "What partnership costs",
            nameof(FundingReport) => $"Report {Name(entry.SubjectId) ?? "that is no longer here"}",
            nameof(Review) => $"Review ‘{Name(entry.SubjectId) ?? "that is no longer here"}’",
            nameof(Milestone) => $"Milestone ‘{Name(entry.SubjectId) ?? "that is no longer here"}’",
            _ => null,
        };

        /// <summary>What the write is about, after the words of what was done: the kind of record is not said a second time.</summary>
        public string? SubjectAfter(string what, HistoryEntry entry) => Subject(entry) is { } subject && subject.Split(' ', 2) is [var kind, var name] && what.Contains(kind, StringComparison.OrdinalIgnoreCase)
            ? kind == nameof(Note) ? $"number {name}" : name
            : Subject(entry);

        /// <summary>All that a write did, in order.</summary>
        public IReadOnlyList<HistoryLine> Lines(HistoryEntry entry) =>
            [.. entry.Changes.GroupBy(c => (c.Type, c.Kind)).SelectMany(rows => HistoryParts.Say(this, entry, [.. rows]))];

        public string? Name(long id) => names.Records.GetValueOrDefault(id);

        public string Label(string field) => HistoryLabels.Of(field);

        /// <summary>A value of a record's field; null where there was none.</summary>
        public string? Value(string record, string field, string? value)
        {
            if (value is null) return null;
            if (field.EndsWith("PersonId", StringComparison.Ordinal)) return Name(IdOf(value)) ?? "someone";
            if (field.EndsWith("OrganisationId", StringComparison.Ordinal)) return Name(IdOf(value)) ?? "an organisation";
            if (field.EndsWith("MilestoneId", StringComparison.Ordinal)) return Name(IdOf(value)) ?? "a milestone";
            if (field == nameof(UnderstandingAnswer.PartnerId)) return Name(IdOf(value)) ?? "a partner";
            if (field.EndsWith("TierId", StringComparison.Ordinal)) return Name(IdOf(value)) ?? "a group";
            if (field.EndsWith("MeetingId", StringComparison.Ordinal)) return Name(IdOf(value)) ?? "a meeting";
            if (field.EndsWith("DecisionId", StringComparison.Ordinal)) return Name(IdOf(value)) ?? "a decision";
            if (field.EndsWith("EscalationId", StringComparison.Ordinal)) return Name(IdOf(value)) ?? "an issue";
            if (field == nameof(SeatTerm.TierSeatId)) return Name(IdOf(value)) ?? "a seat";
            if (field == nameof(Attendance.SeatTermId)) return Name(IdOf(value)) ?? "a member";
            if (field.EndsWith("VersionId", StringComparison.Ordinal)) return Name(IdOf(value)) ?? "a version";
            if (field == nameof(SignatureRequest.SignatoryId)) return Name(IdOf(value)) ?? "a signatory";
            if (field is nameof(AgreedVersion.EasyReadDocumentId) or nameof(Signatory.ScanDocumentId) or nameof(AwardCondition.EvidenceDocumentId) or nameof(FunderReport.SentDocumentId)) return Name(IdOf(value)) ?? "a document";
            if (field is nameof(FunderReport.FundingReportId) or nameof(FundingReport.ReplacesReportId)) return Name(IdOf(value)) ?? "a report";
            if (field == nameof(Review.AgreedDocumentId)) return Name(IdOf(value)) ?? "an agreed document";
            if (field.EndsWith("ItemId", StringComparison.Ordinal)) return Name(IdOf(value)) ?? "an item";
            if (field.EndsWith("AwardId", StringComparison.Ordinal)) return Name(IdOf(value)) ?? "an award";
            // An address is for administrators and its owner, in history too.
            if (record == nameof(Person) && field == nameof(Person.Email) && !seesAddresses) return "an address that administrators see";
            if (field == "PlaceCode") return names.Places.GetValueOrDefault(value, value);
            return HistoryValues.Say(record, field, value);
        }

        public string? Was(RecordChange row, FieldChange field) => Say(row, field, f => f.Old);

        public string? Now(RecordChange row, FieldChange field) => Say(row, field, f => f.New);

        private string? Say(RecordChange row, FieldChange field, Func<FieldChange, string?> side)
        {
            if (field.Salt is null) return HistoryValues.Erased;
            // How much of a date is known is kept beside it.
            var precision = row.Fields.FirstOrDefault(f => f.Name == field.Name + HistoryValues.Precision);
            return side(field) is { } date && precision is not null && side(precision) is { } known
                ? HistoryValues.SayDate(date, known) : Value(row.Type, field.Name, side(field));
        }

        private static long IdOf(string value) => long.Parse(value, CultureInfo.InvariantCulture);
    }
}
