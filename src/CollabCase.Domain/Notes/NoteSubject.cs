using System.Globalization;

namespace CollabCase.Domain.Notes;

/// <summary>What sort of record a note or a document is about.</summary>
public enum SubjectKind
{
    /// <summary>The partnership itself.</summary>
    Partnership = 1,

    /// <summary>One of its milestones.</summary>
    Milestone = 2,

    /// <summary>One of the risks in its register.</summary>
    Risk = 3,

    /// <summary>A meeting of one of its groups.</summary>
    Meeting = 4,

    /// <summary>An action that one of its groups agreed on.</summary>
    Action = 5,
}

/// <summary>
/// What a note or a document is about: the partnership itself, or the milestone, risk, meeting or action of this number in it. Whether that
/// record is there is for the caller to check.
/// </summary>
public readonly record struct NoteSubject
{
    /// <summary>The longest code.</summary>
    public const int CodeMaxLength = 20;

    private NoteSubject(SubjectKind kind, int number) => (Kind, Number) = (kind, number);

    /// <summary>The partnership itself.</summary>
    public static NoteSubject Partnership { get; } = new(SubjectKind.Partnership, 0);

    /// <summary>The sort of record.</summary>
    public SubjectKind Kind { get; }

    /// <summary>Its number in the partnership; 0 for the partnership itself.</summary>
    public int Number { get; }

    /// <summary>As addresses and records carry it: `partnership`, `milestone-3`, `risk-12`, `meeting-4`, `action-9`.</summary>
    public string Code => Kind is SubjectKind.Partnership ? "partnership" : string.Create(CultureInfo.InvariantCulture, $"{WordOf(Kind)}-{Number}");

    /// <summary>A milestone of the partnership.</summary>
    public static NoteSubject Milestone(int number) => new(SubjectKind.Milestone, number);

    /// <summary>A risk of the partnership.</summary>
    public static NoteSubject Risk(int number) => new(SubjectKind.Risk, number);

    /// <summary>A meeting of one of its groups.</summary>
    public static NoteSubject Meeting(int number) => new(SubjectKind.Meeting, number);

    /// <summary>An action of the partnership.</summary>
    public static NoteSubject Action(int number) => new(SubjectKind.Action, number);

    /// <summary>The subject behind a code; nothing is the partnership itself. Null for what is no code.</summary>
    public static NoteSubject? Read(string? code)
    {
        if (string.IsNullOrEmpty(code) || code == Partnership.Code) return Partnership;
        var parts = code.Split('-');
        if (parts.Length != 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return null;
        NoteSubject? subject = parts[0] switch { "milestone" => Milestone(number), "risk" => Risk(number), "meeting" => Meeting(number), "action" => Action(number), _ => null };
        return subject?.Code == code ? subject : null;
    }

    private static string WordOf(SubjectKind kind) => kind switch
    {
        SubjectKind.Milestone => "milestone",
        SubjectKind.Risk => "risk",
        SubjectKind.Meeting => "meeting",
        _ => "action",
    };
}
