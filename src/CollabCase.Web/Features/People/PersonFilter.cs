using CollabCase.Domain;
using CollabCase.Domain.People;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Shared;
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

    public string? Words { get; init; }
    public SystemRoles? Role { get; init; }
    public PersonState? State { get; init; }
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    public static PersonFilter Read(string? q, string? role, string? state)
    {
        var unknown = new List<string>();
        var words = Domain.Text.Clean(q);
        return new PersonFilter
        {
            Words = words is { Length: > MostTyped } ? words[..MostTyped] : words,
            Role = Codes.Read<SystemRoles>(role, "role", unknown),
            State = Codes.Read<PersonState>(state, "state", unknown),
            NotUnderstood = unknown,
        };
    }

    public string Href(string? after = null) => new AddressQuery().With("q", Words)
        .With("role", Role is { } role ? Codes.Of(role) : null).With("state", State is { } state ? Codes.Of(state) : null).With("after", after).After(Path);

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
