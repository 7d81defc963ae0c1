using System.Globalization;
using CollabCase.Data.History;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Reminders;
using CollabCase.Domain.Reviews;
using CollabCase.Domain.Risks;
using CollabCase.Domain.Understanding;
using CollabCase.Domain.Views;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

/// <summary>What the ids and codes in some history stand for.</summary>
public sealed record NamesInHistory(IReadOnlyDictionary<long, string> Records, IReadOnlyDictionary<string, string> Places)
{
    public static readonly NamesInHistory None = new(new Dictionary<long, string>(), new Dictionary<string, string>());
}

public static class NamingHistory
{
    /// <summary>
    /// The names behind the ids in entries that a person was given to read. They are looked up among all records: who
    /// did something stays readable after they left. One statement for each kind of record that the entries mention,
    /// whatever the number of entries.
    /// </summary>
    public static async Task<NamesInHistory> NamesInAsync(this CollabCaseDb db, IReadOnlyCollection<HistoryEntry> entries, CancellationToken cancel)
    {
        var changes = entries.SelectMany(e => e.Changes).ToList();
        var fields = changes.SelectMany(c => c.Fields).ToList();
        var names = new Dictionary<long, string>();

        async Task AddAsync(IReadOnlyCollection<long> ids, Func<IReadOnlyCollection<long>, IQueryable<Named>> read)
        {
            if (ids.Count == 0) return;
            foreach (var found in await read(ids).ToListAsync(cancel)) names[found.Id] = found.Name;
        }

        await AddAsync([.. IdsIn(fields, "PersonId").Union(entries.Select(e => e.PersonId)).Where(id => id > 0)],
            ids => db.Set<Person>().Where(p => ids.Contains(p.Id)).Select(p => new Named(p.Id, p.Name)));
        await AddAsync(IdsIn(fields, "OrganisationId"),
            ids => db.Set<Organisation>().Where(o => ids.Contains(o.Id)).Select(o => new Named(o.Id, o.Name)));
        await AddAsync([.. IdsIn(fields, "AwardId").Union(entries.Where(e => e.SubjectType == nameof(Award)).Select(e => e.SubjectId))],
            ids => db.Set<Award>().Where(a => ids.Contains(a.Id)).Select(a => new Named(a.Id, a.Number + ", " + a.Title)));
        await AddAsync([.. IdsIn(fields, "MilestoneId").Union(entries.Where(e => e.SubjectType == nameof(Milestone)).Select(e => e.SubjectId))],
            ids => db.Set<Milestone>().Where(m => ids.Contains(m.Id)).Select(m => new Named(m.Id, m.Title)));
        await AddAsync(SubjectsOf<Domain.Imports.AwardImport>(entries), ids => db.Set<Domain.Imports.AwardImport>().Where(i => ids.Contains(i.Id)).Select(i => new Named(i.Id, i.Number + ", " + i.FileName)));
        await AddAsync(SubjectsOf<SavedView>(entries), ids => db.Set<SavedView>().Where(v => ids.Contains(v.Id)).Select(v => new Named(v.Id, v.Name)));
        await AddAsync(SubjectsOf<Note>(entries), ids => db.Set<Note>().Where(n => ids.Contains(n.Id)).Select(n => new Named(n.Id, "" + n.Number)));
        await AddAsync(SubjectsOf<Document>(entries), ids => db.Set<Document>().Where(d => ids.Contains(d.Id)).Select(d => new Named(d.Id, d.Title)));
        await AddAsync([.. entries.Where(e => e.SubjectType == nameof(Risk)).Select(e => e.SubjectId)],
            ids => db.Set<Risk>().Where(r => ids.Contains(r.Id)).Select(r => new Named(r.Id, r.Title)));
        await AddAsync([.. IdsIn(fields, "TierId").Union(SubjectsOf<GovernanceTier>(entries))],
            ids => db.Set<GovernanceTier>().Where(t => ids.Contains(t.Id)).Select(t => new Named(t.Id, t.Name)));
        await AddAsync([.. IdsIn(fields, "MeetingId").Union(SubjectsOf<Meeting>(entries))],
            ids => from m in db.Set<Meeting>() join t in db.Set<GovernanceTier>() on m.TierId equals t.Id where ids.Contains(m.Id) select new Named(m.Id, "" + m.Number + ", " + t.Name));
        await AddAsync([.. IdsIn(fields.Where(f => f.Name != nameof(CriterionSnapshot.GateDecisionId)), "DecisionId").Union(SubjectsOf<Decision>(entries))],
            ids => db.Set<Decision>().Where(d => ids.Contains(d.Id)).Select(d => new Named(d.Id, "" + d.Number + ", " + d.Title)));
        await AddAsync(SubjectsOf<GovernanceAction>(entries), ids => db.Set<GovernanceAction>().Where(a => ids.Contains(a.Id)).Select(a => new Named(a.Id, a.Title)));
        await AddAsync([.. IdsIn(fields, "EscalationId").Union(SubjectsOf<Escalation>(entries))], ids => db.Set<Escalation>().Where(e => ids.Contains(e.Id)).Select(e => new Named(e.Id, e.Title)));
        await AddAsync(SubjectsOf<Proposal>(entries), ids => db.Set<Proposal>().Where(p => ids.Contains(p.Id)).Select(p => new Named(p.Id, p.Title)));
        await AddAsync([.. IdsIn(fields, nameof(SeatTerm.TierSeatId)).Union(RowsOf<TierSeat>(changes))],
            ids => db.Set<TierSeat>().Where(s => ids.Contains(s.Id)).Select(s => new Named(s.Id, s.Title ?? "Seat " + s.Number)));
        await AddAsync([.. IdsIn(fields, nameof(Attendance.SeatTermId)).Union(RowsOf<SeatTerm>(changes))], ids =>
            from t in db.Set<SeatTerm>()
            where ids.Contains(t.Id)
            join p in db.Set<Person>() on t.PersonId equals p.Id into people
            from p in people.DefaultIfEmpty()
            select new Named(t.Id, t.Name ?? p!.Name));
        await AddAsync(RowsOf<MeetingReply>(changes), ids =>
            from r in db.Set<MeetingReply>()
            where ids.Contains(r.Id)
            join t in db.Set<SeatTerm>() on r.SeatTermId equals t.Id
            join p in db.Set<Person>() on t.PersonId equals p.Id into people
            from p in people.DefaultIfEmpty()
            select new Named(r.Id, t.Name ?? p!.Name));
        await AddAsync([.. IdsIn(fields, "ItemId").Union(RowsOf<AgendaItem>(changes))], ids => db.Set<AgendaItem>().Where(i => ids.Contains(i.Id)).Select(i => new Named(i.Id, i.Title)));
        await AddAsync(RowsOf<Attendance>(changes), ids =>
            from a in db.Set<Attendance>()
            where ids.Contains(a.Id)
            join p in db.Set<Person>() on a.PersonId equals p.Id into people
            from p in people.DefaultIfEmpty()
            select new Named(a.Id, a.Name ?? p!.Name));
        await AddAsync(IdsIn(fields, nameof(Review.AgreedDocumentId)), ids => db.Set<AgreedDocument>().Where(d => ids.Contains(d.Id)).Select(d => new Named(d.Id, "Agreed document " + d.Number)));
        await AddAsync(SubjectsOf<AgreedDocument>(entries), ids => db.Set<AgreedDocument>().Where(d => ids.Contains(d.Id)).Select(d => new Named(d.Id, d.Title)));
        await AddAsync(SubjectsOf<Review>(entries), ids => db.Set<Review>().Where(r => ids.Contains(r.Id)).Select(r => new Named(r.Id, r.Title)));
        await AddAsync([.. IdsIn(fields, "VersionId").Union(RowsOf<AgreedVersion>(changes))], ids => db.Set<AgreedVersion>().Where(v => ids.Contains(v.Id)).Select(v => new Named(v.Id, "Version " + v.Number)));
        await AddAsync(RowsOf<VersionClause>(changes), ids => db.Set<VersionClause>().Where(c => ids.Contains(c.Id)).Select(c => new Named(c.Id, c.Heading)));
        await AddAsync([.. IdsIn(fields, "SignatoryId").Union(RowsOf<Signatory>(changes))], ids =>
            from s in db.Set<Signatory>()
            join p in db.Set<Partner>() on s.PartnerId equals p.Id
            join o in db.Set<Organisation>() on p.OrganisationId equals o.Id
            where ids.Contains(s.Id)
            select new Named(s.Id, o.Name));
        await AddAsync([.. IdsIn(fields, nameof(AgreedVersion.EasyReadDocumentId)).Union(IdsIn(fields, nameof(Signatory.ScanDocumentId))).Union(IdsIn(fields, nameof(AwardCondition.EvidenceDocumentId))).Union(IdsIn(fields, nameof(FunderReport.SentDocumentId)))], ids => db.Set<Document>().Where(d => ids.Contains(d.Id)).Select(d => new Named(d.Id, "Document " + d.Number)));
        await AddAsync(RowsOf<Partner>(changes), ids =>
            from p in db.Set<Partner>() join o in db.Set<Organisation>() on p.OrganisationId equals o.Id where ids.Contains(p.Id) select new Named(p.Id, o.Name));
        await AddAsync(IdsIn(fields, nameof(UnderstandingAnswer.PartnerId)), ids =>
            from p in db.Set<Partner>() join o in db.Set<Organisation>() on p.OrganisationId equals o.Id where ids.Contains(p.Id) select new Named(p.Id, o.Name));
        await AddAsync(RowsOf<UnderstandingAnswer>(changes), ids =>
            from a in db.Set<UnderstandingAnswer>()
            join p in db.Set<Partner>() on a.PartnerId equals p.Id
            join o in db.Set<Organisation>() on p.OrganisationId equals o.Id
            where ids.Contains(a.Id)
            select new Named(a.Id, o.Name));
        await AddAsync(RowsOf<PartnershipMember>(changes), ids =>
            from m in db.Set<PartnershipMember>() join p in db.Set<Person>() on m.PersonId equals p.Id where ids.Contains(m.Id) select new Named(m.Id, p.Name));
        await AddAsync(RowsOf<NoticeSettings>(changes), ids =>
            from n in db.Set<NoticeSettings>() join p in db.Set<Person>() on n.PersonId equals p.Id where ids.Contains(n.Id) select new Named(n.Id, p.Name));
        await AddAsync(RowsOf<StagePeriod>(changes),
            ids => db.Set<StagePeriod>().Where(p => ids.Contains(p.Id)).Select(p => new Named(p.Id, p.Stage.Label())));
        await AddAsync(RowsOf<Attestation>(changes),
            ids => db.Set<Attestation>().Where(a => ids.Contains(a.Id)).Select(a => new Named(a.Id, a.CriterionKey)));
        await AddAsync(RowsOf<AgreedException>(changes),
            ids => db.Set<AgreedException>().Where(x => ids.Contains(x.Id)).Select(x => new Named(x.Id, x.CriterionKey)));
        await AddAsync(RowsOf<AwardPayment>(changes), ids => db.Set<AwardPayment>().Where(p => ids.Contains(p.Id)).Select(p => new Named(p.Id, "Payment " + p.Number)));
        await AddAsync(RowsOf<AwardCondition>(changes), ids => db.Set<AwardCondition>().Where(c => ids.Contains(c.Id)).Select(c => new Named(c.Id, "Condition " + c.Number)));
        await AddAsync(RowsOf<FunderReport>(changes), ids => db.Set<FunderReport>().Where(r => ids.Contains(r.Id)).Select(r => new Named(r.Id, "Report " + r.Number)));
        await AddAsync([.. IdsIn(fields, nameof(FunderReport.FundingReportId)).Union(IdsIn(fields, nameof(FundingReport.ReplacesReportId))).Union(SubjectsOf<FundingReport>(entries))],
            ids => db.Set<FundingReport>().Where(r => ids.Contains(r.Id)).Select(r => new Named(r.Id, "" + r.Number + ", " + r.Title)));
        await AddAsync(RowsOf<ReportSection>(changes), ids => db.Set<ReportSection>().Where(s => ids.Contains(s.Id)).Select(s => new Named(s.Id, s.Subject.Label())));
        await AddAsync(RowsOf<InKindContribution>(changes), ids => db.Set<InKindContribution>().Where(c => ids.Contains(c.Id)).Select(c => new Named(c.Id, "Contribution " + c.Number)));
        await AddAsync(RowsOf<PeopleInYear>(changes), ids => db.Set<PeopleInYear>().Where(f => ids.Contains(f.Id)).Select(f => new Named(f.Id, "Number of people " + f.Number)));
        await AddAsync(RowsOf<Saving>(changes), ids => db.Set<Saving>().Where(x => ids.Contains(x.Id)).Select(x => new Named(x.Id, "Saving " + x.Number)));
        await AddAsync(RowsOf<TimeOutsideMeetings>(changes), ids => db.Set<TimeOutsideMeetings>().Where(t => ids.Contains(t.Id)).Select(t => new Named(t.Id, "Time outside meetings, ‘" + t.What + "’")));
        await AddAsync(RowsOf<OutsideSupport>(changes), ids => db.Set<OutsideSupport>().Where(x => ids.Contains(x.Id)).Select(x => new Named(x.Id, "Outside support, ‘" + x.What + "’")));
        await AddAsync(RowsOf<PartnerRate>(changes), ids =>
            from r in db.Set<PartnerRate>() join o in db.Set<Organisation>() on r.OrganisationId equals o.Id where ids.Contains(r.Id) select new Named(r.Id, o.Name));
        await AddAsync(RowsOf<AwardLine>(changes), ids =>
            from l in db.Set<AwardLine>()
            where ids.Contains(l.Id)
            join o in db.Set<Organisation>() on l.FunderOrganisationId equals o.Id into funders
            from o in funders.DefaultIfEmpty()
            select new Named(l.Id, (l.Year == null ? FundingWords.YearNotPublished : l.Year.ToString()!) + (o == null ? "" : ", " + o.Name)));

        var codes = fields.Where(f => f.Name == nameof(PartnershipPlace.PlaceCode)).SelectMany(Values).Distinct().ToList();
        var places = codes.Count == 0 ? [] : await db.Set<Place>().Where(p => codes.Contains(p.Code)).ToDictionaryAsync(p => p.Code, p => p.Name, cancel);
        return new NamesInHistory(names, places);
    }

    private static IReadOnlyCollection<long> IdsIn(IEnumerable<FieldChange> fields, string ending) =>
        [.. fields.Where(f => f.Name.EndsWith(ending, StringComparison.Ordinal)).SelectMany(Values).Select(v => long.Parse(v, CultureInfo.InvariantCulture)).Distinct()];

    private static IReadOnlyCollection<long> SubjectsOf<TRoot>(IEnumerable<HistoryEntry> entries) =>
        [.. entries.Where(e => e.SubjectType == typeof(TRoot).Name).Select(e => e.SubjectId).Distinct()];

    // What is created names itself in its own fields.
    private static IReadOnlyCollection<long> RowsOf<TPart>(IEnumerable<RecordChange> changes) =>
        [.. changes.Where(c => c.Type == typeof(TPart).Name && c.Kind == ChangeKind.Changed).Select(c => c.Id).Distinct()];

    private static IEnumerable<string> Values(FieldChange field) => new[] { field.Old, field.New }.OfType<string>();

    private sealed record Named(long Id, string Name);
}
