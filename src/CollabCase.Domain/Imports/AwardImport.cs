using CollabCase.Domain.Notes;

namespace CollabCase.Domain.Imports;

/// <summary>
/// A file of awards that somebody brings: uploaded, its columns matched, checked row by row, looked at, and only then imported; it can be
/// undone as a whole. It belongs to whoever brought it. Its rows are kept beside it.
/// </summary>
public sealed class AwardImport : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int NumberMaxLength = 30;

    /// <summary>In characters.</summary>
    public const int SheetMaxLength = 200;

    /// <summary>In characters.</summary>
    public const int ReasonMaxLength = 500;

    private static readonly AwardImportState[] UnderWay = [AwardImportState.Checking, AwardImportState.Running, AwardImportState.Undoing];

    private AwardImport() { }

    /// <summary>The reference that people quote, such as IM-2026-0001. It never changes.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Who brought the file.</summary>
    public long PersonId { get; private set; }

    /// <summary>Who pressed last: what the program does next is done in their name, with what they may do.</summary>
    public long ActingPersonId { get; private set; }

    /// <summary>What the file is called.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>What the file is.</summary>
    public string MediaType { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    /// <summary>The SHA-256 of the file, by which the same one is known when it comes again.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Where the file is kept.</summary>
    public string StorageKey { get; private set; } = "";

    /// <summary>When it came, UTC.</summary>
    public DateTime UploadedAtUtc { get; private set; }

    /// <summary>How far it has come.</summary>
    public AwardImportState State { get; private set; }

    /// <summary>Where it stopped; null where it did not.</summary>
    public AwardImportState? StoppedWhile { get; private set; }

    /// <summary>Why it stopped, as a sentence for people.</summary>
    public string? WhyStopped { get; private set; }

    /// <summary>The table of the file that is read; null until somebody has said what its columns mean.</summary>
    public string? Sheet { get; private set; }

    /// <summary>What its columns mean, as it was confirmed; null until then.</summary>
    public string? Match { get; private set; }

    /// <summary>Up to which row of the table the rows are here; 0 before the first.</summary>
    public int ReadTo { get; private set; }

    /// <summary>Whether all rows are here.</summary>
    public bool IsRead { get; private set; }

    /// <summary>Up to which row it has come in what is under way; 0 before the first.</summary>
    public int WorkedTo { get; private set; }

    /// <summary>Whether the program is busy with it.</summary>
    public bool IsUnderWay => UnderWay.Contains(State);

    /// <summary>Whether what its columns mean can be said, or said anew: nothing of it is imported.</summary>
    public bool CanBeMatched => State is AwardImportState.Uploaded or AwardImportState.Previewed or AwardImportState.Undone
        || State is AwardImportState.Failed && StoppedWhile is AwardImportState.Checking;

    /// <summary>Whether it can go on where it stopped.</summary>
    public bool CanGoOn => State is AwardImportState.Failed && StoppedWhile is not null;

    /// <summary>A file comes in. Refused: no number, a file without a name.</summary>
    public static AwardImport Upload(string number, StoredFile file, long personId, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(personId);
        return new AwardImport
        {
            Number = Text.Required(number, NumberMaxLength, "the number of the import", nameof(Number)),
            PersonId = personId,
            ActingPersonId = personId,
            FileName = file.FileName,
            MediaType = file.MediaType,
            Size = file.Size,
            Sha256 = file.Sha256,
            StorageKey = file.StorageKey,
            UploadedAtUtc = nowUtc,
            State = AwardImportState.Uploaded,
        };
    }

    /// <summary>Says which table is read and what its columns mean; the rows are then read anew. Refused: while the program is busy with it, and after it was imported.</summary>
    public void MatchColumns(string sheet, string match, long personId)
    {
        if (!CanBeMatched) throw new DomainRuleException(WhyNotNow("say what its columns mean"));
        Sheet = Text.Required(sheet, SheetMaxLength, "the table to be read", nameof(Sheet));
        Match = match;
        (ReadTo, IsRead) = (0, false);
        Begin(AwardImportState.Checking, personId);
    }

    /// <summary>Compares the rows anew with the awards that are here, because a name was matched. Refused: unless it was checked.</summary>
    public void CheckAgain(long personId)
    {
        if (State is not AwardImportState.Previewed) throw new DomainRuleException(WhyNotNow("check it again"));
        Begin(AwardImportState.Checking, personId);
    }

    /// <summary>The rows of the table are here up to this one, or all of them.</summary>
    public void Read(int upTo, bool all) => (ReadTo, IsRead) = (upTo, all);

    /// <summary>What is under way has come up to this row.</summary>
    public void Worked(int upTo) => WorkedTo = upTo;

    /// <summary>Every row was checked. Said a second time, it changes nothing.</summary>
    public void Checked()
    {
        if (State is AwardImportState.Checking) State = AwardImportState.Previewed;
    }

    /// <summary>Imports what was accepted. Refused: unless it was checked.</summary>
    public void Run(long personId)
    {
        if (State is not AwardImportState.Previewed) throw new DomainRuleException(WhyNotNow("import it"));
        Begin(AwardImportState.Running, personId);
    }

    /// <summary>Everything that was accepted is written. Said a second time, it changes nothing.</summary>
    public void Ran()
    {
        if (State is AwardImportState.Running) State = AwardImportState.Done;
    }

    /// <summary>Takes back what it wrote. Refused: unless it was imported.</summary>
    public void Undo(long personId)
    {
        if (State is not AwardImportState.Done) throw new DomainRuleException(WhyNotNow("undo it"));
        Begin(AwardImportState.Undoing, personId);
    }

    /// <summary>What could be taken back is. Said a second time, it changes nothing.</summary>
    public void TakenBack()
    {
        if (State is AwardImportState.Undoing) State = AwardImportState.Undone;
    }

    /// <summary>It cannot go on, and says why. What was written stays.</summary>
    public void Stop(string reason)
    {
        if (!IsUnderWay) return;
        (StoppedWhile, State) = (State, AwardImportState.Failed);
        var words = Text.Clean(reason) ?? "It stopped.";
        WhyStopped = words.Length <= ReasonMaxLength ? words : words[..ReasonMaxLength];
    }

    /// <summary>Goes on where it stopped. Refused: unless it stopped.</summary>
    public void GoOn(long personId)
    {
        if (!CanGoOn) throw new DomainRuleException(WhyNotNow("go on with it"));
        var (state, worked) = (StoppedWhile!.Value, WorkedTo);
        Begin(state, personId);
        WorkedTo = worked;
    }

    private void Begin(AwardImportState state, long personId)
    {
        (State, StoppedWhile, WhyStopped, WorkedTo, ActingPersonId) = (state, null, null, 0, personId);
    }

    private string WhyNotNow(string act) => State switch
    {
        AwardImportState.Uploaded => $"You cannot {act} yet. Say what its columns mean first.",
        AwardImportState.Checking => $"You cannot {act} while it is being checked. Wait until that is done.",
        AwardImportState.Running => $"You cannot {act} while it is being imported. Wait until that is done.",
        AwardImportState.Undoing => $"You cannot {act} while it is being undone. Wait until that is done.",
        AwardImportState.Done => $"You cannot {act}: it is imported. Undo it first, or upload the file again.",
        AwardImportState.Undone => $"You cannot {act}: it was undone. Match its columns again first.",
        AwardImportState.Failed => $"You cannot {act}: it stopped. Have it go on first.",
        _ => $"You cannot {act} now.",
    };
}
