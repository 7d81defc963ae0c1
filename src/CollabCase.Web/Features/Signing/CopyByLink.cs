using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Web.Documents;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Signing;

/// <summary>The document as a file to keep, for whoever has a link that shows it.</summary>
public static class CopyByLink
{
    public sealed record Query(string Token) : IRequest<Copy>;

    public sealed record Copy(byte[] Content, string FileName);

    public sealed class Handler(CollabCaseDb db, TimeProvider clock) : IRequestHandler<Query, Copy>
    {
        public async Task<Copy> Handle(Query request, CancellationToken cancellationToken)
        {
            var link = await db.FindSigningLinkAsync(SecretToken.HashOf(request.Token), WriteScope.Now(clock), cancellationToken) ?? throw new RecordNotFoundException();
            var agreement = AgreementToRead.For(await db.ReadAsync(link, cancellationToken), link.PartnerId, clock.Today());
            return new Copy(AgreedDocumentWriter.Write(agreement.OnPaper()), FormattableString.Invariant($"{agreement.Text.PartnershipReference}-{agreement.Text.Number}-version-{agreement.Text.VersionNumber}.docx"));
        }
    }
}
