using System.Globalization;
using CollabCase.Domain.Funding;

namespace CollabCase.Domain.Costs;

/// <summary>People's time to the quarter of an hour.</summary>
/// <param name="Quarters">Quarters of an hour: 5 for an hour and a quarter.</param>
public readonly record struct HoursWorked(long Quarters) : IComparable<HoursWorked>
{
    /// <summary>The most hours of one entry.</summary>
    public const int MostOfAnEntry = 100_000;

    /// <summary>The most that an hour of somebody's time is worth.</summary>
    public static Money MostAnHour => Money.FromPounds(1_000m);

    /// <summary>No time.</summary>
    public static HoursWorked None => default;

    /// <summary>In hours: 1.25 for an hour and a quarter.</summary>
    public decimal Hours => Quarters / 4m;

    /// <summary>Minutes to the nearest quarter of an hour; seven minutes and a half, were there such, count as a quarter.</summary>
    public static HoursWorked OfMinutes(long minutes) => new((long)Math.Round(minutes / 15m, MidpointRounding.AwayFromZero));

    /// <summary>Hours as they are typed. Refused: none, nothing above 0, over <see cref="MostOfAnEntry"/>, and what is no whole number of quarters of an hour.</summary>
    public static HoursWorked Read(decimal? hours, string field)
    {
        if (hours is not { } typed || typed <= 0) throw new DomainRuleException("Enter the hours: more than 0, to the quarter of an hour, such as 7.25.", field);
        if (typed > MostOfAnEntry) throw new DomainRuleException(string.Create(CultureInfo.InvariantCulture, $"Enter {MostOfAnEntry:N0} hours or fewer. More than that is likely to be a slip."), field);
        if (decimal.Truncate(typed * 4) != typed * 4) throw new DomainRuleException("Enter the hours to the quarter of an hour: a whole number, or one that ends in .25, .5 or .75.", field);
        return new((long)(typed * 4));
    }

    /// <summary>Pounds an hour. Refused: £0 or less, and more than <see cref="MostAnHour"/>; null stays null: the time is not valued.</summary>
    public static Money? ReadRate(Money? rate, string field) => rate switch
    {
        null => null,
        { } negative when negative <= Money.Zero => throw new DomainRuleException("Enter a rate of more than £0 an hour, or leave it empty: the time is then not valued.", field),
        { } large when large > MostAnHour => throw new DomainRuleException("Enter a rate of £1,000 an hour or less. It is for one hour of one person’s time, not for a day or a team.", field),
        _ => rate,
    };

    /// <summary>What it is worth at a rate, to the nearest penny; half a penny counts as one.</summary>
    public Money At(Money rate) => InKindContribution.ValueOf(Hours, rate);

    /// <inheritdoc/>
    public int CompareTo(HoursWorked other) => Quarters.CompareTo(other.Quarters);

    /// <summary>Both together.</summary>
    public static HoursWorked operator +(HoursWorked left, HoursWorked right) => new(checked(left.Quarters + right.Quarters));

    /// <summary>Whether the first is less.</summary>
    public static bool operator <(HoursWorked left, HoursWorked right) => left.Quarters < right.Quarters;

    /// <summary>Whether the first is more.</summary>
    public static bool operator >(HoursWorked left, HoursWorked right) => left.Quarters > right.Quarters;

    /// <summary>Whether the first is not more.</summary>
    public static bool operator <=(HoursWorked left, HoursWorked right) => left.Quarters <= right.Quarters;

    /// <summary>Whether the first is not less.</summary>
    public static bool operator >=(HoursWorked left, HoursWorked right) => left.Quarters >= right.Quarters;

    /// <summary>The sum of all; none for none.</summary>
    public static HoursWorked Sum(IEnumerable<HoursWorked> hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return hours.Aggregate(None, (sum, more) => sum + more);
    }

    /// <summary>'1,250.50', for a column.</summary>
    public string InColumn => Hours.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>'1,250.5'</summary>
    public override string ToString() => Hours.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
