using CollabCase.Domain.Organisations;
using FluentValidation;

namespace CollabCase.Web.Features.Organisations;

/// <summary>What every form about an organisation asks of its answers before the domain sees them.</summary>
public static class OrganisationShape
{
    public static IRuleBuilderOptions<T, string?> OrganisationName<T>(this IRuleBuilder<T, string?> name) => name
        .NotEmpty().WithMessage("Enter the name of the organisation.")
        .MaximumLength(Organisation.NameMaxLength).WithMessage($"Shorten the name to {Organisation.NameMaxLength} characters or fewer.");

    public static IRuleBuilderOptions<T, string?> Website<T>(this IRuleBuilder<T, string?> website) => website
        .MaximumLength(Organisation.WebsiteMaxLength).WithMessage($"Shorten the website's address to {Organisation.WebsiteMaxLength:N0} characters or fewer.");

    public static IRuleBuilderOptionsConditions<T, string?> OrgIds<T>(this IRuleBuilder<T, string?> identifiers) => identifiers.Custom((typed, context) =>
    {
        if (IdentifierLines.Read(typed).Problems is { Count: > 0 } problems) context.AddFailure(string.Join(' ', problems));
    });
}
