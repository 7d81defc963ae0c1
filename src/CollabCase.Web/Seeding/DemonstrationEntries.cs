using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Risks;

namespace CollabCase.Web.Seeding;

// What the files of seeds/demo hold, field by field. seeds/demo/README.md explains each for whoever changes them.

/// <summary>A line of accounts.csv: somebody who can sign in, and what the sign-in page says of them.</summary>
public sealed record DemonstrationAccount(string Email, string Name, string What, SystemRoles Roles, string? Organisation, int Line);

/// <summary>A line of organisations.csv.</summary>
public sealed record OrganisationEntry(string Reference, OrganisationDetails Details, IReadOnlyList<OrgId> Identifiers, int Line);

/// <summary>A file of partnerships/: one that was taken over with what is published, or an invented one with its story.</summary>
public sealed record PartnershipEntry
{
    public required string Reference { get; init; }
    public required string Name { get; init; }
    public required string Purpose { get; init; }
    public string? Vision { get; init; }
    public string? PeopleWeSupport { get; init; }
    public Theme? Theme { get; init; }
    public PartnershipForm? Form { get; init; }
    public Responsibility? DesignedBy { get; init; }
    public Responsibility? DeliveredBy { get; init; }
    public PartnershipProfile Profile { get; init; } = PartnershipProfile.Collaboration;
    public IReadOnlyList<string> Places { get; init; } = [];
    public PartlyKnownDate? Started { get; init; }
    public required string Coordinator { get; init; }

    /// <summary>The day the file was written for; see <see cref="Timeline"/>. Without it, every date stays as it is written.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>For a partnership that was under way when it came here.</summary>
    public TakenOverEntry? TakenOver { get; init; }
    public IReadOnlyList<MemberEntry> Members { get; init; } = [];
    public IReadOnlyList<PartnerEntry> Partners { get; init; } = [];
    public IReadOnlyList<AwardEntry> Awards { get; init; } = [];

    /// <summary>The groups that are known to be there, without a meeting.</summary>
    public IReadOnlyList<GroupEntry> Groups { get; init; } = [];

    /// <summary>How many people were supported, where that is published.</summary>
    public IReadOnlyList<SupportedEntry> Supported { get; init; } = [];

    /// <summary>What happened, in order of date.</summary>
    public IReadOnlyList<StoryEntry> Story { get; init; } = [];
}

public sealed record TakenOverEntry(Stage Stage, string Source, string? Note = null, PartlyKnownDate? Since = null);

public sealed record MemberEntry(string Account, MemberRole Role);

public sealed record PartnerEntry(string Organisation, IReadOnlyList<PartnerRoles> Roles, string? Contact = null, string? Email = null);

public sealed record AwardEntry
{
    public required string Number { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<string> Funders { get; init; }
    public AwardKind? Kind { get; init; }
    public AwardState State { get; init; } = AwardState.Awarded;
    public DateOnly? AwardedOn { get; init; }
    public bool? RingFenced { get; init; }
    public string? RingFencedFor { get; init; }
    public string? Conditions { get; init; }
    public string? Source { get; init; }
    public string? InKindBasis { get; init; }
    public IReadOnlyList<AmountEntry> Amounts { get; init; } = [];
}

/// <summary>Without a year, it was not published; without a funder, it is the only funder's or the split was not published.</summary>
public sealed record AmountEntry(decimal Pounds, FinancialYear? Year = null, string? Funder = null);

/// <summary>One day of a story, on which exactly one thing happened.</summary>
public sealed record StoryEntry
{
    public required DateOnly On { get; init; }
    public PartnerEntry? Joins { get; init; }
    public ContributionsEntry? Contributes { get; init; }
    public AuthorityEntry? Authority { get; init; }
    public AsksEntry? Asks { get; init; }
    public AnswersEntry? Answers { get; init; }
    public AwardEntry? Award { get; init; }
    public LeadEntry? Lead { get; init; }
    public RiskEntry? Risk { get; init; }
    public RiskReviewEntry? ReviewsRisk { get; init; }
    public RiskClosingEntry? ClosesRisk { get; init; }

    /// <summary>Several milestones at once, as people plan them.</summary>
    public IReadOnlyList<MilestoneEntry>? Plans { get; init; }

