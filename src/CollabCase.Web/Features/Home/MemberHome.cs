using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Web.Features.Desk;

namespace CollabCase.Web.Features.Home;

/// <summary>'What is expected of me?': the next meetings and what is decided there, what is in their name, the partnerships that the person steers or speaks for a partner in, what is next in each, what was agreed, and whom to reach.</summary>
public sealed class MemberHome(CollabCaseDb db, Viewer viewer, DeskReader desk, PartnershipCards cards, MeetingsAhead meetings, DocumentsToSign documents)
{
    /// <summary>Null for one who is linked as a participant only, and has nothing to do and no meeting ahead.</summary>
    public async Task<Section?> ReadAsync(CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var me = viewer.PersonId;
        var mine = visible.Members.Where(m => m.PersonId == me && m.Role != MemberRole.Participant);
        var list = await cards.ReadAsync(visible.Partnerships.Where(p => p.State != PartnershipState.Closed && mine.Any(m => m.PartnershipId == p.Id)), cancel);
        var due = await desk.ReadAsync(desk.Of(Whose.Mine), CoordinatorHome.MostLines, cancel);
        var ahead = await meetings.ReadAsync(cancel);
        var toSign = await documents.ReadAsync(cancel);
        return list.Cards.Count == 0 && due.IsEmpty && ahead.Count == 0 ? null : new Section(list, due, ahead, toSign);
    }

    /// <param name="Cards">The partnerships.</param>
    /// <param name="Desk">What is in the person's own name.</param>
    /// <param name="Meetings">The next meetings of the groups that the person sits in.</param>
    /// <param name="ToSign">What waits for the signature of the person's organisation.</param>
    public sealed record Section(CardList Cards, DeskOverview Desk, IReadOnlyList<MeetingAhead> Meetings, IReadOnlyList<DocumentToSign> ToSign) : IHomeSection
    {
        public string View => "_MemberHome";

        public Urgency Urgency => Desk.Count(DeskPart.Late) > 0 || Cards.Cards.Any(c => c.Exceptions.Any(e => e.IsOverdue)) ? Urgency.Late : Desk.IsEmpty && Meetings.All(m => m.Answer is not null) && ToSign.Count == 0 ? Urgency.Calm : Urgency.Soon;
    }
}
