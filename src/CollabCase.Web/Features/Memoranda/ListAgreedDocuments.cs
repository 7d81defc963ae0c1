using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>What the partners of a partnership agree on in writing: each document with how it stands, who has signed and when it is looked at again.</summary>
public static class ListAgreedDocuments
{
    /// <summary>Documents are counted up to here; beyond, it is only said to be more.</summary>
    public const int CountedUpTo = 1000;

    public sealed class Query : AgreedDocumentSearch, IRequest<Page>
    {
        public string? After { get; set; }
    }

    public sealed record Row(int Number, string Title, AgreedDocumentKind Kind, string? Group, DocumentStanding Standing, bool HasEasyRead);

    public sealed record Page(PartnershipFrame Frame, AgreedDocumentFilter Filter, Slice<Row> Rows, int Count, bool IsFirst, DateOnly Today, IReadOnlyList<string> Messages, bool MayStart, bool HasAny) : IPartnershipPage
    {
        /// <summary>'12 documents', or that there are more than were counted.</summary>
        public string CountInWords => Count switch
        {
            1 => "1 document",
            > CountedUpTo => $"More than {Format.Number(CountedUpTo)} documents",
            _ => $"{Format.Number(Count)} documents",
        };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (today, visible, allowed) = (clock.Today(), db.VisibleTo(viewer), http.HttpContext!.Features.Get<Allowed>()!);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Documents, cancellationToken);
            var id = allowed.Partnership?.Id ?? throw new RecordNotFoundException();
            request.Reference = frame.Reference;
            var filter = AgreedDocumentFilter.Read(request);

            var list = filter.Href();
            var fits = Cursor.TryRead(request.After, list, out var cursor);
            var all = visible.AgreedDocuments(today).Where(d => d.PartnershipId == id);
            var partners = await visible.PartiesAsync(id, cancellationToken);
            var (left, tiers) = (await filter.NarrowAsync(all, visible, partners, today, cancellationToken), visible.Tiers);
            var found = await left.FromHighest(cursor, d => d.Number)
                .Select(d => new { d.Id, d.Number, d.Title, d.Kind, Group = tiers.Where(t => t.Id == d.TierId).Select(t => t.Name).FirstOrDefault() })
                .Counting(left.Select(d => d.Id), CountedUpTo).SliceAsync(cursor, list, d => d.Row.Number, cancellationToken);
            var versions = await visible.VersionLinesAsync([.. found.Rows.Select(d => d.Row.Id)], today, cancellationToken);
            var easyReads = await visible.VersionsWithEasyReadAsync([.. found.Rows.Select(d => d.Row.Id)], today, cancellationToken);

            return new Page(frame, filter, found.Select(d =>
                {
                    var standing = DocumentStanding.Of([.. versions[d.Row.Id]], partners, today);
                    return new Row(d.Row.Number, d.Row.Title, d.Row.Kind, d.Row.Group, standing, easyReads.Contains((d.Row.Id, standing.Lead.Number)));
                }),
                found.Count(), cursor is null, today, fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit],
                !frame.IsReadOnly && allowed.To(Act.KeepDocuments), await all.AnyAsync(cancellationToken));
        }
    }
}
