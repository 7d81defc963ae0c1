using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Partnerships;

// What the partnership is for, where it works, who leads it and how long it is meant to last.
public sealed partial class Partnership
{
    /// <summary>The longest name.</summary>
    public const int NameMaxLength = 200;

    /// <summary>The longest purpose.</summary>
    public const int PurposeMaxLength = 2000;

    /// <summary>The longest vision.</summary>
    public const int VisionMaxLength = 4000;

    /// <summary>The longest description of the people it supports.</summary>
    public const int PeopleWeSupportMaxLength = 2000;

    /// <summary>The longest name of the lead person.</summary>
    public const int LeadNameMaxLength = 200;

    /// <summary>The longest note on the contribution in kind that pays for the lead person.</summary>
    public const int LeadInKindNoteMaxLength = 1000;

    /// <summary>The most places one partnership can have.</summary>
    public const int MostPlaces = 100;

    private readonly List<PartnershipPlace> _places = [];

    /// <summary>What people call it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name folded for sorting and searching.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>What it is for.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>What would be different if it succeeds.</summary>
    public string? Vision { get; private set; }

    /// <summary>The people it supports.</summary>
    public string? PeopleWeSupport { get; private set; }

    /// <summary>What it is mainly about.</summary>
    public Theme? Theme { get; private set; }

    /// <summary>Its form of collaboration.</summary>
    public PartnershipForm? Form { get; private set; }

    /// <summary>Who designs the service.</summary>
    public Responsibility? DesignedBy { get; private set; }

    /// <summary>Who delivers the service.</summary>
    public Responsibility? DeliveredBy { get; private set; }

    /// <summary>The model of collaboration that follows from who designs and who delivers; null while one is open.</summary>
    public CollaborationModel? Model => CollaborationModels.From(DesignedBy, DeliveredBy);

    /// <summary>How formal it is, which decides what the gates ask.</summary>
    public PartnershipProfile Profile { get; private set; }

    /// <summary>Where it works.</summary>
    public IReadOnlyCollection<PartnershipPlace> Places => _places;

    /// <summary>The person who leads, by name or by the name of their role.</summary>
    public string? LeadName { get; private set; }

    /// <summary>How to reach the lead person.</summary>
    public string? LeadEmail { get; private set; }

    /// <summary>The award that pays for the lead person's time.</summary>
    public long? LeadAwardId { get; private set; }

    /// <summary>The contribution in kind that pays for the lead person's time: whose, and how much.</summary>
    public string? LeadInKindNote { get; private set; }

    /// <summary>Who coordinates it on this system.</summary>
    public long? CoordinatorPersonId { get; private set; }

    /// <summary>When the partnership itself began, as far as it is known.</summary>
    public DateOnly? StartedOn { get; private set; }

    /// <summary>How much of <see cref="StartedOn"/> is known.</summary>
    public DatePrecision StartedOnPrecision { get; private set; } = DatePrecision.Day;

    /// <summary>When it is expected to end.</summary>
    public DateOnly? ExpectedEndOn { get; private set; }

    /// <summary>Gives it another name. Refused: no name, or one without a letter or digit.</summary>
    public void Rename(string name)
    {
        EnsureOpenToChange();
        var clean = Text.Required(name, NameMaxLength, "the name of the partnership", nameof(Name));
        var key = Text.Fold(clean);
        if (key.Length == 0) throw new DomainRuleException("Use at least one letter or digit in the name, so that people can find it.", nameof(Name));
        Name = clean;
        NameKey = key.Length <= NameMaxLength ? key : key[..NameMaxLength];
    }

    /// <summary>Raised whenever the purpose or the vision reads otherwise, so that it is known to which wording a partner agreed.</summary>
    public int VisionNumber { get; private set; }

    /// <summary>Says what it is for, what would be different, and for whom. Partners have to agree anew to another purpose or vision. Refused: no purpose.</summary>
    public void DescribePurpose(string purpose, string? vision, string? peopleWeSupport)
    {
        EnsureOpenToChange();
        var given = Text.Required(purpose, PurposeMaxLength, "the purpose of the partnership in a sentence or two", nameof(Purpose), lines: true);
        var seen = Text.Optional(vision, VisionMaxLength, "the vision", nameof(Vision), lines: true);
        PeopleWeSupport = Text.Optional(peopleWeSupport, PeopleWeSupportMaxLength, "the people you support", nameof(PeopleWeSupport), lines: true);
        if (given != Purpose || seen != Vision) VisionNumber++;
        Purpose = given;
        Vision = seen;
    }

