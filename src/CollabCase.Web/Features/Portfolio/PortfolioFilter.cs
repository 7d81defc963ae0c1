using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Views;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Portfolio;

/// <summary>What the portfolio was asked for, as the address has it: codes, each several times, understood or not.</summary>
public class PortfolioSearch
{
    public List<string> Funder { get; set; } = [];
    public List<string> Kind { get; set; } = [];
    public List<string> Place { get; set; } = [];
    public List<string> Stage { get; set; } = [];
    public List<string> Year { get; set; } = [];

    /// <summary>`yes`: what was applied for and offered counts too.</summary>
    public string? Hoped { get; set; }

    public string? View { get; set; }
}

/// <summary>What was understood of a <see cref="PortfolioSearch"/>, and in sentences what was not. Of one thing any, of all things each.</summary>
public sealed record PortfolioFilter
{
    public const string Path = "/funding/portfolio";

    /// <summary>How an address says that a kind or a year was not published.</summary>
    public const string NotPublished = "not-published";

    public static ListDescription List { get; } = new(ListKind.Portfolio, Path, ["funder", "kind", "place", "stage", "year", "hoped"], []);

    public IReadOnlyList<Funder> Funders { get; init; } = [];
    public IReadOnlyList<AwardKind?> Kinds { get; init; } = [];
    public IReadOnlyList<NamedPlace> Places { get; init; } = [];
    public IReadOnlyList<Stage> Stages { get; init; } = [];
    public IReadOnlyList<FinancialYear?> Years { get; init; } = [];

    /// <summary>Counts what was applied for and offered as well as what is committed.</summary>
    public bool WithHopes { get; init; }

    /// <summary>Carried by each address where the portfolio would open with a saved view if it said nothing.</summary>
    public string? View { get; init; }

    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    public IReadOnlyList<AwardState> States => WithHopes ? Award.StatesThatCount : Award.CommittedStates;

    /// <param name="asked">What the address asks for.</param>
    /// <param name="funders">The funders there are.</param>
    /// <param name="places">The places there are.</param>
    public static PortfolioFilter Read(PortfolioSearch asked, IReadOnlyList<Funder> funders, Places places)
    {
        var unknown = new List<string>();
        return new PortfolioFilter
        {
            Funders = Each(asked.Funder, "funder", reference => Known(funders.FirstOrDefault(f => f.Reference == reference))),
            Kinds = Each(asked.Kind, "kind of award", code => code == NotPublished ? (true, null) : (Codes.Read<AwardKind>(code) is { } kind, Codes.Read<AwardKind>(code))),
            Places = Each(asked.Place, "place", code => Known(places.Find(code))),
            Stages = Each(asked.Stage, "stage", code => (Codes.Read<Stage>(code) is { }, Codes.Read<Stage>(code).GetValueOrDefault())),
            Years = Each(asked.Year, "financial year", YearOf),
            WithHopes = asked.Hoped == "yes",
            View = asked.View,
            NotUnderstood = unknown,
        };

        static (bool, T) Known<T>(T? found) where T : class => (found is not null, found!);

        List<T> Each<T>(List<string> codes, string called, Func<string, (bool Known, T Value)> read)
        {
            var understood = new List<T>();
            foreach (var code in codes.Where(c => !string.IsNullOrWhiteSpace(c)).Distinct(StringComparer.Ordinal))
            {
                if (read(code) is (true, var value)) understood.Add(value);
                else unknown.Add($"The address asks for a {called} that is not on the list, so it is left out. Choose one from the list.");
            }
            return understood;
        }
    }

    /// <summary>The financial year, or none, that an address names; not known where it is neither.</summary>
    public static (bool Known, FinancialYear? Year) YearOf(string code) =>
        code == NotPublished ? (true, null) : FinancialYear.TryParse(code, out var year, out _) ? (true, year) : (false, null);

    public static string CodeOf(FinancialYear? year) => year?.ToString() ?? NotPublished;

