using CollabCase.Domain.Funding;

namespace CollabCase.Domain.Costs;

/// <summary>
/// The time of all partners together, for those who do not take part, such as funders: what an hour of one partner's people is worth is no business of theirs, and cannot be
/// worked out from this.
/// </summary>
/// <param name="InMeetings">How long in meetings.</param>
/// <param name="OutsideMeetings">How long outside them.</param>
/// <param name="NotValued">The hours of both that have no value.</param>
/// <param name="Value">What the others are worth; null: nothing is valued, or so few partners are that it would tell what one of them gave.</param>
public sealed record TimeTogether(HoursWorked InMeetings, HoursWorked OutsideMeetings, HoursWorked NotValued, Money? Value)
{
    /// <summary>From so many organisations on, besides the reader's own, a value tells nothing of one of them.</summary>
    public const int FewestValued = 2;

    /// <summary>All of it.</summary>
    /// <param name="inMeetings">Time in meetings.</param>
    /// <param name="outside">Time outside them.</param>
    /// <param name="ownOrganisationId">The organisation that the reader speaks for: what it gave, they can take away.</param>
    public static TimeTogether Of(IReadOnlyCollection<TimeGiven> inMeetings, IReadOnlyCollection<TimeGiven> outside, long? ownOrganisationId)
    {
        ArgumentNullException.ThrowIfNull(inMeetings);
        ArgumentNullException.ThrowIfNull(outside);
        var valued = inMeetings.Concat(outside).Where(t => t.Value is not null).ToList();
        var others = valued.Select(t => t.OrganisationId).Where(id => id is not null && id != ownOrganisationId).Distinct().Count();
        return new(
            HoursWorked.Sum(inMeetings.Select(t => t.Hours)), HoursWorked.Sum(outside.Select(t => t.Hours)), HoursWorked.Sum(inMeetings.Concat(outside).Where(t => t.Value is null).Select(t => t.Hours)),
            others >= FewestValued ? Money.Sum(valued.Select(t => t.Value).OfType<Money>()) : null);
    }
}
