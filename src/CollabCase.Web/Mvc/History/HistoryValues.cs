using System.Globalization;
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
using CollabCase.Domain.Views;

namespace CollabCase.Web.Mvc.History;

/// <summary>A value as history keeps it (see `Canonical`), as people read it. Its type is that of the record's property.</summary>
public static class HistoryValues
{
    public const string Erased = "erased, to protect personal data";

    /// <summary>How the name of the field ends that says how much of a date is known.</summary>
    public const string Precision = "Precision";

    private static readonly Dictionary<string, Type> Records = typeof(Entity).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(Entity)) && !t.IsAbstract).ToDictionary(t => t.Name);

    private static readonly Dictionary<Type, Func<string, string>> Codes = new()
    {
        [typeof(Theme)] = Code<Theme>(c => c.Label()),
        [typeof(PartnershipForm)] = Code<PartnershipForm>(c => c.Label()),
        [typeof(Responsibility)] = Code<Responsibility>(c => c.Label()),
        [typeof(PartnershipProfile)] = Code<PartnershipProfile>(c => c.Label()),
        [typeof(PartnershipState)] = Code<PartnershipState>(c => c.Label()),
        [typeof(CloseReason)] = Code<CloseReason>(c => c.Label()),
        [typeof(PartnerRoles)] = Code<PartnerRoles>(c => string.Join(", ", c.Each().Select(r => r.Label()))),
        [typeof(ContributionAnswer)] = Code<ContributionAnswer>(c => c.Label()),
        [typeof(MoneyAuthority)] = Code<MoneyAuthority>(c => c.Label()),
        [typeof(Stage)] = Code<Stage>(c => c.Label()),
        [typeof(StageEntry)] = Code<StageEntry>(c => c.Label()),
        [typeof(Gate)] = Code<Gate>(c => c.Label()),
        [typeof(CriterionWeight)] = Code<CriterionWeight>(c => c.Label()),
        [typeof(CriterionResult)] = Code<CriterionResult>(c => c.Label()),
        [typeof(CriterionSource)] = Code<CriterionSource>(c => c.Label()),
        [typeof(AttestedState)] = Code<AttestedState>(c => c.Label()),
        [typeof(GateOutcome)] = Code<GateOutcome>(c => c.Label()),
        [typeof(ExceptionEnding)] = Code<ExceptionEnding>(c => c.Label()),
        [typeof(Sector)] = Code<Sector>(c => c.Label()),
        [typeof(OrganisationType)] = Code<OrganisationType>(c => c.Label()),
        [typeof(SizeBand)] = Code<SizeBand>(c => c.Label()),
        [typeof(AwardKind)] = Code<AwardKind>(c => c.Label()),
        [typeof(Domain.Imports.AwardImportState)] = Code<Domain.Imports.AwardImportState>(c => Domain.Imports.AwardImportWords.Label(c)),
        [typeof(AwardState)] = Code<AwardState>(c => c.Label()),
        [typeof(WhatFollows)] = Code<WhatFollows>(c => c.Label()),
        [typeof(MoneyCertainty)] = Code<MoneyCertainty>(c => c.Label()),
        [typeof(PaymentState)] = Code<PaymentState>(c => c.Label()),
        [typeof(ConditionState)] = Code<ConditionState>(c => c.Label()),
        [typeof(FunderReportState)] = Code<FunderReportState>(c => c.Label()),
        [typeof(ReportState)] = Code<ReportState>(c => c.Label()),
        [typeof(ReportSubject)] = Code<ReportSubject>(c => c.Label()),
        [typeof(SectionReaders)] = Code<SectionReaders>(c => c.Label()),
        [typeof(RevisionKind)] = Code<RevisionKind>(c => c.Label()),
        [typeof(InKindKind)] = Code<InKindKind>(c => c.Label()),
        [typeof(SavingKind)] = Code<SavingKind>(c => c.Label()),
        [typeof(SavingBasis)] = Code<SavingBasis>(c => c.Label()),
        [typeof(Strand)] = Code<Strand>(c => c.Label()),
        [typeof(MilestoneState)] = Code<MilestoneState>(c => c.Label()),
        [typeof(ReplanReason)] = Code<ReplanReason>(c => c.Label()),
        [typeof(Likelihood)] = Code<Likelihood>(c => c.Label()),
        [typeof(Impact)] = Code<Impact>(c => c.Label()),
        [typeof(Domain.Reminders.ReminderKind)] = Code<Domain.Reminders.ReminderKind>(c => Domain.Reminders.ReminderWords.Label(c)),
        [typeof(RiskResponse)] = Code<RiskResponse>(c => c.Label()),
        [typeof(RiskState)] = Code<RiskState>(c => c.Label()),
        [typeof(RiskEnding)] = Code<RiskEnding>(c => c.Label()),
        [typeof(ReviewKind)] = Code<ReviewKind>(c => c.Label()),
        [typeof(ReviewState)] = Code<ReviewState>(c => c.Label()),
        [typeof(ReviewResult)] = Code<ReviewResult>(c => c.Label()),
        [typeof(TierKind)] = Code<TierKind>(c => c.Label()),
        [typeof(CadenceUnit)] = Code<CadenceUnit>(c => c.Label()),
        [typeof(MonthlyBy)] = Code<MonthlyBy>(c => c.Label()),
        [typeof(QuorumBy)] = Code<QuorumBy>(c => c.Label()),
        [typeof(TierOffice)] = Code<TierOffice>(c => c.Label()),
        [typeof(MeetingState)] = Code<MeetingState>(c => c.Label()),
        [typeof(MinutesState)] = Code<MinutesState>(c => c.Label()),
        [typeof(AgendaPurpose)] = Code<AgendaPurpose>(c => c.Label()),
        [typeof(AgendaOutcome)] = Code<AgendaOutcome>(c => c.Label()),
        [typeof(AttendanceState)] = Code<AttendanceState>(c => c.Label()),
        [typeof(ConflictHandling)] = Code<ConflictHandling>(c => c.Label()),
        [typeof(DecisionBy)] = Code<DecisionBy>(c => c.Label()),
        [typeof(DecisionOutcome)] = Code<DecisionOutcome>(c => c.Label()),
        [typeof(ReplyAnswer)] = Code<ReplyAnswer>(c => c.Label()),
        [typeof(ActionState)] = Code<ActionState>(c => c.Label()),
        [typeof(EscalationState)] = Code<EscalationState>(c => c.Label()),
        [typeof(ProposalState)] = Code<ProposalState>(c => c.Label()),
        [typeof(DecisionMatters)] = Code<DecisionMatters>(c => c is DecisionMatters.None ? c.Label() : string.Join(", ", c.Each().Select(m => m.Label()))),
        [typeof(AgreedDocumentKind)] = Code<AgreedDocumentKind>(c => c.Label()),
        [typeof(VersionState)] = Code<VersionState>(c => c.Label()),
        [typeof(SigningOrder)] = Code<SigningOrder>(c => c.Label()),
        [typeof(NoticeUnit)] = Code<NoticeUnit>(c => c.Label()),
        [typeof(ClauseSubject)] = Code<ClauseSubject>(c => c.Label()),
        [typeof(SignatoryState)] = Code<SignatoryState>(c => c.Label()),
        [typeof(SignedHow)] = Code<SignedHow>(c => c.Label()),
        [typeof(ReminderKinds)] = Code<ReminderKinds>(c => c.Label()),
        [typeof(SystemRoles)] = Code<SystemRoles>(c => c.Label()),
        [typeof(SharedWith)] = Code<SharedWith>(c => c.Label()),
        [typeof(ListKind)] = Code<ListKind>(c => c.Label()),
        [typeof(ViewSharing)] = Code<ViewSharing>(c => c.Label()),
        [typeof(MemberRole)] = Code<MemberRole>(c => c.Label()),
    };

    /// <summary>What it says in words of the domain. A code without such words is said by its name.</summary>
    public static string Say(string record, string field, string value)
    {
        if (TypeOf(record, field) is not { } type) return value;
        if (type.IsEnum) return Codes.GetValueOrDefault(type) is { } words ? words(value) : string.Join(", ", value.Split(", ").Select(Words.OfName));
        if (type == typeof(bool)) return value == "true" ? "Yes" : "No";
        if (type == typeof(DateOnly)) return Format.Date(DateOf(value));
        if (type == typeof(DateTime)) return Format.DateTimeLondon(DateTime.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));
        if (type == typeof(long) && field.EndsWith("Pence", StringComparison.Ordinal)) return Format.Money(Money.FromPence(long.Parse(value, CultureInfo.InvariantCulture)));
        if (type == typeof(Money)) return Format.Money(Money.FromPounds(decimal.Parse(value, CultureInfo.InvariantCulture)));
        if (type == typeof(int) && field == nameof(TimeOutsideMeetings.QuarterHours)) return new HoursWorked(long.Parse(value, CultureInfo.InvariantCulture)).ToString();
        if (type == typeof(string) && field == nameof(Attestation.CriterionKey)) return Criteria.Find(value)?.Title ?? value;
        return value;
    }

    /// <summary>A date with no more than is known of it.</summary>
    public static string SayDate(string value, string precision) => PlainDate.Say(DateOf(value), Enum.Parse<DatePrecision>(precision));

    private static DateOnly DateOf(string value) => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Type? TypeOf(string record, string field)
    {
        var type = Records.GetValueOrDefault(record)?.GetProperty(field)?.PropertyType;
        return type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
    }

    private static Func<string, string> Code<TEnum>(Func<TEnum, string> words) where TEnum : struct, Enum => value => words(Enum.Parse<TEnum>(value));
}
