using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>What the members of a day said of a meeting that lies ahead, for its page.</summary>
/// <param name="Lines">The members, with their answers; null where they did not answer.</param>
/// <param name="MayReply">Whether the person is one of them.</param>
public sealed record MeetingReplies(IReadOnlyList<(string Member, ReplyAnswer? Answer)> Lines, bool MayReply)
{
    /// <summary>'3 come, 1 sends the deputy, 1 cannot come, 2 have not answered'.</summary>
    public string InWords => string.Join(", ", new[]
    {
        Count(Lines.Count(l => l.Answer is ReplyAnswer.Coming), "comes", "come"), Count(Lines.Count(l => l.Answer is ReplyAnswer.Deputy), "sends a deputy", "send a deputy"),
        Count(Lines.Count(l => l.Answer is ReplyAnswer.NotComing), "cannot come", "cannot come"), Count(Lines.Count(l => l.Answer is null), "has not answered", "have not answered"),
    }.Where(w => w.Length > 0));

    private static string Count(int count, string one, string more) => count switch { 0 => "", 1 => $"1 {one}", _ => $"{count} {more}" };
}

/// <summary>Reads them in two statements; for those who take part.</summary>
public sealed class RepliesReader(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<MeetingReplies?> ReadAsync(MeetingOutline meeting, CancellationToken cancel)
    {
        var today = clock.Today();
        if (meeting.State is not MeetingState.Scheduled || meeting.On < today) return null;
        var visible = db.VisibleTo(viewer);
        var names = visible.Names;
        var terms = await visible.Tiers.Where(t => t.Id == meeting.TierId).SelectMany(t => t.Terms).Where(x => x.From <= meeting.On && (x.Until == null || x.Until >= meeting.On)).OrderBy(x => x.Number)
            .Select(x => new { x.Id, x.PersonId, Member = names.Where(n => n.Id == x.PersonId).Select(n => n.Name).FirstOrDefault() ?? x.Name }).ToListAsync(cancel);
        var said = await visible.Meetings(today).Where(m => m.Id == meeting.Id).SelectMany(m => m.Replies).Select(r => new { r.SeatTermId, r.Answer }).ToListAsync(cancel);
        return new([.. terms.Select(t => (t.Member ?? "A member", said.Find(s => s.SeatTermId == t.Id)?.Answer))], terms.Exists(t => t.PersonId == viewer.PersonId));
    }
}
