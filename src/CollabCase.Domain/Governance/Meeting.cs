using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Governance;

/// <summary>
/// A meeting of a tier: scheduled, then held or cancelled. Who came is recorded with the rules of that day, so that whether it was
/// quorate never changes afterwards. Approved minutes lock it.
/// </summary>
public sealed partial class Meeting : AggregateRoot
{
    /// <summary>The longest name of a place, in characters.</summary>
    public const int PlaceMaxLength = 300;

    /// <summary>The longest reason for cancelling, in characters.</summary>
    public const int CancelReasonMaxLength = 1000;

    /// <summary>The longest minutes, in characters.</summary>
    public const int MinutesMaxLength = 100_000;

    /// <summary>The longest meeting, in minutes.</summary>
    public const int MostMinutes = 1440;

    /// <summary>The most items on an agenda.</summary>
    public const int MostItems = 60;

    /// <summary>The most papers of a meeting.</summary>
    public const int MostPapers = 100;

    private readonly List<AgendaItem> _agenda = [];
    private readonly List<MeetingPaper> _papers = [];

    private Meeting() { }

    /// <summary>The partnership it belongs to.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first meeting of the partnership, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>The tier that meets.</summary>
    public long TierId { get; private set; }

    /// <summary>Scheduled, held or cancelled.</summary>
    public MeetingState State { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The time in Scotland; null where it is not fixed.</summary>
    public TimeOnly? StartsAt { get; private set; }

    /// <summary>How long it is to last, in minutes.</summary>
    public int? PlannedMinutes { get; private set; }

    /// <summary>Where.</summary>
    public string? Place { get; private set; }

    /// <summary>An https address to join from afar.</summary>
    public string? Link { get; private set; }

    /// <summary>
    /// The day of the tier's series that it stands for, as <see cref="SeriesDay.Nominal"/>, so that the series does not schedule it again, were it
    /// moved or cancelled; null for one outside it.
    /// </summary>
    public DateOnly? SeriesOn { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>Every item, by position.</summary>
    public IReadOnlyCollection<AgendaItem> Agenda => _agenda;

    /// <summary>Every paper, by number.</summary>
    public IReadOnlyCollection<MeetingPaper> Papers => _papers;

    /// <summary>
    /// Schedules a meeting. Refused: a day outside 1990 to 2100, a link that is not an https address, a tier that was wound up, a
    /// paused or closed partnership. A meeting that was held and is recorded later is scheduled on its day first.
    /// </summary>
    public static Meeting Schedule(int number, GovernanceTier tier, MeetingDetails details, DateOnly? seriesOn, GovernanceFacts facts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentNullException.ThrowIfNull(tier);
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOf(tier.PartnershipId);
        if (tier.EndedOn is { } ended && details.On > ended) throw new DomainRuleException($"The group was wound up on {PlainDate.Say(ended)}. It meets no more.", nameof(On));
        var meeting = new Meeting { PartnershipId = tier.PartnershipId, Number = number, TierId = tier.Id, State = MeetingState.Scheduled, SeriesOn = seriesOn };
        meeting.SetDetails(details);
        return meeting;
    }

    /// <summary>Changes when and where it is. Refused: as for scheduling, and for one that was held or cancelled.</summary>
    public void Move(MeetingDetails details, GovernanceFacts facts)
    {
        EnsureScheduled(facts);
        SetDetails(details);
    }

    /// <summary>Cancels it; it stays on record. Refused: no reason, one that was held or cancelled.</summary>
    public void Cancel(string reason, GovernanceFacts facts)
    {
        EnsureScheduled(facts);
        CancelReason = Text.Required(reason, CancelReasonMaxLength, "the reason why it is cancelled", nameof(CancelReason), lines: true);
        State = MeetingState.Cancelled;
    }

    /// <summary>Puts an item at the end of the agenda. Refused: no title, more than 60 items, after approval of the minutes.</summary>
    public AgendaItem AddItem(AgendaItemDetails details, GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(details);
        EnsureOpen(facts);
        if (_agenda.Count >= MostItems) throw new DomainRuleException($"There are {MostItems} items on the agenda already.");
        if (details.CarriedFromItemId is { } earlier && _agenda.Any(i => i.CarriedFromItemId == earlier || i.Id == earlier))
            throw new DomainRuleException("That item is on this agenda already.");
        var item = new AgendaItem(this, _agenda.Select(i => i.Number).DefaultIfEmpty().Max() + 1, details);
        item.MoveTo(_agenda.Count + 1);
        _agenda.Add(item);
        return item;
    }

    /// <summary>Changes what is said about an item. Refused: as for adding.</summary>
    public void ChangeItem(int number, AgendaItemDetails details, GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(details);
        EnsureOpen(facts);
        ItemNumbered(number).Describe(details);
    }

    /// <summary>Puts an item at another place, from 1; a place beyond the end is the end. The others keep their order.</summary>
    public void MoveItem(int number, int position, GovernanceFacts facts)
    {
        EnsureOpen(facts);
        var moved = ItemNumbered(number);
        var order = _agenda.Where(i => i != moved).OrderBy(i => i.Position).ToList();
        order.Insert(Math.Clamp(position - 1, 0, order.Count), moved);
        for (var i = 0; i < order.Count; i++) order[i].MoveTo(i + 1);
    }

    /// <summary>
    /// Takes an item off the agenda; its papers become papers of the whole meeting. Refused: once the meeting was held, because what was
    /// on the agenda stays on record.
    /// </summary>
    public void RemoveItem(int number, GovernanceFacts facts)
    {
        EnsureOpen(facts);
        var item = ItemNumbered(number);
        if (State is MeetingState.Held) throw new DomainRuleException("This meeting has been held, so its agenda stays on record. Say in the minutes that nobody came to the item, or carry it forward.");
        foreach (var paper in _papers.Where(p => p.AgendaItemId == item.Id)) paper.BelongTo(null);
        _agenda.Remove(item);
        foreach (var (left, position) in _agenda.OrderBy(i => i.Position).Select((i, index) => (i, index + 1))) left.MoveTo(position);
    }

    /// <summary>
    /// Carries what was not dealt with at an earlier meeting of the same tier over to this one: each item that was carried forward
    /// and is on no other meeting's agenda yet. Refused: a meeting of another tier, or one that is not earlier.
    /// </summary>
    /// <param name="earlier">The earlier meeting.</param>
    /// <param name="facts">The partnership's.</param>
    /// <param name="continued">Its items that are on another meeting's agenda already.</param>
    public IReadOnlyList<AgendaItem> CarryOverFrom(Meeting earlier, GovernanceFacts facts, IReadOnlyCollection<long>? continued = null)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        EnsureOpen(facts);
        if (earlier.TierId != TierId || earlier == this || earlier.On > On) throw new DomainRuleException("Items are carried over from an earlier meeting of the same group.");
        return
        [
            .. earlier._agenda.Where(i => i.Outcome is AgendaOutcome.CarriedForward && continued?.Contains(i.Id) != true && _agenda.All(here => here.CarriedFromItemId != i.Id)).OrderBy(i => i.Position)
                .Select(i => AddItem(new(i.Title, i.Purpose, i.Minutes, new(i.LeadPersonId, i.LeadName), i.Id), facts)),
        ];
    }

    /// <summary>Says what became of an item; null takes back what was said. Refused: before the meeting was held, after approval of the minutes.</summary>
    public void CloseItem(int number, AgendaOutcome? outcome, GovernanceFacts facts)
    {
        EnsureOpen(facts);
        EnsureHeld("Record who came first.");
        var item = ItemNumbered(number);
        if (item.Outcome == outcome) return;
        item.Close(outcome);
        MinutesAreChanged();
    }

    /// <summary>Adds something to read, for an item or for the whole meeting. Refused: a link without a title, neither or both of document and link, a document that is a paper already, more than 100 papers, after approval of the minutes.</summary>
    public MeetingPaper AddPaper(int? itemNumber, string? title, long? documentId, string? link, GovernanceFacts facts)
    {
        EnsureOpen(facts);
        if (_papers.Count >= MostPapers) throw new DomainRuleException($"There are {MostPapers} papers for this meeting already.");
        var paper = new MeetingPaper(this, _papers.Select(p => p.Number).DefaultIfEmpty().Max() + 1, itemNumber is { } number ? ItemNumbered(number).Id : null, title, documentId, link);
        if (documentId is not null && _papers.Exists(p => p.DocumentId == documentId)) throw new DomainRuleException("That document is among the papers already.", "Document");
        _papers.Add(paper);
        return paper;
    }

    /// <summary>Takes a paper off the meeting. The document stays where it is.</summary>
    public void RemovePaper(int number, GovernanceFacts facts)
    {
        EnsureOpen(facts);
        _papers.Remove(_papers.Find(p => p.Number == number) ?? throw new DomainRuleException("That paper is no longer on the list. Go back to the meeting and choose again."));
    }

    private void SetDetails(MeetingDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var on = GovernanceFacts.Checked(details.On, "the day of the meeting", nameof(On));
        if (details.PlannedMinutes is < 1 or > MostMinutes) throw new DomainRuleException($"Enter from 1 to {MostMinutes} minutes, or leave it empty.", nameof(PlannedMinutes));
        var place = Text.Optional(details.Place, PlaceMaxLength, "the place", nameof(Place));
        Link = WebLink.Optional(details.Link, nameof(Link));
        (On, StartsAt, PlannedMinutes, Place) = (on, details.StartsAt, details.PlannedMinutes, place);
    }

    private AgendaItem ItemNumbered(int number) => _agenda.Find(i => i.Number == number) ?? throw new DomainRuleException("That item is no longer on the agenda. Go back to the meeting and choose again.");

    private void EnsureHeld(string whatFirst)
    {
        if (State is not MeetingState.Held) throw new DomainRuleException($"This meeting has not been held yet. {whatFirst}");
    }

    private void EnsureScheduled(GovernanceFacts facts)
    {
        EnsureOpen(facts);
        if (State is MeetingState.Held) throw new DomainRuleException("This meeting has been held. What is recorded of it can be corrected, and its day stays.");
    }

    private void EnsureOpen(GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOf(PartnershipId);
        if (State is MeetingState.Cancelled) throw new DomainRuleException("This meeting was cancelled. Schedule another one.");
        EnsureUnlocked();
    }

    // Nothing is added to what the group approved, a decision neither.
    internal void EnsureUnlocked()
    {
        if (MinutesState is Governance.MinutesState.Approved)
            throw new DomainRuleException($"The minutes were approved on {PlainDate.Say(MinutesApprovedOn!.Value)}, so this meeting is locked. Put a correction on the agenda of the next one.");
    }
}
