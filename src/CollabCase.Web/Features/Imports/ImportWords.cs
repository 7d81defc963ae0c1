using CollabCase.Data.Imports;
using CollabCase.Domain.Imports;
using CollabCase.Web.Features.Shared;

namespace CollabCase.Web.Features.Imports;

/// <summary>How what becomes of a file and its rows is called and coloured.</summary>
public static class ImportWords
{
    public static Tone Tone(this AwardImportState state) => state switch
    {
        AwardImportState.Uploaded or AwardImportState.Previewed => Shared.Tone.Attention,
        AwardImportState.Checking or AwardImportState.Running or AwardImportState.Undoing => Shared.Tone.Current,
        AwardImportState.Done => Shared.Tone.Good,
        AwardImportState.Failed => Shared.Tone.Late,
        _ => Shared.Tone.Quiet,
    };

    public static string Label(this RowPlan plan) => plan switch
    {
        RowPlan.ToCompare => "Not checked yet",
        RowPlan.New => "New",
        RowPlan.Changed => "Changed",
        RowPlan.Unchanged => "Unchanged",
        RowPlan.Refused => "Refused",
        RowPlan.ToBePlaced => "To be placed",
        RowPlan.NameOpen => "Name to be matched",
        RowPlan.Total => "Total, not data",
        _ => throw new ArgumentOutOfRangeException(nameof(plan), plan, null),
    };

    public static string Label(this RowOutcome outcome) => outcome switch
    {
        RowOutcome.Created => "Recorded",
        RowOutcome.Changed => "Changed",
        RowOutcome.Unchanged => "Unchanged",
        RowOutcome.Refused => "Refused",
        RowOutcome.TakenBack => "Taken back",
        RowOutcome.Kept => "Kept",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
