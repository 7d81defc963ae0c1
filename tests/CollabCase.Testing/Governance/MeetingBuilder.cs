using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;

namespace CollabCase.Testing.Governance;

/// <summary>Builds a meeting of a group that is saved already.</summary>
public sealed class MeetingBuilder
{
    private readonly List<Action<Meeting, GovernanceTier, GovernanceFacts>> _steps = [];
    private MeetingDetails _details = new(PartnershipBuilder.Today.AddDays(14));
    private DateOnly? _seriesOn;

    public MeetingBuilder On(DateOnly day)
    {
        _details = _details with { On = day };
        return this;
    }

    public MeetingBuilder As(MeetingDetails details)
    {
        _details = details;
        return this;
    }

    public MeetingBuilder OfSeries(DateOnly day)
    {
        _seriesOn = day;
        return this;
    }

    public MeetingBuilder WithItem(string title, AgendaPurpose purpose = AgendaPurpose.Discussion, int? minutes = null, SomebodyNamed? lead = null) =>
        Then((m, _, facts) => m.AddItem(new(title, purpose, minutes, lead), facts));

    /// <summary>A link to read beforehand.</summary>
    public MeetingBuilder WithPaper(string title, string link, int? item = null) => Then((m, _, facts) => m.AddPaper(item, title, null, link, facts));

    /// <summary>Held, with everybody there who was a member on the day.</summary>
    public MeetingBuilder Held(int minutes = 60) => Then((m, tier, facts) => m.RecordAttendance(tier, [], minutes, facts, m.On));

    /// <summary>The first member of the day left the room for the first item.</summary>
    public MeetingBuilder WithConflict() => Then((m, tier, facts) => m.DeclareConflict(1, tier.TermsOn(m.On)[0].Id, "Their employer has applied.", ConflictHandling.LeftTheRoom, facts));

    public MeetingBuilder WithMinutes(string text = "We met.") => Then((m, _, facts) => m.DraftMinutes(text, facts));

    /// <summary>Sent round on the day of the meeting.</summary>
    public MeetingBuilder Circulated() => Then((m, _, facts) => m.CirculateMinutes(facts, m.On));

    /// <summary>On the day of the meeting, by e-mail.</summary>
    public MeetingBuilder Approved() => Then((m, _, facts) => m.ApproveMinutes(facts, m.On));

    public MeetingBuilder Cancelled() => Then((m, _, facts) => m.Cancel("Too many are ill.", facts));

    public MeetingBuilder Then(Action<Meeting, GovernanceTier, GovernanceFacts> step)
    {
        _steps.Add(step);
        return this;
    }

    /// <summary>Records it; answers its number.</summary>
    public Task<int> SavedIn(CollabCaseHost host, string partnership, int tier) => host.Write([partnership], async db =>
    {
        var visible = db.VisibleTo(Viewer.Job("tests"));
        var (group, facts) = ((await visible.WholeTierAsync(partnership, tier, CancellationToken.None))!, (await visible.GovernanceFactsAsync(partnership, CancellationToken.None))!);
        var meeting = Meeting.Schedule(await db.NextMeetingNumberAsync(facts.PartnershipId, CancellationToken.None), group, _details, _seriesOn, facts);
        foreach (var step in _steps) step(meeting, group, facts);
        db.Add(meeting);
        return meeting.Number;
    });
}
