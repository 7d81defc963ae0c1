using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Signing;

/// <summary>What became of it, for whoever signed or declined with a link: what happens next, and a copy to keep.</summary>
public static class ShowSignature
{
    public sealed record Query(string Token) : IRequest<Page>;

    public sealed record Page(string Token, AgreementToRead Agreement, SigningLinkState State, DateTime ReadableUntilUtc);

    public sealed class Handler(CollabCaseDb db, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var link = await db.FindSigningLinkAsync(SecretToken.HashOf(request.Token), WriteScope.Now(clock), cancellationToken) ?? throw new RecordNotFoundException();
            return new Page(request.Token, AgreementToRead.For(await db.ReadAsync(link, cancellationToken), link.PartnerId, clock.Today()), link.State, link.ExpiresAtUtc);
        }
    }
}
