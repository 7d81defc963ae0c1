using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Milestones;

/// <summary>
/// Something that a partnership means to reach, in one strand and one stage of its journey. Until its date is agreed the
/// date is free; after that it changes only with a reason and a note, and the old date stays. A milestone of a paused or
/// closed partnership can be read and not changed: every act asks for the <see cref="PlanningFacts"/>.
/// </summary>
public sealed partial class Milestone : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>In characters.</summary>
    public const int DoneLooksLikeMaxLength = 2000;

    /// <summary>In characters.</summary>
    public const int OwnerRoleMaxLength = 200;

    /// <summary>The most pieces of evidence, withdrawn ones included.</summary>
    public const int MostEvidence = 200;

    private readonly List<MilestoneEvidence> _evidence = [];

    private Milestone() { }

    /// <summary>The earliest date that is kept.</summary>
    public static DateOnly Earliest { get; } = new(1990, 1, 1);

    /// <summary>The latest date that is kept.</summary>
    public static DateOnly Latest { get; } = new(2100, 12, 31);

    /// <summary>The states in which it is still to be done, for queries.</summary>
    public static IReadOnlyList<MilestoneState> OpenStates { get; } = [MilestoneState.Planned, MilestoneState.Agreed];

    /// <summary>The partnership it belongs to.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first milestone of the partnership, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>What will be reached, in a few words.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The title folded for sorting and searching.</summary>
    public string TitleKey { get; private set; } = "";

    /// <summary>The strand of the journey.</summary>
    public Strand Strand { get; private set; }

    /// <summary>The stage in which it belongs, whatever stage the partnership is at.</summary>
    public Stage Stage { get; private set; }

    /// <summary>What anybody can see when it is done.</summary>
    public string? DoneLooksLike { get; private set; }

    /// <summary>The person who sees to it, if they sign in here.</summary>
    public long? OwnerPersonId { get; private set; }

    /// <summary>The role of who sees to it, where they have no account.</summary>
    public string? OwnerRole { get; private set; }

    /// <summary>The organisation that the owner acts for.</summary>
    public long? OwnerOrganisationId { get; private set; }

    /// <summary>What shows that it is done, by number, withdrawn ones included.</summary>
    public IReadOnlyCollection<MilestoneEvidence> Evidence => _evidence;

    /// <summary>
    /// Plans a milestone, not agreed yet. Refused: no title or one without a letter or digit, a person and a role as its
    /// owner, a date before the partnership began or outside 1990 to 2100, a paused or closed partnership. The number is
    /// the next of the partnership's.
    /// </summary>
    public static Milestone Plan(int number, MilestoneDetails details, MilestoneOwner owner, DateOnly? forecastOn, PlanningFacts facts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentNullException.ThrowIfNull(facts);
        var milestone = new Milestone { PartnershipId = facts.PartnershipId, Number = number, State = MilestoneState.Planned };
        milestone.CorrectDetails(details, facts);
        milestone.SetOwner(owner);
        if (forecastOn is { } on) milestone.ForecastOn = facts.Checked(on, "a date for the milestone", nameof(ForecastOn));
        return milestone;
    }

    /// <summary>Changes what is said about it, in any state. Refused as for <see cref="Plan"/>.</summary>
    public void CorrectDetails(MilestoneDetails details, PlanningFacts facts)
    {
        ArgumentNullException.ThrowIfNull(details);
        EnsureOpenToChange(facts);
        var title = Text.Required(details.Title, TitleMaxLength, "a title for the milestone", nameof(Title));
        var key = Text.Fold(title);
        if (key.Length == 0) throw new DomainRuleException("Use at least one letter or digit in the title, so that people can find it.", nameof(Title));
        var doneLooksLike = Text.Optional(details.DoneLooksLike, DoneLooksLikeMaxLength, "what done looks like", nameof(DoneLooksLike), lines: true);
        var (strand, stage) = (Choice.Known(details.Strand, nameof(Strand)), Choice.Known(details.Stage, nameof(Stage)));

        Title = title;
        TitleKey = key.Length <= TitleMaxLength ? key : key[..TitleMaxLength];
        Strand = strand;
        Stage = stage;
        DoneLooksLike = doneLooksLike;
    }

    /// <summary>
    /// Gives it to another owner, or to nobody. Refused: a person and a role together, what is done or dropped, and a paused
    /// or closed partnership. Whether the person can sign in is for the caller to check.
    /// </summary>
    public void HandOver(MilestoneOwner owner, PlanningFacts facts)
    {
        EnsureOpenToChange(facts);
        EnsureOpen();
        SetOwner(owner);
    }

    /// <summary>
    /// Adds what shows that it is done, before or after. Refused: no title, neither link nor note, a link that is not an
    /// https address, more than 200 pieces, a paused or closed partnership.
    /// </summary>
    public MilestoneEvidence AddEvidence(EvidenceToAdd evidence, PlanningFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        EnsureOpenToChange(facts);
        if (_evidence.Count >= MostEvidence) throw new DomainRuleException($"There are {MostEvidence} pieces of evidence already. Put the rest into one document and link to it.");
        var added = new MilestoneEvidence(this, _evidence.Select(e => e.Number).DefaultIfEmpty().Max() + 1, evidence, today);
        _evidence.Add(added);
        return added;
    }

    /// <summary>Withdraws evidence that was added by mistake; it stays on the record. Withdrawing it again changes nothing.</summary>
    public void WithdrawEvidence(int number, PlanningFacts facts, DateOnly today)
    {
        EnsureOpenToChange(facts);
        var evidence = _evidence.Find(e => e.Number == number)
            ?? throw new DomainRuleException("That evidence is not on the list. Go back to the milestone and choose again.");
        evidence.Withdraw(today);
    }

    private void SetOwner(MilestoneOwner owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        var role = Text.Optional(owner.Role, OwnerRoleMaxLength, "the role of the owner", nameof(OwnerRole));
        if (role is not null && owner.PersonId is not null)
            throw new DomainRuleException("Choose a person as the owner or enter a role, not both.", nameof(OwnerRole));
        OwnerPersonId = owner.PersonId;
        OwnerRole = role;
        OwnerOrganisationId = owner.OrganisationId;
    }

    private void EnsureOpenToChange(PlanningFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.PartnershipId != PartnershipId) throw new ArgumentException("The facts are those of another partnership.", nameof(facts));
        facts.EnsureOpenToChange();
    }
}
