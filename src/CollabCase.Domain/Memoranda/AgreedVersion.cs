using CollabCase.Domain.Governance;

namespace CollabCase.Domain.Memoranda;

/// <summary>What is said of a version beside its clauses. All of it is optional.</summary>
/// <param name="Summary">What it says, in plain English.</param>
/// <param name="ChangeNote">What is different from the version before.</param>
/// <param name="EffectiveOn">The day from which it is to count; null for as soon as it can.</param>
/// <param name="ExpiresOn">Its last day, after the effective day; null for none.</param>
/// <param name="ReviewOn">When it is to be looked at again.</param>
/// <param name="Notice">How long before its end notice has to be given; null for none.</param>
public sealed record VersionDetails(string? Summary = null, string? ChangeNote = null, DateOnly? EffectiveOn = null, DateOnly? ExpiresOn = null, DateOnly? ReviewOn = null, NoticePeriod? Notice = null);

/// <summary>
/// One version of an agreed document. It can be changed as a draft and in negotiation; once it is agreed its text is fixed, and its
/// hash says which text that is.
/// </summary>
public sealed class AgreedVersion : Entity, IPartOf<AgreedDocument>
{
    /// <summary>In characters.</summary>
    public const int SummaryMaxLength = 4000;

    /// <summary>The longest note on what is different, in characters.</summary>
    public const int ChangeNoteMaxLength = 1000;

    /// <summary>The longest list of parties, in characters.</summary>
    public const int PartiesMaxLength = 20_000;

    /// <summary>A SHA-256 in hexadecimal digits, in characters.</summary>
    public const int HashLength = 64;

    /// <summary>The longest reason for ending, in characters.</summary>
    public const int EndReasonMaxLength = 1000;

    /// <summary>The most clauses.</summary>
    public const int MostClauses = 80;

    /// <summary>The most comments.</summary>
    public const int MostComments = 500;

    /// <summary>So many days after it was agreed its signatures are expected, where it has no effective day.</summary>
    public const int DaysToSign = 14;

    internal readonly List<VersionClause> ClauseList = [];
    internal readonly List<ClauseComment> CommentList = [];
    internal readonly List<Signatory> SignatoryList = [];

    /// <summary>The document it is part of.</summary>
    public long AgreedDocumentId { get; private set; }

    /// <summary>1 for the first version, rising.</summary>
    public int Number { get; private set; }

    /// <summary>How far it had come when something was last recorded. For today, ask <see cref="AgreedDocument.StateOn"/>.</summary>
    public VersionState State { get; internal set; }

    /// <summary>What it says, in plain English.</summary>
    public string? Summary { get; private set; }

    /// <summary>What is different from the version before.</summary>
    public string? ChangeNote { get; private set; }

    /// <summary>The day from which it is to count; null for as soon as it can.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>Its last day; null for none.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>When it is to be looked at again.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>When it was last looked at.</summary>
    public DateOnly? ReviewedOn { get; internal set; }

    /// <summary>So many days or months of notice; null for none.</summary>
    public int? NoticeNumber { get; private set; }

    /// <summary>What notice is counted in.</summary>
    public NoticeUnit? NoticeUnit { get; private set; }

    /// <summary>In which order partners sign.</summary>
    public SigningOrder SigningOrder { get; internal set; } = SigningOrder.AnyOrder;

    /// <summary>An Easy Read version, among the partnership's documents.</summary>
    public long? EasyReadDocumentId { get; internal set; }

    /// <summary>The version that it was begun from.</summary>
    public int? FromVersionNumber { get; private set; }

    /// <summary>When it was begun, UTC.</summary>
    public DateTime StartedAtUtc { get; private set; }

    /// <summary>Who began it.</summary>
    public long StartedByPersonId { get; private set; }

    /// <summary>When it was shared with the partners, UTC; null while it is a draft.</summary>
    public DateTime? SharedAtUtc { get; internal set; }

    /// <summary>The day its text was fixed; null before.</summary>
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>Who recorded that it was agreed.</summary>
    public long? AgreedByPersonId { get; private set; }

    /// <summary>The decision by which it was agreed, where there was one.</summary>
    public long? DecisionId { get; private set; }

    /// <summary>The title on the day it was agreed.</summary>
    public string? AgreedTitle { get; private set; }

    /// <summary>The partners on the day it was agreed, a line each.</summary>
    public string? Parties { get; private set; }

