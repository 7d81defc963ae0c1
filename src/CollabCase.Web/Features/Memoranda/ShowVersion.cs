using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>One version of an agreed document: its summary, its clauses with what people say about them, who signs, and the fingerprint of its text.</summary>
public static class ShowVersion
{
    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<Page>;

    public sealed record Comment(int? ClauseNumber, string Author, DateTime AtUtc, string Text);

    public sealed record Clause(int Number, int Position, string Heading, string Text, ClauseSubject? Subject)
    {
        public IReadOnlyList<Comment> Comments { get; init; } = [];
    }

    /// <summary>The document with an Easy Read version, among the partnership's files.</summary>
    public sealed record EasyRead(int Number, string Title);

    public sealed record Details(string? Summary, string? ChangeNote, DateOnly? EffectiveOn, DateOnly? ExpiresOn, DateOnly? ReviewOn, DateOnly? ReviewedOn, NoticePeriod? Notice, DateOnly? EndsOn, string? EndReason,
        string? TextHash, IReadOnlyList<string> Parties, string? Decision, int? DecisionNumber, EasyRead? EasyRead);

    public sealed record Page(PartnershipFrame Frame, VersionOutline Version, VersionStanding Standing, bool IsNewest, Details Details, IReadOnlyList<Clause> Clauses, IReadOnlyList<Comment> OtherComments,
        IReadOnlyList<SignatoryRow> Signatories, IReadOnlyList<PartyLine> Missing, IReadOnlyList<ClauseSubject> Lacking, DateOnly Today, bool MayKeep, bool MayComment, bool SeesComments, bool HasOthers) : IPartnershipPage
    {
        public string Address => AgreedDocumentCrumbs.AddressOf(Frame.Reference, Version.Document.Number, Version.Number);

        public string DocumentAddress => AgreedDocumentCrumbs.AddressOf(Frame.Reference, Version.Document.Number);

        /// <summary>Whether its text can be changed by this person.</summary>
        public bool MayEdit => MayKeep && Version.IsOpen;
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today, allowed) = (db.VisibleTo(viewer), clock.Today(), http.HttpContext!.Features.Get<Allowed>()!);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Documents, cancellationToken);
            var version = await visible.OutlineOfVersionAsync(request.Reference, request.Number, request.VersionNumber, today, cancellationToken);
            var lines = await visible.VersionLinesAsync([version.Document.Id], today, cancellationToken);
            var partners = await visible.PartiesAsync(version.Document.PartnershipId, cancellationToken);
            var standing = DocumentStanding.Of([.. lines[version.Document.Id]], partners, today);
            var own = standing.Versions.Single(v => v.Number == version.Number);
            // What was said in the negotiation stays among those who took part in it.
            var seesComments = allowed.To(Act.WriteNotes);
            var (mayKeep, mayComment) = (!frame.IsReadOnly && allowed.To(Act.KeepDocuments), !frame.IsReadOnly && allowed.To(Act.CommentOnDocuments));
            var (details, clauses, comments) = await TextAsync(visible, version.Id, today, seesComments, cancellationToken);
            var signatories = await visible.AgreedVersions(today).Where(v => v.Id == version.Id).SignatoryRowsAsync(partners, today, allowed.To(Act.KeepDocuments), allowed.To(Act.SeeContacts), cancellationToken);
            var byClause = comments.ToLookup(c => c.ClauseNumber ?? 0);
            return new Page(frame, version, own, standing.Versions[0].Number == version.Number, details, [.. clauses.Select(c => c with { Comments = [.. byClause[c.Number]] })],
                [.. comments.Where(c => clauses.All(x => x.Number != c.ClauseNumber))], [.. signatories[version.Number]],
                own.State is VersionState.Agreed or VersionState.InForce ? own.Facts.MissingOn(today, partners) : [],
                mayKeep && version.IsOpen ? [.. version.Document.Kind.SaysAtLeast().Except(clauses.Select(c => c.Subject).OfType<ClauseSubject>())] : [],
                today, mayKeep, mayComment && version is { IsOpen: true, IsShared: true }, seesComments, standing.Versions.Count > 1);
        }

        private static async Task<(Details, IReadOnlyList<Clause>, IReadOnlyList<Comment>)> TextAsync(Visible visible, long versionId, DateOnly today, bool seesComments, CancellationToken cancel)
        {
            var (names, decisions, documents) = (visible.Names, visible.Decisions, visible.EasyReads(today));
            var versions = visible.AgreedVersions(today).Where(v => v.Id == versionId);
            var found = await versions.Select(v => new
            {
                v.Summary, v.ChangeNote, v.EffectiveOn, v.ExpiresOn, v.ReviewOn, v.ReviewedOn, v.NoticeNumber, v.NoticeUnit, v.EndsOn, v.EndReason, v.TextHash, v.Parties,
                Decision = decisions.Where(d => d.Id == v.DecisionId).Select(d => new { d.Number, d.Title }).FirstOrDefault(),
                EasyRead = documents.Where(d => d.Id == v.EasyReadDocumentId).Select(d => new EasyRead(d.Number, d.Title)).FirstOrDefault(),
            }).SingleAsync(cancel);
            var clauses = await versions.SelectMany(v => v.Clauses).OrderBy(c => c.Position).Select(c => new Clause(c.Number, c.Position, c.Heading, c.Text, c.Subject)).ToListAsync(cancel);
            List<Comment> comments = !seesComments ? [] : await versions.SelectMany(v => v.Comments).OrderBy(c => c.WrittenAtUtc).ThenBy(c => c.Id)
                .Select(c => new Comment(c.ClauseNumber, names.Where(n => n.Id == c.AuthorPersonId).Select(n => n.Name).FirstOrDefault() ?? "Somebody", c.WrittenAtUtc, c.Text)).ToListAsync(cancel);
            return (new Details(found.Summary, found.ChangeNote, found.EffectiveOn, found.ExpiresOn, found.ReviewOn, found.ReviewedOn,
                found.NoticeNumber is { } number && found.NoticeUnit is { } unit ? new NoticePeriod(number, unit) : null, found.EndsOn, found.EndReason, found.TextHash,
                found.Parties is { Length: > 0 } parties ? parties.Split('\n') : [], found.Decision?.Title, found.Decision?.Number, found.EasyRead), clauses, comments);
        }
    }
}
