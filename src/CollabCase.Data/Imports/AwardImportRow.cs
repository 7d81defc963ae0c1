namespace CollabCase.Data.Imports;

/// <summary>What would become of a row. The numbers are stored: never renumber.</summary>
public enum RowPlan
{
    /// <summary>Not yet compared with the awards that are here.</summary>
    ToCompare = 0,
    New = 1,
    Changed = 2,
    Unchanged = 3,
    Refused = 4,

    /// <summary>Its partnership is not known.</summary>
    ToBePlaced = 5,

    /// <summary>An organisation that it names waits for somebody to say which it is.</summary>
    NameOpen = 6,

    /// <summary>It is a row of totals, and no data.</summary>
    Total = 7,
}

/// <summary>What became of a row; nothing where it was not imported. The numbers are stored: never renumber.</summary>
public enum RowOutcome
{
    Created = 1,
    Changed = 2,
    Unchanged = 3,

    /// <summary>It was refused when it was its turn, and not before.</summary>
    Refused = 4,

    /// <summary>It was imported, and taken back.</summary>
    TakenBack = 5,

    /// <summary>It was imported, and could not be taken back: the award was changed since.</summary>
    Kept = 6,
}

/// <summary>One row of the table of an import, as it was read, and what becomes of it. It leaves no history: the award that comes of it does.</summary>
public sealed class AwardImportRow
{
    private AwardImportRow() { }

    public AwardImportRow(long importId, int row, int first)
    {
        ImportId = importId;
        Row = row;
        First = first;
    }

    public long ImportId { get; private set; }

    /// <summary>As a spreadsheet numbers it.</summary>
    public int Row { get; private set; }

    /// <summary>The first row of the same award.</summary>
    public int First { get; private set; }

    /// <summary>What it says, as JSON; null where it could not be read.</summary>
    public string? Values { get; set; }

    /// <summary>What it is about, in a few words, for lists.</summary>
    public string Label { get; set; } = "";

    /// <summary>What is wrong with it, as JSON; null for nothing.</summary>
    public string? Problems { get; set; }

    /// <summary>What its amounts come to.</summary>
    public long AmountPence { get; set; }

    public RowPlan Plan { get; set; }

    /// <summary>Why, where that has to be said.</summary>
    public string? PlanReason { get; set; }

    /// <summary>A person said that it is not to be imported.</summary>
    public bool IsLeftOut { get; set; }

    public RowOutcome? Outcome { get; set; }

    /// <summary>Why, where that has to be said.</summary>
    public string? OutcomeReason { get; set; }

    /// <summary>The partnership that somebody placed it in.</summary>
    public long? PlacedInId { get; set; }

    /// <summary>The award that it is a part of: one that is here already, or that came of it.</summary>
    public long? AwardId { get; set; }

    /// <summary>The version of the award after it was imported.</summary>
    public int? AwardVersion { get; set; }

    /// <summary>How the award was before, as JSON; on the first row alone, and null for a new one.</summary>
    public string? Before { get; set; }
}
