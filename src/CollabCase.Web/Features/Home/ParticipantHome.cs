using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;

namespace CollabCase.Web.Features.Home;

/// <summary>In plain English, for somebody who takes part: what each partnership is for, where it is, who is who, and what we said we would do.</summary>
public sealed class ParticipantHome(CollabCaseDb db, Viewer viewer, PartnershipCards cards)
{
    /// <summary>Null for one who is linked in other ways only.</summary>
    public async Task<Section?> ReadAsync(CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var me = viewer.PersonId;
        var mine = visible.Members.Where(m => m.PersonId == me && m.Role == MemberRole.Participant);
        var list = await cards.ReadAsync(visible.Partnerships.Where(p => mine.Any(m => m.PartnershipId == p.Id)), cancel);
        return list.Cards.Count == 0 ? null : new Section(list);
    }

    public sealed record Section(CardList Cards) : IHomeSection
    {
        public string View => "_ParticipantHome";

        public Urgency Urgency => Urgency.Calm;
    }
}
