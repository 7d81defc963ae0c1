using CollabCase.Domain.Funding;
using FluentValidation;

namespace CollabCase.Web.Features.Funding;

/// <summary>A payment as typed.</summary>
public interface IPaymentTyped
{
    Money? Amount { get; set; }

    DateOnly? DueOn { get; set; }

    /// <summary>The reference of who pays, where several give the award.</summary>
    string? Funder { get; set; }

    string? Note { get; set; }
}

/// <summary>A page with the fields of a payment on it.</summary>
public interface IPaymentPage : IAwardPage
{
    IPaymentTyped Form { get; }
}

internal sealed class PaymentValidator : AbstractValidator<IPaymentTyped>
{
    public PaymentValidator()
    {
        RuleFor(c => c.Amount).NotNull().WithMessage("Enter the amount.");
        RuleFor(c => c.DueOn).NotNull().WithMessage("Enter the day on which it is expected.");
    }
}
