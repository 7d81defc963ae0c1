using System.Text.RegularExpressions;

namespace CollabCase.Domain.Organisations;

/// <summary>
/// An organisation that partners, commissions or funds. It keeps its own identity, whatever partnerships it is in. None
/// of its public identifiers is required.
/// </summary>
public sealed partial class Organisation : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int ReferenceMaxLength = 30;
    /// <summary>In characters; the keys made from the name are not longer.</summary>
    public const int NameMaxLength = 200;
    /// <summary>In characters.</summary>
    public const int WebsiteMaxLength = WebLink.MaxLength;
    /// <summary>The most identifiers that one organisation can have.</summary>
    public const int MostIdentifiers = 20;

    /// <summary>The most local holidays that one organisation can have, past ones included.</summary>
    public const int MostHolidays = 200;

    private static readonly string[] WordsThatDoNotTell = ["the", "and", "ltd", "limited", "plc"];

    private readonly List<OrganisationIdentifier> _identifiers = [];
    private readonly List<OrganisationHoliday> _holidays = [];

    private Organisation() { }

    /// <summary>The reference that people quote, such as ORG-0001. It never changes.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name folded, for sorting and searching.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The name by which duplicates are found, see <see cref="MatchKeyOf"/>.</summary>
    public string MatchKey { get; private set; } = "";

    /// <summary>Which part of society it belongs to.</summary>
    public Sector Sector { get; private set; }

    /// <summary>What sort of organisation it is.</summary>
    public OrganisationType Type { get; private set; }

    /// <summary>Null: not known.</summary>
    public SizeBand? SizeBand { get; private set; }

    /// <summary>An https address; null: none, or not known.</summary>
    public string? Website { get; private set; }

    /// <summary>Its public identifiers, each once.</summary>
    public IReadOnlyCollection<OrganisationIdentifier> Identifiers => _identifiers;

    /// <summary>Its local holidays, each day once.</summary>
    public IReadOnlyCollection<OrganisationHoliday> Holidays => _holidays;

    /// <summary>
    /// Records an organisation. Refused: no name, a name without a letter or figure, a sector, type or size that is not
    /// in the list, a website that is not an https address, and the same identifier twice.
    /// </summary>
    public static Organisation Record(string reference, OrganisationDetails details, IReadOnlyCollection<OrgId> identifiers)
    {
        var organisation = new Organisation
        {
            Reference = Text.Required(reference, ReferenceMaxLength, "the reference of the organisation", nameof(Reference)),
        };
        organisation.CorrectDetails(details);
        organisation.CorrectIdentifiers(identifiers);
        return organisation;
    }

    /// <summary>Changes what is said about the organisation. Refused as for <see cref="Record"/>.</summary>
    public void CorrectDetails(OrganisationDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var name = Text.Required(details.Name, NameMaxLength, "the name of the organisation", nameof(Name));
        var website = WebAddress(details.Website);
        if (Text.Fold(name).Length == 0) throw new DomainRuleException("Enter a name of the organisation that has letters or figures in it.", nameof(Name));
        var sector = Choice.Known(details.Sector, nameof(Sector));
        var type = Choice.Known(details.Type, nameof(Type));
        var size = Choice.Known(details.SizeBand, nameof(SizeBand));

        Name = name;
        NameKey = Shortened(Text.Fold(name));
        MatchKey = MatchKeyOf(name);
        Sector = sector;
        Type = type;
        SizeBand = size;
        Website = website;
    }

    /// <summary>Sets the identifiers: new ones are added and those left out removed. The same one twice is refused.</summary>
    public void CorrectIdentifiers(IReadOnlyCollection<OrgId> identifiers)
    {
        ArgumentNullException.ThrowIfNull(identifiers);
        if (identifiers.Count > MostIdentifiers) throw new DomainRuleException($"Enter no more than {MostIdentifiers} identifiers.", nameof(Identifiers));
        var twice = identifiers.GroupBy(id => id).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null) throw new DomainRuleException($"Enter the identifier {twice.Key} once only.", nameof(Identifiers));

        _identifiers.RemoveAll(there => identifiers.All(id => id.Value != there.Value));
        var added = identifiers.Where(id => _identifiers.TrueForAll(there => there.Value != id.Value)).ToList();
        _identifiers.AddRange(added.Select(id => new OrganisationIdentifier(Id, id)));
    }

    /// <summary>
    /// Adds a local holiday, so that what its people are reminded of moves off that day. Refused: no name or one too long, a Saturday or a
    /// Sunday, a day that is there already, and more than <see cref="MostHolidays"/>.
    /// </summary>
    public void AddHoliday(DateOnly on, string? name)
    {
        var called = Text.Required(name, OrganisationHoliday.NameMaxLength, "the name of the holiday", nameof(OrganisationHoliday.Name));
        if (on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            throw new DomainRuleException($"That is a {on.DayOfWeek}, which is no working day anyway. Enter a day from Monday to Friday.", nameof(OrganisationHoliday.On));
        if (_holidays.Find(there => there.On == on) is { } same)
            throw new DomainRuleException($"‘{same.Name}’ is on that day already. Remove it first if it is to be called something else.", nameof(OrganisationHoliday.On));
        if (_holidays.Count >= MostHolidays) throw new DomainRuleException($"There are {MostHolidays} holidays already, which is the most. Remove those that are long past.", nameof(OrganisationHoliday.On));
        _holidays.Add(new OrganisationHoliday(Id, on, called));
    }

    /// <summary>Takes a local holiday away. Refused: a day that is none of its holidays.</summary>
    public void RemoveHoliday(DateOnly on)
    {
        if (_holidays.RemoveAll(there => there.On == on) == 0) throw new DomainRuleException("That day is no local holiday here any more, so there is nothing to remove.", nameof(OrganisationHoliday.On));
    }

    /// <summary>Whether another record seems to be of the same organisation. A record is never like itself.</summary>
    public Likeness LooksLike(Organisation other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Id == other.Id) return Likeness.Different;
        if (_identifiers.Exists(mine => other._identifiers.Exists(theirs => theirs.Value == mine.Value))) return Likeness.SameIdentifier;
        return MatchKey == other.MatchKey ? Likeness.SameName : Likeness.Different;
    }

    /// <summary>
    /// The name folded and without what people leave out or add: 'the', 'and' or '&amp;', 'ltd', 'limited', 'plc' and
    /// '(Scotland)'. A name of nothing but such words is only folded.
    /// </summary>
    public static string MatchKeyOf(string name)
    {
        var words = Text.Fold(InScotland().Replace(name, " ")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var telling = string.Join(' ', words.Where(word => !WordsThatDoNotTell.Contains(word)));
        return Shortened(telling.Length > 0 ? telling : Text.Fold(name));
    }

    private static string Shortened(string key) => key.Length <= NameMaxLength ? key : key[..NameMaxLength];

    private static string? WebAddress(string? typed) =>
        WebLink.Optional(typed?.TrimStart().StartsWith("www.", StringComparison.OrdinalIgnoreCase) is true ? "https://" + typed.TrimStart() : typed, nameof(Website));

    [GeneratedRegex(@"\(\s*scotland\s*\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InScotland();
}
