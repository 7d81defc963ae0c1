using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Views;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>A funder that a list can be narrowed to.</summary>
public sealed record FunderChoice(long Id, string Reference, string Name);

/// <summary>What was understood of a <see cref="PartnershipSearch"/>, and in sentences what was not.</summary>
public sealed record PartnershipFilter
{
    public const string Path = "/partnerships";
    public const int MostTyped = 200;

    public static ListColumn StageColumn { get; } = new("stage", "Stage");
    public static ListColumn LeadColumn { get; } = new("lead", "Lead partner");
    public static ListColumn PlacesColumn { get; } = new("places", "Places");
    public static ListColumn CoordinatorColumn { get; } = new("coordinator", "Coordinator");
    public static ListColumn StateColumn { get; } = new("state", "State") { InFile = ["State", "Agreed exceptions open", "Agreed exceptions overdue"] };

    public static ListDescription List { get; } = new(ListKind.Partnerships, Path, ["q", "stage", "place", "funder", "kind", "state", "theme", "profile", "sort", ChosenColumns.Name],
        [StageColumn, LeadColumn, PlacesColumn, CoordinatorColumn, StateColumn]);

    public string? Words { get; init; }
    public Stage? Stage { get; init; }
    public NamedPlace? Place { get; init; }
    public FunderChoice? Funder { get; init; }
    public AwardKind? Kind { get; init; }
    public PartnershipState? State { get; init; }
    public Theme? Theme { get; init; }
    public PartnershipProfile? Profile { get; init; }
    public PartnershipSort Sort { get; init; }
    public ChosenColumns Columns { get; init; } = new(List.Columns, List.Columns);

    /// <summary>Carried by each address where the list would open with a saved view if it said nothing.</summary>
    public string? View { get; init; }
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    /// <summary>The address of the list, or of the file, with these filters and this order.</summary>
    public string Href(string path = Path, string? after = null) => new AddressQuery()
        .With("q", Words).With("stage", CodeOf(Stage)).With("place", Place?.Code).With("funder", Funder?.Reference).With("kind", CodeOf(Kind))
        .With("state", CodeOf(State)).With("theme", CodeOf(Theme)).With("profile", CodeOf(Profile))
        .With("sort", Sort == PartnershipSort.Name ? null : Codes.Of(Sort)).With(ChosenColumns.Name, Columns.Codes).With(ViewsHere.Name, View).With("after", after).After(path);

    /// <summary>The address of the list with nothing on.</summary>
    public string Everything => new PartnershipFilter { View = View }.Href();

    public IReadOnlyList<Chip> Chips() =>
    [
        .. One("Search", Words, this with { Words = null }),
        .. One("Stage", Stage?.Label(), this with { Stage = null }),
        .. One("Place", Place?.FullName, this with { Place = null }),
        .. One("Funder", Funder?.Name, this with { Funder = null }),
        .. One("Kind of funding", Kind?.Label(), this with { Kind = null }),
        .. One("State", State?.Label(), this with { State = null }),
        .. One("Theme", Theme?.Label(), this with { Theme = null }),
        .. One("Profile", Profile?.Label(), this with { Profile = null }),
    ];

    private static IEnumerable<Chip> One(string field, string? value, PartnershipFilter without) => value is null ? [] : [new Chip(field, value, without.Href())];

    private static string? CodeOf<TEnum>(TEnum? value) where TEnum : struct, Enum => value is { } known ? Codes.Of(known) : null;
}
