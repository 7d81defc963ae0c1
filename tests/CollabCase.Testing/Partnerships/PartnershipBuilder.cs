using CollabCase.Data.Writing;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Milestones;
using CollabCase.Testing.People;

namespace CollabCase.Testing.Partnerships;

/// <summary>Builds a partnership as people would: open it, describe it, add partners, take it through its gates.</summary>
public sealed class PartnershipBuilder
{
    /// <summary>The day on which tests take place.</summary>
    public static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>The moment at which tests take place, UTC.</summary>
    public static readonly DateTime Now = new(2026, 11, 21, 10, 30, 0, DateTimeKind.Utc);

    /// <summary>The account that coordinates.</summary>
    public const long Coordinator = 7;

    /// <summary>A decision of the steering group, made today.</summary>
    public static readonly SteeringDecision Decision = new(Today, "Steering group, all partners present", "Agreed by all.");

    private readonly List<Action<Partnership>> _steps = [];
    private readonly List<(long PersonId, MemberRole Role)> _members = [];
    private readonly List<MilestoneBuilder> _milestones = [];
    private string? _reference;
    private long _coordinator = Coordinator;
    private string _name = "Strathexample Recovery Partnership (invented)";
    private DateOnly _openedOn = Today.AddYears(-1);

    /// <summary>With this reference.</summary>
    public PartnershipBuilder Referred(string reference)
    {
        _reference = reference;
        return this;
    }

    /// <summary>Opened and looked after by this person.</summary>
    public PartnershipBuilder CoordinatedBy(TestPerson person)
    {
        _coordinator = person.Id;
        return this;
    }

    /// <summary>With a person linked to it, once it is saved.</summary>
    public PartnershipBuilder WithMember(TestPerson person, MemberRole role)
    {
        _members.Add((person.Id, role));
        return this;
    }

    /// <summary>With a milestone, once it is saved; they are numbered in the order of this sentence.</summary>
    public PartnershipBuilder WithMilestone(Func<MilestoneBuilder, MilestoneBuilder>? milestone = null)
    {
        var builder = A.Milestone();
        _milestones.Add(milestone is null ? builder : milestone(builder));
        return this;
    }

    /// <summary>With this name.</summary>
    public PartnershipBuilder Named(string name)
    {
        _name = name;
        return this;
    }

    /// <summary>Opened on this day.</summary>
    public PartnershipBuilder OpenedOn(DateOnly day)
    {
        _openedOn = day;
        return this;
    }

    /// <summary>With this profile.</summary>
    public PartnershipBuilder WithProfile(PartnershipProfile profile) => Then(p => p.ChooseProfile(profile));

    /// <summary>With a vision beside its purpose.</summary>
    public PartnershipBuilder WithVision() => Then(p => p.DescribePurpose(p.Purpose, "Everyone who wants to recover has somebody beside them.", null));

    /// <summary>With a lead person, whose time a partner gives in kind.</summary>
    public PartnershipBuilder WithLeadInKind() => Then(p => p.NameLead("Partnership manager", "manager@example.org", null, "Two days a week, from the lead partner."));

    /// <summary>With these organisations as partners from the first day; the first one leads.</summary>
    public PartnershipBuilder WithPartners(params long[] organisationIds) => Then(p =>
    {
        foreach (var id in organisationIds)
            p.AddPartner(id, id == organisationIds[0] ? PartnerRoles.Lead | PartnerRoles.Provider : PartnerRoles.Provider, _openedOn, null, Today);
    });

    /// <inheritdoc cref="WithPartners(long[])"/>
    public PartnershipBuilder WithPartners(params TestOrganisation[] organisations) => WithPartners([.. organisations.Select(o => o.Id)]);

    /// <summary>With everything that its next gate requires said to be in place.</summary>
    public PartnershipBuilder ReadyForItsGate() => Then(SayEverythingRequired);

    /// <summary>Moved on to Test and embed, half a year before today.</summary>
    public PartnershipBuilder InTestAndEmbed() => Then(p => MoveOn(p, Today.AddMonths(-6)));

    /// <summary>Moved on to Test and embed, and to Sustain and embed three months before today.</summary>
    public PartnershipBuilder InSustainAndEmbed() => InTestAndEmbed().Then(p => MoveOn(p, Today.AddMonths(-3)));

    /// <summary>Moved on to Test and embed with an agreed exception for one criterion, due a month after today.</summary>
    public PartnershipBuilder InTestAndEmbedWithout(string criterionKey) => Then(p =>
    {
        SayEverythingRequired(p);
        foreach (var said in p.Attestations.Where(a => a.CriterionKey == criterionKey).ToList()) p.WithdrawAttestation(said.Number, Now, Coordinator);
        p.AdvanceStage(Decision with { DecidedOn = Today.AddDays(-10) }, [new(criterionKey, "It takes longer than we thought.", "We will finish it.", Today.AddMonths(1))],
            GateFacts.None, Today, Now, Coordinator);
    });

    /// <summary>Paused today.</summary>
    public PartnershipBuilder Paused() => Then(p => p.Pause("The lead partner is moving house.", Today));

    /// <summary>Closed today.</summary>
    public PartnershipBuilder Closed() => Then(p =>
        p.Close(CloseReason.PurposeAchieved, "What we came for is done.", Today.AddYears(2), "Handed to the council.", new ClosingFacts(0, true), Today));

    /// <summary>With one more thing done to it.</summary>
    public PartnershipBuilder Then(Action<Partnership> step)
    {
        _steps.Add(step);
        return this;
    }

    /// <summary>The partnership, in memory.</summary>
    public Partnership Build() => Build(_reference ?? "PSP-2026-0007");

    /// <summary>
    /// Writes the partnership as it stands and its members into the database, with history; answers its reference,
    /// which is the next free one unless the test has chosen it.
    /// </summary>
    public Task<string> SavedIn(CollabCaseHost host) => host.Write([], async db =>
    {
        var partnership = Build(_reference ?? await db.NextReferenceAsync("PSP-2026", CancellationToken.None));
        db.Add(partnership);
        foreach (var (personId, role) in _members) db.Add(new PartnershipMember(partnership.Id, personId, role));
        var milestones = new List<Milestone>();
        // They were planned before it was paused or closed.
        var facts = PlanningFacts.Of(partnership) with { State = PartnershipState.Active };
        foreach (var milestone in _milestones) milestones.Add(milestone.Build(milestones, facts, _coordinator));
        db.AddRange(milestones);
        return partnership.Reference;
    });

    private Partnership Build(string reference)
    {
        var partnership = Partnership.Open(reference, _name, "To make recovery easier to reach.", _coordinator, _openedOn, Now);
        foreach (var step in _steps) step(partnership);
        return partnership;
    }

    private static void SayEverythingRequired(Partnership partnership)
    {
        foreach (var check in partnership.BlockersToAdvance(GateFacts.None, Today))
            partnership.Attest(check.Gate, check.Criterion.Key, AttestedState.Met, "In the partnership's folder.", null, Today, Now, Coordinator);
    }

    private static void MoveOn(Partnership partnership, DateOnly decidedOn)
    {
        SayEverythingRequired(partnership);
        partnership.AdvanceStage(Decision with { DecidedOn = decidedOn }, [], GateFacts.None, Today, Now, Coordinator);
    }
}
