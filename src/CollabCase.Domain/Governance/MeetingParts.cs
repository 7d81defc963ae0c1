using CollabCase.Domain.Organisations;

namespace CollabCase.Domain.Governance;

/// <summary>When and where a meeting is.</summary>
/// <param name="On">The day.</param>
/// <param name="StartsAt">The time in Scotland; null where it is not fixed.</param>
/// <param name="PlannedMinutes">How long it is to last, in minutes.</param>
/// <param name="Place">Where.</param>
/// <param name="Link">An https address to join from afar.</param>
public sealed record MeetingDetails(DateOnly On, TimeOnly? StartsAt = null, int? PlannedMinutes = null, string? Place = null, string? Link = null);

/// <summary>An item to put on an agenda.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Purpose">To tell, to talk about or to decide.</param>
/// <param name="Minutes">How long it may take.</param>
/// <param name="Lead">Who leads it.</param>
/// <param name="CarriedFromItemId">The item of an earlier meeting that it continues.</param>
public sealed record AgendaItemDetails(string Title, AgendaPurpose Purpose = AgendaPurpose.Discussion, int? Minutes = null, SomebodyNamed? Lead = null, long? CarriedFromItemId = null);

/// <summary>Who was there for one term, or a guest.</summary>
/// <param name="TermNumber">The term in the tier; null for a guest.</param>
/// <param name="State">Whether the member came.</param>
/// <param name="Came">The deputy who came, or the guest; not needed for a deputy who is named with the term.</param>
/// <param name="OrganisationId">The organisation of a guest, where it is on record.</param>
/// <param name="OrganisationName">The organisation of a guest, as it is called.</param>
/// <param name="NeedsToCheckBack">Whether whoever came for the member had to ask their organisation before agreeing to anything.</param>
public sealed record AttendanceEntry(
    int? TermNumber, AttendanceState State = AttendanceState.Present, SomebodyNamed? Came = null, long? OrganisationId = null, string? OrganisationName = null, bool NeedsToCheckBack = false)
{
    /// <summary>Somebody who came without a seat: listens and speaks, and does not vote.</summary>
    public static AttendanceEntry Guest(SomebodyNamed who, long? organisationId = null, string? organisationName = null) => new(null, AttendanceState.Present, who, organisationId, organisationName);
}

/// <summary>An item of the agenda.</summary>
public sealed class AgendaItem : Entity, IPartOf<Meeting>
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>The longest name, in characters.</summary>
    public const int LeadNameMaxLength = 200;

    /// <summary>The most minutes for one item.</summary>
    public const int MostMinutes = 480;

    /// <summary>The meeting it is part of.</summary>
    public long MeetingId { get; private set; }

    /// <summary>1 for the first item that was put on the agenda, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>Its place on the agenda, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>What it is about.</summary>
    public string Title { get; private set; } = "";

    /// <summary>To tell, to talk about or to decide.</summary>
    public AgendaPurpose Purpose { get; private set; }

    /// <summary>How long it may take, in minutes.</summary>
    public int? Minutes { get; private set; }

    /// <summary>Who leads it, where they sign in here.</summary>
    public long? LeadPersonId { get; private set; }

    /// <summary>The name or role of who leads it, where they have no account.</summary>
    public string? LeadName { get; private set; }

    /// <summary>The item of an earlier meeting that it continues.</summary>
    public long? CarriedFromItemId { get; private set; }

    /// <summary>What became of it; null until that is said.</summary>
    public AgendaOutcome? Outcome { get; private set; }

    internal AgendaItem(Meeting meeting, int number, AgendaItemDetails details)
    {
        MeetingId = meeting.Id;
        Number = number;
        Position = number;
        CarriedFromItemId = details.CarriedFromItemId;
        Describe(details);
    }

    private AgendaItem() { }

    internal void Describe(AgendaItemDetails details)
    {
        var title = Text.Required(details.Title, TitleMaxLength, "what the item is about", nameof(Title));
        var purpose = Choice.Known(details.Purpose, nameof(Purpose));
        if (details.Minutes is < 1 or > MostMinutes) throw new DomainRuleException($"Enter from 1 to {MostMinutes} minutes for the item, or leave it empty.", nameof(Minutes));
        var lead = Text.Optional(details.Lead?.Name, LeadNameMaxLength, "who leads the item", nameof(LeadName));
        if (lead is not null && details.Lead?.PersonId is not null) throw new DomainRuleException("Choose who leads the item or enter a name or role, not both.", nameof(LeadName));
        (Title, Purpose, Minutes, LeadPersonId, LeadName) = (title, purpose, details.Minutes, details.Lead?.PersonId, lead);
    }

    internal void MoveTo(int position) => Position = position;

    internal void Close(AgendaOutcome? outcome) => Outcome = Choice.Known(outcome, nameof(Outcome));
}

