using CollabCase.Domain.Memoranda;
using CollabCase.Web.Mvc;
using FluentValidation;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>What is typed of a clause.</summary>
public interface IClauseTyped
{
    string? Heading { get; }
    string? Text { get; }
}

/// <summary>The shape of a clause.</summary>
public abstract class ClauseValidator<TCommand> : AbstractValidator<TCommand> where TCommand : IClauseTyped
{
    protected ClauseValidator()
    {
        RuleFor(c => c.Heading).NotEmpty().WithMessage("Enter a heading for the clause.");
        RuleFor(c => c.Text).NotEmpty().WithMessage("Enter what the clause says.");
    }
}

/// <summary>What can be answered about agreed documents.</summary>
public static class DocumentChoices
{
    public static readonly IReadOnlyList<Choice> Subjects = Choice.Of<ClauseSubject>(s => s.Label());

    public static readonly IReadOnlyList<Choice> NoticeUnits = Choice.Of<NoticeUnit>(u => u.Label());
}
