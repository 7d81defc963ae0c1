using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;

namespace CollabCase.Domain.Memoranda;

/// <summary>
/// What the partners agree on in writing, in versions. One version at a time is written and negotiated; an agreed one keeps its text.
/// One that needs signatures comes into force once each partner has signed and its day has come; any other once it is agreed.
/// </summary>
public sealed partial class AgreedDocument : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>The most versions.</summary>
    public const int MostVersions = 50;

    private readonly List<AgreedVersion> _versions = [];

    private AgreedDocument() { }

    /// <summary>The partnership it belongs to.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first agreed document of the partnership, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>What kind of document it is. Never changes.</summary>
    public AgreedDocumentKind Kind { get; private set; }

    /// <summary>The group whose terms of reference it is; null for any other kind.</summary>
    public long? TierId { get; private set; }

    /// <summary>What people call it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The number of the clause that was added last.</summary>
    public int LastClauseNumber { get; private set; }

    /// <summary>Every version.</summary>
    public IReadOnlyCollection<AgreedVersion> Versions => _versions;

    /// <summary>The version that is being written or negotiated; null when there is none.</summary>
    public AgreedVersion? OpenVersion => _versions.Find(v => v.IsOpen);

    /// <summary>The version whose day of review counts: the one in force, else the one that is agreed, else the one on its way; null when all have ended.</summary>
    public AgreedVersion? VersionToReview => _versions.Where(v => v.State is VersionState.InForce or VersionState.Agreed or VersionState.InNegotiation or VersionState.Draft)
        .OrderByDescending(v => v.State is VersionState.InForce).ThenByDescending(v => v.State is VersionState.Agreed).ThenByDescending(v => v.Number).FirstOrDefault();

    /// <summary>
    /// Begins a document with an empty draft. Refused: no title, terms of reference without a group that goes on, a group for any
    /// other kind, a paused or closed partnership. Several documents of one kind are usual.
    /// </summary>
    public static AgreedDocument Begin(int number, AgreedDocumentKind kind, string title, long? tierId, AgreementFacts facts, DateTime nowUtc, long byPersonId)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOpenToChange();
        Choice.Known(kind, nameof(Kind));
        if (kind is AgreedDocumentKind.TermsOfReference && facts.Tiers.All(t => t.Id != tierId || t.IsWoundUp))
            throw new DomainRuleException("Choose the group whose terms of reference these are.", nameof(TierId));
        if (kind is not AgreedDocumentKind.TermsOfReference && tierId is not null)
            throw new DomainRuleException("Only terms of reference belong to a group. Leave the group empty.", nameof(TierId));
        var document = new AgreedDocument { PartnershipId = facts.PartnershipId, Number = number, Kind = kind, TierId = tierId, Title = Titled(title) };
        document._versions.Add(new(document, 1, null, nowUtc, byPersonId));
        return document;
    }

    /// <summary>Changes what people call it. An agreed version keeps the title that it was agreed with. Refused: no title.</summary>
    public void Rename(string title, AgreementFacts facts)
    {
        Ensure(facts);
        Title = Titled(title);
    }

    /// <summary>
    /// Begins the next version with the summary, the period of notice and the clauses of an earlier one; the clauses keep their numbers. Refused: while
    /// another version is being written or negotiated, and beyond 50 versions.
    /// </summary>
    public AgreedVersion StartNextVersion(int from, string? changeNote, AgreementFacts facts, DateTime nowUtc, long byPersonId)
    {
        Ensure(facts);
        var earlier = VersionNumbered(from);
        if (OpenVersion is { } open)
            throw new DomainRuleException(open.SharedAtUtc is null
                ? $"Version {open.Number} is being written. Agree that one first, change it, or discard it."
                : $"Version {open.Number} is being negotiated. Agree that one first, or change it.");
        if (_versions.Count >= MostVersions) throw new DomainRuleException($"There are {MostVersions} versions already. Begin another document.");
        var version = new AgreedVersion(this, _versions.Max(v => v.Number) + 1, earlier.Number, nowUtc, byPersonId) { SigningOrder = earlier.SigningOrder };
        version.Describe(new(earlier.Summary, changeNote, Notice: earlier.Notice));
        foreach (var clause in earlier.ClauseList.OrderBy(c => c.Position)) version.ClauseList.Add(new(version, clause.Number, clause.Position, clause.Details));
        _versions.Add(version);
        return version;
    }

    /// <summary>
    /// Changes summary, dates and the period of notice of a draft or of a version in negotiation. Refused: dates outside 1990 to 2100, a
    /// last day that is not after the effective day, a period of notice above 24 months or 730 days, a version whose text is fixed.
    /// </summary>
    public void Describe(int versionNumber, VersionDetails details, AgreementFacts facts) => Open(versionNumber, facts).Describe(details);

    /// <summary>Says when a version is to be looked at again; null for never. Its text stays, so that this can change at any time.</summary>
    public void PlanReview(int versionNumber, DateOnly? on, AgreementFacts facts)
    {
        Ensure(facts);
        VersionNumbered(versionNumber).PlanReview(on);
    }

    internal void TakeOverReview(int versionNumber, DateOnly on) => VersionNumbered(versionNumber).PlanReview(on);

    /// <summary>Records that a version was looked at again and stands, and when the next time is. Refused: a day in the future, a next time that is not after it, a version that is not in force.</summary>
    public void RecordReview(int versionNumber, DateOnly on, DateOnly? nextOn, AgreementFacts facts, DateOnly today)
    {
        Ensure(facts);
        var version = VersionNumbered(versionNumber);
        if (StateOn(versionNumber, facts, today) is not VersionState.InForce) throw new DomainRuleException("Only a version in force is reviewed. Change a draft as you like.");
        if (GovernanceFacts.Checked(on, "the day of the review", nameof(AgreedVersion.ReviewedOn)) > today) throw new DomainRuleException("Enter the day on which it was looked at. It is today or earlier.", nameof(AgreedVersion.ReviewedOn));
        if (nextOn <= on) throw new DomainRuleException("Enter a next review after this one, or leave it empty.", nameof(AgreedVersion.ReviewOn));
        version.PlanReview(nextOn);
        version.ReviewedOn = on;
    }

    /// <summary>Says which of the partnership's documents is its Easy Read version; null for none. Can change at any time.</summary>
    public void AttachEasyRead(int versionNumber, long? documentId, AgreementFacts facts)
    {
        Ensure(facts);
        VersionNumbered(versionNumber).EasyReadDocumentId = documentId;
    }

    /// <summary>Shares a draft with the partners, who can comment on it from then on. It can still be changed. Refused: without a clause, and once it was shared.</summary>
    public void Share(int versionNumber, AgreementFacts facts, DateTime nowUtc)
    {
        var version = Open(versionNumber, facts);
        if (version.SharedAtUtc is not null) throw new DomainRuleException($"Version {version.Number} is with the partners already.");
        if (version.ClauseList.Count == 0) throw new DomainRuleException("Add a clause first, so that there is something to read.");
        version.SharedAtUtc = nowUtc;
        version.State = VersionState.InNegotiation;
    }

    /// <summary>
    /// Discards a draft that was never shared, with its clauses; its number is free for the next one, and what it said stays in the history. Says whether the document
    /// was nothing but that draft, and is to go with it. Refused: a version that was shared, for the partners have read it, and a
    /// document that is nothing but a draft while a decision binds it.
    /// </summary>
    public bool DiscardDraft(int versionNumber, bool isBoundByDecision, AgreementFacts facts)
    {
        Ensure(facts);
        var version = VersionNumbered(versionNumber);
        if (version.SharedAtUtc is not null)
            throw new DomainRuleException($"Version {version.Number} was shared with the partners, so it stays as what they read. {(version.IsOpen ? "Change it until all are content, and then agree it." : "Start the next version to agree on something else.")}");
        if (_versions.Count > 1) return !_versions.Remove(version);
        return isBoundByDecision ? throw new DomainRuleException("A decision is about this document, so it stays. Change the draft, and share it once it can be read.") : true;
    }

    /// <summary>
    /// Fixes the text of a version that was negotiated: its hash is kept, each partner of the day is listed to sign where the kind needs
    /// that, and any change needs a new version. Refused: a draft that was not shared, no clause, a last day that has passed, fewer than two
    /// partners to sign, a decision that does not stand or is another group's than the one whose terms these are.
    /// </summary>
    public void Agree(int versionNumber, Decision? decision, AgreementFacts facts, DateOnly today, long byPersonId)
    {
        var version = Open(versionNumber, facts);
        if (version.SharedAtUtc is null) throw new DomainRuleException("Share this version with the partners first, so that they can read it before it is agreed.");
        if (version.ClauseList.Count == 0) throw new DomainRuleException("Add a clause first. There is nothing to agree on yet.");
        if (version.ExpiresOn < today) throw new DomainRuleException($"Its last day was {PlainDate.Say(version.ExpiresOn.Value)}. Change that day first.", nameof(AgreedVersion.ExpiresOn));
        if (decision is not null) EnsureBinds(decision, facts);
        var partners = facts.PartnersOn(version.EffectiveOn > today ? version.EffectiveOn.Value : today);
        if (Kind.NeedsSignatures() && partners.Count < 2) throw new DomainRuleException("At least two partners have to sign this. Add the partners to the partnership first.");
        version.Agree(this, partners, decision?.Id, today, byPersonId);
        if (Kind.NeedsSignatures()) ListSignatories(versionNumber, facts, today);
        Settle(facts, today);
    }

    /// <summary>What a version of this kind says at least and this one does not yet: advice, and no hindrance.</summary>
    public IReadOnlyList<ClauseSubject> MissingSubjects(int versionNumber) =>
        [.. Kind.SaysAtLeast().Except(VersionNumbered(versionNumber).ClauseList.Select(c => c.Subject).OfType<ClauseSubject>())];

    private void EnsureBinds(Decision decision, AgreementFacts facts)
    {
        if (decision.PartnershipId != PartnershipId) throw new InvalidOperationException("The decision is another partnership's.");
        if (!decision.IsInForce) throw new DomainRuleException("Choose a decision that was agreed and stands.", nameof(AgreedVersion.DecisionId));
        if (TierId is { } tier && decision.TierId != tier && facts.Tiers.FirstOrDefault(t => t.Id == decision.TierId)?.Kind is not TierKind.Steering)
            throw new DomainRuleException("Choose a decision of the group whose terms of reference these are, or of the steering group.", nameof(AgreedVersion.DecisionId));
    }

    private AgreedVersion VersionNumbered(int number) => _versions.Find(v => v.Number == number) ?? throw new DomainRuleException("That version is not there. Go back to the document and choose again.");

    private AgreedVersion Open(int versionNumber, AgreementFacts facts)
    {
        Ensure(facts);
        var version = VersionNumbered(versionNumber);
        return version.IsOpen ? version : throw new DomainRuleException($"Version {version.Number} was agreed on {PlainDate.Say(version.AgreedOn!.Value)}, and its text stays as it is. Start the next version to change anything.");
    }

    private void Ensure(AgreementFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOf(PartnershipId);
    }

    private static string Titled(string title) => Text.Required(title, TitleMaxLength, "a title for the document", nameof(Title));
}
