using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;

namespace CollabCase.Testing.Governance;

/// <summary>Builds an issue that a group of a saved partnership takes to the one that it answers to. Unless more is said there has been no room for a week.</summary>
public sealed class IssueBuilder
{
    private readonly List<Action<Escalation, GovernanceFacts>> _steps = [];
    private string _title = "There is no room";
    private int _tier = 2;
    private DateOnly _on = PartnershipBuilder.Today.AddDays(-7);

    public IssueBuilder Titled(string title)
    {
        _title = title;
        return this;
    }

    /// <summary>Raised by the group of this number.</summary>
    public IssueBuilder From(int tier)
    {
        _tier = tier;
        return this;
    }

    public IssueBuilder On(DateOnly day)
    {
        _on = day;
        return this;
    }

    public IssueBuilder Answered(string answer = "Take the town hall.") => Then((e, facts) => e.AnswerIt(answer, PartnershipBuilder.Today, null, facts, PartnershipBuilder.Today));

    public IssueBuilder Then(Action<Escalation, GovernanceFacts> step)
    {
        _steps.Add(step);
        return this;
    }

    /// <summary>Records it; answers its number.</summary>
    public Task<int> SavedIn(CollabCaseHost host, string partnership) => host.Write([partnership], async db =>
    {
        var facts = (await db.VisibleTo(Viewer.Job("tests")).GovernanceFactsAsync(partnership, CancellationToken.None))!;
        var issue = Escalation.Raise(await db.NextEscalationNumberAsync(facts.PartnershipId, CancellationToken.None), facts.Tiers.Single(t => t.Number == _tier).Id, _title, "Please find one.", _on, facts, PartnershipBuilder.Today);
        foreach (var step in _steps) step(issue, facts);
        db.Add(issue);
        return issue.Number;
    });
}
