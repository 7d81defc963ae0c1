using CollabCase.Domain;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc.Forms;

namespace CollabCase.Web.Features.Partners;

/// <summary>How screens speak of partners.</summary>
public static class PartnerWords
{
    /// <summary>The roles to choose from, each with what it means where the label alone does not say.</summary>
    public static IReadOnlyList<Choice> Roles { get; } = [.. AllRoles().Select(role => new Choice(role.ToString(), role.Label(), Hint(role)))];

    public static string Of(PartnerRoles roles) => string.Join(", ", roles.Each().Select(role => role.Label()));

    /// <summary>The most names that a sentence about partners lists.</summary>
    public const int MostNamed = 3;

    /// <summary>'Quarriers', 'Quarriers and KEY', 'Quarriers, KEY and 2 more'.</summary>
    public static string Named(IEnumerable<string> names) => Text.Listed(names, MostNamed);

    /// <summary>A phone number as a phone dials it: figures, and a plus at the front.</summary>
    public static string Dialled(string phone) => string.Concat(phone.Where((c, i) => char.IsAsciiDigit(c) || (c == '+' && i == 0)));

    private static IEnumerable<PartnerRoles> AllRoles() => Enum.GetValues<PartnerRoles>().Where(role => role != PartnerRoles.None);

    private static string? Hint(PartnerRoles role) => role switch
    {
        PartnerRoles.Lead => "Leads the partnership. One partner at a time.",
        PartnerRoles.Commissioner => "Would commission the service.",
        PartnerRoles.Provider => "Delivers.",
        PartnerRoles.Broker => "Brings partners together.",
        PartnerRoles.UserLed => "Is led by people with lived experience.",
        _ => null,
    };
}
