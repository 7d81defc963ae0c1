using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>A decision that a group took at a meeting, and the one that has taken its place since.</summary>
public sealed record DecisionTaken(int Number, string Title, DecisionBy By, DecisionStanding State, int? SupersededBy);

/// <summary>What was decided at a meeting, in the order in which it was recorded, as far as its page lists it: what groups decide is open to everybody who sees the partnership.</summary>
public sealed record DecisionsTaken(IReadOnlyList<DecisionTaken> Rows, bool HasMore)
{
    /// <summary>More than these are looked for in the register.</summary>
    public const int MostListed = 50;
}

/// <summary>Reads <see cref="DecisionsTaken"/>.</summary>
internal static class DecisionsTakenReading
{
    /// <summary>One statement.</summary>
    public static async Task<DecisionsTaken> DecisionsTakenAtAsync(this Visible visible, MeetingOutline meeting, CancellationToken cancel)
    {
        var all = visible.Decisions.Where(d => d.PartnershipId == meeting.PartnershipId);
        var found = await all.Where(d => d.MeetingId == meeting.Id).OrderBy(d => d.Number).Take(DecisionsTaken.MostListed + 1)
            .Select(d => new { d.Number, d.Title, d.By, d.Outcome, SupersededBy = all.Where(x => x.Id == d.SupersededByDecisionId).Select(x => (int?)x.Number).FirstOrDefault() }).ToListAsync(cancel);
        return new([.. found.Take(DecisionsTaken.MostListed).Select(d => new DecisionTaken(d.Number, d.Title, d.By, DecisionStandings.Of(d.Outcome, d.SupersededBy is not null), d.SupersededBy))],
            found.Count > DecisionsTaken.MostListed);
    }
}
