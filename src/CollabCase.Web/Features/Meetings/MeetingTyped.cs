using System.ComponentModel.DataAnnotations;
using CollabCase.Domain.Governance;
using FluentValidation;

namespace CollabCase.Web.Features.Meetings;

/// <summary>When and where a meeting is, as a form has it.</summary>
public abstract class MeetingTyped
{
    [Display(Name = "Day")]
    public DateOnly? On { get; set; }

    [Display(Name = "When it begins")]
    public TimeOnly? StartsAt { get; set; }

    [Display(Name = "How many minutes it is to last")]
    public int? PlannedMinutes { get; set; }
    public string? Place { get; set; }
    public string? Link { get; set; }

    public MeetingDetails ToDetails() => new(On.GetValueOrDefault(), StartsAt, PlannedMinutes, Place, Link);

    public abstract class Validator<TCommand> : AbstractValidator<TCommand> where TCommand : MeetingTyped
    {
        protected Validator() => RuleFor(c => c.On).NotNull().WithMessage("Enter the day of the meeting.");
    }
}

/// <summary>A page on which it is said when and where a meeting is.</summary>
public interface IMeetingTypedPage
{
    MeetingTyped Form { get; }
}
