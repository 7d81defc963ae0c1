using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Actions;

/// <summary>Which action a person acts on, and from which page they came to it.</summary>
public abstract class AboutAction
{
    /// <summary>The actions of the partnership.</summary>
    public const string List = "list";

    public string Reference { get; set; } = "";
    public int Number { get; set; }

    /// <summary>Where the person came from: the list, or one of the pages that a milestone is acted on from. Anything else is the action itself.</summary>
    public string? From { get; set; }

    /// <summary>What that page was asked, its filters.</summary>
    public string? At { get; set; }

    /// <summary>The action's own page.</summary>
    public string Own => ActionCrumbs.AddressOf(Reference, Number);

    /// <summary>Where the person came from, as they left it.</summary>
    public string WayBack => Place ?? Own;

    /// <summary>As <see cref="WayBack"/>, after an act that can take the action out of the person's sight.</summary>
    public string WayBackWithoutIt => Place ?? ActionCrumbs.ListOf(Reference);

    /// <summary>The address of another act on the same action, with the same way back.</summary>
    public string AddressOf(string act) => new AddressQuery().With("from", Place is null ? null : From).With("at", Place is null ? null : At).After($"{Own}/{act}");

    private string? Place => From is List ? AddressQuery.AsLeft(ActionCrumbs.ListOf(Reference), At) : AboutMilestone.WayBackTo(From, At, null);
}

/// <summary>Asks for the form of one act on an action.</summary>
public abstract class ActionQuery<TPage> : AboutAction, IRequest<TPage>
{
    /// <summary>The form that an act was sent with, to be shown again.</summary>
    public ActionQuery<TPage> Of(AboutAction act)
    {
        (Reference, Number, From, At) = (act.Reference, act.Number, act.From, act.At);
        return this;
    }
}

/// <summary>Something that is done to one action: never merged with what somebody else did to it meanwhile.</summary>
public abstract class ActionAct : AboutAction, ICommand<ActionActed>, IVersioned
{
    public int Version { get; set; }

    public IEnumerable<string> Locks() => [Reference];
}

/// <summary>What is told after an act.</summary>
/// <param name="Sentence">What happened to the action.</param>
/// <param name="Version">The version that the action has with it.</param>
public sealed record ActionActed(string Sentence, int Version);

/// <summary>The page of an act: the action as it is, and the form.</summary>
public interface IActionActPage : IPartnershipPage
{
    ActionAtHand Action { get; }

    AboutAction Act { get; }

    /// <summary>Why there is nothing to do here, in a sentence; null where there is.</summary>
    string? WhyNot { get; }
}

/// <inheritdoc cref="IActionActPage"/>
public abstract class ActionActPage<TAct> : IFormPage<TAct>, IActionActPage where TAct : AboutAction
{
    public required ActionAtHand Action { get; init; }

    public required TAct Form { get; set; }

    public PartnershipFrame Frame => Action.Frame;

    public AboutAction Act => Form;

    public string? WhyNot => Frame.IsReadOnly ? "So this action can be read, and not changed for now." : WhyNotFor(Action);

    /// <summary>Why the act does not fit the action as it is. Most are for one that is still to be done.</summary>
    protected virtual string? WhyNotFor(ActionAtHand action) => action.WhyNotOpen;
}

/// <summary>What can be done to an open action where it stands in a list, and how it leads back there.</summary>
public sealed class ActionQuickActs : AboutAction
{
    public ActionQuickActs(string reference, int number, string title, int version, string from, string? at = null) =>
        (Reference, Number, Title, Version, From, At) = (reference, number, title, version, from, at);

    public string Title { get; }

    /// <summary>As it is on the page: who presses a button after somebody else has changed the action is asked again.</summary>
    public int Version { get; }
}