    public static string CodeOf(AwardKind? kind) => kind is { } known ? Codes.Of(known) : NotPublished;

    /// <summary>The filters as the names and values of an address.</summary>
    public IReadOnlyList<(string Name, string Value)> Values =>
    [
        .. Funders.Select(f => ("funder", f.Reference)), .. Kinds.Select(k => ("kind", CodeOf(k))), .. Places.Select(p => ("place", p.Code)),
        .. Stages.Select(s => ("stage", Codes.Of(s))), .. Years.Select(y => ("year", CodeOf(y))), .. WithHopes ? [("hoped", "yes")] : Array.Empty<(string, string)>(),
    ];

    /// <summary>The address with these filters, and what else it is to say.</summary>
    public string Href(string path = Path, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var query = new AddressQuery();
        foreach (var (name, value) in Values) query.With(name, value);
        query.With(ViewsHere.Name, View);
        foreach (var (name, value) in more) query.With(name, value);
        return query.After(path);
    }

    /// <summary>The address of the whole portfolio.</summary>
    public string Everything => new PortfolioFilter { View = View }.Href();

    public IReadOnlyList<Chip> Chips() => Chips(filter => filter.Href());

    /// <param name="href">The address of the page with other filters.</param>
    public IReadOnlyList<Chip> Chips(Func<PortfolioFilter, string> href) =>
    [
        .. Funders.Select(f => new Chip("Funder", f.Name, href(this with { Funders = [.. Funders.Where(o => o != f)] }))),
        .. Kinds.Select(k => new Chip("Kind", k.Label(), href(this with { Kinds = [.. Kinds.Where(o => o != k)] }))),
        .. Places.Select(p => new Chip("Place", p.FullName, href(this with { Places = [.. Places.Where(o => o.Code != p.Code)] }))),
        .. Stages.Select(s => new Chip("Stage", s.Label(), href(this with { Stages = [.. Stages.Where(o => o != s)] }))),
        .. Years.Select(y => new Chip("Year", MoneyByYear.HeadingOf(y), href(this with { Years = [.. Years.Where(o => o != y)] }))),
        .. WithHopes ? [new Chip("Counted", "applied for and offered too", href(this with { WithHopes = false }))] : Array.Empty<Chip>(),
    ];

    /// <summary>The amounts that the filters leave.</summary>
    internal IQueryable<AwardedLine> Narrow(IQueryable<AwardedLine> lines)
    {
        var states = States;
        lines = lines.Where(x => states.Contains(x.Award.State));
        if (Funders.Count > 0)
        {
            // Joint money without a published split is of each of its funders.
            var funders = Funders.Select(f => f.Id).ToList();
            lines = lines.Where(x => (x.Line.FunderOrganisationId != null && funders.Contains(x.Line.FunderOrganisationId.Value))
                || (x.Line.FunderOrganisationId == null && x.Award.Funders.Any(f => funders.Contains(f.OrganisationId))));
        }
        if (Kinds.Count > 0)
        {
            var (kinds, notPublished) = (Kinds.OfType<AwardKind>().ToList(), Kinds.Contains(null));
            lines = lines.Where(x => (x.Award.Kind != null && kinds.Contains(x.Award.Kind.Value)) || (notPublished && x.Award.Kind == null));
        }
        if (Places.Count > 0)
        {
            var places = Places.Select(p => p.Code).ToList();
            lines = lines.Where(x => x.Partnership.Places.Any(p => places.Contains(p.PlaceCode)));
        }
        if (Stages.Count > 0) lines = lines.Where(x => Stages.Contains(x.Partnership.Stage));
        if (Years.Count > 0)
        {
            var (years, notPublished) = (Years.OfType<FinancialYear>().ToList(), Years.Contains(null));
            lines = lines.Where(x => (x.Line.Year != null && years.Contains(x.Line.Year.Value)) || (notPublished && x.Line.Year == null));
        }
        return lines;
    }
}
