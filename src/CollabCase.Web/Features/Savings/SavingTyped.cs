using System.ComponentModel.DataAnnotations;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;
using FluentValidation;

namespace CollabCase.Web.Features.Savings;

/// <summary>A saving as typed.</summary>
public abstract class SavingTyped
{
    /// <summary>The reference of who saves, chosen from the list.</summary>
    public string? Organisation { get; set; }

    /// <summary>The name in the directory of who saves, where it is not in the list.</summary>
    public string? OtherOrganisation { get; set; }

    /// <summary>Found by the two, whatever a form says.</summary>
    public long? OrganisationId { get; set; }

    public string? What { get; set; }
    public Money? Amount { get; set; }
    public SavingKind? Kind { get; set; }
    public SavingBasis? Basis { get; set; }

    [Display(Name = "Financial year")]
    public FinancialYear? FirstYear { get; set; }

    [Display(Name = "Last financial year")]
    public FinancialYear? LastYear { get; set; }

    public string? HowWorkedOut { get; set; }
    public string? Link { get; set; }

    /// <summary>The number of the document.</summary>
    public int? Document { get; set; }

    /// <summary>Found by <see cref="Document"/>, whatever a form says.</summary>
    public long? EvidenceDocumentId { get; set; }

    /// <summary>Finds the records that it names.</summary>
    /// <param name="visible">What the person sees.</param>
    /// <param name="partnershipId">The partnership.</param>
    /// <param name="before">The saving as it is; null for a new one.</param>
    internal async Task FindAsync(Visible visible, long partnershipId, Saving? before, CancellationToken cancel)
    {
        OrganisationId = await visible.OrganisationMeantAsync(Organisation, OtherOrganisation, before?.OrganisationId, nameof(OtherOrganisation), cancel)
            ?? throw new DomainRuleException("Choose who saves, or enter the organisation.", nameof(Organisation));
        EvidenceDocumentId = await visible.DocumentIdAsync(partnershipId, Document, nameof(Document), cancel);
    }

    internal SavingDetails ToDetails() => new(OrganisationId.GetValueOrDefault(), What ?? "", Amount.GetValueOrDefault(), Kind.GetValueOrDefault(), Basis.GetValueOrDefault(), new(FirstYear.GetValueOrDefault(), LastYear), HowWorkedOut ?? "")
    {
        Link = Link,
        DocumentId = EvidenceDocumentId,
    };

    public abstract class Validator<TCommand> : AbstractValidator<TCommand> where TCommand : SavingTyped
    {
        protected Validator()
        {
            RuleFor(c => c.Organisation).NotEmpty().When(c => string.IsNullOrWhiteSpace(c.OtherOrganisation)).WithMessage("Choose who saves, or enter the organisation.");
            RuleFor(c => c.What).NotEmpty().WithMessage("Say what is not needed any more, or less of it.");
            RuleFor(c => c.Amount).NotNull().WithMessage("Enter what is saved, in pounds.");
            RuleFor(c => c.Kind).NotNull().WithMessage("Choose whether it is cashable.");
            RuleFor(c => c.Basis).NotNull().WithMessage("Choose whether it was measured or is expected.");
            RuleFor(c => c.FirstYear).NotNull().WithMessage("Enter the financial year as 2026-27.");
            RuleFor(c => c.HowWorkedOut).NotEmpty().WithMessage("Say how the amount was worked out.");
        }
    }
}

/// <summary>A page on which a saving is described.</summary>
public interface ISavingPage : IPartnershipPage
{
    IReadOnlyList<Choice> Organisations { get; }
    IReadOnlyList<Choice> Documents { get; }
    SavingTyped Form { get; }
}

/// <summary>What can be answered about a saving.</summary>
public static class SavingChoices
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(SavingKind.Cashable), SavingKind.Cashable.Label(), "Money that leaves a budget no longer, and can be spent on something else."),
        new(nameof(SavingKind.NotCashable), SavingKind.NotCashable.Label(), "Time, places or demand that became free, while the budget is as large as before."),
    ];

    public static readonly IReadOnlyList<Choice> Bases =
    [
        new(nameof(SavingBasis.Measured), SavingBasis.Measured.Label(), "It happened, and somebody measured it."),
        new(nameof(SavingBasis.Expected), SavingBasis.Expected.Label(), "It is expected."),
    ];
}
