using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.WebUtilities;

namespace CollabCase.Web.Features.Milestones;

/// <summary>Which milestone a person acts on, and from which page they came to it.</summary>
public abstract class AboutMilestone
{
    /// <summary>The desk of the person.</summary>
    public const string Desk = "desk";

    /// <summary>The milestones of the partnership.</summary>
    public const string List = "list";

    private static readonly HashSet<string> Places = [Desk, List];

    public string Reference { get; set; } = "";
    public int Number { get; set; }

    /// <summary>Where the person came from: one of a few pages by name, never an address. Anything else is the milestone itself.</summary>
    public string? From { get; set; }

    /// <summary>What that page was asked, its filters and its sort: `state=late&amp;sort=date`.</summary>
    public string? At { get; set; }

    /// <summary>The milestone's own page.</summary>
    public string Own => MilestoneCrumbs.AddressOf(Reference, Number);

    /// <summary>Where the person came from, as they left it. What was sent decides nothing but which of the pages, and what follows its question mark.</summary>
    public string WayBack => From switch
    {
        Desk => AsLeft("/desk"),
        List => AsLeft(MilestoneCrumbs.ListOf(Reference)),
        _ => Own,
    };

    /// <summary>The address of another act on the same milestone, with the same way back.</summary>
    public string AddressOf(string act) => new AddressQuery().With("from", Known).With("at", Known is null ? null : At).After($"{Own}/{act}");

    private string? Known => From is { } from && Places.Contains(from) ? from : null;

    private string AsLeft(string path)
    {
        var query = new AddressQuery();
        foreach (var (name, values) in QueryHelpers.ParseQuery(At))
            foreach (var value in values) query.With(name, value);
        return query.After(path);
    }
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
