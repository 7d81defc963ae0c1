using CollabCase.Domain;
using CollabCase.Domain.People;
using CollabCase.Domain.Views;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.People;

/// <summary>How a person stands with signing in.</summary>
public enum PersonState
{
    CanSignIn,
    SwitchedOff,
    Locked,
    PasswordToChoose,
    NothingOpen,
}

/// <summary>What was understood of what the list of people was asked for, and in sentences what was not.</summary>
public sealed record PersonFilter
{
    public const string Path = "/people";
    private const int MostTyped = 200;

    public static ListColumn RolesColumn { get; } = new("roles", "Roles");
    public static ListColumn OrganisationColumn { get; } = new("organisation", "Organisation");
    public static ListColumn LinksColumn { get; } = new("links", "Partnerships linked to");
    public static ListColumn StateColumn { get; } = new("state", "State");

    public static ListDescription List { get; } = new(ListKind.People, Path, ["q", "role", "state", ChosenColumns.Name], [RolesColumn, OrganisationColumn, LinksColumn, StateColumn]);

    public string? Words { get; init; }
    public SystemRoles? Role { get; init; }
    public PersonState? State { get; init; }
    public ChosenColumns Columns { get; init; } = new(List.Columns, List.Columns);

    /// <summary>Carried by each address where the list would open with a saved view if it said nothing.</summary>
    public string? View { get; init; }

    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    public static PersonFilter Read(string? q, string? role, string? state, IEnumerable<string> columns, string? view)
    {
        var unknown = new List<string>();
        var words = Domain.Text.Clean(q);
        return new PersonFilter
        {
            Words = words is { Length: > MostTyped } ? words[..MostTyped] : words,
            Role = Codes.Read<SystemRoles>(role, "role", unknown),
            State = Codes.Read<PersonState>(state, "state", unknown),
            Columns = ChosenColumns.Read(List.Columns, columns, unknown),
            View = view,
            NotUnderstood = unknown,
        };
    }

    public string Href(string? after = null) => new AddressQuery().With("q", Words)
        .With("role", Role is { } role ? Codes.Of(role) : null).With("state", State is { } state ? Codes.Of(state) : null)
        .With(ChosenColumns.Name, Columns.Codes).With(ViewsHere.Name, View).With("after", after).After(Path);

    /// <summary>The address of the list with nothing on.</summary>
    public string Everything => new PersonFilter { View = View }.Href();

    public IReadOnlyList<Chip> Chips() =>
    [
        .. One("Search", Words, this with { Words = null }),
        .. One("Role", Role?.Label(), this with { Role = null }),
        .. One("State", State is { } state ? Say(state) : null, this with { State = null }),
    ];

    public static string Say(PersonState state) => state switch
    {
        PersonState.CanSignIn => "Can sign in",
        PersonState.SwitchedOff => "Switched off",
        PersonState.Locked => "Locked after wrong passwords",
        PersonState.PasswordToChoose => "Has still to choose a password",
        _ => "Nothing is open to them yet",
    };

    private static IEnumerable<Chip> One(string field, string? value, PersonFilter without) => value is null ? [] : [new Chip(field, value, without.Href())];
}
