namespace CollabCase.Domain.Imports;

/// <summary>How far an import has come. The numbers are stored: never renumber.</summary>
public enum AwardImportState
{
    /// <summary>The file is here, and nobody has said what its columns mean.</summary>
    Uploaded = 1,

    /// <summary>The rows are read and compared with the awards that are here.</summary>
    Checking = 2,

    /// <summary>What would become of each row can be looked at. Nothing is written yet.</summary>
    Previewed = 3,

    /// <summary>The awards are written.</summary>
    Running = 4,

    /// <summary>Every row that was accepted is written.</summary>
    Done = 5,

    /// <summary>What was written is taken back.</summary>
    Undoing = 6,

    /// <summary>It was taken back.</summary>
    Undone = 7,

    /// <summary>It could not go on, and says why.</summary>
    Failed = 8,
}

/// <summary>The plain-English labels of an import.</summary>
public static class AwardImportWords
{
    /// <summary>The label of a state of an import.</summary>
    public static string Label(this AwardImportState state) => state switch
    {
        AwardImportState.Uploaded => "Columns to be matched",
        AwardImportState.Checking => "Being checked",
        AwardImportState.Previewed => "Ready to import",
        AwardImportState.Running => "Being imported",
        AwardImportState.Done => "Imported",
        AwardImportState.Undoing => "Being undone",
        AwardImportState.Undone => "Undone",
        AwardImportState.Failed => "Stopped",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
