using System.ComponentModel.DataAnnotations;
using CollabCase.Domain.Risks;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Features.Risks;

/// <summary>What is said about a risk besides its score, its owner and its reviews, as typed.</summary>
public abstract class RiskDetailsTyped
{
    [Display(Name = "What could happen")]
    public string? Title { get; set; }

    public string? Cause { get; set; }

    public string? Effect { get; set; }

    public RiskResponse? Response { get; set; }

    public string? WhatIsDone { get; set; }

    /// <summary>The reference of the partner that carries it; none where all do.</summary>
    public string? CarriedBy { get; set; }

    // As the records name it, for merging.
    [BindNever] public long? CarriedByOrganisationId { get; set; }

    internal RiskDetails ToDetails() => new(Title ?? "", Cause, Effect, Response, WhatIsDone, CarriedByOrganisationId);

    public abstract class Validator<TCommand> : AbstractValidator<TCommand> where TCommand : RiskDetailsTyped
    {
        protected Validator() => RuleFor(c => c.Title).NotEmpty().WithMessage("Say what could happen.");
    }
}

/// <summary>A page with the fields of <see cref="RiskDetailsTyped"/> on it.</summary>
public interface IRiskDetailsPage
{
    RiskDetailsTyped Form { get; }

    IReadOnlyList<Choice> Partners { get; }
}

/// <summary>What can be answered about a risk.</summary>
public static class RiskChoices
{
    public static readonly IReadOnlyList<Choice> Likelihoods = [.. Enum.GetValues<Likelihood>().Select(l => new Choice(l.ToString(), $"{(int)l}. {l.Label()}", l.Hint()))];

    public static readonly IReadOnlyList<Choice> Impacts = [.. Enum.GetValues<Impact>().Select(i => new Choice(i.ToString(), $"{(int)i}. {i.Label()}", i.Hint()))];

    public static readonly IReadOnlyList<Choice> Responses = [.. Enum.GetValues<RiskResponse>().Select(r => new Choice(r.ToString(), r.Label(), r.Hint())), new("", RiskWords.NoResponse)];

    public static readonly IReadOnlyList<Choice> Endings = [.. Enum.GetValues<RiskEnding>().Select(e => new Choice(e.ToString(), e.Label(), e.Hint()))];
}
