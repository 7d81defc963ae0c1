using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Web.Seeding;

/// <summary>Tells a partnership's groups, meetings, decisions and actions, each day as if it were that day.</summary>
internal sealed class GovernanceTelling(DemonstrationFile file, Timeline timeline, Func<string, string, long> personOf, Func<string, string, long> organisationOf)
{
    private static readonly TimeOnly Afternoon = new(15, 0);
    private readonly List<GovernanceTier> _groups = [];
    private readonly List<Meeting> _meetings = [];
    private readonly List<GovernanceAction> _actions = [];
    private readonly List<Escalation> _escalations = [];
    private readonly List<Decision> _decisions = [];

    /// <summary>Every group told of so far.</summary>
    public IReadOnlyList<TierLine> Groups => [.. _groups.Select(TierLine.Of)];

    public Decision DecisionOf(string where, int number) => _decisions.Find(d => d.Number == number) ?? throw file.Refusal(where, $"There is no decision {number} before this day");

    public GovernanceTier Group(string where, int number) => _groups.Find(g => g.Number == number) ?? throw file.Refusal(where, $"There is no group {number} before this day");

    /// <summary>A group as a file or a story has it.</summary>
    public GovernanceTier SetUp(string where, GroupEntry entry, Partnership partnership, DateOnly day) => file.At(where, () =>
    {
        var facts = FactsOf(partnership);
        var group = GovernanceTier.SetUp(_groups.Count + 1, entry.Kind, entry.Name, entry.Remit, entry.AnswersTo is { } parent ? Group(where, parent).Id : null, facts, day);
        if (entry.Meets is { } meets) group.ChangeCadence(new(meets.Unit, meets.Every), timeline.Of(meets.From), facts);
        if (entry.Quorum is { } quorum) group.ChangeQuorum(new(quorum.By, quorum.Number, NeedsPublicAndThird: quorum.PublicAndThird), facts);
        _groups.Add(group);
        return group;
    });

    /// <summary>Null where the entry tells of something else; otherwise the records that are new.</summary>
    public IReadOnlyList<AggregateRoot>? Tell(string where, StoryEntry story, DateOnly day, Partnership partnership)
    {
        var facts = FactsOf(partnership);
        switch (story)
        {
            case { SetsUp: { } group }:
                return [SetUp(where, group, partnership, day)];
            case { Seats: { } seats }:
                foreach (var (seat, number) in seats.Select((s, i) => (s, i + 1))) file.At($"{where}, seat {number}", () => Seat(where, seat, day, facts));
                return [];
            case { Schedules: { } ahead }:
                return [Schedule(where, ahead, facts)];
            case { Meets: { } meeting }:
                return Hold(where, meeting, day, facts);
            case { ActionDone: { } done }:
                (_actions.Find(a => a.Number == done.Action) ?? throw file.Refusal(where, $"There is no action {done.Action} before this day")).MarkDone(day, done.Note, facts, day);
                return [];
            case { Escalates: { } issue }:
                _escalations.Add(Escalation.Raise(_escalations.Count + 1, Group(where, issue.From).Id, issue.Title, issue.Asks, day, facts, day));
                return [_escalations[^1]];
            case { AnswersIssue: { } answer }:
                (_escalations.Find(e => e.Number == answer.Escalation) ?? throw file.Refusal(where, $"There is no issue {answer.Escalation} before this day")).AnswerIt(answer.Answer, day, null, facts, day);
                return [];
            default:
                return null;
        }
    }

    private void Seat(string where, SeatEntry seat, DateOnly day, GovernanceFacts facts)
    {
        var (group, kept) = (Group(where, seat.Group), new SeatDetails(seat.Votes, seat.ForLivedExperience));
        if (seat is { Account: null, Name: null }) group.AddSeat(kept, day, facts);
        else
            group.SeatMember(kept, new(new(seat.Account is { } account ? personOf(where, account) : null, seat.Account is null ? seat.Name : null), day, Office: seat.Office,
                Deputy: seat.Deputy is { } deputy ? new(Name: deputy) : null, OrganisationId: seat.Organisation is { } organisation ? organisationOf(where, organisation) : null, Sector: seat.Sector), facts);
    }

    private Meeting Schedule(string where, ScheduleEntry ahead, GovernanceFacts facts)
    {
        var meeting = Meeting.Schedule(_meetings.Count + 1, Group(where, ahead.Group), new(timeline.Of(ahead.Day), new TimeOnly(10, 0), ahead.Minutes, ahead.Place), null, facts);
        foreach (var item in ahead.Agenda ?? []) meeting.AddItem(new(item.Title, item.Purpose, item.Minutes), facts);
        _meetings.Add(meeting);
        return meeting;
    }

    private List<AggregateRoot> Hold(string where, MeetingEntry entry, DateOnly day, GovernanceFacts facts)
    {
        var (group, by, at) = (Group(where, entry.Group), personOf(where, entry.By), day.ToDateTime(Afternoon, DateTimeKind.Utc));
        var meeting = Meeting.Schedule(_meetings.Count + 1, group, new(day, new TimeOnly(10, 0), entry.Lasted, entry.Place), null, facts);
        foreach (var item in entry.Agenda) meeting.AddItem(new(item.Title, item.Purpose, item.Minutes), facts);
        var away = entry.Apologies.Select(n => new AttendanceEntry(n, AttendanceState.Apologies));
        var deputies = entry.Deputies.Select(n => new AttendanceEntry(n, AttendanceState.Deputy));
        meeting.RecordAttendance(group, [.. away, .. deputies, .. entry.CheckedBack.Select(n => new AttendanceEntry(n, NeedsToCheckBack: true))], entry.Lasted, facts, day);
        foreach (var (item, number) in entry.Agenda.Select((x, i) => (x, i + 1))) meeting.CloseItem(number, item.Outcome, facts);
        var before = _decisions.Count;
        foreach (var decided in entry.Decides)
            _decisions.Add(Decision.TakeAt(_decisions.Count + 1, meeting, group, decided.Item, new(decided.Title, decided.Text, decided.Matter, Binds: decided.Binds),
                decided.For is { } votes ? new Votes(votes, decided.Against, decided.Abstained) : null, null, facts, at, by));
        List<AggregateRoot> told = [meeting, .. _decisions.Skip(before)];
        foreach (var agreed in entry.Actions)
        {
            _actions.Add(GovernanceAction.Raise(_actions.Count + 1, agreed.Title,
                new(new(agreed.Owner is { } owner ? personOf(where, owner) : null, agreed.OwnerRole), agreed.Organisation is { } organisation ? organisationOf(where, organisation) : null),
                timeline.Of(agreed.Due), day, new(group.Id, meeting.Id), facts, day));
            told.Add(_actions[^1]);
        }
        if (entry.Minutes is { } minutes)
        {
            meeting.DraftMinutes(minutes, facts);
            meeting.CirculateMinutes(facts, day);
        }
        if (entry.ApprovesMinutesOf is { } earlier) MeetingOf(where, earlier).ApproveMinutes(facts, day, at: meeting);
        _meetings.Add(meeting);
        return told;
    }

    private GovernanceFacts FactsOf(Partnership partnership) => new(partnership.Id, partnership.State, partnership.StateSince, partnership.Profile, Groups);

    private Meeting MeetingOf(string where, int number) => _meetings.Find(m => m.Number == number) ?? throw file.Refusal(where, $"There is no meeting {number} before this day");
}
