using CollabCase.Domain.People;

namespace CollabCase.Web.Features.People;

/// <summary>The roles as a form offers them, each with what it means.</summary>
public static class RoleChoices
{
    public static IReadOnlyList<Choice> All { get; } = [.. PeopleWords.EachRole.Select(role => new Choice(role.ToString(), role.Label(), role.Meaning()))];

    public static IReadOnlyList<Choice> OfMembers { get; } = [.. Enum.GetValues<MemberRole>().Select(role => new Choice(role.ToString(), role.Label(), role.Meaning()))];
}
