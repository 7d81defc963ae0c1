using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using FluentValidation;

namespace CollabCase.Web.Features.Milestones;

/// <summary>What is typed about a milestone, whether it is new or corrected.</summary>
public abstract class MilestoneDetailsTyped
{
    public string? Title { get; set; }
    public Strand? Strand { get; set; }
    public Stage? Stage { get; set; }
    public string? DoneLooksLike { get; set; }

    /// <summary>What was typed, once its shape was found to be right.</summary>
    public MilestoneDetails ToDetails() => new(Title ?? "", Strand ?? default, Stage ?? default, DoneLooksLike);

    public abstract class Validator<TCommand> : AbstractValidator<TCommand> where TCommand : MilestoneDetailsTyped
    {
        protected Validator()
        {
            RuleFor(c => c.Title).NotEmpty().WithMessage("Enter a title for the milestone.")
                .MaximumLength(Milestone.TitleMaxLength).WithMessage($"Shorten the title to {Milestone.TitleMaxLength} characters or fewer.");
            RuleFor(c => c.Strand).NotNull().WithMessage("Choose the strand that it belongs to.");
            RuleFor(c => c.Stage).NotNull().WithMessage("Choose the stage that it belongs to.");
            RuleFor(c => c.DoneLooksLike).MaximumLength(Milestone.DoneLooksLikeMaxLength).WithMessage($"Shorten what done looks like to {Milestone.DoneLooksLikeMaxLength} characters or fewer.");
        }
    }
}

/// <summary>The page of a form about what a milestone is.</summary>
public interface IMilestoneDetailsPage
{
    MilestoneDetailsTyped Form { get; }
}
