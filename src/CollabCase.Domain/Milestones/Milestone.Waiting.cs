using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Milestones;

// For whom or what it waits, and since when.
public sealed partial class Milestone
{
    /// <summary>In characters.</summary>
    public const int WaitingForMaxLength = 400;

    private readonly List<PastWait> _pastWaits = [];

    /// <summary>What it waits for, in words; null when not given, and while it does not wait.</summary>
    public string? WaitingFor { get; private set; }

    /// <summary>The organisation it waits for.</summary>
    public long? WaitingForOrganisationId { get; private set; }

    /// <summary>The person it waits for.</summary>
    public long? WaitingForPersonId { get; private set; }

    /// <summary>The first day of waiting; null while it does not wait.</summary>
    public DateOnly? WaitingSince { get; private set; }

    /// <summary>The times of waiting that are over, by number.</summary>
    public IReadOnlyCollection<PastWait> PastWaits => _pastWaits;

    /// <summary>Whether it waits for others.</summary>
    public bool IsWaiting => WaitingSince is not null;

    /// <summary>
    /// Says for whom or what it waits, and since when. If it waits already, that ends on the same day and is kept; said again
    /// with the same first day, it is corrected. Refused: nobody and nothing named, a first day after today, before that of the wait
    /// it follows or outside 1990 to 2100, what is done or dropped, and a paused or closed partnership.
    /// </summary>
    public void WaitFor(Awaited waiting, DateOnly since, PlanningFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        EnsureOpenToChange(facts);
        EnsureOpen();
        var what = Text.Optional(waiting.What, WaitingForMaxLength, "what it waits for", nameof(WaitingFor));
        if (what is null && waiting.OrganisationId is null && waiting.PersonId is null)
            throw new DomainRuleException("Say for whom or what it waits: in words, or choose an organisation or a person.", nameof(WaitingFor));
        if (since > today) throw new DomainRuleException("Enter the first day of waiting. It is today or earlier.", nameof(WaitingSince));
        if (since < Earliest) throw new DomainRuleException($"Enter a first day of waiting on or after {PlainDate.Say(Earliest)}.", nameof(WaitingSince));
        if (since < WaitingSince) throw new DomainRuleException($"It has been waiting since {PlainDate.Say(WaitingSince.Value)}. Enter that day or a later one.", nameof(WaitingSince));
        if (since != WaitingSince) EndWait(since);
        WaitingFor = what;
        WaitingForOrganisationId = waiting.OrganisationId;
        WaitingForPersonId = waiting.PersonId;
        WaitingSince = since;
    }

    /// <summary>
    /// Records that the waiting is over; the time is kept. Refused: one that does not wait, a day after today or before the
    /// waiting began, and a paused or closed partnership.
    /// </summary>
    public void StopWaiting(DateOnly on, PlanningFacts facts, DateOnly today)
    {
        EnsureOpenToChange(facts);
        if (WaitingSince is not { } since) throw new DomainRuleException("This milestone does not wait for anybody, so there is nothing to end.");
        if (on > today) throw new DomainRuleException("Enter the day the waiting ended. It is today or earlier.", nameof(PastWait.Until));
        if (on < since) throw new DomainRuleException($"Enter a day on or after {PlainDate.Say(since)}, when the waiting began.", nameof(PastWait.Until));
        EndWait(on);
    }

    private void EndWait(DateOnly on)
    {
        if (WaitingSince is not { } since) return;
        _pastWaits.Add(new PastWait(this, _pastWaits.Select(w => w.Number).DefaultIfEmpty().Max() + 1,
            new(WaitingFor, WaitingForOrganisationId, WaitingForPersonId), since, on < since ? since : on));
        (WaitingFor, WaitingForOrganisationId, WaitingForPersonId, WaitingSince) = (null, null, null, null);
    }
}
