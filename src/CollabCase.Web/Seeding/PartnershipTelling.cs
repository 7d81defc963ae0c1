using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Risks;
using CollabCase.Domain.Understanding;

namespace CollabCase.Web.Seeding;

/// <summary>
/// Tells the partnership of a file through the domain's own methods, each day of its story as if it were that day. What
/// the domain refuses is refused with the entry that it belongs to.
/// </summary>
public sealed class PartnershipTelling(PartnershipEntry entry, IReadOnlyDictionary<string, long?> organisations,
    IReadOnlyDictionary<string, long> people, IReadOnlySet<string> places, IReadOnlyDictionary<long, string> names, WorkingDays workingDays, DateOnly today, DateTime nowUtc)
{
    private static readonly TimeOnly Morning = new(10, 0);
    private readonly DemonstrationFile _file = DemonstrationFiles.PartnershipFile(entry.Reference);
    private readonly Timeline _timeline = new(entry.AsOf, today);
    private readonly List<Award> _awards = [];
    private readonly List<Risk> _risks = [];
    private MilestonesTelling? _milestones;
    private GovernanceTelling? _governance;
    private MemorandaTelling? _memoranda;
    private ReviewsTelling? _reviews;
    private SpendingTelling? _spending;
    private CostsTelling? _costs;
    private ReportsTelling? _reports;
    private int _notes, _documents;
    private Partnership? _told;
    private UnderstandingRound? _round;

    private Partnership Told => _told ?? throw new InvalidOperationException("The partnership has to begin before anything happens in it.");

    /// <summary>The partnership as its file describes it, before the story.</summary>
    public Partnership Begin()
    {
        var coordinator = PersonOf("coordinator", entry.Coordinator);
        _told = entry.TakenOver is { } taken ? TakenOver(taken, coordinator) : Opened(coordinator);
        _file.At("vision", () => Told.DescribePurpose(entry.Purpose, entry.Vision, entry.PeopleWeSupport));
        _file.At("form", () => Told.Classify(entry.Theme, entry.Form, entry.DesignedBy, entry.DeliveredBy));
        _file.At("profile", () => Told.ChooseProfile(entry.Profile));
        if (entry.Places.FirstOrDefault(code => !places.Contains(code)) is { } unknown)
            throw _file.Refusal("places", $"There is no place '{unknown}'. Take a code from seeds/reference/places.csv");
        _file.At("places", () => Told.ChoosePlaces(entry.Places));
        if (entry.Started is { } started) _file.At("started", () => Told.SetDates(_timeline.Of(started.Date), started.Precision, null));
        foreach (var (partner, number) in entry.Partners.Select((p, i) => (p, i + 1))) Join($"partners, entry {number}", partner, null, today);
        Told.CompleteSetUp(nowUtc);
        return Told;
    }

    public IEnumerable<PartnershipMember> Members() =>
        entry.Members.Select((member, i) => new PartnershipMember(Told.Id, PersonOf($"members, entry {i + 1}", member.Account), member.Role));

    public IEnumerable<GovernanceTier> Groups() => entry.Groups.Select((group, i) => Governance.SetUp($"groups, entry {i + 1}", group, Told, today));

    public IEnumerable<AggregateRoot> Supported() =>
        [.. entry.Supported.SelectMany((people, i) => _file.At($"supported, entry {i + 1}", () => Spending.Tell(people, today, Told)))];

    public Award Record(AwardEntry award) => Record($"award {award.Number}", award, today);

    private GovernanceTelling Governance => _governance ??= new(_file, _timeline, PersonOf, OrganisationOf);

    private MemorandaTelling Memoranda => _memoranda ??= new(_file, _timeline, Governance, PersonOf, OrganisationOf, names);

    private ReviewsTelling Reviews => _reviews ??= new(_file, _timeline, workingDays, Memoranda.DocumentOf, (where, number) => AwardOf(where, number).Id, PersonOf);

    private SpendingTelling Spending => _spending ??= new(_timeline, PersonOf);

    private CostsTelling Costs => _costs ??= new(_timeline, OrganisationOf, AwardOf);

    private ReportsTelling Reports => _reports ??= new(_timeline, AwardOf, PersonOf);

    private MilestonesTelling Milestones => _milestones ??= new(_file, _timeline, PersonOf, OrganisationOf);

    /// <summary>Where an entry of a story stands, for whoever corrects the file.</summary>
    public static string Where(PartnershipEntry entry, int index) => $"story, entry {index + 1} ({entry.Story[index].On:yyyy-MM-dd})";

    /// <summary>What a report of the story is about, with its period as it is now; null where the entry tells of something else.</summary>
    public (long PartnershipId, IReadOnlyList<long> Awards, DateOnly From, DateOnly Until)? ReportOf(int index) => entry.Story[index].WritesReport is not { } writes ? null
        : (Told.Id, [.. writes.Awards.Select(number => AwardOf(Where(entry, index), number).Id)], _timeline.Of(writes.From), _timeline.Of(writes.Until));

    /// <summary>What happened on a day of the story; the new records of their own, where that is what happened.</summary>
    /// <param name="index">Which entry.</param>
    /// <param name="file">The file of a document.</param>
    /// <param name="content">What the records say, for a report.</param>
    public IReadOnlyList<AggregateRoot> Tell(int index, StoredFile? file = null, ReportContent? content = null)
    {
        var entryOfDay = entry.Story[index];
        var (where, day) = (Where(entry, index), _timeline.Of(entryOfDay.On));
        if (day > today || (index > 0 && entryOfDay.On < entry.Story[index - 1].On))
            throw _file.Refusal(where, "A story is told in order of date, and up to the day in 'asOf' at the latest");
        return _file.At<IReadOnlyList<AggregateRoot>>(where, () =>
            Milestones.Tell(where, entryOfDay, day, PlanningFacts.Of(Told)) is { } milestones ? milestones
                : Governance.Tell(where, entryOfDay, day, Told) is { } governance ? governance
                : Memoranda.Tell(where, entryOfDay, day, Told) is { } memoranda ? memoranda
                : Reviews.Tell(where, entryOfDay, day, Told) is { } reviews ? reviews
                : Spending.Tell(where, entryOfDay, day, Told) is { } spending ? spending
                : Costs.Tell(where, entryOfDay, day, Told) is { } costs ? costs
                : Reports.Tell(where, entryOfDay, day, Told, content) is { } reports ? reports : Tell(where, entryOfDay, day, file) is { } record ? [record] : []);
    }

    private AggregateRoot? Tell(string where, StoryEntry story, DateOnly day, StoredFile? file)
    {
        switch (story)
        {
            case { Joins: { } partner }:
                Join(where, partner, day, day);
                return null;
            case { Contributes: { } said }:
                Told.StateContributions(PartnerOf(where, said.Organisation), Statements(said), day);
                return null;
            case { Authority: { } given }:
                Told.StateAuthority(PartnerOf(where, given.Organisation), new DelegatedAuthority(given.Scope, given.Money, given.Limit is { } limit ? Money.FromPounds(limit) : null),
                    new PartnerDeputy(given.Deputy, given.DeputyEmail), day);
                return null;
            case { Asks: { } asks }:
                _round = UnderstandingRound.Ask(Told, _round, PersonOf(where, asks.By), day);
                return _round;
            case { Answers: { } said }:
                (_round ?? throw _file.Refusal(where, "The questions have not been asked before this day")).Answer(Told, PartnerOf(where, said.Organisation),
                    new ThreeAnswers(said.WhatFor, said.AtTheEnd, said.Expected), new AnswerGivenBy(PersonOf(where, said.By), said.By == entry.Coordinator), day);
                return null;
            case { Award: { } award }:
                return Record(where, award, day);
            case { Lead: { } lead }:
                Told.NameLead(lead.Name, lead.Email, lead.PaidByAward is { } number ? AwardOf(where, number).Id : null, lead.PaidInKind);
                return null;
            case { Risk: { } risk }:
                return Record(where, risk, day);
            case { ReviewsRisk: { } review }:
                RiskOf(where, review.Risk).Review(new RiskScore(review.Likelihood, review.Impact), review.Note, _timeline.Of(review.NextReview), FactsForRisks(day), day,
                    day.ToDateTime(Morning, DateTimeKind.Utc), PersonOf(where, review.By));
                return null;
            case { ClosesRisk: { } closing }:
                RiskOf(where, closing.Risk).Close(closing.Why, closing.Reason, FactsForRisks(day), day);
                return null;
            case { Attests: { } said }:
                Told.Attest(GateAhead(where), said.Criterion, said.State, said.Note, said.Link, day, nowUtc, PersonOf(where, said.By));
                return null;
            case { DecidesNotYet: { } decision }:
                Told.DecideNotYet(new SteeringDecision(day, decision.Authority, decision.Note), Facts(), day, nowUtc, PersonOf(where, decision.By));
                return null;
            case { MovesOn: { } decision }:
                var exceptions = (decision.Exceptions ?? []).Select(e => new ExceptionToAgree(e.Criterion, e.Reason, e.WhatWillBeDone, _timeline.Of(e.ByWhen)));
                Told.AdvanceStage(new SteeringDecision(day, decision.Authority, decision.Note), [.. exceptions], Facts(), day, nowUtc, PersonOf(where, decision.By));
                return null;
            case { AgreesVision: { } organisation }:
                Told.AgreeToVision(PartnerOf(where, organisation), Told.VisionNumber, day, day, PersonOf(where, entry.Coordinator));
                return null;
            case { Note: { } note }:
                return Note.Write(++_notes, Told, SubjectOf(where, note.About), note.Text, note.For, WriterOf(where, note.By), AtMidday(day));
            case { Document: { } document }:
                return Document.Add(++_documents, Told, SubjectOf(where, document.About), document.Title, document.For,
                    file ?? throw new InvalidOperationException("A document is told with its file."), WriterOf(where, document.By), AtMidday(day));
            default:
                throw _file.Refusal(where, "Say what happened on this day: joins, contributes, authority, asks, answers, award, lead, risk, reviewsRisk, closesRisk, plans, agrees, replans, waitsFor, waitsNoLonger, handsOver, done, drops, attests, decidesNotYet, movesOn, agreesVision, setsUp, seats, schedules, meets, actionDone, escalates, answersIssue, writes, shares, agreesText, signs, beginsReview, reviewed, plansSpending, spends, sustains, supports, saves, values, givesTime, buysSupport, givesInKind, asksReport, writesReport, note or document");
        }
    }

    private Partnership Opened(long coordinator)
    {
        var on = entry.Started is { Precision: DatePrecision.Day } started
            ? _timeline.Of(started.Date)
            : throw _file.Refusal("started", "A partnership that is not taken over needs the whole date on which it was opened");
        return _file.At("name or purpose", () => Partnership.Open(entry.Reference, entry.Name, entry.Purpose, coordinator, on, nowUtc));
    }

    private Partnership TakenOver(TakenOverEntry taken, long coordinator) => _file.At("takenOver", () => Partnership.TakeOver(
        entry.Reference, entry.Name, entry.Purpose, taken.Stage,
        taken.Since is { } since ? _timeline.Of(since.Date) : null, taken.Since?.Precision ?? DatePrecision.Day,
        $"{taken.Source} {taken.Note}", coordinator, today, nowUtc));

    private void Join(string where, PartnerEntry partner, DateOnly? on, DateOnly day) => _file.At(where, () => Told.AddPartner(
        OrganisationOf(where, partner.Organisation), partner.Roles.Aggregate(PartnerRoles.None, (all, role) => all | role), on,
        new PartnerContact(partner.Contact, partner.Email), day));

    private Award Record(string where, AwardEntry award, DateOnly day)
    {
        var recorded = _file.At(where, () => Award.Record(award.Number, Told.Id, [.. award.Funders.Select(f => OrganisationOf(where, f))], award.State,
            new AwardDetails(award.Title)
            {
                Kind = award.Kind, AwardedOn = _timeline.Of(award.AwardedOn), IsRingFenced = award.RingFenced, RingFencedFor = award.RingFencedFor,
                Conditions = award.Conditions, Source = award.Source, InKindBasis = award.InKindBasis,
            },
            [.. award.Amounts.Select(a => new AwardAmount(_timeline.Of(a.Year), Money.FromPounds(a.Pounds), a.Funder is { } funder ? OrganisationOf(where, funder) : null))],
            day));
        _awards.Add(recorded);
        return recorded;
    }

    private static IEnumerable<ContributionStatement> Statements(ContributionsEntry said) =>
        new[] { (ContributionKind.Staff, said.Staff), (ContributionKind.Time, said.Time), (ContributionKind.Money, said.Money), (ContributionKind.Space, said.Space), (ContributionKind.Data, said.Data) }
            .Select(s => new ContributionStatement(s.Item1, s.Item2?.Answer, s.Item2?.Words));

    private int PartnerOf(string where, string organisation) =>
        Told.Partners.FirstOrDefault(p => p.OrganisationId == OrganisationOf(where, organisation))?.Number ?? throw _file.Refusal(where, $"'{organisation}' is no partner before this day");

    private Risk Record(string where, RiskEntry risk, DateOnly day)
    {
        var recorded = Risk.Record(_risks.Count + 1,
            new RiskDetails(risk.Title, risk.Cause, risk.Effect, risk.Response, risk.WhatIsDone, risk.CarriedBy is { } carrier ? OrganisationOf(where, carrier) : null),
            new RiskScore(risk.Likelihood, risk.Impact), new RiskOwner(risk.Owner is { } owner ? PersonOf(where, owner) : null, risk.OwnerRole), _timeline.Of(risk.NextReview), FactsForRisks(day), day);
        _risks.Add(recorded);
        return recorded;
    }

    private Risk RiskOf(string where, int number) => _risks.Find(r => r.Number == number) ?? throw _file.Refusal(where, $"There is no risk {number} before this day");

    private RiskFacts FactsForRisks(DateOnly day) => new(Told.Id, Told.State, Told.StateSince, [.. Told.PartnersOn(day).Select(p => p.OrganisationId)]);

    private NoteSubject SubjectOf(string where, string? about) =>
        NoteSubject.Read(about) ?? throw _file.Refusal(where, $"'{about}' is not 'milestone-', 'risk-', 'meeting-' or 'action-' with a number");

    private NoteWriter WriterOf(string where, string account) =>
        new(PersonOf(where, account), Coordinates: account == entry.Coordinator, HasSeat: !entry.Members.Any(m => m.Account == account && m.Role is MemberRole.Participant));

    // Never later than now, on the day of loading.
    private DateTime AtMidday(DateOnly day) => day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc) is var midday && midday <= nowUtc ? midday : nowUtc;

    private GateFacts Facts() => new([.. _awards.Select(AwardFact.Of)]);

    private Gate GateAhead(string where) => Told.NextGate ?? throw _file.Refusal(where, "There is no gate ahead any more to say something about");

    private Award AwardOf(string where, string number) =>
        _awards.Find(a => a.Number == number) ?? throw _file.Refusal(where, $"There is no award '{number}' before this day");

    private long OrganisationOf(string where, string reference) => _file.Named(where, organisations, reference, "organisation", "organisations.csv")!.Value;

    private long PersonOf(string where, string account) => _file.Named(where, people, account, "account", "accounts.csv");
}
