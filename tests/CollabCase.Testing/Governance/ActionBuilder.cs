using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;

namespace CollabCase.Testing.Governance;

/// <summary>Builds an action of a partnership that is saved already. Unless more is said, the head of service is to write to the board within a fortnight, and said so a week ago.</summary>
public sealed class ActionBuilder
{
    private readonly List<Action<GovernanceAction, GovernanceFacts>> _steps = [];
    private string _title = "Write to the board";
    private ActionOwner _owner = new(new(Name: "Head of service"));
    private DateOnly _due = PartnershipBuilder.Today.AddDays(14);
    private int? _tier;

    public ActionBuilder Titled(string title)
    {
        _title = title;
        return this;
    }

    public ActionBuilder OwnedBy(TestPerson person)
    {
        _owner = new(new(person.Id));
        return this;
    }

    public ActionBuilder Due(DateOnly on)
    {
        _due = on;
        return this;
    }

    /// <summary>For the group of this number.</summary>
    public ActionBuilder For(int tier)
    {
        _tier = tier;
        return this;
    }

    public ActionBuilder Done(string? note = null) => Then((a, facts) => a.MarkDone(PartnershipBuilder.Today, note, facts, PartnershipBuilder.Today));

    public ActionBuilder Then(Action<GovernanceAction, GovernanceFacts> step)
    {
        _steps.Add(step);
        return this;
    }

    /// <summary>Records it; answers its number.</summary>
    public Task<int> SavedIn(CollabCaseHost host, string partnership) => host.Write([partnership], async db =>
    {
        var visible = db.VisibleTo(Viewer.Job("tests"));
        var facts = (await visible.GovernanceFactsAsync(partnership, CancellationToken.None))!;
        var tier = _tier is { } number ? facts.Tiers.Single(t => t.Number == number).Id : (long?)null;
        // What is late was agreed before its day.
        var agreed = _due.AddDays(-7) < PartnershipBuilder.Today.AddDays(-7) ? _due.AddDays(-7) : PartnershipBuilder.Today.AddDays(-7);
        var action = GovernanceAction.Raise(await db.NextActionNumberAsync(facts.PartnershipId, CancellationToken.None), _title, _owner, _due, agreed, new(tier), facts, PartnershipBuilder.Today);
        foreach (var step in _steps) step(action, facts);
        db.Add(action);
        return action.Number;
    });
}
