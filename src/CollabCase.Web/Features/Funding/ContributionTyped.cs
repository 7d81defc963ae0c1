using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>What was given in kind, as typed.</summary>
public interface IContributionTyped
{
    InKindKind? Kind { get; set; }

    string? What { get; set; }

    DateOnly? GivenOn { get; set; }

    decimal? Hours { get; set; }

    Money? Rate { get; set; }

    Money? Value { get; set; }

    string? Funder { get; set; }

    string? Evidence { get; set; }

    int? Document { get; set; }
}

/// <summary>A page with the fields of a contribution on it.</summary>
public interface IContributionPage : IAwardPage
{
    IContributionTyped Form { get; }

    IReadOnlyList<Choice> Documents { get; }
}

internal sealed class ContributionValidator : AbstractValidator<IContributionTyped>
{
    public ContributionValidator()
    {
        RuleFor(c => c.Kind).NotNull().WithMessage("Choose what was given.");
        RuleFor(c => c.What).NotEmpty().WithMessage("Say what it was.");
        RuleFor(c => c.GivenOn).NotNull().WithMessage("Enter the day on which it was given, or the last day.");
    }
}

internal static class ContributionAtHand
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(InKindKind.Time), InKindKind.Time.Label(), "Hours at a rate."), new(nameof(InKindKind.Premises), InKindKind.Premises.Label(), "Rooms and buildings."),
        new(nameof(InKindKind.Services), InKindKind.Services.Label(), "What would otherwise be paid for."), new(nameof(InKindKind.Equipment), InKindKind.Equipment.Label(), "Vehicles, computers, furniture."),
    ];

    public static async Task<InKindContribution> ContributionAsync(this Visible visible, AwardHead award, int contribution, CancellationToken cancel) =>
        await visible.Awards.AsNoTracking().Where(a => a.Id == award.Id).SelectMany(a => a.Contributions).SingleOrDefaultAsync(c => c.Number == contribution, cancel) ?? throw new RecordNotFoundException();

    public static async Task<InKindDetails> DetailsAsync(this Visible visible, Award award, IContributionTyped typed, CancellationToken cancel) => new(typed.Kind.GetValueOrDefault(), typed.What ?? "", typed.GivenOn.GetValueOrDefault())
    {
        Hours = typed.Hours,
        Rate = typed.Rate,
        Value = typed.Value,
        FunderOrganisationId = await visible.GiverAsync(typed.Funder, nameof(typed.Funder), cancel),
        Evidence = typed.Evidence,
        DocumentId = await visible.DocumentIdAsync(award.PartnershipId, typed.Document, nameof(typed.Document), cancel),
    };
}
