namespace CollabCase.Domain.Funding;

/// <summary>Everything that the records say for a report, as they were read at one moment.</summary>
/// <param name="Awards">The money of each award that the report is about.</param>
/// <param name="Sections">One for each <see cref="ReportSubject"/>.</param>
public sealed record ReportContent(IReadOnlyList<AwardContent> Awards, IReadOnlyList<SectionContent> Sections);

/// <summary>The money of one award, or for help in kind what it was worth.</summary>
/// <param name="AwardId">The award.</param>
/// <param name="Title">What people call it.</param>
/// <param name="GivenBy">Who gives it.</param>
/// <param name="IsInKind">Never added to cash.</param>
/// <param name="Awarded">All that it gives for certain.</param>
/// <param name="ForThePeriod">What of it is for the financial years that the period touches.</param>
/// <param name="InThePeriod">What arrived in the period, without what went back in it; in kind: what was given.</param>
/// <param name="ByTheEnd">The same, from the start to the last day of the period.</param>
public sealed record AwardContent(long AwardId, string Title, string GivenBy, bool IsInKind, Money Awarded, Money ForThePeriod, Money InThePeriod, Money ByTheEnd);

/// <summary>What the records say for one section.</summary>
/// <param name="Subject">Which.</param>
/// <param name="Text">In sentences, fit for every reader of the report.</param>
/// <param name="Lines">The records behind it.</param>
public sealed record SectionContent(ReportSubject Subject, string Text, IReadOnlyList<LineContent> Lines);

/// <summary>One record behind a section.</summary>
/// <param name="Key">The same for the same record each time that the records are read.</param>
/// <param name="What">What it is.</param>
public sealed record LineContent(string Key, string What)
{
    /// <summary>What is to be said of it.</summary>
    public string? Note { get; init; }

    /// <summary>Its day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>In pounds and pence.</summary>
    public Money? Amount { get; init; }

    /// <summary>The award that it is about: only those who see that award in full are shown the line.</summary>
    public long? AwardId { get; init; }

    /// <summary>No funder is shown it, whoever reads the section.</summary>
    public bool ForPartnersOnly { get; init; }

    /// <summary>The number of the record in the partnership.</summary>
    public int? RecordNumber { get; init; }
}

/// <summary>Something that the records say otherwise than a report does.</summary>
/// <param name="Subject">The section.</param>
/// <param name="What">What it is about.</param>
/// <param name="Was">What the report says; null: nothing yet.</param>
/// <param name="Is">What the records say; null: nothing any more.</param>
public sealed record ReportChange(ReportSubject Subject, string What, string? Was, string? Is);