    /// <summary>The dates of these milestones are agreed as they stand.</summary>
    public IReadOnlyList<int>? Agrees { get; init; }
    public ReplanEntry? Replans { get; init; }
    public WaitEntry? WaitsFor { get; init; }
    public int? WaitsNoLonger { get; init; }
    public MilestoneHandOverEntry? HandsOver { get; init; }
    public MilestoneDoneEntry? Done { get; init; }
    public MilestoneDropEntry? Drops { get; init; }
    public AttestationEntry? Attests { get; init; }
    public DecisionEntry? DecidesNotYet { get; init; }
    public DecisionEntry? MovesOn { get; init; }
    public SpendingEntry? PlansSpending { get; init; }
    public SpentEntry? Spends { get; init; }
    public SustainsEntry? Sustains { get; init; }
    public SupportedEntry? Supports { get; init; }
    public SavesEntry? Saves { get; init; }
    public RateEntry? Values { get; init; }
    public TimeEntry? GivesTime { get; init; }
    public SupportEntry? BuysSupport { get; init; }
    public InKindTimeEntry? GivesInKind { get; init; }
    public AsksReportEntry? AsksReport { get; init; }
    public WritesReportEntry? WritesReport { get; init; }
    public ReviewEntry? BeginsReview { get; init; }
    public ReviewedEntry? Reviewed { get; init; }
    public NoteEntry? Note { get; init; }
    public DocumentEntry? Document { get; init; }

    /// <summary>A partner agrees to the purpose and the vision as they read on that day.</summary>
    public string? AgreesVision { get; init; }
    public GroupEntry? SetsUp { get; init; }
    public IReadOnlyList<SeatEntry>? Seats { get; init; }
    public ScheduleEntry? Schedules { get; init; }
    public MeetingEntry? Meets { get; init; }
    public ActionDoneEntry? ActionDone { get; init; }
    public EscalationEntry? Escalates { get; init; }
    public EscalationAnswerEntry? AnswersIssue { get; init; }
    public WritingEntry? Writes { get; init; }

    /// <summary>The draft of this document goes to the partners.</summary>
    public int? Shares { get; init; }
    public AgreementEntry? AgreesText { get; init; }
    public SigningEntry? Signs { get; init; }
}

/// <summary>What an account writes down, and for whom.</summary>
public sealed record NoteEntry(string By, string Text, SharedWith For, string? About = null);

/// <summary>A file of seeds/demo/documents that an account adds, and for whom.</summary>
public sealed record DocumentEntry(string By, string File, string Title, SharedWith For, string? About = null);

/// <summary>What a partner says it can bring; a kind that is left out is not said yet.</summary>
public sealed record ContributionsEntry(string Organisation, ContributionEntry? Staff = null, ContributionEntry? Time = null, ContributionEntry? Money = null, ContributionEntry? Space = null, ContributionEntry? Data = null);

public sealed record ContributionEntry(ContributionAnswer Answer, string? Words = null);

public sealed record AuthorityEntry(string Organisation, string? Scope = null, MoneyAuthority? Money = null, decimal? Limit = null, string? Deputy = null, string? DeputyEmail = null);

/// <summary>The three questions are asked.</summary>
public sealed record AsksEntry(string By);

/// <summary>A partner answers them; where the coordinator writes, on its behalf.</summary>
public sealed record AnswersEntry(string Organisation, string By, string? WhatFor = null, string? AtTheEnd = null, string? Expected = null);

public sealed record LeadEntry(string Name, string? Email = null, string? PaidByAward = null, string? PaidInKind = null);

/// <summary>Its number is its place among the partnership's risks. Without `CarriedBy`, all partners carry it.</summary>
public sealed record RiskEntry
{
    public required string Title { get; init; }
    public string? Cause { get; init; }
    public string? Effect { get; init; }
    public required Likelihood Likelihood { get; init; }
    public required Impact Impact { get; init; }
    public RiskResponse? Response { get; init; }
    public string? WhatIsDone { get; init; }
    public string? CarriedBy { get; init; }
    public string? Owner { get; init; }
    public string? OwnerRole { get; init; }
    public required DateOnly NextReview { get; init; }
}

public sealed record RiskReviewEntry(int Risk, Likelihood Likelihood, Impact Impact, string By, DateOnly NextReview, string? Note = null);

public sealed record RiskClosingEntry(int Risk, RiskEnding Why, string Reason);

public sealed record AttestationEntry(string Criterion, string Note, string By, AttestedState State = AttestedState.Met, string? Link = null);

public sealed record DecisionEntry(string Authority, string By, string? Note = null, IReadOnlyList<ExceptionEntry>? Exceptions = null);

public sealed record ExceptionEntry(string Criterion, string Reason, string WhatWillBeDone, DateOnly ByWhen);

/// <summary>What all awards of a wide table have in common, beside the table: partnerships by financial years.</summary>
public sealed record AwardTableEntry
{
    public required string Table { get; init; }

    /// <summary>Follows each partnership's reference without its first part: `-SG` makes AW-LOWMOSS-SG for PSP-LOWMOSS.</summary>
    public required string NumberEnding { get; init; }
    public required string Title { get; init; }
    public required string Funder { get; init; }
    public AwardKind? Kind { get; init; }
    public AwardState State { get; init; } = AwardState.Awarded;
    public required string Source { get; init; }

    /// <summary>Said of each award that has an amount in the year.</summary>
    public IReadOnlyList<YearNoteEntry> Notes { get; init; } = [];
}

public sealed record YearNoteEntry(FinancialYear Year, string Note);
