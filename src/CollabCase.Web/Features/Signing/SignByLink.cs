using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Signing;

/// <summary>Reads a document that a link opens, and signs it: with a name and a position as typed, and consent to exactly that text.</summary>
public static class SignByLink
{
    public sealed record Query(string Token) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required AgreementToRead Agreement { get; init; }

        /// <summary>Whose turn comes before this one; null when it is theirs.</summary>
        public required string? After { get; init; }
        public required DateTime WorksUntilUtc { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, ISignature, IChangesWhatWasShown
    {
        public string Token { get; set; } = "";

        /// <summary>The partnership, as the link says; what a form says of it does not count.</summary>
        public string Reference { get; set; } = "";
        public string? Name { get; set; }
        public string? Position { get; set; }
        public bool Consents { get; set; }
        public string? TextHash { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new SignatureValidator());
    }

    public sealed class QueryHandler(CollabCaseDb db, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var link = await db.FindSigningLinkAsync(SecretToken.HashOf(request.Token), WriteScope.Now(clock), cancellationToken) ?? throw new RecordNotFoundException();
            var agreement = AgreementToRead.For(await db.ReadAsync(link, cancellationToken), link.PartnerId, clock.Today());
            return new Page
            {
                Agreement = agreement,
                After = agreement.WaitsFor?.Organisation,
                WorksUntilUtc = link.ExpiresAtUtc,
                Form = new Command { Token = request.Token, Reference = link.Reference, Name = agreement.Own?.Name, Position = agreement.Own?.Position, TextHash = agreement.Text.TextHash },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, SigningRound round, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var now = WriteScope.Now(clock);
            var hash = SecretToken.HashOf(request.Token);
            var link = await db.FindSigningLinkAsync(hash, now, cancellationToken) ?? throw new RecordNotFoundException();
            var (document, facts) = await db.LoadAsync(link, clock.Today(), cancellationToken);
            document.SignByLink(document.RequestOf(hash), request.ToGiven(), facts, clock.Today(), now);
            await round.GoOnAsync(document, link.VersionNumber, facts, cancellationToken);
            return Done.It;
        }
    }
}
