using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Reviews;

/// <summary>The record that a review is about. Each may be left out.</summary>
/// <param name="AgreedDocumentId">An agreed document, whose own day of review is then the review's.</param>
/// <param name="TierId">A group.</param>
/// <param name="AwardId">An award; there for its conditions and reports, and for nothing else.</param>
/// <param name="PartnerId">A membership of a partner.</param>
public sealed record ReviewAbout(long? AgreedDocumentId = null, long? TierId = null, long? AwardId = null, long? PartnerId = null);

/// <summary>What comes up, and how often.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Title">What people call it; null for the label of the kind.</param>
/// <param name="EveryMonths">So many months lie between two looks, 1 to 60; null for once, or for gates alone.</param>
/// <param name="AtEachGate">Whether it comes up when the partnership moves on a stage.</param>
/// <param name="About">The record that it is about.</param>
public sealed record ReviewPlan(ReviewKind Kind, string? Title, int? EveryMonths, bool AtEachGate = false, ReviewAbout? About = null)
{
    /// <summary>What is usual for a kind.</summary>
    public static ReviewPlan Usual(ReviewKind kind, string? title = null, ReviewAbout? about = null) => new(kind, title, kind.UsualMonths(), kind.IsAtEachGate(), about);
}

/// <summary>Who sees to a review: a person who signs in here, or the name of a role; neither while nobody is named.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The name or role of somebody without an account.</param>
/// <param name="DeputyPersonId">Who stands in.</param>
public sealed record ReviewOwner(long? PersonId, string? Name = null, long? DeputyPersonId = null)
{
    /// <summary>While nobody is named.</summary>
    public static ReviewOwner Nobody { get; } = new(null, null);
}

/// <summary>What came of a look.</summary>
/// <param name="HeldOn">The day of it.</param>
/// <param name="Result">No change, revise or end.</param>
/// <param name="Note">What was found.</param>
/// <param name="NextDueOn">The day of the next one, where it is not the usual.</param>
/// <param name="LeavesDayOpen">Whether no day is set for the next one, not even the usual; it stays among the reviews without one.</param>
public sealed record ReviewHeld(DateOnly HeldOn, ReviewResult Result, string? Note = null, DateOnly? NextDueOn = null, bool LeavesDayOpen = false);

/// <summary>An open review, as the rules need to know it.</summary>
/// <param name="Number">Its number in the partnership.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="About">The record that it is about.</param>
public sealed record ReviewLine(int Number, ReviewKind Kind, ReviewAbout About);

/// <summary>What the rules of reviews need to know of the partnership.</summary>
/// <param name="PartnershipId">The partnership.</param>
/// <param name="State">What belongs to a paused or closed partnership can be read and not changed.</param>
/// <param name="StateSince">The first day of the state.</param>
/// <param name="WorkingDays">The working days that next dates fall on.</param>
/// <param name="Open">Every review of it that has not ended.</param>
public sealed record ReviewFacts(long PartnershipId, PartnershipState State, DateOnly StateSince, WorkingDays WorkingDays, IReadOnlyList<ReviewLine> Open)
{
    /// <summary>Refuses any change while the partnership is paused or closed, and says how to go on.</summary>
    public void EnsureOpenToChange()
    {
        if (Partnership.WhyReadOnlyIn(State, StateSince) is { } why) throw new DomainRuleException(why);
    }

    internal void EnsureOf(long partnershipId)
    {
        if (PartnershipId != partnershipId) throw new InvalidOperationException("The facts are those of another partnership.");
        EnsureOpenToChange();
    }
}
