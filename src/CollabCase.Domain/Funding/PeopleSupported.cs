using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Funding;

/// <summary>
/// How many people a partnership supported: in each financial year, or in all years together where nobody published them one by one. Never both, so that nobody counts
/// twice in one partnership's figures. Somebody who was supported in two years counts in each. There is one record a partnership.
/// </summary>
public sealed class PeopleSupported : AggregateRoot
{
    /// <summary>The most years.</summary>
    public const int MostFigures = 60;

    private readonly List<PeopleInYear> _figures = [];

    private PeopleSupported() { }

    /// <summary>A partnership of which nothing is recorded yet.</summary>
    public PeopleSupported(long partnershipId)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(partnershipId);
        PartnershipId = partnershipId;
    }

    /// <summary>The partnership that supported them.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>The number that the next figure gets.</summary>
    public int NextNumber { get; private set; } = 1;

    /// <summary>One for each year, or one for all years together.</summary>
    public IReadOnlyCollection<PeopleInYear> Figures => _figures;

    /// <summary>
    /// Records a figure; <paramref name="year"/> null is all years together. Refused: fewer people than 1 or more than <see cref="PeopleInYear.MostPeople"/>, no source, a year that has
    /// not begun or has a figure, one year where all stand together, and all together where years stand by themselves.
    /// </summary>
    public PeopleInYear Record(FinancialYear? year, int people, string source, DateOnly today)
    {
        if (year is { } known && known.FirstDay > today) throw new DomainRuleException($"{known} has not begun. Choose a year that has.", nameof(PeopleInYear.Year));
        if (_figures.Exists(f => f.Year == year))
            throw new DomainRuleException(year is null ? "There is a number for all years together already. Correct that one." : $"There is a number for {year} already. Correct that one.", nameof(PeopleInYear.Year));
        if (_figures.Exists(f => f.Year is null))
            throw new DomainRuleException("There is a number for all years together, and people would count twice. Correct that one, or take it away first.", nameof(PeopleInYear.Year));
        if (year is null && _figures.Count > 0)
            throw new DomainRuleException("There are numbers for single years, and people would count twice. Choose a year.", nameof(PeopleInYear.Year));
        if (_figures.Count == MostFigures) throw new DomainRuleException($"There are numbers for {MostFigures} years already, which is the most.");
        var figure = new PeopleInYear(Id, NextNumber, year, people, source);
        NextNumber++;
        _figures.Add(figure);
        return figure;
    }

    /// <summary>Corrects a figure; its year stays. Refused as when it is recorded, and a figure that is not there.</summary>
    public void Correct(int number, int people, string source) => Find(number).Correct(people, source);

    /// <summary>Takes a figure away that was recorded by mistake. Refused: one that is not there.</summary>
    public void Remove(int number) => _figures.Remove(Find(number));

    /// <summary>What one person comes to, rounded to the nearest penny; null where nobody or no money is recorded.</summary>
    public static Money? PerPerson(Money cash, long people) =>
        people <= 0 || cash <= Money.Zero ? null : Money.FromPence((long)Math.Round((decimal)cash.Pence / people, MidpointRounding.AwayFromZero));

    private PeopleInYear Find(int number) => _figures.Find(f => f.Number == number) ?? throw new DomainRuleException("That number is not recorded any more. Load the page again.");
}

/// <summary>How many people were supported in one financial year, or in all years together.</summary>
public sealed class PeopleInYear : Entity, IPartOf<PeopleSupported>
{
    /// <summary>In characters.</summary>
    public const int SourceMaxLength = 1000;

    /// <summary>More than live in Scotland.</summary>
    public const int MostPeople = 6_000_000;

    private PeopleInYear() { }

    internal PeopleInYear(long peopleSupportedId, int number, FinancialYear? year, int people, string source)
    {
        (PeopleSupportedId, Number, Year) = (peopleSupportedId, number, year);
        Correct(people, source);
    }

    /// <summary>The record it is a part of.</summary>
    public long PeopleSupportedId { get; private set; }

    /// <summary>From 1, and never given again.</summary>
    public int Number { get; private set; }

    /// <summary>Null: all years together, or not published in which.</summary>
    public FinancialYear? Year { get; private set; }

    /// <summary>How many.</summary>
    public int People { get; private set; }

    /// <summary>How it is known: a report, a count, who counted.</summary>
    public string Source { get; private set; } = "";

    internal void Correct(int people, string source)
    {
        if (people is < 1 or > MostPeople) throw new DomainRuleException("Enter how many people were supported, from 1 to 6,000,000. Leave a year out in which nobody counted.", nameof(People));
        var told = Text.Required(source, SourceMaxLength, "how the number is known, such as a report or who counted", nameof(Source), lines: true);
        (People, Source) = (people, told);
    }
}
