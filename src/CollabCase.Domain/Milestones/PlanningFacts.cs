using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Milestones;

/// <summary>What the rules of a milestone need to know of its partnership.</summary>
/// <param name="PartnershipId">The partnership.</param>
/// <param name="State">A milestone of a paused or closed partnership can be read and not changed.</param>
/// <param name="StateSince">The first day of the state.</param>
/// <param name="BeganOn">The first day on which a milestone can lie, see <see cref="Began"/>; null where nobody knows.</param>
public sealed record PlanningFacts(long PartnershipId, PartnershipState State, DateOnly StateSince, DateOnly? BeganOn)
{
    /// <summary>The facts of a partnership as it is recorded.</summary>
    public static PlanningFacts Of(Partnership partnership)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        return new(partnership.Id, partnership.State, partnership.StateSince,
            Began(partnership.OpenedOn, partnership.TakenOverAt, partnership.StartedOn, partnership.StartedOnPrecision));
    }

    /// <summary>
    /// The first day that can belong to a partnership: the first day its start may mean (1 January of a year), or the day
    /// it was opened here where that is earlier or no start is known. Null for one that was taken over without a start:
    /// nobody knows.
    /// </summary>
    public static DateOnly? Began(DateOnly openedOn, Stage? takenOverAt, DateOnly? startedOn, DatePrecision startedOnPrecision)
    {
        var started = startedOn is { } start ? PlainDate.FirstDay(start, startedOnPrecision) : (DateOnly?)null;
        if (takenOverAt is not null) return started;
        return started < openedOn ? started : openedOn;
    }

    /// <summary>Refuses any change while the partnership is paused or closed, and says how to go on.</summary>
    public void EnsureOpenToChange()
    {
        if (Partnership.WhyReadOnlyIn(State, StateSince) is { } why) throw new DomainRuleException(why);
    }

    internal DateOnly Checked(DateOnly date, string called, string field)
    {
        if (date < Milestone.Earliest || date > Milestone.Latest)
            throw new DomainRuleException($"Enter {called} from {PlainDate.Say(Milestone.Earliest)} to {PlainDate.Say(Milestone.Latest)}.", field);
        if (BeganOn is { } began && date < began)
            throw new DomainRuleException($"Enter {called} on or after {PlainDate.Say(began)}, when this partnership began. If it began earlier, correct its start date first.", field);
        return date;
    }
}