    /// <summary>
    /// Says where it works, by the codes of the reference data; a code given twice counts once. Refused: what cannot be
    /// a code, and more than 100. Whether a code is in the reference data is for the caller to check.
    /// </summary>
    public void ChoosePlaces(IEnumerable<string> codes)
    {
        EnsureOpenToChange();
        var chosen = codes.Select(PlaceCode).ToHashSet(StringComparer.Ordinal);
        if (chosen.Count > MostPlaces) throw new DomainRuleException($"Choose up to {MostPlaces} places.", nameof(Places));
        _places.RemoveAll(place => !chosen.Contains(place.PlaceCode));
        foreach (var code in chosen.Order(StringComparer.Ordinal).Where(code => _places.All(place => place.PlaceCode != code)).ToList())
            _places.Add(new PartnershipPlace(this, code));
    }

    /// <summary>Says what it is about, its form, and who designs and who delivers. Each may be left open.</summary>
    public void Classify(Theme? theme, PartnershipForm? form, Responsibility? designedBy, Responsibility? deliveredBy)
    {
        EnsureOpenToChange();
        Choice.Known(theme, nameof(Theme));
        Choice.Known(form, nameof(Form));
        Choice.Known(designedBy, nameof(DesignedBy));
        Choice.Known(deliveredBy, nameof(DeliveredBy));
        Theme = theme;
        Form = form;
        DesignedBy = designedBy;
        DeliveredBy = deliveredBy;
    }

    /// <summary>Chooses how formal it is. What the steering group adapted by a decision stays.</summary>
    public void ChooseProfile(PartnershipProfile profile)
    {
        EnsureOpenToChange();
        Profile = Choice.Known(profile, nameof(Profile));
    }

    /// <summary>
    /// Names the lead person, and what pays for their time: an award, a contribution in kind, both or neither yet. All
    /// empty: nobody is named. Refused: an e-mail address or what pays, without a name. Whether the award is this
    /// partnership's is for the caller to check.
    /// </summary>
    public void NameLead(string? name, string? email, long? paidByAwardId, string? paidInKindNote)
    {
        EnsureOpenToChange();
        var lead = Text.Optional(name, LeadNameMaxLength, "the name of the lead person", nameof(LeadName));
        var address = EmailAddress.Optional(email, nameof(LeadEmail));
        var inKind = Text.Optional(paidInKindNote, LeadInKindNoteMaxLength, "the contribution in kind", nameof(LeadInKindNote), lines: true);
        if (lead is null && (address is not null || paidByAwardId is not null || inKind is not null))
            throw new DomainRuleException("Name the lead person as well, by name or by role.", nameof(LeadName));
        LeadName = lead;
        LeadEmail = address;
        LeadAwardId = paidByAwardId;
        LeadInKindNote = inKind;
    }

    /// <summary>Says who coordinates it on this system, or that nobody does for now.</summary>
    public void NameCoordinator(long? personId)
    {
        EnsureOpenToChange();
        CoordinatorPersonId = personId;
    }

    /// <summary>
    /// Says when it began and when it is expected to end; both optional. Refused: an end before the start. Where it was
    /// opened here and began earlier, its first stage began with it.
    /// </summary>
    public void SetDates(DateOnly? startedOn, DatePrecision startedOnPrecision, DateOnly? expectedEndOn)
    {
        EnsureOpenToChange();
        Choice.Known(startedOnPrecision, nameof(StartedOn));
        var start = startedOn is { } day ? PlainDate.FirstDay(day, startedOnPrecision) : (DateOnly?)null;
        if (expectedEndOn < start)
            throw new DomainRuleException("Give an end that is on or after the start.", nameof(ExpectedEndOn));
        StartedOn = start;
        StartedOnPrecision = start is null ? DatePrecision.Day : startedOnPrecision;
        ExpectedEndOn = expectedEndOn;
        BeginFirstStageWith(start, StartedOnPrecision);
    }

    private static string PlaceCode(string code)
    {
        var clean = Text.Clean(code);
        return clean is { Length: <= PartnershipPlace.CodeMaxLength } && clean.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? clean
            : throw new DomainRuleException("Choose places from the list.", nameof(Places));
    }
}
