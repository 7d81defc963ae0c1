using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Reminders;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
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
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Cases;

/// <summary>
/// The records that stand for the parameters of the endpoint table, with a little of everything around them at first and
/// with a great deal later. Everyone of <see cref="Everyone"/> who sees the partnership sees all the others too.
/// </summary>
internal sealed class GrowingRecords
{
    // Everyone's own, and the one that is copied.
    private const int MadeOneByOne = 2;
    private static readonly string[] Places = ["S12000033", "S12000034"];
    private static readonly Viewer Tests = Viewer.Job("tests");

    private readonly CollabCaseHost _host;
    private readonly Everyone _everyone;
    private readonly Organisation _organisation;
    private readonly Person _person;
    private readonly string _copied;
    private int _partnerships = MadeOneByOne;
    private int _rounds;

    private GrowingRecords(CollabCaseHost host, Everyone everyone, string funder, Organisation organisation, Person person, string copied) =>
        (_host, _everyone, Funder, _organisation, _person, _copied) = (host, everyone, funder, organisation, person, copied);

    /// <summary>The reference of the organisation that gives money to each of them, for which the funder speaks.</summary>
    public string Funder { get; }

    /// <summary>Two partnerships, and one of each record for which an address has a parameter.</summary>
    public static async Task<GrowingRecords> On(CollabCaseHost host)
    {
        var everyone = await Everyone.On(host);
        foreach (var upTo in EndpointTable.Lines.SelectMany(line => line.Parameters).Select(parameter => parameter.UpTo).Distinct()) await RouteExamples.For(upTo, host, everyone.Partnership);
        var (organisation, person) = (await RouteExamples.For("/organisations/{reference}", host, everyone.Partnership), await RouteExamples.For("/people/{reference}", host, everyone.Partnership));
        var (partner, linked) = await host.Read(async db => (await db.Set<Organisation>().SingleAsync(o => o.Reference == organisation), await db.Set<Person>().SingleAsync(p => p.Reference == person)));
        var funder = await host.Read(db => db.Set<Organisation>().SingleAsync(o => o.Id == everyone[Role.Funder].OrganisationId));

        var copied = await A.Partnership().Named("One of many (invented)").CoordinatedBy(everyone[Role.Coordinator]).WithPartners(partner.Id).InTestAndEmbedWithout("measured-outcome").Then(p => p.ChoosePlaces(Places))
            .WithMember(everyone[Role.SteeringMember], MemberRole.SteeringMember).WithMember(everyone[Role.PartnerMember], MemberRole.PartnerMember).WithMember(everyone[Role.Participant], MemberRole.Participant)
            .WithMember(new TestPerson(linked.Id, linked.Reference, linked.Name, linked.Email, null), MemberRole.PartnerMember).SavedIn(host);
        // On the desks of those who look after it, take part in it and fund it: late, due, waiting.
        foreach (var owner in new[] { Role.Coordinator, Role.SteeringMember, Role.PartnerMember, Role.Participant })
            foreach (var day in new[] { 5, 21, 25, 33 })
                await A.Milestone().Titled($"Due in {day} days").OwnedBy(everyone[owner]).On(Today.AddDays(day)).SavedIn(host, copied);
        await A.Milestone().Titled("Waits").OwnedBy(everyone[Role.SteeringMember]).On(Today.AddDays(90)).WaitingSince(Today.AddDays(-3)).SavedIn(host, copied);
        await A.Tier().Seating("Head of service", TierOffice.Chair).Meeting(CadenceUnit.Months, 1).WithQuorum().SavedIn(host, copied);
        foreach (var owner in new[] { Role.Coordinator, Role.SteeringMember, Role.PartnerMember, Role.Participant })
            foreach (var day in new[] { 5, 21, 25, 33 })
                await A.Action().Titled($"Write within {day} days").OwnedBy(everyone[owner]).Due(Today.AddDays(day)).For(1).SavedIn(host, copied);
        foreach (var giver in new[] { funder, partner }) await A.Award().By(new TestOrganisation(giver.Id, giver.Reference, giver.Name)).SavedIn(host, copied);
        // What was agreed is due within a fortnight, and so on the coordinator's home.
        host.Clock.Advance(TimeSpan.FromDays(20));
        return new(host, everyone, funder.Reference, partner, linked, copied);
    }

