using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Signing;

/// <summary>Says that one's own organisation does not sign, and why, while signed in.</summary>
public static class DeclineToSign
{
    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required VersionOutline Version { get; init; }
        public required Command Form { get; set; }

        public string Back => SignatureCrumbs.Signatures(Frame, Version);
    }

    public sealed class Command : ICommand<Done>, IChangesWhatWasShown
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int VersionNumber { get; set; }
        public string? DeclineReason { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.DeclineReason).NotEmpty().WithMessage("Say why, so that the others can answer.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) => new()
        {
            Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Documents, cancellationToken),
            Version = await db.VisibleTo(viewer).OutlineOfVersionAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken),
            Form = new Command { Reference = request.Reference, Number = request.Number, VersionNumber = request.VersionNumber },
        };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, SigningRound round, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (document, facts) = await db.VisibleTo(viewer).ToSignAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken);
            var signatory = document.SignatoryOf(request.VersionNumber, facts, viewer, clock.Today());
            document.Decline(request.VersionNumber, signatory.Number, request.DeclineReason ?? "", facts, clock.Today(), WriteScope.Now(clock));
            await round.TellOfDeclineAsync(document, request.VersionNumber, signatory.Number, facts, cancellationToken);
            return Done.It;
        }
    }
}
