using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Meetings;

/// <summary>What a list of meetings was asked for, as the address has it: understood or not.</summary>
public class MeetingSearch
{
    public string Reference { get; set; } = "";
    public string? Which { get; set; }
    public string? Group { get; set; }
}

/// <summary>Which meetings, by what has become of them.</summary>
public enum WhichMeetings
{
    Coming = 1,
    NotRecorded,
    Held,
    Cancelled,
}

/// <summary>What was understood of a <see cref="MeetingSearch"/>, and in sentences what was not.</summary>
public sealed record MeetingFilter
{
    public required string Reference { get; init; }
    public WhichMeetings? Which { get; init; }
    public MeetingGroup? Group { get; init; }
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    public string Path => $"/partnerships/{Reference}/meetings";

    /// <summary>Newest first, but for those that lie ahead: the next one first.</summary>
    public bool IsFalling => Which is not WhichMeetings.Coming;

    public static MeetingFilter Read(MeetingSearch asked, IReadOnlyList<MeetingGroup> groups)
    {
        var unknown = new List<string>();
        var group = string.IsNullOrWhiteSpace(asked.Group) ? null : groups.FirstOrDefault(g => CodeOf(g) == asked.Group);
        if (group is null && !string.IsNullOrWhiteSpace(asked.Group)) unknown.Add(Codes.NotOnTheList("group"));
        return new MeetingFilter { Reference = asked.Reference, Which = Codes.Read<WhichMeetings>(asked.Which, "kind of meeting", unknown), Group = group, NotUnderstood = unknown };
    }

    /// <summary>The meetings that the filter leaves.</summary>
    public IQueryable<Meeting> Narrow(IQueryable<Meeting> meetings, DateOnly today)
    {
        meetings = Which switch
        {
            WhichMeetings.Coming => meetings.Where(m => m.State == MeetingState.Scheduled && m.On >= today),
            WhichMeetings.NotRecorded => meetings.Where(m => m.State == MeetingState.Scheduled && m.On < today),
            WhichMeetings.Held => meetings.Where(m => m.State == MeetingState.Held),
            WhichMeetings.Cancelled => meetings.Where(m => m.State == MeetingState.Cancelled),
            _ => meetings,
        };
        return Group?.Id is { } tier ? meetings.Where(m => m.TierId == tier) : meetings;
    }

    /// <summary>The address of the list, or of the file, with these filters.</summary>
    public string Href(string? ending = null, string? after = null) => new AddressQuery()
        .With("which", Which is { } which ? Codes.Of(which) : null).With("group", Group is null ? null : CodeOf(Group)).With("after", after).After(Path + ending);

    /// <summary>The address of the list with nothing on.</summary>
    public string Everything => Path;

    public IReadOnlyList<Chip> Chips() =>
    [
        .. Which is { } which ? new[] { new Chip("Meetings", which.Label(), (this with { Which = null }).Href()) } : [],
        .. Group is { } group ? new[] { new Chip("Group", group.Name, (this with { Group = null }).Href()) } : [],
    ];

    public static string CodeOf(MeetingGroup group) => FormattableString.Invariant($"{group.Number}");
}

/// <summary>What screens say of meetings beyond the words of the domain.</summary>
public static class MeetingWords
{
    public static string Label(this WhichMeetings which) => which switch
    {
        WhichMeetings.Coming => "Coming",
        WhichMeetings.NotRecorded => "Past, and not recorded yet",
        WhichMeetings.Held => "Held",
        _ => "Cancelled",
    };

    /// <summary>What has become of a meeting: one whose day has passed has to be recorded, or cancelled.</summary>
    public static string Say(MeetingState state, DateOnly on, DateOnly today) => state is MeetingState.Scheduled && on < today ? "Not recorded yet" : state.Label();

    public static Tone ToneOf(MeetingState state, DateOnly on, DateOnly today) => state switch
    {
        MeetingState.Scheduled => on < today ? Tone.Attention : Tone.Current,
        MeetingState.Held => Tone.Good,
        _ => Tone.Quiet,
    };

    /// <summary>Whether enough people came; null where no rule was recorded, and before it was held.</summary>
    public static string? SayQuorate(bool? isQuorate) => isQuorate switch { true => "Quorate", false => "Not quorate", null => null };

    /// <summary>'10:30 am', '10:30 am to 12 noon' as 10:30 am to 12:00 pm; null where no time is fixed.</summary>
    public static string? SayTime(TimeOnly? startsAt, int? minutes) => startsAt is not { } starts ? null
        : minutes is { } lasts && starts.AddMinutes(lasts, out var days) is var ends && days == 0 ? $"{Format.Time(starts)} to {Format.Time(ends)}" : Format.Time(starts);

    /// <summary>'1 hour 30 minutes'.</summary>
    public static string SayMinutes(int minutes)
    {
        var (hours, rest) = (minutes / 60, minutes % 60);
        var parts = new List<string>(2);
        if (hours > 0) parts.Add(hours == 1 ? "1 hour" : $"{hours} hours");
        if (rest > 0 || hours == 0) parts.Add(rest == 1 ? "1 minute" : $"{rest} minutes");
        return string.Join(" ", parts);
    }
}
