using System.ComponentModel.DataAnnotations;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Milestones;
using FluentValidation;

namespace CollabCase.Web.Features.Meetings;

/// <summary>What an item of the agenda is about, as a form has it.</summary>
public abstract class AgendaItemTyped
{
    public string? Title { get; set; }
    public AgendaPurpose? Purpose { get; set; }
    public int? Minutes { get; set; }

    /// <summary>The reference of who leads it.</summary>
    public string? Lead { get; set; }

    /// <summary>Found by <see cref="Lead"/>, whatever a form says.</summary>
    public long? LeadPersonId { get; set; }

    [Display(Name = "Name or role of who leads it")]
    public string? LeadName { get; set; }

    public void Find(PeopleToName people) => LeadPersonId = people.Person(Lead, nameof(Lead))?.Id;

    public AgendaItemDetails ToDetails() => new(Title ?? "", Purpose.GetValueOrDefault(), Minutes, new(LeadPersonId, LeadName));

    public abstract class Validator<TCommand> : AbstractValidator<TCommand> where TCommand : AgendaItemTyped
    {
        protected Validator()
        {
            RuleFor(c => c.Title).NotEmpty().WithMessage("Enter what the item is about.");
            RuleFor(c => c.Purpose).NotNull().WithMessage("Choose what the item is for.");
        }
    }
}

/// <summary>A page on which an item of the agenda is described.</summary>
public interface IAgendaItemPage
{
    PeopleToName People { get; }
    AgendaItemTyped Form { get; }
}

/// <summary>What can be answered about an item of the agenda.</summary>
public static class AgendaChoices
{
    public static readonly IReadOnlyList<Choice> Purposes = [.. Enum.GetValues<AgendaPurpose>().Reverse().Select(p => new Choice(p.ToString(), p.Label()))];
}
