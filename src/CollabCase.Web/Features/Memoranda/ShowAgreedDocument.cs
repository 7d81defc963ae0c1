using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Access;
using CollabCase.Web.Features.History;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>One agreed document: how it stands, what is next, its versions and who has signed.</summary>
public static class ShowAgreedDocument
{
    public sealed record Query(string Reference, int Number, int? Before) : IRequest<Page>;

    public sealed record Page(PartnershipFrame Frame, AgreedDocumentOutline Document, string? Group, int? GroupNumber, DocumentStanding Standing, IReadOnlyList<SignatoryRow> Signatories, HistoryTimeline? Changes,
        DateOnly Today, bool MayKeep) : IPartnershipPage
    {
        public string Address => AgreedDocumentCrumbs.AddressOf(Frame.Reference, Document.Number);

        /// <summary>The numbers of the versions that have an Easy Read version.</summary>
        public required IReadOnlySet<int> EasyReads { get; init; }

        public bool HasOpenVersion => Standing.Versions.Any(v => v.Facts.AgreedOn is null);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, HistoryReader history, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today, allowed) = (db.VisibleTo(viewer), clock.Today(), http.HttpContext!.Features.Get<Allowed>()!);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Documents, cancellationToken);
            var document = await visible.OutlineOfAgreedDocumentAsync(request.Reference, request.Number, today, cancellationToken);
            var lines = await visible.VersionLinesAsync([document.Id], today, cancellationToken);
            var partners = await visible.PartiesAsync(document.PartnershipId, cancellationToken);
            var group = await visible.Tiers.Where(t => t.Id == document.TierId).Select(t => new { t.Name, t.Number }).FirstOrDefaultAsync(cancellationToken);
            var standing = DocumentStanding.Of([.. lines[document.Id]], partners, today);
            var lead = standing.Lead.Number;
            var signatories = await visible.AgreedVersions(today).Where(v => v.AgreedDocumentId == document.Id && v.Number == lead)
                .SignatoryRowsAsync(partners, today, allowed.To(Act.KeepDocuments), allowed.To(Act.SeeContacts), cancellationToken);
            return new Page(frame, document, group?.Name, group?.Number, standing, [.. signatories[lead]],
                allowed.To(Act.SeeHistory) ? await history.OfPartAsync(document.PartnershipId, document.Id, AgreedDocumentCrumbs.AddressOf(frame.Reference, document.Number), request.Before, cancellationToken) : null,
                today, !frame.IsReadOnly && allowed.To(Act.KeepDocuments))
            {
                EasyReads = (await visible.VersionsWithEasyReadAsync([document.Id], today, cancellationToken)).Select(v => v.Version).ToHashSet(),
            };
        }
    }
}
