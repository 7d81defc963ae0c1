using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Home;

/// <summary>An agreed document that waits for the signature of somebody's organisation.</summary>
public sealed record DocumentToSign(string Partnership, string PartnershipName, int Number, int Version, string Title)
{
    public string Href => FormattableString.Invariant($"/partnerships/{Partnership}/documents/{Number}/versions/{Version}/sign");
}

/// <summary>Reads what the person's organisation was asked to sign and has not signed, in one statement; whoever speaks for none is asked for nothing.</summary>
public sealed class DocumentsToSign(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    public const int Most = 10;

    public async Task<IReadOnlyList<DocumentToSign>> ReadAsync(CancellationToken cancel)
    {
        if (viewer.OrganisationId is not { } organisation) return [];
        var (visible, today, me) = (db.VisibleTo(viewer), clock.Today(), viewer.PersonId);
        var (documents, members) = (visible.AgreedDocuments(today), visible.Members);
        return await (
            from v in visible.AgreedVersions(today)
            where v.State == VersionState.Agreed
            join d in documents on v.AgreedDocumentId equals d.Id
            join p in visible.Partnerships on d.PartnershipId equals p.Id
            where p.State == PartnershipState.Active && members.Any(m => m.PartnershipId == p.Id && m.PersonId == me && m.Role != Domain.People.MemberRole.Participant)
                && v.Signatories.Any(s => (s.State == SignatoryState.Asked || s.State == SignatoryState.Declined)
                    && p.Partners.Any(x => x.Id == s.PartnerId && x.OrganisationId == organisation && (x.LeftOn == null || x.LeftOn >= today)))
            orderby p.NameKey, d.Number, v.Number
            select new DocumentToSign(p.Reference, p.Name, d.Number, v.Number, d.Title)).Take(Most).ToListAsync(cancel);
    }
}
