using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Signing;

/// <summary>Says that a partner does not sign, and why, with the link that was sent.</summary>
public static class DeclineByLink
{
    public sealed record Query(string Token) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required AgreementToRead Agreement { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IChangesWhatWasShown
    {
        public string Token { get; set; } = "";

        /// <inheritdoc cref="SignByLink.Command.Reference"/>
        public string Reference { get; set; } = "";
        public string? DeclineReason { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.DeclineReason).NotEmpty().WithMessage("Say why, so that the others can answer.");
    }

    public sealed class QueryHandler(CollabCaseDb db, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var link = await db.FindSigningLinkAsync(SecretToken.HashOf(request.Token), WriteScope.Now(clock), cancellationToken) ?? throw new RecordNotFoundException();
            return new Page
            {
                Agreement = AgreementToRead.For(await db.ReadAsync(link, cancellationToken), link.PartnerId, clock.Today()),
                Form = new Command { Token = request.Token, Reference = link.Reference },
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
            document.DeclineByLink(document.RequestOf(hash), request.DeclineReason ?? "", facts, clock.Today(), now);
            await round.TellOfDeclineAsync(document, link.VersionNumber, link.SignatoryNumber, facts, cancellationToken);
            return Done.It;
        }
    }
}
