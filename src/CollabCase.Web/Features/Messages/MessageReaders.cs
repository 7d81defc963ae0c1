using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Messages;

/// <summary>A partner whom messages go to: the contact, and the address where there is one.</summary>
public sealed record MessageReader(int Number, string Organisation, string? ContactName, string? ContactEmail);

/// <summary>Reads whom a partnership writes to when messages are on: the contacts of its partners today.</summary>
public sealed class MessageReaders(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<IReadOnlyList<MessageReader>> ReadAsync(string reference, CancellationToken cancel)
    {
        var (today, visible) = (clock.Today(), db.VisibleTo(viewer));
        var organisations = visible.Organisations;
        return await (
            from partnership in visible.Partnerships
            where partnership.Reference == reference
            from partner in partnership.Partners
            where (partner.JoinedOn == null || partner.JoinedOn <= today) && (partner.LeftOn == null || partner.LeftOn >= today)
            join organisation in organisations on partner.OrganisationId equals organisation.Id
            orderby organisation.NameKey, partner.Number
            select new MessageReader(partner.Number, organisation.Name, partner.ContactName, partner.ContactEmail)).ToListAsync(cancel);
    }
}
