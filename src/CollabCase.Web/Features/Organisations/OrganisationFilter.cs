using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Searching;
using CollabCase.Domain;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Views;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Organisations;

/// <summary>What the list of organisations was asked for, as the address has it: words and codes, understood or not.</summary>
public class OrganisationSearch
{
    public string? Q { get; set; }
    public string? Sector { get; set; }
    public string? Type { get; set; }
    public List<string> Columns { get; set; } = [];
    public string? View { get; set; }
}

/// <summary>What was understood of an <see cref="OrganisationSearch"/>, and in sentences what was not.</summary>
public sealed record OrganisationFilter
{
    public const string Path = "/organisations";
    public const int MostTyped = 200;

    public static ListColumn SectorColumn { get; } = new("sector", "Sector");
    public static ListColumn TypeColumn { get; } = new("type", "Type");
    public static ListColumn IdentifiersColumn { get; } = new("identifiers", "Identifiers");

    public static ListDescription List { get; } = new(ListKind.Organisations, Path, ["q", "sector", "type", ChosenColumns.Name], [SectorColumn, TypeColumn, IdentifiersColumn]);

    public string? Words { get; init; }
    public Sector? Sector { get; init; }
    public OrganisationType? Type { get; init; }
    public ChosenColumns Columns { get; init; } = new(List.Columns, List.Columns);

    /// <summary>Carried by each address where the list would open with a saved view if it said nothing.</summary>
    public string? View { get; init; }

    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    public static OrganisationFilter Read(OrganisationSearch asked)
    {
        var unknown = new List<string>();
        var words = Domain.Text.Clean(asked.Q);
        if (words is not null && Domain.Text.Fold(words).Length == 0)
        {
            unknown.Add("Search for at least one letter or figure. What was typed has none, so it is left out.");
            words = null;
        }
        return new OrganisationFilter
        {
            Words = words is { Length: > MostTyped } ? words[..MostTyped] : words,
            Sector = Choice<Sector>(asked.Sector, "sector", unknown),
            Type = Choice<OrganisationType>(asked.Type, "type", unknown),
            Columns = ChosenColumns.Read(List.Columns, asked.Columns, unknown),
            View = asked.View,
            NotUnderstood = unknown,
        };
    }

    /// <summary>The organisations that the filter leaves.</summary>
    public IQueryable<Organisation> Narrow(CollabCaseDb db, Viewer viewer)
    {
        var left = db.VisibleTo(viewer).Organisations;
        if (Words is { } words) left = left.WithWords(db, words);
        if (Sector is { } sector) left = left.Where(o => o.Sector == sector);
        if (Type is { } type) left = left.Where(o => o.Type == type);
        return left;
    }

    /// <summary>The address of the list, or of the file, with these filters.</summary>
    public string Href(string path = Path, string? after = null) => new AddressQuery()
        .With("q", Words).With("sector", Sector is { } sector ? Codes.Of(sector) : null).With("type", Type is { } type ? Codes.Of(type) : null)
        .With(ChosenColumns.Name, Columns.Codes).With(ViewsHere.Name, View).With("after", after).After(path);

    /// <summary>The address of the list with nothing on.</summary>
    public string Everything => new OrganisationFilter { View = View }.Href();

    public IReadOnlyList<Chip> Chips() =>
    [
        .. One("Search", Words, this with { Words = null }),
        .. One("Sector", Sector?.Label(), this with { Sector = null }),
        .. One("Type", Type?.Label(), this with { Type = null }),
    ];

    private static IEnumerable<Chip> One(string field, string? value, OrganisationFilter without) => value is null ? [] : [new Chip(field, value, without.Href())];

    private static TEnum? Choice<TEnum>(string? code, string called, List<string> unknown) where TEnum : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        var choice = Codes.Read<TEnum>(code);
        if (choice is null) unknown.Add($"The address asks for a {called} that is not on the list, so it is left out. Choose one from the list.");
        return choice;
    }
}
