using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Actions;

/// <summary>What the use cases about actions find.</summary>
public static class ActionRecords
{
    /// <summary>The actions of a partnership that the person sees.</summary>
    public static IQueryable<GovernanceAction> ActionsOf(this Visible visible, string reference, DateOnly today) =>
        visible.Actions(today).Where(a => visible.Partnerships.Any(p => p.Id == a.PartnershipId && p.Reference == reference));

    /// <summary>The group of that number, which goes on or which the action has already; null for none.</summary>
    public static long? GroupOf(this GovernanceFacts facts, int? number, long? now = null)
    {
        if (number is null) return null;
        return facts.Tiers.FirstOrDefault(t => t.Number == number && (!t.IsWoundUp || t.Id == now))?.Id ?? throw new DomainRuleException("Choose a group from the list.", "Group");
    }

    /// <summary>The groups that go on, and the one that is chosen already.</summary>
    public static IReadOnlyList<Choice> GroupChoices(this GovernanceFacts facts, int? now = null) =>
        [.. facts.Tiers.Where(t => !t.IsWoundUp || t.Number == now).Select(t => new Choice(FormattableString.Invariant($"{t.Number}"), t.Name))];

    /// <summary>Who does it, as a form says it: the reference of a person, or a name or role, and the reference of an organisation.</summary>
    public static ActionOwner Owner(this PeopleToName choices, string? owner, string? name, string? organisation, string field) =>
        new(new(choices.Person(owner, field)?.Id, name), choices.Partner(organisation, "Organisation")?.Id);
}
