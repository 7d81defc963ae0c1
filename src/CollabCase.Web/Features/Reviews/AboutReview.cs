using CollabCase.Domain.Reviews;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Reviews;

/// <summary>Which review a person acts on.</summary>
public abstract class AboutReview
{
    public string Reference { get; set; } = "";
    public int Number { get; set; }

    /// <summary>Where the person came from: one of the pages that a milestone is acted on from. Anything else is the review itself.</summary>
    public string? From { get; set; }

    /// <summary>What that page was asked, its filters.</summary>
    public string? At { get; set; }

    /// <summary>The review's own page.</summary>
    public string Own => ReviewCrumbs.AddressOf(Reference, Number);

    /// <summary>Where the person came from, as they left it.</summary>
    public string WayBack => AboutMilestone.WayBackTo(From, At, null) ?? Own;

    /// <summary>The address of an act on the review, with the same way back.</summary>
    public string AddressOf(string act) => new AddressQuery().With("from", WayBack == Own ? null : From).With("at", WayBack == Own ? null : At).After($"{Own}/{act}");
}

/// <summary>What can be done to an open review where it stands in a list, and how it leads back there.</summary>
public sealed class ReviewQuickActs : AboutReview
{
    public ReviewQuickActs(string reference, int number, string title, bool mayKeep, string from, string? at) => (Reference, Number, Title, MayKeep, From, At) = (reference, number, title, mayKeep, from, at);

    public string Title { get; }

    public bool MayKeep { get; }
}

/// <summary>Asks for the form of one act on a review.</summary>
public abstract class ReviewQuery<TPage> : AboutReview, IRequest<TPage>
{
    /// <summary>The form that an act was sent with, to be shown again.</summary>
    public ReviewQuery<TPage> Of(AboutReview act)
    {
        (Reference, Number, From, At) = (act.Reference, act.Number, act.From, act.At);
        return this;
    }
}

/// <summary>Something that is done to one review: never merged with what somebody else did to it meanwhile.</summary>
public abstract class ReviewAct : AboutReview, ICommand<ReviewActed>, IVersioned
{
    public int Version { get; set; }

    public IEnumerable<string> Locks() => [Reference];
}

/// <summary>What is told after an act.</summary>
/// <param name="Sentence">What happened to the review.</param>
/// <param name="Version">The address of the version of its document that was begun; null where none was.</param>
public sealed record ReviewActed(string Sentence, string? Version = null);

/// <summary>A review as the page of an act shows it, above the form.</summary>
public sealed record ReviewAtHand(PartnershipFrame Frame, long PartnershipId, int Number, int Version, string Title, ReviewKind Kind, ReviewState State, DateOnly? DueOn, DateOnly? EndedOn, int? EveryMonths, bool AtEachGate)
{
    public required string? Owner { get; init; }
    public required string? OwnerReference { get; init; }
    public required string? OwnerName { get; init; }
    public required string? DeputyReference { get; init; }

    /// <summary>Whether it is about an agreed document.</summary>
    public required bool IsOfDocument { get; init; }

    public string Cadence => ReviewWords.SayCadence(EveryMonths, AtEachGate);

    /// <summary>Why nothing can be done to it; null where something can.</summary>
    public string? WhyNot => Frame.IsReadOnly ? "So this review can be read, and not changed for now."
        : State is ReviewState.Ended ? $"This review ended on {Format.Date(EndedOn!.Value)}. Add another one if it is to come up again." : null;

    /// <summary>The form of an act on it, before anything is typed.</summary>
    public TAct Start<TAct>(TAct act) where TAct : ReviewAct
    {
        (act.Reference, act.Number, act.Version) = (Frame.Reference, Number, Version);
        return act;
    }
}

/// <summary>The page of an act: the review as it is, and the form.</summary>
public interface IReviewActPage : IPartnershipPage
{
    ReviewAtHand Review { get; }

    AboutReview Act { get; }
}

/// <inheritdoc cref="IReviewActPage"/>
public abstract class ReviewActPage<TAct> : IFormPage<TAct>, IReviewActPage where TAct : AboutReview
{
    public required ReviewAtHand Review { get; init; }

    public required TAct Form { get; set; }

    public PartnershipFrame Frame => Review.Frame;

    public AboutReview Act => Form;
}
