using FluentValidation;

namespace CollabCase.Web.Features.Gates;

/// <summary>What is asked of every decision of the steering group at a gate: which decision of the register it is, or, where its meetings are not recorded here, when and by whom it was taken.</summary>
public abstract class SteeringForm
{
    /// <summary>Whether the form asked for a decision of the register.</summary>
    public bool FromRegister { get; set; }

    /// <summary>The number of the decision in the register.</summary>
    public int? Decision { get; set; }

    public DateOnly? DecidedOn { get; set; }
    public string? Authority { get; set; }
    public string? Note { get; set; }
}

/// <summary>A page with such a form, for the part of the view that they share.</summary>
public interface ISteeringPage
{
    SteeringForm Form { get; }

    SteeringOffer Steering { get; }
}

/// <summary>The shape of what every decision at a gate is asked. What was said is needed as <paramref name="askForNote"/> asks, unless the register has it.</summary>
public sealed class SteeringFormValidator : AbstractValidator<SteeringForm>
{
    public SteeringFormValidator(string? askForNote = null)
    {
        RuleFor(c => c.Decision).NotNull().When(c => c.FromRegister).WithMessage("Choose the decision of the steering group.");
        When(c => !c.FromRegister && c.Decision is null, () =>
        {
            RuleFor(c => c.DecidedOn).NotNull().WithMessage("Enter the day the steering group decided.");
            RuleFor(c => c.Authority).NotEmpty().WithMessage("Say who decided.");
            if (askForNote is not null) RuleFor(c => c.Note).NotEmpty().WithMessage(askForNote);
        });
    }
}