/// <summary>Something to read before a meeting: a document of the partnership, or a link.</summary>
public sealed class MeetingPaper : Entity, IPartOf<Meeting>
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>The meeting it is part of.</summary>
    public long MeetingId { get; private set; }

    /// <summary>1 for the first paper, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>The item that it belongs to; null for the whole meeting.</summary>
    public long? AgendaItemId { get; private set; }

    /// <summary>What the link is called; null for a document, which is called as it is where it is kept.</summary>
    public string? Title { get; private set; }

    /// <summary>The document of the partnership.</summary>
    public long? DocumentId { get; private set; }

    /// <summary>An https address.</summary>
    public string? Link { get; private set; }

    internal MeetingPaper(Meeting meeting, int number, long? agendaItemId, string? title, long? documentId, string? link)
    {
        MeetingId = meeting.Id;
        Number = number;
        AgendaItemId = agendaItemId;
        Link = WebLink.Optional(link, nameof(Link));
        DocumentId = documentId;
        if (DocumentId is null == Link is null) throw new DomainRuleException("Choose a document of this partnership, or give a link; one of the two.", nameof(Link));
        Title = Link is null ? null : Text.Required(title, TitleMaxLength, "what the link leads to", nameof(Title));
    }

    private MeetingPaper() { }

    internal void BelongTo(AgendaItem? item) => AgendaItemId = item?.Id;
}

/// <summary>Who was there for a seat, or a guest, as it was on the day.</summary>
public sealed class Attendance : Entity, IPartOf<Meeting>
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameMaxLength = 200;

    /// <summary>The longest name of a guest's organisation, in characters.</summary>
    public const int OrganisationMaxLength = 200;

    /// <summary>The meeting it is part of.</summary>
    public long MeetingId { get; private set; }

    /// <summary>The term of the member; null for a guest.</summary>
    public long? SeatTermId { get; private set; }

    /// <summary>Who came: the member, the deputy or the guest, where they sign in here. The member, where nobody came.</summary>
    public long? PersonId { get; private set; }

    /// <summary>Their name or role, where they have no account.</summary>
    public string? Name { get; private set; }

    /// <summary>The organisation that is represented.</summary>
    public long? OrganisationId { get; private set; }

    /// <summary>For a guest of an organisation that is not on record: what it is called.</summary>
    public string? OrganisationName { get; private set; }

    /// <summary>Its sector on the day.</summary>
    public Sector? Sector { get; private set; }

    /// <summary>Whether somebody was there.</summary>
    public AttendanceState State { get; private set; }

    /// <summary>Whether whoever came votes, and counts to the quorum.</summary>
    public bool MayVote { get; private set; }

    /// <summary>Whether whoever came for the member had to ask their organisation before agreeing to anything.</summary>
    public bool NeedsToCheckBack { get; private set; }

    /// <summary>Whether somebody was there.</summary>
    public bool IsThere => State is AttendanceState.Present or AttendanceState.Deputy;

    internal Attendance(Meeting meeting) => MeetingId = meeting.Id;

    private Attendance() { }

    internal void Record(long? seatTermId, SomebodyNamed who, AttendanceEntry entry, long? organisationId, Sector? sector, bool mayVote)
    {
        SeatTermId = seatTermId;
        (PersonId, Name) = (who.PersonId, Text.Optional(who.Name, NameMaxLength, "the name of who came", nameof(Name)));
        (OrganisationId, Sector, State, MayVote) = (organisationId, sector, entry.State, mayVote);
        OrganisationName = Text.Optional(entry.OrganisationName, OrganisationMaxLength, "the organisation of the guest", nameof(OrganisationName));
        NeedsToCheckBack = entry.NeedsToCheckBack && seatTermId is not null && IsThere;
    }
}

/// <summary>A conflict of interest that somebody declared on one item.</summary>
public sealed class ConflictOfInterest : Entity, IPartOf<Meeting>
{
    /// <summary>The longest description, in characters.</summary>
    public const int WhatMaxLength = 1000;

    /// <summary>The meeting it is part of.</summary>
    public long MeetingId { get; private set; }

    /// <summary>The item.</summary>
    public long AgendaItemId { get; private set; }

    /// <summary>The term of the member who declared it.</summary>
    public long SeatTermId { get; private set; }

    /// <summary>What the interest is.</summary>
    public string What { get; private set; } = "";

    /// <summary>What was done about it.</summary>
    public ConflictHandling Handling { get; private set; }

    internal ConflictOfInterest(Meeting meeting, AgendaItem item, long seatTermId)
    {
        MeetingId = meeting.Id;
        AgendaItemId = item.Id;
        SeatTermId = seatTermId;
    }

    private ConflictOfInterest() { }

    internal void Say(string what, ConflictHandling handling)
    {
        var said = Text.Required(what, WhatMaxLength, "what the interest is", nameof(What), lines: true);
        Handling = Choice.Known(handling, nameof(Handling));
        What = said;
    }
}