    /// <summary>Until there are so many partnerships, and so much has happened to the ones that addresses name.</summary>
    /// <param name="partnerships">How many partnerships a person sees.</param>
    /// <param name="rounds">How often everything was changed, and a partner, a member, an award, a statement, a decision, a meeting, a milestone, a risk and a note added.</param>
    public async Task GrowTo(int partnerships, int rounds)
    {
        await _host.CopyPartnership(_copied, _partnerships - MadeOneByOne + 1, partnerships - MadeOneByOne);
        _partnerships = partnerships;
        await _host.Write([_everyone.Partnership], async db => await Cost(db, rounds), _everyone[Role.Coordinator]);
        for (; _rounds < rounds; _rounds++)
            await _host.Write([_everyone.Partnership, _organisation.Reference, _person.Reference], async db => await Change(db, _rounds), _everyone[Role.Coordinator]);
    }

    private async Task<bool> Change(CollabCaseDb db, int round)
    {
        var visible = db.VisibleTo(Tests);
        var partnership = (await visible.WholePartnershipAsync(_everyone.Partnership, CancellationToken.None))!;
        var organisation = (await visible.WholeOrganisationAsync(_organisation.Reference, CancellationToken.None))!;
        var person = (await visible.WholePersonAsync(_person.Reference, CancellationToken.None))!;
        var award = (await visible.WholeAwardAsync(await db.Set<Award>().Where(a => a.PartnershipId == partnership.Id).OrderBy(a => a.Number).Select(a => a.Number).FirstAsync(), CancellationToken.None))!;
        var member = await db.Set<PartnershipMember>().SingleAsync(m => m.PartnershipId == partnership.Id && m.PersonId == _everyone[Role.PartnerMember].Id);

        var newcomer = Organisation.Record(await db.NextReferenceAsync("ORG", CancellationToken.None), new OrganisationDetails($"Newcomer {round} (invented)", Sector.Third, OrganisationType.Charity), []);
        var colleague = new Person(await db.NextReferenceAsync("PER", CancellationToken.None), $"Colleague {round}", $"colleague-{round}@tests.example.org", SystemRoles.None, newcomer.Id);
        db.AddRange(newcomer, colleague, new PartnershipMember(partnership.Id, colleague.Id, MemberRole.SteeringMember));
        if (!partnership.Partners.Any(p => p.OrganisationId == organisation.Id)) partnership.AddPartner(organisation.Id, PartnerRoles.Provider, Today, null, Today);
        partnership.AddPartner(newcomer.Id, PartnerRoles.Provider, Today, new PartnerContact("Contact"), Today);
        partnership.ChangePartner(1, PartnerRoles.Provider, Today, new PartnerContact($"Contact {round}"), Today);
        partnership.ChoosePlaces([Places[round % Places.Length]]);
        partnership.NameLead($"Lead {round}", "lead@example.org", award.Id, null);
        var asked = partnership.CheckGate(partnership.NextGate!.Value, GateFacts.None, Today)[0];
        partnership.Attest(asked.Gate, asked.Criterion.Key, AttestedState.Met, $"In folder {round}.", null, Today, Now, Coordinator);
        partnership.DecideNotYet(CollabCase.Testing.Partnerships.PartnershipBuilder.Decision, GateFacts.None, Today, Now, Coordinator);

        award.ReviseAmounts([.. Enumerable.Range(0, Math.Min(round + 2, 12)).Select(year => new AwardAmount(FinancialYear.Starting(2015 + year), Money.FromPounds(1000 + round)))]);
        award.SchedulePayment(new(Money.FromPounds(100 + round), Today.AddDays(round)));
        award.AddCondition(new($"Condition {round}"));
        award.Reprofile([new AwardAmount(FinancialYear.Starting(2030 + round), award.Total)], new(RevisionKind.Replanned, Today, "The funder", $"Later {round}"), Today);
        award.SettleCondition(award.ConditionsSet.Max(c => c.Number), new(ConditionState.Met, Today, $"Shown {round}"), _everyone[Role.Coordinator].Id, Today);
        award.AddReport(new($"Report {round}", Today.AddDays(round)));
        var reported = FundingReport.Start(1 + (await db.Set<FundingReport>().Where(r => r.PartnershipId == partnership.Id).MaxAsync(r => (int?)r.Number) ?? 0), partnership, $"Report {round}", Today.AddYears(-1), Today.AddDays(-1 - round),
            ReportAssembly.Of(new() { Awards = [new(award.Id, award.Title, "A foundation", false, [], [], [])] }, Today.AddYears(-1), Today.AddDays(-1 - round), Today), _everyone[Role.Coordinator].Id, Now);
        db.Add(reported);
        award.AskWriteOff(award.Payments.Max(p => p.Number), $"Gone {round}", _everyone[Role.Coordinator].Id, Today);
        db.Add(Award.Record(await db.NextReferenceAsync("AWD-2026", CancellationToken.None), partnership.Id, [newcomer.Id, organisation.Id], AwardState.Awarded,
            new AwardDetails($"Grant {round}") { Kind = AwardKind.Catalytic, Source = $"Report {round}" }, [new AwardAmount(FinancialYear.Starting(2026), Money.FromPounds(5000))], Today));
        var facts = (await visible.RiskFactsAsync(partnership.Reference, Today, CancellationToken.None))!;
        (await visible.WholeRiskAsync(partnership.Reference, 1, CancellationToken.None))!.Review(new(Likelihood.Possible, (Impact)(round % 5 + 1)), $"Look {round}", Today.AddMonths(6), facts, Today, Now, _everyone[Role.Coordinator].Id);
        db.Add(Risk.Record(await visible.NextRiskNumberAsync(partnership.Id, CancellationToken.None), new($"Risk {round}"), new(Likelihood.Possible, Impact.Medium), new(Role: $"Role {round}"), Today.AddMonths(6), facts, Today));
        await PlanAndWrite(visible, db, partnership, round);
        var groups = (await visible.GovernanceFactsAsync(partnership.Reference, CancellationToken.None))!;
        (await visible.WholeTierAsync(partnership.Reference, 1, CancellationToken.None))!.SeatMember(new SeatDetails(IsForLivedExperience: true), new TermDetails(new(Name: $"Member {round}"), Today), groups);
        // What came up at the meeting and what is to be read for it grows, and so do the meetings.
        var meeting = (await visible.WholeMeetingAsync(partnership.Reference, 1, Today, CancellationToken.None))!;
        meeting.AddPaper(meeting.AddItem(new($"Matter {round}", AgendaPurpose.Decision, 5), groups).Number, $"Paper {round}", null, $"https://example.org/{round}", groups);
        var group = (await visible.WholeTierAsync(partnership.Reference, 1, CancellationToken.None))!;
        db.Add(Meeting.Schedule(await db.NextMeetingNumberAsync(partnership.Id, CancellationToken.None), group, new(Today.AddDays(30 + round)), null, groups));
        var actions = await db.NextActionNumberAsync(partnership.Id, CancellationToken.None);
        // Two at a time: what one round writes is a page of a history, so that the first page names every kind of record.
        Role[] owners = round % 2 == 0 ? [Role.Coordinator, Role.Participant] : [Role.SteeringMember, Role.PartnerMember];
        foreach (var (at, owner) in owners.Index())
            db.Add(GovernanceAction.Raise(actions + at, $"Write letter {round}", new(new(_everyone[owner].Id)), Today.AddDays(round + 20), Today, new(groups.Tiers[0].Id), groups, Today));
        var letter = (await visible.WholeActionAsync(partnership.Reference, 1, Today, CancellationToken.None))!;
        db.Add(Escalation.Raise(await db.NextEscalationNumberAsync(partnership.Id, CancellationToken.None), groups.Tiers.First(t => t.ParentTierId is not null).Id, $"Issue {round}", "Please help.", Today, groups, Today));
        var answered = Escalation.Raise(1 + await db.NextEscalationNumberAsync(partnership.Id, CancellationToken.None), groups.Tiers.First(t => t.ParentTierId is not null).Id, $"Answered issue {round}", "Please help.", Today, groups, Today);
        answered.AnswerIt("Yes.", Today, null, groups, Today);
        db.Add(answered);
        letter.Redate(Today.AddDays(round + 40), $"Snow {round}.", groups);
        await Decide(visible, db, groups);
        await AgreeAndStartAgain(visible, db, partnership, round);
        member.ChangeRole(member.Role is MemberRole.PartnerMember ? MemberRole.SteeringMember : MemberRole.PartnerMember);
        organisation.CorrectDetails(new OrganisationDetails(organisation.Name, Sector.Third, OrganisationType.Charity) { Website = $"https://example.org/{round}" });
        person.Describe($"{_person.Name} {round}", person.Email);
        db.Add(Review.Begin(await db.NextReviewNumberAsync(partnership.Id, CancellationToken.None), new(ReviewKind.Other, $"Review {round}", 12), new(null, $"Role {round}"), Today.AddDays(round % 5), (await visible.ReviewFactsAsync(partnership.Reference, Reviews.ReviewsOfTests.Scottish, CancellationToken.None))!, Today));
        return true;
    }

