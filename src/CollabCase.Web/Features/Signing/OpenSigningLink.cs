using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Signing;

/// <summary>Finds what a signing link opens. What was never a link, or was altered, is told nothing that tells it from another.</summary>
public static class OpenSigningLink
{
    public sealed record Query(string? Token) : IRequest<Page>;

    public sealed record Page(SigningLink? Link);

    public sealed class Handler(CollabCaseDb db, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) =>
            new(await db.FindSigningLinkAsync(SecretToken.HashOf(request.Token), WriteScope.Now(clock), cancellationToken));
    }
}
