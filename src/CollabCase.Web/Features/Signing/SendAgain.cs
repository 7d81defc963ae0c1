using System.Text.Json.Serialization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Signing;

/// <summary>Sends one signatory a new link, or makes one to hand over. The one before stops working.</summary>
public static class SendAgain
{
    public sealed record Query(string Reference, int Number, int VersionNumber, int Signatory) : IRequest<SignatoryActPage<Command>>;

    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int VersionNumber { get; set; }
        public int Signatory { get; set; }
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    /// <inheritdoc cref="SendForSignature.Result"/>
    public sealed record Result(string Organisation, string? SentTo)
    {
        [JsonIgnore]
        public LinkMade? Link { get; init; }
    }

    public sealed class QueryHandler(SignatoryPages pages) : IRequestHandler<Query, SignatoryActPage<Command>>
    {
        public Task<SignatoryActPage<Command>> Handle(Query request, CancellationToken cancellationToken) => pages.ReadAsync(request.Reference, request.Number, request.VersionNumber, request.Signatory,
            (version, _) => new Command { Reference = request.Reference, Number = request.Number, VersionNumber = request.VersionNumber, Signatory = request.Signatory, Version = version.RecordVersion }, cancellationToken);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, SigningRound round, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (document, facts) = await db.VisibleTo(viewer).ToSignAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken);
            var signatory = document.SignatoryNumbered(request.VersionNumber, request.Signatory);
            await merge.RefuseIfStaleAsync(request.Version, document, cancellationToken);
            var link = await round.AskAsync(document, request.VersionNumber, signatory.Number, round.UsualEnd, facts, viewer.PersonId, SigningLetter.Occasion.Asked, cancellationToken);
            return new Result(link.Organisation, link.SentTo) { Link = link };
        }
    }
}