    // What was recorded first is corrected, and as many of each kind are added. All at once and before the rest: what one round writes is a page of a history as it is.
    private async Task<bool> Cost(CollabCaseDb db, int many)
    {
        var (visible, whose) = (db.VisibleTo(Tests), _organisation.Id);
        var partnership = (await _host.Partnership(_everyone.Partnership)).Id;
        var (savings, costs) = (await visible.WholeSavings(partnership).SingleAsync(), await visible.WholeCosts(partnership).SingleAsync());
        // Given once: a rate that changes is named in the history by one statement more.
        if (costs.RateOf(whose) is null) costs.SetRate(whose, Money.FromPounds(20));
        costs.CorrectTime(1, new(whose, "Writing papers", new(FinancialYear.Starting(2000)), many));
        costs.CorrectSupport(1, new("Contract", "A consultancy", Money.FromPounds(many), new(FinancialYear.Starting(2026)), whose) { Source = "Invoice" });
        savings.Correct(1, new(whose, "Nights", Money.FromPounds(many), SavingKind.NotCashable, SavingBasis.Expected, new(FinancialYear.Starting(2026)), "Counted."));
        for (var i = 0; i < many; i++)
        {
            var year = FinancialYear.Starting(2020 + i);
            savings.Record(new(whose, $"Visits {i}", Money.FromPounds(10 + i), SavingKind.Cashable, SavingBasis.Measured, new(year), "Counted."));
            costs.RecordTime(new(whose, $"Training {many}", new(year, 1), 2.25m, Money.FromPounds(15)));
            costs.RecordSupport(new($"Advice {i}", "A law firm", Money.FromPounds(10), new(year, year.Next()), whose) { Link = "https://example.org/invoice" });
        }
        return true;
    }

