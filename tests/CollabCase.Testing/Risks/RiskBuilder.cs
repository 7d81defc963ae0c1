using CollabCase.Data.Access;
using CollabCase.Domain.Risks;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;

namespace CollabCase.Testing.Risks;

/// <summary>Builds a risk of a partnership that is saved already. Unless more is said it is possible, of medium impact, and looked at again in half a year.</summary>
public sealed class RiskBuilder
{
    private readonly List<Action<Risk, RiskFacts>> _steps = [];
    private RiskDetails _details = new("The post is not funded after March");
    private RiskScore _score = new(Likelihood.Possible, Impact.Medium);
    private RiskOwner _owner = RiskOwner.Nobody;
    private DateOnly _nextReview = PartnershipBuilder.Today.AddMonths(6);

    public RiskBuilder Described(RiskDetails details)
    {
        _details = details;
        return this;
    }

    public RiskBuilder Scored(Likelihood likelihood, Impact impact)
    {
        _score = new(likelihood, impact);
        return this;
    }

    public RiskBuilder OwnedBy(TestPerson person)
    {
        _owner = new(PersonId: person.Id);
        return this;
    }

    public RiskBuilder OwnedBy(string role)
    {
        _owner = new(Role: role);
        return this;
    }

    /// <summary>Looked at again on this day: the day after today at the earliest.</summary>
    public RiskBuilder ReviewedOn(DateOnly day)
    {
        _nextReview = day;
        return this;
    }

    /// <summary>Reviewed once, with what was found.</summary>
    public RiskBuilder Reviewed(Likelihood likelihood, Impact impact, long by) =>
        Then((r, facts) => r.Review(new(likelihood, impact), "Things have changed.", PartnershipBuilder.Today.AddMonths(6), facts, PartnershipBuilder.Today, PartnershipBuilder.Now, by));

    public RiskBuilder Closed(RiskEnding ending = RiskEnding.Gone) => Then((r, facts) => r.Close(ending, "The fund said yes.", facts, PartnershipBuilder.Today));

    public RiskBuilder Then(Action<Risk, RiskFacts> step)
    {
        _steps.Add(step);
        return this;
    }

    /// <summary>Records it; answers its number.</summary>
    public Task<int> SavedIn(CollabCaseHost host, string partnership) => host.Write([partnership], async db =>
    {
        var visible = db.VisibleTo(Viewer.Job("tests"));
        var facts = (await visible.RiskFactsAsync(partnership, PartnershipBuilder.Today, CancellationToken.None))!;
        var risk = Risk.Record(await visible.NextRiskNumberAsync(facts.PartnershipId, CancellationToken.None), _details, _score, _owner, _nextReview, facts, PartnershipBuilder.Today);
        foreach (var step in _steps) step(risk, facts);
        db.Add(risk);
        return risk.Number;
    });
}
