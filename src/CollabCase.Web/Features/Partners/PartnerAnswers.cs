using CollabCase.Domain;
using CollabCase.Domain.Partnerships;
using FluentValidation;

namespace CollabCase.Web.Features.Partners;

/// <summary>What is said about a partner besides which organisation it is. Named as the partner's own properties are.</summary>
public abstract class PartnerAnswers
{
    public PartnerRoles Roles { get; set; }

    /// <summary>Null: nobody knows.</summary>
    public DateOnly? JoinedOn { get; set; }

    public string? ContactName { get; set; }
    public string? ContactEmail { get; set; }
    public string? ContactPhone { get; set; }

    public PartnerContact Contact() => new(ContactName, ContactEmail, ContactPhone);
}

/// <summary>A page whose form asks for them.</summary>
public interface IPartnerForm
{
    PartnerAnswers Form { get; }
}

/// <summary>What every form about a partner asks of its answers before the domain sees them.</summary>
public sealed class PartnerShape : AbstractValidator<PartnerAnswers>
{
    public PartnerShape()
    {
        RuleFor(c => c.Roles).NotEqual(PartnerRoles.None).WithMessage("Choose at least one role for the partner.");
        RuleFor(c => c.ContactName).MaximumLength(Partner.ContactNameMaxLength).WithMessage($"Shorten the contact's name to {Partner.ContactNameMaxLength} characters or fewer.");
        RuleFor(c => c.ContactEmail).MaximumLength(EmailAddress.MaxLength).WithMessage($"Shorten the e-mail address to {EmailAddress.MaxLength} characters or fewer.");
        RuleFor(c => c.ContactPhone).MaximumLength(Partner.ContactPhoneMaxLength).WithMessage($"Shorten the phone number to {Partner.ContactPhoneMaxLength} characters or fewer.");
    }
}