    // The group that decides meets, decides once more and proposes something.
    private async Task Decide(Visible visible, CollabCaseDb db, GovernanceFacts facts)
    {
        db.Add(Proposal.Begin(await db.NextProposalNumberAsync(facts.PartnershipId, CancellationToken.None), facts.Tiers.First(t => t.Name == RouteExamples.DecidingGroup).Id, new("Another", "Once more.", _organisation.Id), facts, Today));
        var tier = (await visible.WholeTierAsync(_everyone.Partnership, facts.Tiers.First(t => t.Name == RouteExamples.DecidingGroup).Number, CancellationToken.None))!;
        // After the one that is scheduled in the same write.
        var meeting = Meeting.Schedule(1 + await db.NextMeetingNumberAsync(facts.PartnershipId, CancellationToken.None), tier, new(Today), null, facts);
        meeting.RecordAttendance(tier, [], 60, facts, Today);
        db.AddRange(meeting, CollabCase.Domain.Governance.Decision.TakeAt(await db.NextDecisionNumberAsync(facts.PartnershipId, CancellationToken.None), meeting, tier, null, new("Meet again", "In a month."), null, null, facts, Now, _everyone[Role.Coordinator].Id));
    }

    // A clause and a comment, then agreed, the next version, and another document in negotiation.
    private async Task AgreeAndStartAgain(Visible visible, CollabCaseDb db, Partnership partnership, int round)
    {
        var (facts, coordinator) = ((await visible.AgreementFactsAsync(partnership.Reference, CancellationToken.None))!, _everyone[Role.Coordinator].Id);
        var document = (await visible.WholeAgreedDocumentAsync(partnership.Reference, 1, Today, CancellationToken.None))!;
        if (document.OpenVersion is { } open)
        {
            document.AddClause(open.Number, new($"Clause {round}", "In full."), null, facts);
            document.Comment(open.Number, 1, $"Comment {round}.", facts, Now, coordinator);
            document.Agree(open.Number, null, facts, Today, coordinator);
        }
        var next = document.StartNextVersion(document.Versions.Max(v => v.Number), $"Round {round}.", facts, Now, coordinator);
        document.Share(next.Number, facts, Now);
        var another = AgreedDocument.Begin(await db.NextAgreedDocumentNumberAsync(partnership.Id, CancellationToken.None), AgreedDocumentKind.Memorandum, $"Memorandum {round}", null, facts, Now, coordinator);
        another.AddClause(1, new("Purpose", "In full.", ClauseSubject.Purpose), null, facts);
        another.Share(1, facts, Now);
        db.Add(another);
    }

