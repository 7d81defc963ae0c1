using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Testing.Governance;

/// <summary>Builds a decision of a group that is saved already, with members and a quorum. It is taken a week ago, by consensus, at a meeting of its own.</summary>
public sealed class DecisionBuilder
{
    private DecisionToTake _what = new("Meet on Tuesdays", "From January on we meet on the second Tuesday.");
    private DateOnly _on = PartnershipBuilder.Today.AddDays(-7);
    private Votes? _votes;
    private int? _supersedes;

    public DecisionBuilder Titled(string title)
    {
        _what = _what with { Title = title };
        return this;
    }

    public DecisionBuilder Binding(DecisionMatters matter, long? id, string words)
    {
        _what = _what with { Matter = matter, BindsId = id, Binds = words };
        return this;
    }

    public DecisionBuilder On(DateOnly day)
    {
        _on = day;
        return this;
    }

    public DecisionBuilder By(Votes votes)
    {
        _votes = votes;
        return this;
    }

    /// <summary>In the place of the decision of this number.</summary>
    public DecisionBuilder InPlaceOf(int number)
    {
        _supersedes = number;
        return this;
    }

    /// <summary>Records it; answers its number.</summary>
    public Task<int> SavedIn(CollabCaseHost host, string partnership, int tier) => host.Write([partnership], async db =>
    {
        var visible = db.VisibleTo(Viewer.Job("tests"));
        var (group, facts) = ((await visible.WholeTierAsync(partnership, tier, CancellationToken.None))!, (await visible.GovernanceFactsAsync(partnership, CancellationToken.None))!);
        var meeting = Meeting.Schedule(await db.NextMeetingNumberAsync(facts.PartnershipId, CancellationToken.None), group, new(_on), null, facts);
        meeting.RecordAttendance(group, [], 60, facts, PartnershipBuilder.Today);
        var coordinator = await visible.Partnerships.Where(p => p.Reference == partnership).Select(p => p.CoordinatorPersonId!.Value).SingleAsync();
        var earlier = _supersedes is { } number ? await visible.WholeDecisionAsync(partnership, number, CancellationToken.None) : null;
        var decision = Decision.TakeAt(await db.NextDecisionNumberAsync(facts.PartnershipId, CancellationToken.None), meeting, group, null, _what, _votes, earlier, facts, PartnershipBuilder.Now, coordinator);
        db.AddRange(meeting, decision);
        return decision.Number;
    });
}
