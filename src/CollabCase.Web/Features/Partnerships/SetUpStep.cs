using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>One of the short steps that follow the opening of a partnership. Each is also the page on which its subject is changed later.</summary>
public sealed record SetUpStep(string Path, string Title)
{
    public static readonly SetUpStep Purpose = new("purpose", "Name and purpose");
    public static readonly SetUpStep Places = new("places", "Places");
    public static readonly SetUpStep Classification = new("classification", "Theme and form");
    public static readonly SetUpStep Profile = new("profile", "Profile");
    public static readonly SetUpStep Lead = new("lead", "Lead and dates");

    public static IReadOnlyList<SetUpStep> All { get; } = [Purpose, Places, Classification, Profile, Lead];

    /// <summary>From 1, of all.</summary>
    public int Number => All.ToList().IndexOf(this) + 1;

    public string Href(string reference, SetUpPart part) => $"/partnerships/{reference}/{Path}?setUp={Codes.Of(part)}";

    /// <summary>Where the set-up goes on after this step: the next one, or checking the answers.</summary>
    public string NextHref(string reference) => Number < All.Count ? All[Number].Href(reference, SetUpPart.Step) : $"/partnerships/{reference}/set-up";

    /// <summary>Where a form leads once it is saved: on with the set-up, back to the answers, or to the partnership.</summary>
    public string After(IStepCommand command) => command.SetUp switch
    {
        SetUpPart.Step => NextHref(command.Reference),
        SetUpPart.Check => $"/partnerships/{command.Reference}/set-up",
        _ => $"/partnerships/{command.Reference}",
    };
}

/// <summary>Where in the set-up a page is filled in.</summary>
public enum SetUpPart
{
    /// <summary>On the way through the steps: the next one follows.</summary>
    Step = 1,

    /// <summary>From the answers that are being checked: back to them.</summary>
    Check,
}

/// <summary>The form of a step.</summary>
public interface IStepCommand
{
    string Reference { get; }

    /// <summary>Null once the set-up is over, when it is an edit page.</summary>
    SetUpPart? SetUp { get; }
}

/// <summary>The page of a step.</summary>
public interface IStepPage : IPartnershipPage
{
    SetUpStep Step { get; }
    IStepCommand StepForm { get; }
}