    // A step on the journey that was moved and builds on the first, one more proof of the first, and a note.
    private async Task PlanAndWrite(Visible visible, CollabCaseDb db, Partnership partnership, int round)
    {
        var (facts, coordinator) = (PlanningFacts.Of(partnership), _everyone[Role.Coordinator].Id);
        var first = (await visible.WholeMilestoneAsync(partnership.Reference, 1, CancellationToken.None))!;
        foreach (var reader in new[] { Role.Coordinator, Role.SteeringMember, Role.PartnerMember, Role.Participant })
            db.Add(new Reminder(NewId.Next(), new(Today, new() { Kind = ReminderKind.Milestone, SubjectId = first.Id, PartnershipId = partnership.Id, DueOn = Today, Place = "milestones", Number = 1 }, _everyone[reader].Id, ReminderRole.Owner, null, new($"round-{round}", 0), null)));
        first.AddEvidence(new($"Proof {round}", Note: "In the shared folder."), facts, Today);
        var graph = await visible.MilestoneGraphAsync(partnership.Id, CancellationToken.None);
        var step = Milestone.Plan(await visible.NextMilestoneNumberAsync(partnership.Id, CancellationToken.None), new($"Step {round}", (Strand)(round % 4 + 1), (Stage)(round % 3 + 1)), new(Role: $"Role {round}"), Today.AddDays(round + 1), facts);
        step.Agree(facts);
        step.Replan(Today.AddDays(round + 8), ReplanReason.OutsideEvents, "Snow.", facts, Now, coordinator);
        step.DependOn([first.Id], graph, facts);
        db.Add(step);
        db.Add(Note.Write(await db.NextNoteNumberAsync(partnership.Id, CancellationToken.None), partnership, NoteSubject.Milestone(1), $"What was said, {round}.", SharedWith.Everyone, new(coordinator, true, true), Now));
    }
}
