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
        .Append(new(ShowWatched.Name, ShowWatched.Path)).Append(new(Home, "/")).Append(new(Desk, DeskFilter.Path)).ToDictionary();

    public string Reference { get; set; } = "";
    public int Number { get; set; }

    /// <summary>Where the person came from: one of a few pages by name, never an address. Anything else is the milestone itself.</summary>
    public string? From { get; set; }

    /// <summary>What that page was asked, its filters and its sort: `state=late&amp;sort=date`.</summary>
    public string? At { get; set; }

    /// <summary>The milestone's own page.</summary>
    public string Own => MilestoneCrumbs.AddressOf(Reference, Number);

    /// <summary>Where the person came from, as they left it. What was sent decides nothing but which of the pages, and what follows its question mark.</summary>
    public string WayBack => Place is { } place ? AddressQuery.AsLeft(place, At) : Own;

    /// <summary>The name of one list of the desk, on a page of its own.</summary>
    public static string OfDesk(DeskPart part) => $"{Desk}-{Codes.Of(part)}";

    /// <summary>The address of another act on the same milestone, with the same way back.</summary>
    public string AddressOf(string act) => new AddressQuery().With("from", Place is null ? null : From).With("at", Place is null ? null : At).After($"{Own}/{act}");

    private string? Place => From is List ? MilestoneCrumbs.ListOf(Reference) : From is { } from ? Places.GetValueOrDefault(from) : null;
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
