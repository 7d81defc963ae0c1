using System.Text.RegularExpressions;

namespace CollabCase.Domain.Organisations;

/// <summary>
/// A place in Scotland that partnerships work in: reference data, keyed by the code that the Office for National
/// Statistics (GSS) gives it. An area whose boundary changes gets a new code, so a code means the same area for good.
/// </summary>
public sealed partial class Place
{
    /// <summary>In characters.</summary>
    public const int CodeMaxLength = 9;
    /// <summary>In characters.</summary>
    public const int NameMaxLength = 100;

    private Place() { }

    /// <summary>A place. A code that is not a GSS code of this kind of place (such as S12000049 for a council) is refused.</summary>
    public Place(string code, string name, PlaceKind kind)
    {
        Code = Text.Required(code, CodeMaxLength, "the code of the place", nameof(Code)).ToUpperInvariant();
        Name = Text.Required(name, NameMaxLength, "the name of the place", nameof(Name));
        Kind = Choice.Known(kind, nameof(Kind));
        if (!GssCode().IsMatch(Code) || !Code.StartsWith(CodesOf(kind), StringComparison.Ordinal))
            throw new DomainRuleException($"Enter a code for {Name} that is {CodesOf(kind)} and six figures. '{Code}' is not.", nameof(Code));
    }

    /// <summary>The GSS code: S12000049 for Glasgow City.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What the place is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What kind of area it is.</summary>
    public PlaceKind Kind { get; private set; }

    private static string CodesOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Council => "S12",
        PlaceKind.HealthBoard => "S08",
        PlaceKind.HealthAndSocialCarePartnership => "S37",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    [GeneratedRegex(@"\AS[0-9]{8}\z")]
    private static partial Regex GssCode();
}
