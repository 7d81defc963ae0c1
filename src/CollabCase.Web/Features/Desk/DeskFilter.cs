using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Desk;

/// <summary>What the desk was asked for, as the address has it.</summary>
public class DeskSearch
{
    public string? Partnership { get; set; }
    public string? Whose { get; set; }
}

/// <summary>Whose things a desk holds.</summary>
public enum Whose
{
    /// <summary>What the person sees to.</summary>
    Mine,

    /// <summary>All there is in the partnerships that they coordinate or, if they coordinate none, take part in.</summary>
    All,

    /// <summary>All there is in the partnerships that their organisation funds.</summary>
    Funded,
}

/// <summary>What was understood of a <see cref="DeskSearch"/>, and in sentences what was not.</summary>
/// <param name="Whose">Whose things.</param>
/// <param name="Usual">Whose things the person finds without asking.</param>
/// <param name="Partnership">The one partnership that is asked about: its reference and its name.</param>
/// <param name="NotUnderstood">What the address asks that was left out.</param>
public sealed record DeskFilter(Whose Whose, Whose Usual, (string Reference, string Name)? Partnership, IReadOnlyList<string> NotUnderstood)
{
    public const string Path = "/desk";

    /// <summary>What follows the question mark, without it: for the way back from an act.</summary>
    public string At => Href().Split('?') is [_, var query] ? query : "";

    public string Href(DeskPart? part = null, string? after = null) => HrefOf(PathOf(part), after);

    /// <summary>The address of one page of the desk, narrowed in the same way.</summary>
    public string HrefOf(string path, string? after = null) => new AddressQuery()
        .With("partnership", Partnership?.Reference).With("whose", Whose == Usual ? null : Codes.Of(Whose)).With("after", after).After(path);

    public IReadOnlyList<Chip> Chips(DeskPart? part = null) => ChipsOf(PathOf(part));

    public IReadOnlyList<Chip> ChipsOf(string path) =>
    [
        .. Whose == Usual ? [] : new[] { new Chip("Show", Label(Whose), (this with { Whose = Usual }).HrefOf(path)) },
        .. Partnership is { } one ? new[] { new Chip("Partnership", one.Name, (this with { Partnership = null }).HrefOf(path)) } : [],
    ];

    private static string PathOf(DeskPart? part) => part is { } one ? $"{Path}/{Codes.Of(one)}" : Path;

    public static string Label(Whose whose) => whose switch
    {
        Whose.Mine => "Only mine",
        Whose.All => "All in my partnerships",
        _ => "All in the partnerships we fund",
    };
}
