using CollabCase.Domain.Funding;

namespace CollabCase.Domain.Costs;

/// <summary>
/// What it costs to work as a partnership, beyond what meetings tell by themselves: what an hour of each partner's time is worth, its time outside meetings, and support from
/// outside. Recording it is for a partnership to choose. There is one a partnership.
/// </summary>
public sealed class PartnershipCosts : AggregateRoot
{
    /// <summary>The most entries of time of one partnership.</summary>
    public const int MostTime = 2000;
    /// <summary>The most entries of outside support of one partnership.</summary>
    public const int MostSupport = 500;

    private readonly List<PartnerRate> _rates = [];
    private readonly List<TimeOutsideMeetings> _time = [];
    private readonly List<OutsideSupport> _support = [];

    private PartnershipCosts() { }

    /// <summary>A partnership of which nothing is recorded yet.</summary>
    public PartnershipCosts(long partnershipId)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(partnershipId);
        PartnershipId = partnershipId;
    }

    /// <summary>The partnership.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>What an hour in a meeting is worth, of the partners that gave a rate.</summary>
    public IReadOnlyCollection<PartnerRate> Rates => _rates;

    /// <summary>Time outside meetings, in the order in which it was recorded.</summary>
    public IReadOnlyCollection<TimeOutsideMeetings> Time => _time;

    /// <summary>Support from outside, in the order in which it was recorded.</summary>
    public IReadOnlyCollection<OutsideSupport> Support => _support;

    /// <summary>The rate of a partner; null: its time in meetings is not valued.</summary>
    public Money? RateOf(long organisationId) => _rates.Find(r => r.OrganisationId == organisationId)?.Rate;

    /// <summary>
    /// Says what an hour of a partner's people in meetings is worth; null: their time there is not valued any more. It values every meeting, those before it too. Refused: £0
    /// or less, and more than £1,000 an hour.
    /// </summary>
    public void SetRate(long organisationId, Money? rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(organisationId);
        var read = HoursWorked.ReadRate(rate, nameof(PartnerRate.Rate));
        var there = _rates.Find(r => r.OrganisationId == organisationId);
        if (read is not { } worth)
        {
            if (there is not null) _rates.Remove(there);
        }
        else if (there is null) _rates.Add(new PartnerRate(Id, organisationId, worth));
        else there.Correct(worth);
    }

    /// <summary>
    /// Records a partner's time outside meetings. Refused: no words for what it was for, hours that are not more than 0 or no quarters of an hour, a rate of £0 or less or
    /// above £1,000, and time of the same partner for the same thing in a time that overlaps with it: no hour counts twice.
    /// </summary>
    public TimeOutsideMeetings RecordTime(TimeDetails details)
    {
        if (_time.Count >= MostTime) throw new DomainRuleException($"There are {MostTime} entries of time already, which is the most.", nameof(Time));
        EnsureOnce(details, null);
        var time = new TimeOutsideMeetings(Id, _time.Select(t => t.Number).DefaultIfEmpty().Max() + 1, details);
        _time.Add(time);
        return time;
    }

    /// <summary>Corrects time outside meetings. Refused as for <see cref="RecordTime"/>.</summary>
    public void CorrectTime(int number, TimeDetails details)
    {
        var time = TimeNumbered(number);
        EnsureOnce(details, number);
        time.Describe(details);
    }

    /// <summary>Takes time away that was recorded by mistake; history keeps it. Refused where it is no longer there.</summary>
    public void RemoveTime(int number) => _time.Remove(TimeNumbered(number));

    /// <summary>
    /// Records support from outside. Refused: no words for what it was or who gave it, an amount of £0 or less or above £10 billion, a last year before the first, and nothing
    /// that says where the amount is from.
    /// </summary>
    public OutsideSupport RecordSupport(SupportDetails details)
    {
        if (_support.Count >= MostSupport) throw new DomainRuleException($"There are {MostSupport} entries of support already, which is the most.", nameof(Support));
        var support = new OutsideSupport(Id, _support.Select(s => s.Number).DefaultIfEmpty().Max() + 1, details);
        _support.Add(support);
        return support;
    }

    /// <summary>Corrects support from outside. Refused as for <see cref="RecordSupport"/>.</summary>
    public void CorrectSupport(int number, SupportDetails details) => SupportNumbered(number).Describe(details);

    /// <summary>Takes support away that was recorded by mistake; history keeps it. Refused where it is no longer there.</summary>
    public void RemoveSupport(int number) => _support.Remove(SupportNumbered(number));

    private TimeOutsideMeetings TimeNumbered(int number) => _time.Find(t => t.Number == number) ?? throw new DomainRuleException("That time is no longer there. Look at the page again.", nameof(Time));

    private OutsideSupport SupportNumbered(int number) => _support.Find(s => s.Number == number) ?? throw new DomainRuleException("That support is no longer there. Look at the page again.", nameof(Support));

    private void EnsureOnce(TimeDetails details, int? besides)
    {
        ArgumentNullException.ThrowIfNull(details);
        var what = Text.Fold(details.What ?? "");
        if (_time.Find(t => t.Number != besides && t.OrganisationId == details.OrganisationId && t.When.Overlaps(details.When) && Text.Fold(t.What) == what) is { } there)
            throw new DomainRuleException($"Time of this partner for ‘{there.What}’ is recorded for {there.When} already. Correct that instead, or say what this time was for, so that no hour counts twice.", nameof(TimeOutsideMeetings.What));
    }
}
