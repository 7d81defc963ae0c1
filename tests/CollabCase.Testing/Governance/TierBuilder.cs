using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;

namespace CollabCase.Testing.Governance;

/// <summary>Builds a group of a partnership that is saved already. Unless more is said it is a steering group in which nobody sits.</summary>
public sealed class TierBuilder
{
    private readonly List<Action<GovernanceTier, GovernanceFacts>> _steps = [];
    private TierKind _kind = TierKind.Steering;
    private string? _name;

    public TierBuilder Of(TierKind kind, string? name = null)
    {
        (_kind, _name) = (kind, name);
        return this;
    }

    public TierBuilder Named(string name)
    {
        _name = name;
        return this;
    }

    /// <summary>Meets so often, counted from <see cref="PartnershipBuilder.Today"/> unless another day is given.</summary>
    public TierBuilder Meeting(CadenceUnit unit, int every, DateOnly? first = null) => Then((t, facts) => t.ChangeCadence(new(unit, every), first ?? PartnershipBuilder.Today, facts));

    public TierBuilder WithQuorum(QuorumRule? rule = null) => Then((t, facts) => t.ChangeQuorum(rule ?? QuorumRule.Usual, facts));

    /// <summary>A voting member for the last year, and from then on.</summary>
    public TierBuilder Seating(TestPerson person, TierOffice? office = null) =>
        Then((t, facts) => t.SeatMember(new SeatDetails(), new TermDetails(new(person.Id), PartnershipBuilder.Today.AddYears(-1), Office: office), facts));

    /// <inheritdoc cref="Seating(TestPerson, TierOffice?)"/>
    public TierBuilder Seating(string name, TierOffice? office = null) =>
        Then((t, facts) => t.SeatMember(new SeatDetails(), new TermDetails(new(Name: name), PartnershipBuilder.Today.AddYears(-1), Office: office), facts));

    public TierBuilder WithEmptySeat(SeatDetails? seat = null) => Then((t, facts) => t.AddSeat(seat ?? new(), PartnershipBuilder.Today.AddYears(-1), facts));

    /// <summary>Answers to the group of this number.</summary>
    public TierBuilder AnsweringTo(int tier) => Then((t, facts) => t.AnswerTo(facts.Tiers.Single(x => x.Number == tier).Id, facts));

    public TierBuilder Then(Action<GovernanceTier, GovernanceFacts> step)
    {
        _steps.Add(step);
        return this;
    }

    /// <summary>Records it; answers its number.</summary>
    public Task<int> SavedIn(CollabCaseHost host, string partnership) => host.Write([partnership], async db =>
    {
        var facts = (await db.VisibleTo(Viewer.Job("tests")).GovernanceFactsAsync(partnership, CancellationToken.None))!;
        var tier = GovernanceTier.SetUp(await db.NextTierNumberAsync(facts.PartnershipId, CancellationToken.None), _kind, _name ?? _kind.Label(), null, null, facts, PartnershipBuilder.Today);
        foreach (var step in _steps) step(tier, facts);
        db.Add(tier);
        return tier.Number;
    });
}
