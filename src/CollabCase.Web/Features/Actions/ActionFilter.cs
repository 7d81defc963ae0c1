using CollabCase.Domain.Governance;
using CollabCase.Domain.Milestones;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Actions;

/// <summary>What a list of actions was asked for, as the address has it: codes and references, understood or not.</summary>
public class ActionSearch
{
    public string Reference { get; set; } = "";
    public string? State { get; set; }
    public string? Owner { get; set; }
    public string? Group { get; set; }
    public string? Due { get; set; }
}

/// <summary>How an action stands, as a list can be narrowed to it.</summary>
public enum ActionStanding
{
    Open,
    Late,
    Done,
    Dropped,
}

/// <summary>When something open is due, as a list can be narrowed to it.</summary>
public enum ActionDue
{
    ThisWeek,
    NextWeek,
    Later,
}

/// <summary>A group that a list can be narrowed to; the id is null for no group.</summary>
public sealed record ActionGroup(string Code, string Name, long? Id)
{
    public static ActionGroup None { get; } = new("none", "No group", null);
}

/// <summary>What was understood of an <see cref="ActionSearch"/>, and in sentences what was not.</summary>
public sealed record ActionFilter
{
    public required string Reference { get; init; }
    public ActionStanding? State { get; init; }
    public OwnerChoice? Owner { get; init; }
    public ActionGroup? Group { get; init; }
    public ActionDue? Due { get; init; }
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    public string Path => ActionCrumbs.ListOf(Reference);

    /// <summary>The address of the list, or of the file, with these filters.</summary>
    public string Href(string? ending = null, string? after = null) => new AddressQuery()
        .With("state", CodeOf(State)).With("owner", Owner?.Code).With("group", Group?.Code).With("due", CodeOf(Due)).With("after", after).After(Path + ending);

    public string Everything => Path;

    public IReadOnlyList<Chip> Chips() =>
    [
        .. One("State", State is { } state ? LabelOf(state) : null, this with { State = null }),
        .. One("Owner", Owner?.Name, this with { Owner = null }),
        .. One("Group", Group?.Name, this with { Group = null }),
        .. One("Due", Due is { } due ? LabelOf(due) : null, this with { Due = null }),
    ];

    public static string LabelOf(ActionStanding state) => state switch
    {
        ActionStanding.Open => "Still to be done",
        ActionStanding.Late => "Late",
        ActionStanding.Done => ActionState.Done.Label(),
        _ => ActionState.Dropped.Label(),
    };

    public static string LabelOf(ActionDue due) => due switch
    {
        ActionDue.ThisWeek => "This week",
        ActionDue.NextWeek => "Next week",
        _ => "Later",
    };

    /// <summary>The actions that the filter leaves.</summary>
    public IQueryable<GovernanceAction> Narrow(IQueryable<GovernanceAction> actions, DateOnly today)
    {
        actions = State switch
        {
            null => actions,
            ActionStanding.Open => actions.Where(a => a.State == ActionState.Open),
            ActionStanding.Late => actions.Where(a => a.State == ActionState.Open && a.DueOn < today),
            ActionStanding.Done => actions.Where(a => a.State == ActionState.Done),
            _ => actions.Where(a => a.State == ActionState.Dropped),
        };
        if (Owner is { PersonId: { } person }) actions = actions.Where(a => a.OwnerPersonId == person);
        else if (Owner is { Name: var name }) actions = actions.Where(a => a.OwnerName == name);
        if (Group is { } group) actions = actions.Where(a => a.TierId == group.Id);
        if (Due is not { } due) return actions;
        var window = new DeskWindow(today);
        var (from, to) = due switch
        {
            ActionDue.ThisWeek => (today, window.EndOfThisWeek),
            ActionDue.NextWeek => (window.EndOfThisWeek.AddDays(1), window.EndOfNextWeek),
            _ => (window.EndOfNextWeek.AddDays(1), GovernanceFacts.Latest),
        };
        return actions.Where(a => a.State == ActionState.Open && a.DueOn >= from && a.DueOn <= to);
    }

    private static IEnumerable<Chip> One(string field, string? value, ActionFilter without) => value is null ? [] : [new Chip(field, value, without.Href())];

    private static string? CodeOf<TEnum>(TEnum? value) where TEnum : struct, Enum => value is { } known ? Codes.Of(known) : null;
}
