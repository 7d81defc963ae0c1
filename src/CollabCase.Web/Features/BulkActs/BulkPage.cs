using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>A chosen milestone or action as the page shows it, before anything is done to it.</summary>
/// <param name="Row">Which, and what becomes of it.</param>
/// <param name="Title">Its title.</param>
/// <param name="PartnershipName">The name of its partnership.</param>
/// <param name="Before">What will change, as it is now.</param>
/// <param name="After">What it will be; null where it stays, and before that was worked out.</param>
/// <param name="WhyNot">Why it stays; null where it does not.</param>
/// <param name="Warnings">What is worth knowing about it.</param>
/// <param name="IsNews">Whether it is another than when the page was shown before.</param>
public sealed record PreviewRow(ChosenRow Row, string Title, string PartnershipName, string Before, string? After, string? WhyNot, IReadOnlyList<string> Warnings, bool IsNews);

/// <summary>The page of a bulk act: what was chosen, the form, and what will change once that is known.</summary>
public interface IBulkPage
{
    IReadOnlyList<PreviewRow> Rows { get; }
    bool IsPreview { get; }
    string? WhyNothing { get; }
    int NotThere { get; }
    string WayBack { get; }
    string BeforeHeading { get; }
    string AfterHeading { get; }
    ChosenThings Things { get; }
}

/// <inheritdoc cref="IBulkPage"/>
public abstract class BulkPage<TCommand> : IFormPage<TCommand>, IBulkPage where TCommand : BulkCommand
{
    public required IReadOnlyList<PreviewRow> Rows { get; init; }

    /// <summary>Whether the rows say what will become of them.</summary>
    public required bool IsPreview { get; init; }

    /// <summary>Why there is nothing to be done, in a sentence; null where there is.</summary>
    public required string? WhyNothing { get; init; }

    /// <summary>How many of those chosen are not there, or not for this person to see.</summary>
    public required int NotThere { get; init; }

    public required TCommand Form { get; set; }

    public abstract string BeforeHeading { get; }
    public abstract string AfterHeading { get; }

    public virtual ChosenThings Things => ChosenThings.Milestones;

    public string WayBack => Form.WayBack;

    /// <summary>The rows as the form carries them.</summary>
    public string Carried => ChosenRows.Write(Rows.Select(r => r.Row));

    /// <summary>How many will change.</summary>
    public int Changing => Rows.Count(r => r.WhyNot is null);
}
