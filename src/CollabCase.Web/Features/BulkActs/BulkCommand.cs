using CollabCase.Web.Mvc;
using FluentValidation;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>Something that is done to several milestones or actions: to those that were shown, as they were shown, or to none.</summary>
public abstract class BulkCommand : FromList, ICommand<BulkDone>, IChangesWhatWasShown
{
    /// <summary>Those that the form showed, see <see cref="ChosenRows"/>.</summary>
    public string? Rows { get; set; }

    /// <summary>Asked to show what would change. Nothing does.</summary>
    public bool Look { get; set; }

    /// <summary>Whether what would change was not shown yet, or not for these answers.</summary>
    public abstract bool IsToBeLookedAt { get; }

    public IEnumerable<string> Locks() => ChosenRows.Read(Rows).Select(r => r.Reference);
}

/// <summary>What is told after a bulk act.</summary>
/// <param name="Key">By which it is taken back.</param>
/// <param name="Sentence">What happened.</param>
public sealed record BulkDone(string Key, string Sentence);

/// <summary>The shape of every bulk act: something was chosen, and not more than can be done at once.</summary>
public abstract class BulkCommandValidator<TCommand> : AbstractValidator<TCommand> where TCommand : BulkCommand
{
    protected BulkCommandValidator() : this(ChosenThings.Milestones) { }

    protected BulkCommandValidator(ChosenThings things) => RuleFor(c => c.Rows).Custom((text, context) =>
    {
        var rows = ChosenRows.Read(text).Count;
        if (rows == 0) context.AddFailure("", $"Choose at least one {things.One} on the list.");
        if (rows > ChosenRows.Most) context.AddFailure("", ChosenRows.TooMany(rows, things.Many));
    });
}
