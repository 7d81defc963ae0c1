using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>
/// What changed between two versions of an agreed document, clause by clause and word by word. Without numbers it is the newest
/// version that the person may read with the one before.
/// </summary>
public static class CompareVersions
{
    public sealed record Query(string Reference, int Number, int? From = null, int? To = null) : IRequest<Page>;

    /// <summary>Something that is said of a version beside its clauses, and was said of the other.</summary>
    public sealed record Difference(string Called, string Earlier, string Later);

    public sealed record Page(PartnershipFrame Frame, AgreedDocumentOutline Document, IReadOnlyList<VersionStanding> Versions, int From, int To, bool WereSwapped,
        IReadOnlyList<Difference> Differences, IReadOnlyList<WordPiece> Summary, VersionComparison Comparison) : IPartnershipPage
    {
        public string Address => AgreedDocumentCrumbs.AddressOf(Frame.Reference, Document.Number);

        public bool IsSame => From == To;

        public bool IsSummaryChanged => Summary.Any(p => p.Change is not WordChange.Same);

        public VersionState StateOf(int number) => Versions.First(v => v.Number == number).State;
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Documents, cancellationToken);
            var document = await visible.OutlineOfAgreedDocumentAsync(request.Reference, request.Number, today, cancellationToken);
            var lines = await visible.VersionLinesAsync([document.Id], today, cancellationToken);
            var standing = DocumentStanding.Of([.. lines[document.Id]], await visible.PartiesAsync(document.PartnershipId, cancellationToken), today);
            var numbers = standing.Versions.Select(v => v.Number).ToList();
            var to = request.To ?? numbers.Max();
            var from = request.From ?? numbers.Where(n => n < to).DefaultIfEmpty(to).Max();
            // One that is not there and one that the person may not read are the same to them.
            if (!numbers.Contains(from) || !numbers.Contains(to)) throw new RecordNotFoundException();
            var (earlier, later) = from <= to ? (from, to) : (to, from);

            var found = await visible.AgreedVersions(today).Where(v => v.AgreedDocumentId == document.Id && (v.Number == earlier || v.Number == later)).Select(v => new
            {
                v.Number, Title = v.AgreedTitle ?? document.Title, v.Summary, v.EffectiveOn, v.ExpiresOn, v.NoticeNumber, v.NoticeUnit, v.Parties,
                Clauses = v.Clauses.Select(c => new ClauseToCompare(c.Number, c.Position, c.Heading, c.Text, c.LibraryCode)).ToList(),
            }).AsSingleQuery().ToListAsync(cancellationToken);
            var (old, now) = (found.Single(v => v.Number == earlier), found.Single(v => v.Number == later));
            List<Difference> differences =
            [
                new("Title", old.Title, now.Title),
                new("Counts from", Format.Date(old.EffectiveOn, "As soon as it can"), Format.Date(now.EffectiveOn, "As soon as it can")),
                new("Last day", Format.Date(old.ExpiresOn, "None"), Format.Date(now.ExpiresOn, "None")),
                new("Notice", NoticeOf(old.NoticeNumber, old.NoticeUnit), NoticeOf(now.NoticeNumber, now.NoticeUnit)),
                // Before it is agreed nobody is a party yet.
                .. old.Parties is { } parties && now.Parties is { } since ? new[] { new Difference("Parties", parties.Replace("\n", "; ", StringComparison.Ordinal), since.Replace("\n", "; ", StringComparison.Ordinal)) } : [],
            ];
            return new Page(frame, document, standing.Versions, earlier, later, from > to, [.. differences.Where(d => d.Earlier != d.Later)],
                TextDifference.Between(old.Summary ?? "", now.Summary ?? ""), new VersionComparison(old.Clauses, now.Clauses));
        }

        private static string NoticeOf(int? number, NoticeUnit? unit) => number is { } n && unit is { } u ? new NoticePeriod(n, u).Say() : "None said";
    }
}
