using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Governance;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Decisions;

/// <summary>What is asked of every decision, however it was taken.</summary>
public abstract class DecisionForm
{
    public string Reference { get; set; } = "";
    public int Tier { get; set; }
    public string? Title { get; set; }
    public string? DecisionText { get; set; }

    /// <summary>The code of what it binds; null for the group's own work.</summary>
    public string? Matter { get; set; }

    /// <summary>What it binds, in words.</summary>
    public string? Binds { get; set; }

    /// <summary>The number of the decision whose place it takes.</summary>
    public int? Supersedes { get; set; }

    /// <summary>The number of the proposal that it answers.</summary>
    public int? Proposal { get; set; }

    /// <summary>The form that needs the decision, and is gone on with afterwards.</summary>
    public string? For { get; set; }
}

/// <summary>A page with such a form, for the part of the view that they share.</summary>
public interface IDecisionPage
{
    DecisionForm Form { get; }

    DecisionOptions Options { get; }
}

/// <summary>The shape of what every decision is asked.</summary>
public sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    public DecisionFormValidator()
    {
        RuleFor(c => c.Title).NotEmpty().WithMessage("Enter what was decided, in a few words.");
        RuleFor(c => c.DecisionText).NotEmpty().WithMessage("Enter what was decided, in full.");
    }
}

internal static class AboutToDecide
{
    /// <summary>What a group may decide, and where the partnership stands. One statement.</summary>
    public static async Task<(DecisionMatters Delegated, Gate? NextGate, Stage Stage)> AboutToDecideAsync(this Visible visible, TierOutline tier, CancellationToken cancel)
    {
        var found = await (
            from t in visible.Tiers
            where t.Id == tier.Id
            join p in visible.Partnerships on t.PartnershipId equals p.Id
            select new { t.Delegated, p.Stage }).SingleAsync(cancel);
        return (found.Delegated, found.Stage switch { Stage.PreCollaboration => Gate.ToTestAndEmbed, Stage.TestAndEmbed => Gate.ToSustainAndEmbed, _ => null }, found.Stage);
    }
}
