using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Partnerships;

/// <summary>
/// Public bodies and third-sector organisations that design a service together, test it and see it commissioned. A
/// paused or closed partnership can be read and not changed.
/// </summary>
public sealed partial class Partnership : AggregateRoot
{
    /// <summary>The shortest reference.</summary>
    public const int ReferenceMinLength = 3;

    /// <summary>The longest reference.</summary>
    public const int ReferenceMaxLength = 30;

    /// <summary>The longest source of a partnership that was taken over.</summary>
    public const int SourceMaxLength = 1000;

    private Partnership() { }

    /// <summary>What people quote and addresses carry: capital letters, digits and hyphens. Never changes.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The day the record was opened, or the partnership taken over, here.</summary>
    public DateOnly OpenedOn { get; private set; }

    /// <summary>When the record was made, UTC.</summary>
    public DateTime OpenedAtUtc { get; private set; }

    /// <summary>Who made the record.</summary>
    public long OpenedByPersonId { get; private set; }

    /// <summary>When somebody checked the answers of the set-up, UTC; null while it is left half done. It is a real partnership already.</summary>
    public DateTime? SetUpCompletedAt { get; private set; }

    /// <summary>The stage at which a partnership that was already under way was taken over; null when it was opened here.</summary>
    public Stage? TakenOverAt { get; private set; }

    /// <summary>Where it is known from that the partnership was at its stage; null when it was opened here.</summary>
    public string? Source { get; private set; }

    /// <summary>Whether to say 'earlier stages not recorded here': it was taken over after its first stage.</summary>
    public bool EarlierStagesNotRecorded => TakenOverAt > Stage.PreCollaboration;

    /// <summary>
    /// Opens a partnership at Pre-collaboration, from today. A name and a purpose are all it needs. It starts with the
    /// Collaboration profile and with whoever opens it as coordinator. Refused: a reference that is not 3 to 30 capital
    /// letters, digits and hyphens, no name, no purpose.
    /// </summary>
    public static Partnership Open(string reference, string name, string purpose, long openedBy, DateOnly today, DateTime nowUtc)
    {
        var partnership = Begin(reference, name, purpose, openedBy, today, nowUtc);
        partnership.EnterStage(Stage.PreCollaboration, today, DatePrecision.Day, StageEntry.Opened);
        return partnership;
    }

    /// <summary>
    /// Takes over a partnership that is already under way, at its stage. <paramref name="since"/> is the first day at
    /// that stage as far as it is known, or null when it is not. Refused: as for opening, a stage that began after
    /// today, and no source.
    /// </summary>
    public static Partnership TakeOver(string reference, string name, string purpose, Stage stage, DateOnly? since, DatePrecision sincePrecision,
        string source, long openedBy, DateOnly today, DateTime nowUtc)
    {
        Choice.Known(stage, "Stage");
        Choice.Known(sincePrecision, "Since");
        var from = since is { } day ? PlainDate.FirstDay(day, sincePrecision) : (DateOnly?)null;
        if (from > today) throw new DomainRuleException("Give the day the stage began. It cannot be in the future.", "Since");

        var partnership = Begin(reference, name, purpose, openedBy, today, nowUtc);
        partnership.Source = Text.Required(source, SourceMaxLength, "the source of what is known, such as a report or the partners", nameof(Source));
        partnership.TakenOverAt = stage;
        partnership.EnterStage(stage, from, sincePrecision, StageEntry.TakenOver);
        return partnership;
    }

    /// <summary>Whether the text can be a reference: 3 to 30 capital letters A to Z, digits and hyphens, with a letter or digit at both ends.</summary>
    public static bool IsReference(string? text) =>
        text is { Length: >= ReferenceMinLength and <= ReferenceMaxLength }
        && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-')
        && text[0] != '-' && text[^1] != '-';

    /// <summary>Records that somebody checked the answers of the set-up. Checking again changes nothing.</summary>
    public void CompleteSetUp(DateTime nowUtc)
    {
        EnsureOpenToChange();
        SetUpCompletedAt ??= nowUtc;
    }

    private static Partnership Begin(string reference, string name, string purpose, long openedBy, DateOnly today, DateTime nowUtc)
    {
        var clean = Text.Clean(reference);
        if (!IsReference(clean))
            throw new DomainRuleException("Use 3 to 30 capital letters, digits and hyphens for the reference, such as PSP-2026-0007.", nameof(Reference));
        var partnership = new Partnership
        {
            Reference = clean!,
            OpenedOn = today,
            OpenedAtUtc = nowUtc,
            OpenedByPersonId = openedBy,
            CoordinatorPersonId = openedBy,
            Profile = PartnershipProfile.Collaboration,
            State = PartnershipState.Active,
            StateSince = today,
        };
        partnership.Rename(name);
        partnership.DescribePurpose(purpose, null, null);
        return partnership;
    }
}
