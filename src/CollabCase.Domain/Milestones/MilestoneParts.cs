namespace CollabCase.Domain.Milestones;

/// <summary>A change of an agreed date: what it was, what it became, who changed it, when and why. Never edited.</summary>
public sealed class DateChange : Entity, IPartOf<Milestone>
{
    /// <summary>The longest note, in characters.</summary>
    public const int NoteMaxLength = 2000;

    /// <summary>The milestone it is part of.</summary>
    public long MilestoneId { get; private set; }

    /// <summary>1 for the first change, rising.</summary>
    public int Number { get; private set; }

    /// <summary>The date before.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The date after.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Why, from the short list.</summary>
    public ReplanReason Reason { get; private set; }

    /// <summary>Why, in words.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When it was changed, UTC.</summary>
    public DateTime AtUtc { get; private set; }

    /// <summary>Who changed it.</summary>
    public long ByPersonId { get; private set; }

    /// <summary>Calendar days; negative where the date came forward.</summary>
    public int Days => To.DayNumber - From.DayNumber;

    internal DateChange(Milestone milestone, int number, DateOnly from, DateOnly to, ReplanReason reason, string note, DateTime atUtc, long byPersonId)
    {
        MilestoneId = milestone.Id;
        Number = number;
        From = from;
        To = to;
        Reason = reason;
        Note = note;
        AtUtc = atUtc;
        ByPersonId = byPersonId;
    }

    private DateChange() { }
}

/// <summary>A time of waiting for others that is over.</summary>
public sealed class PastWait : Entity, IPartOf<Milestone>
{
    /// <summary>The milestone it is part of.</summary>
    public long MilestoneId { get; private set; }

    /// <summary>1 for the first, rising.</summary>
    public int Number { get; private set; }

    /// <summary>What was waited for, in words.</summary>
    public string? WaitedFor { get; private set; }

    /// <summary>The organisation that was waited for.</summary>
    public long? OrganisationId { get; private set; }

    /// <summary>The person who was waited for.</summary>
    public long? PersonId { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>The day it ended.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Calendar days from the first day to the day it ended.</summary>
    public int Days => Until.DayNumber - Since.DayNumber;

    internal PastWait(Milestone milestone, int number, Awaited waiting, DateOnly since, DateOnly until)
    {
        MilestoneId = milestone.Id;
        Number = number;
        WaitedFor = waiting.What;
        OrganisationId = waiting.OrganisationId;
        PersonId = waiting.PersonId;
        Since = since;
        Until = until;
    }

    private PastWait() { }
}

/// <summary>Something that shows that a milestone is done. It is added and withdrawn, never edited; who did so is in the history.</summary>
public sealed class MilestoneEvidence : Entity, IPartOf<Milestone>
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>The longest note, in characters.</summary>
    public const int NoteMaxLength = 2000;

    /// <summary>The milestone it is part of.</summary>
    public long MilestoneId { get; private set; }

    /// <summary>1 for the first, rising.</summary>
    public int Number { get; private set; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where it is: an https address.</summary>
    public string? Link { get; private set; }

    /// <summary>What it shows, or where it is kept.</summary>
    public string? Note { get; private set; }

    /// <summary>The day it was added.</summary>
    public DateOnly AddedOn { get; private set; }

    /// <summary>The day it was withdrawn; null while it stands.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Whether it stands.</summary>
    public bool Stands => WithdrawnOn is null;

    internal MilestoneEvidence(Milestone milestone, int number, EvidenceToAdd evidence, DateOnly on)
    {
        MilestoneId = milestone.Id;
        Number = number;
        Title = Text.Required(evidence.Title, TitleMaxLength, "a title for the evidence", "EvidenceTitle");
        Link = WebLink.Optional(evidence.Link, "EvidenceLink");
        Note = Text.Optional(evidence.Note, NoteMaxLength, "the note on the evidence", "EvidenceNote", lines: true);
        AddedOn = on;
        if (Link is null && Note is null)
            throw new DomainRuleException("Give a link to the evidence, or a note on what it shows and where it is kept.", "EvidenceLink");
    }

    private MilestoneEvidence() { }

    internal void Withdraw(DateOnly on) => WithdrawnOn ??= on;
}

/// <summary>Another milestone of the same partnership that has to come first.</summary>
public sealed class MilestoneDependency : Entity, IPartOf<Milestone>
{
    /// <summary>The milestone that builds on the other.</summary>
    public long MilestoneId { get; private set; }

    /// <summary>The milestone that comes first.</summary>
    public long DependsOnMilestoneId { get; private set; }

    internal MilestoneDependency(Milestone milestone, long dependsOnMilestoneId)
    {
        MilestoneId = milestone.Id;
        DependsOnMilestoneId = dependsOnMilestoneId;
    }

    private MilestoneDependency() { }
}
