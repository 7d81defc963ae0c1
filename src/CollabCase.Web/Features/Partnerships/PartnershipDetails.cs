using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>What a partnership was described with, as each subject is read: question, answer, and the page where it is changed.</summary>
public sealed class PartnershipDetails
{
    public required string Reference { get; init; }
    public required string Name { get; init; }
    public required string Purpose { get; init; }
    public required string? Vision { get; init; }
    public required string? PeopleWeSupport { get; init; }
    public required Theme? Theme { get; init; }
    public required PartnershipForm? Form { get; init; }
    public required Responsibility? DesignedBy { get; init; }
    public required Responsibility? DeliveredBy { get; init; }
    public required PartnershipProfile Profile { get; init; }
    public required string? LeadName { get; init; }
    public required string? LeadEmail { get; init; }
    public required string? LeadAward { get; init; }
    public required string? LeadInKindNote { get; init; }
    public required DateOnly? StartedOn { get; init; }
    public required DatePrecision StartedOnPrecision { get; init; }
    public required DateOnly? ExpectedEndOn { get; init; }
    public required IReadOnlyList<string> PlaceCodes { get; init; }

    /// <summary>All of it, for whoever checks the answers.</summary>
    public IReadOnlyList<DetailRow> Rows(Places places) =>
        [new("Name", Name, SetUpStep.Purpose), new("Purpose", Purpose, SetUpStep.Purpose), .. RowsBelowPurpose(places)];

    /// <summary>All but the name and the purpose, which stand above.</summary>
    public IReadOnlyList<DetailRow> RowsBelowPurpose(Places places) =>
    [
        new("Vision", Vision, SetUpStep.Purpose),
        new("People we support", PeopleWeSupport, SetUpStep.Purpose),
        new("Places", PlaceCodes.Count == 0 ? null : string.Join(", ", places.NamesOf(PlaceCodes)), SetUpStep.Places),
        new("Theme", Theme?.Label(), SetUpStep.Classification),
        new("Form", Form?.Label(), SetUpStep.Classification),
        new("Who designs", DesignedBy?.Label(), SetUpStep.Classification),
        new("Who delivers", DeliveredBy?.Label(), SetUpStep.Classification),
        new("Model of collaboration", CollaborationModels.From(DesignedBy, DeliveredBy)?.Label() ?? "Follows from who designs and who delivers", SetUpStep.Classification, Follows: true),
        new("Profile", $"{Profile.Label()}. {Profile.Hint()}", SetUpStep.Profile),
        new("Lead person", LeadName is null ? null : LeadEmail is null ? LeadName : $"{LeadName}, {LeadEmail}", SetUpStep.Lead),
        new("What pays for their time", PaidBy, SetUpStep.Lead),
        new("Began", StartedOn is { } began ? PlainDate.Say(began, StartedOnPrecision) : null, SetUpStep.Lead),
        new("Expected to end", ExpectedEndOn is { } end ? Format.Date(end) : null, SetUpStep.Lead),
    ];

    private string? PaidBy => (LeadAward, LeadInKindNote) switch
    {
        (null, null) => null,
        (null, { } note) => $"In kind: {note}",
        ({ } award, null) => $"Award {award}",
        ({ } award, { } note) => $"Award {award}, and in kind: {note}",
    };
}

/// <summary>A question with its answer; null while it is open. One that follows from others is not changed itself.</summary>
public sealed record DetailRow(string Question, string? Answer, SetUpStep Step, bool Follows = false);
