using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Signing;

/// <summary>Who has signed a version, who has still to, and how far asking them has come.</summary>
public static class ShowSignatures
{
    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<Page>;

    public sealed record Link(string SentTo, DateTime AskedAtUtc, DateTime ExpiresAtUtc, bool IsWithdrawn);

    public sealed record Row(int Number, long PartnerId, long OrganisationId, string Organisation, DateOnly? LeftOn, string? Name, string? Position, string? Email, SignatoryState State, SignedHow? How, DateOnly? SignedOn, string? AskedName,
        int? Scan, DateOnly? DeclinedOn, string? DeclineReason, Link? LastLink)
    {
        public bool IsUnsigned => State is not SignatoryState.Signed;

        /// <summary>Whether a link is out that works.</summary>
        public bool HasLinkAt(DateTime nowUtc) => IsUnsigned && LastLink is { IsWithdrawn: false } link && link.ExpiresAtUtc > nowUtc && State is SignatoryState.Asked;
    }

    public sealed record Page(PartnershipFrame Frame, VersionOutline Version, SigningOrder Order, DateOnly? InForceOn, DateOnly? EffectiveOn, DateOnly? EndsOn, IReadOnlyList<Row> Rows, IReadOnlyList<string> NotListed, DateTime NowUtc, DateOnly Today, bool MayKeep, long? OwnOrganisationId)
        : IPartnershipPage
    {
        public string Address => SignatureCrumbs.Version(Frame, Version);

        public bool CanBeSigned => Version is { TextHash: not null, State: VersionState.Agreed or VersionState.InForce } && Version.Kind.NeedsSignatures() && !Frame.IsReadOnly;

        public IReadOnlyList<Row> Required => [.. Rows.Where(r => !r.IsUnsigned || r.LeftOn is null || r.LeftOn >= Today)];

        public int Signed => Rows.Count(r => !r.IsUnsigned);

        /// <summary>The row that the reader signs for; null where there is none, or it is signed.</summary>
        public Row? Own => OwnOrganisationId is { } own ? Required.FirstOrDefault(r => r.OrganisationId == own && r.IsUnsigned) : null;
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today, allowed) = (db.VisibleTo(viewer), clock.Today(), http.HttpContext!.Features.Get<Allowed>()!);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Documents, cancellationToken);
            var outline = await visible.OutlineOfVersionAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken);
            var keeps = allowed.To(Act.KeepDocuments);
            var (documents, organisations) = (visible.Documents, visible.Organisations);
            var partners = visible.Partnerships.Where(p => p.Reference == request.Reference).SelectMany(p => p.Partners);
            var version = await (
                from v in visible.AgreedVersionOf(request.Reference, request.Number, request.VersionNumber, today)
                select new { v.SigningOrder, v.InForceOn, v.EffectiveOn, v.EndsOn }).SingleAsync(cancellationToken);
            var rows = await (
                from v in visible.AgreedVersionOf(request.Reference, request.Number, request.VersionNumber, today)
                from s in v.Signatories
                join partner in partners on s.PartnerId equals partner.Id
                join organisation in organisations on partner.OrganisationId equals organisation.Id
                orderby s.Order, s.Number
                select new Row(s.Number, s.PartnerId, organisation.Id, organisation.Name, partner.LeftOn, s.Name, s.Position, keeps ? s.Email : null, s.State, s.SignedHow, s.SignedOn,
                    s.Requests.Where(r => r.UsedAtUtc != null).OrderByDescending(r => r.AskedAtUtc).Select(r => r.SentToName).FirstOrDefault(),
                    documents.Where(x => x.Id == s.ScanDocumentId).Select(x => (int?)x.Number).FirstOrDefault(), s.DeclinedOn, keeps ? s.DeclineReason : null,
                    s.Requests.OrderByDescending(r => r.AskedAtUtc).Select(r => new Link(keeps ? r.SentTo ?? "" : "", r.AskedAtUtc, r.ExpiresAtUtc, r.WithdrawnAtUtc != null)).FirstOrDefault())).ToListAsync(cancellationToken);
            var listed = rows.Select(r => r.PartnerId).ToList();
            var joined = outline.TextHash is null || !outline.Kind.NeedsSignatures() ? [] : await (
                from partner in partners
                where !listed.Contains(partner.Id) && (partner.JoinedOn == null || partner.JoinedOn <= today) && (partner.LeftOn == null || partner.LeftOn >= today)
                join organisation in organisations on partner.OrganisationId equals organisation.Id
                orderby partner.Number
                select organisation.Name).ToListAsync(cancellationToken);
            return new Page(frame, outline, version.SigningOrder, version.InForceOn, version.EffectiveOn, version.EndsOn, rows, joined, WriteScope.Now(clock), today, keeps, allowed.To(Act.SignForPartner) ? viewer.OrganisationId : null);
        }
    }
}
