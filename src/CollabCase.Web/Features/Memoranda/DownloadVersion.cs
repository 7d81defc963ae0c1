using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Notes;
using CollabCase.Web.Documents;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>A version as a Word document, for those who may read it. Without a number it is the version that counts.</summary>
public static class DownloadVersion
{
    public sealed record Query(string Reference, int Number, int? VersionNumber = null) : IRequest<WordFile>;

    public sealed record WordFile(string FileName, byte[] Content);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, WordFile>
    {
        public async Task<WordFile> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var document = await visible.OutlineOfAgreedDocumentAsync(request.Reference, request.Number, today, cancellationToken);
            var lines = await visible.VersionLinesAsync([document.Id], today, cancellationToken);
            var partners = await visible.PartiesAsync(document.PartnershipId, cancellationToken);
            var standing = DocumentStanding.Of([.. lines[document.Id]], partners, today);
            var version = request.VersionNumber is { } number ? standing.Versions.FirstOrDefault(v => v.Number == number) ?? throw new RecordNotFoundException() : standing.Lead;

            var versions = visible.AgreedVersionOf(request.Reference, request.Number, version.Number, today);
            var found = await versions.Select(v => new
            {
                v.AgreedTitle, v.TextHash, v.Summary, v.Parties, v.EffectiveOn, v.ExpiresOn, v.ReviewOn, v.EndsOn, v.NoticeNumber, v.NoticeUnit,
                Partnership = visible.Partnerships.Where(p => p.Id == document.PartnershipId).Select(p => p.Name).First(),
            }).SingleAsync(cancellationToken);
            var clauses = await versions.SelectMany(v => v.Clauses).OrderBy(c => c.Position).Select(c => new WrittenClause(c.Heading, c.Text)).ToListAsync(cancellationToken);
            var signatories = await versions.SignatoryRowsAsync(partners, today, seesAddresses: false, seesReasons: false, cancellationToken);
            var title = found.AgreedTitle ?? document.Title;
            return new WordFile(FileName.Clean($"{title}, version {version.Number}.docx"), AgreedDocumentWriter.Write(new WrittenVersion
            {
                Title = title,
                Kind = document.Kind.Label(),
                Partnership = $"{found.Partnership} ({request.Reference})",
                Number = version.Number,
                State = WrittenWords.StateOf(version),
                Hash = found.TextHash,
                Summary = found.Summary,
                Facts = WrittenWords.FactsOf(found.EffectiveOn, found.EndsOn ?? found.ExpiresOn, found.NoticeNumber is { } notice && found.NoticeUnit is { } unit ? new NoticePeriod(notice, unit) : null, found.ReviewOn),
                Parties = found.Parties is { Length: > 0 } parties ? parties.Split('\n') : [.. partners.Where(p => p.IsPartnerOn(today)).Select(p => p.Name)],
                Clauses = clauses,
                Signatures = [.. signatories[version.Number].Where(s => !s.HasLeft || s.SignedOn is not null).Select(WrittenWords.SignatureOf)],
            }));
        }
    }
}
