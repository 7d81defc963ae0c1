using CollabCase.Web.Features.Desk;
using CollabCase.Web.Features.Watching;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Milestones;

/// <summary>Which milestone a person acts on, and from which page they came to it.</summary>
public abstract class AboutMilestone
{
    /// <summary>The home of the person, with the top of their desk.</summary>
    public const string Home = "home";

    /// <summary>The desk of the person.</summary>
    public const string Desk = "desk";

    /// <summary>The milestones of the partnership.</summary>
    public const string List = "list";

    // The same for every milestone; the list is its partnership's.
    private static readonly Dictionary<string, string> Places = DeskParts.All.ToDictionary(OfDesk, part => $"{DeskFilter.Path}/{Codes.Of(part)}")
        .Append(new(ShowWatched.Name, ShowWatched.Path)).Append(new(ShowDeskRisks.Name, ShowDeskRisks.Path)).Append(new(Home, "/")).Append(new(Desk, DeskFilter.Path)).ToDictionary();

    public string Reference { get; set; } = "";
    public int Number { get; set; }

    /// <summary>Where the person came from: one of a few pages by name, never an address. Anything else is the milestone itself.</summary>
    public string? From { get; set; }

    /// <summary>What that page was asked, its filters and its sort: `state=late&amp;sort=date`.</summary>
    public string? At { get; set; }

    /// <summary>The milestone's own page.</summary>
    public string Own => MilestoneCrumbs.AddressOf(Reference, Number);

    /// <summary>Where the person came from, as they left it. What was sent decides nothing but which of the pages, and what follows its question mark.</summary>
    public string WayBack => WayBackTo(From, At, Reference) ?? Own;

    /// <summary>The page of that name as somebody left it, with a partnership's reference for its list; null for a name that is none.</summary>
    public static string? WayBackTo(string? from, string? at, string? reference) => PlaceOf(from, reference) is { } place ? AddressQuery.AsLeft(place, at) : null;

    /// <summary>The name of one list of the desk, on a page of its own.</summary>
    public static string OfDesk(DeskPart part) => $"{Desk}-{Codes.Of(part)}";

    /// <summary>The address of another act on the same milestone, with the same way back.</summary>
    public string AddressOf(string act) => new AddressQuery().With("from", Place is null ? null : From).With("at", Place is null ? null : At).After($"{Own}/{act}");

    private string? Place => PlaceOf(From, Reference);

    private static string? PlaceOf(string? from, string? reference) => from is List ? reference is null ? null : MilestoneCrumbs.ListOf(reference) : from is null ? null : Places.GetValueOrDefault(from);
}

/// <summary>Asks for the form of one act on a milestone.</summary>
public abstract class MilestoneQuery<TPage> : AboutMilestone, IRequest<TPage>
{
    /// <summary>The form that an act was sent with, to be shown again.</summary>
    public MilestoneQuery<TPage> Of(AboutMilestone act)
    {
        (Reference, Number, From, At) = (act.Reference, act.Number, act.From, act.At);
        return this;
    }
}