    /// <summary>The SHA-256 of its canonical text, as 64 small hexadecimal digits; null until it is agreed. See <see cref="CanonicalText"/>.</summary>
    public string? TextHash { get; private set; }

    /// <summary>The first day in force; null while it is not.</summary>
    public DateOnly? InForceOn { get; internal set; }

    /// <summary>The day on which notice was given.</summary>
    public DateOnly? NoticeGivenOn { get; private set; }

    /// <summary>The last day by notice.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Why it ends.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Every clause, in the order of its text.</summary>
    public IReadOnlyCollection<VersionClause> Clauses => ClauseList;

    /// <summary>Every comment.</summary>
    public IReadOnlyCollection<ClauseComment> Comments => CommentList;

    /// <summary>Who signs, one for each partner.</summary>
    public IReadOnlyCollection<Signatory> Signatories => SignatoryList;

    /// <summary>The period of notice; null for none.</summary>
    public NoticePeriod? Notice => NoticeNumber is { } number && NoticeUnit is { } unit ? new(number, unit) : null;

    /// <summary>By when everybody is to have signed: its effective day, or a fortnight after it was agreed; null before.</summary>
    public DateOnly? SignaturesDueOn => AgreedOn is { } agreed ? EffectiveOn ?? agreed.AddDays(DaysToSign) : null;

    /// <summary>Whether its text can still be changed.</summary>
    public bool IsOpen => AgreedOn is null;

    internal AgreedVersion(AgreedDocument document, int number, int? from, DateTime nowUtc, long byPersonId)
    {
        AgreedDocumentId = document.Id;
        Number = number;
        FromVersionNumber = from;
        State = VersionState.Draft;
        StartedAtUtc = nowUtc;
        StartedByPersonId = byPersonId;
    }

    private AgreedVersion() { }

    /// <summary>What its state follows from.</summary>
    public VersionFacts Facts(AgreedDocumentKind kind) => new(Number, kind.NeedsSignatures(), SharedAtUtc is not null, AgreedOn, EffectiveOn, ExpiresOn, EndsOn, InForceOn,
        [.. SignatoryList.Where(s => s.SignedOn is not null).Select(s => new Signature(s.PartnerId, s.SignedOn!.Value))]);

    internal void Describe(VersionDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var summary = Text.Optional(details.Summary, SummaryMaxLength, "the summary", nameof(Summary), lines: true);
        var note = Text.Optional(details.ChangeNote, ChangeNoteMaxLength, "what is different", nameof(ChangeNote), lines: true);
        Check(details.EffectiveOn, "the day from which it counts", nameof(EffectiveOn));
        Check(details.ExpiresOn, "its last day", nameof(ExpiresOn));
        Check(details.ReviewOn, "the day of the review", nameof(ReviewOn));
        if (details.ExpiresOn <= details.EffectiveOn) throw new DomainRuleException("Enter a last day after the day from which it counts, or leave it empty.", nameof(ExpiresOn));
        _ = details.Notice?.Checked();
        (Summary, ChangeNote, EffectiveOn, ExpiresOn, ReviewOn) = (summary, note, details.EffectiveOn, details.ExpiresOn, details.ReviewOn);
        (NoticeNumber, NoticeUnit) = (details.Notice?.Number, details.Notice?.Unit);
    }

    internal void PlanReview(DateOnly? on)
    {
        Check(on, "the day of the review", nameof(ReviewOn));
        ReviewOn = on;
    }

    internal void Agree(AgreedDocument document, IReadOnlyList<PartyLine> partners, long? decisionId, DateOnly today, long byPersonId)
    {
        (AgreedOn, AgreedByPersonId, DecisionId, AgreedTitle) = (today, byPersonId, decisionId, document.Title);
        Parties = string.Join('\n', partners.Select(p => p.Name));
        TextHash = CanonicalText.HashOf(CanonicalText.Of(document.Kind, this));
    }

    internal void GiveNotice(DateOnly givenOn, DateOnly endsOn, string reason)
    {
        EndReason = Text.Required(reason, EndReasonMaxLength, "the reason why it ends", nameof(EndReason), lines: true);
        (NoticeGivenOn, EndsOn) = (givenOn, endsOn);
    }

    internal void TakeNoticeBack() => (NoticeGivenOn, EndsOn, EndReason) = (null, null, null);

    private static void Check(DateOnly? date, string called, string field)
    {
        if (date is { } day) GovernanceFacts.Checked(day, called, field);
    }
}
