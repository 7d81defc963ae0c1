using CollabCase.Domain.Calendar;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Reviews;

// The reviews of agreed documents, whose day their version says.
public sealed partial class Review
{
    /// <summary>What is reviewed when a document of this kind is.</summary>
    public static ReviewKind KindFor(AgreedDocumentKind kind) => kind switch
    {
        AgreedDocumentKind.Memorandum or AgreedDocumentKind.ShortAgreement or AgreedDocumentKind.PartnershipAgreement => ReviewKind.Memorandum,
        AgreedDocumentKind.TermsOfReference => ReviewKind.TermsOfReference,
        AgreedDocumentKind.DataSharingAgreement => ReviewKind.DataSharingAgreement,
        AgreedDocumentKind.SustainabilityPlan => ReviewKind.SustainabilityPlan,
        _ => ReviewKind.Other,
    };

    /// <summary>
    /// The review of a document whose version says when it is looked at again. It is called by the kind of the document, since more people see that it is
    /// reviewed than read what is not agreed yet.
    /// </summary>
    /// <param name="number">The next of the partnership's.</param>
    /// <param name="document">The document.</param>
    /// <param name="ownerPersonId">Who sees to it: whoever coordinates the partnership.</param>
    /// <param name="today">The day.</param>
    public static Review OfDocument(int number, AgreedDocument document, long? ownerPersonId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(document);
        var kind = KindFor(document.Kind);
        var review = new Review
        {
            PartnershipId = document.PartnershipId, Number = number, Kind = kind, Title = document.Kind.Label(), State = ReviewState.Open,
            AgreedDocumentId = document.Id, TierId = document.TierId, EveryMonths = kind.UsualMonths() ?? ReviewKind.Memorandum.UsualMonths(), OwnerPersonId = ownerPersonId,
        };
        review.SetDue(document.VersionToReview?.ReviewOn, today);
        return review;
    }

    /// <summary>
    /// Begins to review a document. Without a day given it is that of its version, or the usual; either way it is the version's from now on.
    /// Refused: no version that counts or is on its way, a second open review of it, and as for <see cref="Begin"/>.
    /// </summary>
    public static Review BeginFor(int number, AgreedDocument document, ReviewOwner owner, DateOnly? dueOn, ReviewFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOpenToChange();
        var review = OfDocument(number, document, null, today);
        EnsureFirst(review.Kind, review.About, facts);
        if (document.VersionToReview is not { } version) throw new DomainRuleException("No version of this document counts any more. Start its next version first.", nameof(AgreedDocumentId));
        review.HandOver(owner, facts);
        var due = dueOn is { } given ? CheckedDue(given, today) : version.ReviewOn ?? review.UsualNext(today, facts, today);
        review.SetDue(due, today);
        if (due is { } day) document.TakeOverReview(version.Number, day);
        return review;
    }

    /// <summary>As <see cref="Redate(DateOnly, string?, ReviewFacts, DateOnly)"/>, for the version of its document too.</summary>
    public void Redate(DateOnly dueOn, string? reason, AgreedDocument? document, ReviewFacts facts, DateOnly today)
    {
        Redate(dueOn, reason, facts, today);
        if (Reviewed(document) is { } version) document!.TakeOverReview(version.Number, dueOn);
    }

    /// <summary>
    /// As <see cref="Record(ReviewHeld, ReviewFacts, DateOnly, long)"/>, for the version of its document too: one in force was looked at on that day. What is to be
    /// revised begins its next version, unless one is on its way already. Answers with the version that was begun.
    /// </summary>
    public AgreedVersion? Record(ReviewHeld held, AgreedDocument? document, ReviewFacts facts, AgreementFacts agreement, DateOnly today, DateTime nowUtc, long byPersonId)
    {
        var outcome = Record(held, facts, today, byPersonId);
        if (Reviewed(document) is not { } version) return null;
        if (document!.StateOn(version.Number, agreement, today) is VersionState.InForce) document.RecordReview(version.Number, held.HeldOn, outcome.NextDueOn, agreement, today);
        else document.PlanReview(version.Number, outcome.NextDueOn, agreement);
        if (held.Result is not ReviewResult.Revise || document.OpenVersion is not null || document.Versions.Count >= AgreedDocument.MostVersions) return null;
        var note = outcome.Note is { Length: > AgreedVersion.ChangeNoteMaxLength } whole ? whole[..AgreedVersion.ChangeNoteMaxLength] : outcome.Note;
        return document.StartNextVersion(version.Number, note, agreement, nowUtc, byPersonId);
    }

    /// <summary>As <see cref="End(string, ReviewFacts, DateOnly)"/>; the version of its document has no day for it any more.</summary>
    public void End(string reason, AgreedDocument? document, ReviewFacts facts, AgreementFacts agreement, DateOnly today)
    {
        End(reason, facts, today);
        if (Reviewed(document) is { } version) document!.PlanReview(version.Number, null, agreement);
    }

    /// <summary>Makes the agreement's review, which a partnership starts with, the review of the memorandum that there is now.</summary>
    public void BecomeAbout(AgreedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.PartnershipId != PartnershipId) throw new InvalidOperationException("The document is another partnership's.");
        if (AgreedDocumentId is not null || KindFor(document.Kind) != Kind) throw new InvalidOperationException("The review is about something else.");
        (AgreedDocumentId, TierId) = (document.Id, document.TierId);
    }

    /// <summary>
    /// Follows its document: the day is that of the version that counts, or is being agreed. Where a new version says none, the day stays and becomes that of the
    /// version, unless <paramref name="wasCleared"/>. It ends when no version is left that counts or is on its way.
    /// </summary>
    public void Follow(AgreedDocument document, bool wasCleared, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (AgreedDocumentId != document.Id) throw new InvalidOperationException("The review is of another document.");
        if (!IsOpen) return;
        if (document.VersionToReview is not { } version)
        {
            SetDue(null, today);
            SetEnded(today, $"The document ended: no version of it counts on {PlainDate.Say(today)}.");
        }
        else if (version.ReviewOn is null && DueOn is { } day && !wasCleared) document.TakeOverReview(version.Number, day);
        else if (version.ReviewOn != DueOn) SetDue(version.ReviewOn, today);
    }

    /// <summary>Its document was nothing but a draft, and was discarded: the review is about no document any more, and ends.</summary>
    public void LoseDocument(DateOnly today)
    {
        AgreedDocumentId = null;
        if (!IsOpen) return;
        SetDue(null, today);
        SetEnded(today, "Its document was a draft, which was discarded.");
    }

    private AgreedVersion? Reviewed(AgreedDocument? document)
    {
        if (document?.Id != AgreedDocumentId) throw new InvalidOperationException("The review is about another document.");
        return document?.VersionToReview;
    }
}
