namespace CollabCase.Domain.Funding;

/// <summary>How far a report has come. The numbers are stored: never renumber.</summary>
public enum ReportState
{
    /// <summary>Its words and figures can still change.</summary>
    BeingWritten = 1,

    /// <summary>It stays as it is, and can be used for every funder who asks.</summary>
    SignedOff = 2,

    /// <summary>It is used for nobody.</summary>
    Withdrawn = 3,
}

/// <summary>What a section of a report is about, in the order in which they are read. The numbers are stored: never renumber.</summary>
public enum ReportSubject
{
    /// <summary>Cash: awarded, paid, planned, spent, and when it runs out.</summary>
    Money = 1,

    /// <summary>What was given in kind, apart from the cash.</summary>
    HelpInKind = 2,

    /// <summary>Milestones that were met, are late, or were moved.</summary>
    Milestones = 3,

    /// <summary>What was decided.</summary>
    Decisions = 4,

    /// <summary>What could go wrong, as it stands.</summary>
    Risks = 5,

    /// <summary>What was noted and shown so far.</summary>
    Learning = 6,

    /// <summary>The people whom the partnership supported.</summary>
    People = 7,
}

/// <summary>Who reads a section of a report. The numbers are stored: never renumber.</summary>
public enum SectionReaders
{
    /// <summary>Those in the partnership, and every funder whom the report is used for.</summary>
    PartnersAndFunders = 1,

    /// <summary>Those in the partnership.</summary>
    PartnersOnly = 2,

    /// <summary>Nobody: it is left out of the report.</summary>
    LeftOut = 3,
}

/// <summary>The plain-English labels of the codes about reports.</summary>
public static class ReportWords
{
    /// <summary>The label of a state of a report.</summary>
    public static string Label(this ReportState state) => state switch
    {
        ReportState.BeingWritten => "Being written",
        ReportState.SignedOff => "Signed off",
        ReportState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The heading of a section.</summary>
    public static string Label(this ReportSubject subject) => subject switch
    {
        ReportSubject.Money => "Money",
        ReportSubject.HelpInKind => "Help in kind",
        ReportSubject.Milestones => "Milestones",
        ReportSubject.Decisions => "Decisions",
        ReportSubject.Risks => "Risks",
        ReportSubject.Learning => "What we learned, and what shows it",
        ReportSubject.People => "People we support",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
    };

    /// <summary>Who reads a section, in words.</summary>
    public static string Label(this SectionReaders readers) => readers switch
    {
        SectionReaders.PartnersAndFunders => "The partners, and every funder it is used for",
        SectionReaders.PartnersOnly => "The partners only",
        SectionReaders.LeftOut => "Nobody: leave this section out",
        _ => throw new ArgumentOutOfRangeException(nameof(readers), readers, null),
    };
}
