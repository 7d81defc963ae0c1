using CollabCase.Domain.Funding;
using FluentValidation;

namespace CollabCase.Web.Features.Funding;

/// <summary>What is said about an award besides its funders, its amounts and its state, as typed.</summary>
public abstract class AwardDetailsTyped
{
    public string? Title { get; set; }

    public AwardKind? Kind { get; set; }

    public DateOnly? AwardedOn { get; set; }

    public bool? IsRingFenced { get; set; }

    public string? RingFencedFor { get; set; }

    public string? InKindBasis { get; set; }

    public string? Conditions { get; set; }

    public string? Source { get; set; }

    internal AwardDetails ToDetails() => new(Title ?? "")
    {
        Kind = Kind,
        AwardedOn = AwardedOn,
        IsRingFenced = IsRingFenced,
        RingFencedFor = RingFencedFor,
        InKindBasis = InKindBasis,
        Conditions = Conditions,
        Source = Source,
    };

    public abstract class Validator<TCommand> : AbstractValidator<TCommand> where TCommand : AwardDetailsTyped
    {
        protected Validator() => RuleFor(c => c.Title).NotEmpty().WithMessage("Enter a title for the award.");
    }
}

/// <summary>A page with the fields of <see cref="AwardDetailsTyped"/> on it.</summary>
public interface IAwardDetailsPage
{
    AwardDetailsTyped Form { get; }
}
