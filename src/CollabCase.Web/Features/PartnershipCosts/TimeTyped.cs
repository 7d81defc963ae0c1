using System.ComponentModel.DataAnnotations;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Savings;
using FluentValidation;

namespace CollabCase.Web.Features.PartnershipCosts;

/// <summary>Time outside meetings as typed.</summary>
public abstract class TimeTyped
{
    /// <summary>The reference of whose people, chosen from the list.</summary>
    public string? Organisation { get; set; }

    /// <summary>Found by it, whatever a form says.</summary>
    public long? OrganisationId { get; set; }

    public string? What { get; set; }

    [Display(Name = "Financial year")]
    public FinancialYear? Year { get; set; }

    /// <summary>1 to 4; null: the whole year.</summary>
    public int? QuarterNumber { get; set; }

    public decimal? Hours { get; set; }
    public Money? Rate { get; set; }

    internal async Task FindAsync(Visible visible, CancellationToken cancel) =>
        OrganisationId = await visible.OrganisationMeantAsync(Organisation, null, null, nameof(Organisation), cancel) ?? throw new DomainRuleException("Choose whose time it was.", nameof(Organisation));

    internal TimeDetails ToDetails() => new(OrganisationId.GetValueOrDefault(), What ?? "", new(Year.GetValueOrDefault(), QuarterNumber), Hours, Rate);

    public abstract class Validator<TCommand> : AbstractValidator<TCommand> where TCommand : TimeTyped
    {
        protected Validator()
        {
            RuleFor(c => c.Organisation).NotEmpty().WithMessage("Choose whose time it was.");
            RuleFor(c => c.What).NotEmpty().WithMessage("Say what the time was for.");
            RuleFor(c => c.Year).NotNull().WithMessage("Enter the financial year as 2026-27.");
            RuleFor(c => c.Hours).NotNull().WithMessage("Enter the hours, to the quarter of an hour, such as 7.25.");
        }
    }
}

/// <summary>A page on which time outside meetings is described.</summary>
public interface ITimePage : IPartnershipPage
{
    IReadOnlyList<Choice> Organisations { get; }
    TimeTyped Form { get; }
}

/// <summary>What can be answered about time.</summary>
public static class TimeChoices
{
    public static readonly IReadOnlyList<Choice> Quarters = [new("1", "April to June"), new("2", "July to September"), new("3", "October to December"), new("4", "January to March")];
}
