using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Signing;

/// <summary>Signs for one's own organisation while signed in.</summary>
public static class SignDocument
{
    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required VersionOutline Version { get; init; }
        public required AgreementToRead Agreement { get; init; }
        public required Command Form { get; set; }

        public string Back => SignatureCrumbs.Signatures(Frame, Version);

        /// <summary>Whether the reader's organisation is asked for, has not signed, and comes next.</summary>
        public bool CanSign => Agreement is { CanBeSigned: true, WaitsFor: null, Own.State: not SignatoryState.Signed };
    }

    public sealed class Command : ICommand<Done>, ISignature, IChangesWhatWasShown
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int VersionNumber { get; set; }
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

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Documents, cancellationToken);
            var outline = await visible.OutlineOfVersionAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken);
            var text = await db.ToSignAsync(visible.AgreedDocumentOf(request.Reference, request.Number, clock.Today()), request.VersionNumber, cancellationToken) ?? throw new RecordNotFoundException();
            var agreement = AgreementToRead.ForOrganisation(text, viewer.OrganisationId, clock.Today());
            return new Page
            {
                Frame = frame,
                Version = outline,
                Agreement = agreement,
                Form = new Command { Reference = request.Reference, Number = request.Number, VersionNumber = request.VersionNumber, Name = viewer.Name, Position = agreement.Own?.Position, TextHash = text.TextHash },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, SigningRound round, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (document, facts) = await db.VisibleTo(viewer).ToSignAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken);
            var signatory = document.SignatoryOf(request.VersionNumber, facts, viewer, clock.Today());
            document.Sign(request.VersionNumber, signatory.Number, request.ToGiven(), facts, clock.Today(), WriteScope.Now(clock), viewer.PersonId);
            await round.GoOnAsync(document, request.VersionNumber, facts, cancellationToken);
            return Done.It;
        }
    }
}
