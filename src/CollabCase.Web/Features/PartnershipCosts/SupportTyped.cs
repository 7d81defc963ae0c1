using System.ComponentModel.DataAnnotations;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Savings;
using FluentValidation;

namespace CollabCase.Web.Features.PartnershipCosts;

/// <summary>Outside support as typed.</summary>
public abstract class SupportTyped
{
    public string? What { get; set; }
    public string? Provider { get; set; }

    /// <summary>The reference of who paid, chosen from the list; null: not known, or the other.</summary>
    public string? PaidBy { get; set; }

    /// <summary>The name in the directory of who paid, where it is not in the list.</summary>
    public string? OtherPayer { get; set; }

    /// <summary>Found by the two, whatever a form says.</summary>
    public long? PaidByOrganisationId { get; set; }

    public Money? Amount { get; set; }

    [Display(Name = "Financial year")]
    public FinancialYear? FirstYear { get; set; }

    [Display(Name = "Last financial year")]
    public FinancialYear? LastYear { get; set; }

    public string? Source { get; set; }
    public string? Link { get; set; }

    /// <summary>The number of the document.</summary>
    public int? Document { get; set; }

    /// <summary>Found by <see cref="Document"/>, whatever a form says.</summary>
    public long? EvidenceDocumentId { get; set; }

    /// <summary>Finds the records that it names.</summary>
    /// <param name="visible">What the person sees.</param>
    /// <param name="partnershipId">The partnership.</param>
    /// <param name="before">The support as it is; null for a new one.</param>
    internal async Task FindAsync(Visible visible, long partnershipId, OutsideSupport? before, CancellationToken cancel)
    {
        PaidByOrganisationId = await visible.OrganisationMeantAsync(PaidBy, OtherPayer, before?.PaidByOrganisationId, nameof(OtherPayer), cancel, nameof(PaidBy));
        EvidenceDocumentId = await visible.DocumentIdAsync(partnershipId, Document, nameof(Document), cancel);
    }

    internal SupportDetails ToDetails() => new(What ?? "", Provider ?? "", Amount.GetValueOrDefault(), new(FirstYear.GetValueOrDefault(), LastYear), PaidByOrganisationId)
    {
        Source = Source,
        Link = Link,
        DocumentId = EvidenceDocumentId,
    };

    public abstract class Validator<TCommand> : AbstractValidator<TCommand> where TCommand : SupportTyped
    {
        protected Validator()
        {
            RuleFor(c => c.What).NotEmpty().WithMessage("Say what the support was.");
            RuleFor(c => c.Provider).NotEmpty().WithMessage("Enter who gave the support.");
            RuleFor(c => c.Amount).NotNull().WithMessage("Enter what it cost, in pounds.");
            RuleFor(c => c.FirstYear).NotNull().WithMessage("Enter the financial year as 2026-27.");
        }
    }
}

/// <summary>A page on which outside support is described.</summary>
public interface ISupportPage : IPartnershipPage
{
    IReadOnlyList<Choice> Organisations { get; }
    IReadOnlyList<Choice> Documents { get; }
    SupportTyped Form { get; }
}
