using CollabCase.Domain.Governance;
using CollabCase.Domain.Organisations;

namespace CollabCase.Web.Seeding;

// What a file tells of groups and their meetings. Groups, members, meetings and actions are named by their numbers: their place among those of their kind.

/// <summary>A group, with what is known of how it meets.</summary>
public sealed record GroupEntry
{
    public required TierKind Kind { get; init; }
    public required string Name { get; init; }
    public string? Remit { get; init; }
    public CadenceEntry? Meets { get; init; }
    public QuorumEntry? Quorum { get; init; }
    public int? AnswersTo { get; init; }
}

public sealed record CadenceEntry(CadenceUnit Unit, int Every, DateOnly? From = null);

public sealed record QuorumEntry(QuorumBy By, int Number, bool PublicAndThird = false);

/// <summary>Somebody takes a seat in a group; with neither an account nor a name, the seat is kept empty.</summary>
public sealed record SeatEntry
{
    public required int Group { get; init; }
    public string? Account { get; init; }
    public string? Name { get; init; }
    public string? Organisation { get; init; }
    public Sector? Sector { get; init; }
    public TierOffice? Office { get; init; }
    public string? Deputy { get; init; }
    public bool Votes { get; init; } = true;
    public bool ForLivedExperience { get; init; }
}

/// <summary>A meeting that lies ahead.</summary>
public sealed record ScheduleEntry(int Group, DateOnly Day, string? Place = null, int? Minutes = null, IReadOnlyList<ItemEntry>? Agenda = null);

/// <summary>A meeting that was held on the day of the entry, with what came of it. Whoever is not named was there.</summary>
public sealed record MeetingEntry
{
    public required int Group { get; init; }
    public string? Place { get; init; }
    public required int Lasted { get; init; }
    public required string By { get; init; }
    public IReadOnlyList<ItemEntry> Agenda { get; init; } = [];

    /// <summary>The numbers of members who sent apologies.</summary>
    public IReadOnlyList<int> Apologies { get; init; } = [];

    /// <summary>The numbers of members whose deputy came.</summary>
    public IReadOnlyList<int> Deputies { get; init; } = [];

    /// <summary>The numbers of members who had to ask their organisation first.</summary>
    public IReadOnlyList<int> CheckedBack { get; init; } = [];
    public IReadOnlyList<DecidedEntry> Decides { get; init; } = [];
    public IReadOnlyList<ActionEntry> Actions { get; init; } = [];
    public string? Minutes { get; init; }

    /// <summary>Approves the minutes of the meeting of this number, which are sent round until then.</summary>
    public int? ApprovesMinutesOf { get; init; }
}

public sealed record ItemEntry(string Title, AgendaPurpose Purpose = AgendaPurpose.Discussion, int? Minutes = null, AgendaOutcome Outcome = AgendaOutcome.Dealt);

/// <summary>Without votes, by consensus.</summary>
public sealed record DecidedEntry(string Title, string Text, int? Item = null, DecisionMatters Matter = DecisionMatters.None, string? Binds = null, int? For = null, int Against = 0, int Abstained = 0);

public sealed record ActionEntry(string Title, DateOnly Due, string? Owner = null, string? OwnerRole = null, string? Organisation = null);

public sealed record ActionDoneEntry(int Action, string? Note = null);

public sealed record EscalationEntry(int From, string Title, string Asks);

public sealed record EscalationAnswerEntry(int Escalation, string Answer);
