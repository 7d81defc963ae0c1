using CollabCase.Domain.Funding;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

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

    public string? Description { get; set; }

    public DateOnly? PlannedFrom { get; set; }

    public DateOnly? PlannedUntil { get; set; }

    /// <summary>The name or the reference of the organisation that is paid.</summary>
    public string? Recipient { get; set; }

    /// <summary>Who that is, once it was looked up.</summary>
    [BindNever]
    public long? RecipientOrganisationId { get; set; }

    public string? Programme { get; set; }

    public string? ProgrammeCode { get; set; }

    public Money? AppliedFor { get; set; }

    public bool? FromOpenCall { get; set; }

    public string? Identifier { get; set; }

    public string? WebAddress { get; set; }

    /// <summary>Whether anything stands behind 'More about this award', so that it is open.</summary>
    internal bool SaysMore => Description is not null || PlannedFrom is not null || PlannedUntil is not null || Recipient is not null || Programme is not null || ProgrammeCode is not null
        || AppliedFor is not null || FromOpenCall is not null || Identifier is not null || WebAddress is not null;

    internal AwardDetails ToDetails() => new(Title ?? "")
    {
        Kind = Kind,
        AwardedOn = AwardedOn,
        IsRingFenced = IsRingFenced,
        RingFencedFor = RingFencedFor,
        InKindBasis = InKindBasis,
        Conditions = Conditions,
        Source = Source,
        Description = Description,
        PlannedFrom = PlannedFrom,
        PlannedUntil = PlannedUntil,
        RecipientOrganisationId = RecipientOrganisationId,
        Programme = Programme,
        ProgrammeCode = ProgrammeCode,
        AppliedFor = AppliedFor,
        FromOpenCall = FromOpenCall,
        Identifier = Identifier,
        WebAddress = WebAddress,
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
