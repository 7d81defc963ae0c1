using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Messages;

/// <summary>From now on the partnership writes to its partners.</summary>
public static class TurnMessagesOn
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<MessageReader> Readers { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : PartnershipAct;

    public sealed class QueryHandler(PartnershipActs acts, PartnershipFrames frames, MessageReaders readers) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) => new()
        {
            Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Messages, cancellationToken),
            Readers = await readers.ReadAsync(request.Reference, cancellationToken),
            Form = await acts.FormAsync<Command>(request.Reference, cancellationToken),
        };
    }

    public sealed class Handler(PartnershipActs acts) : IRequestHandler<Command, Done>
    {
        public Task<Done> Handle(Command request, CancellationToken cancellationToken) => acts.CarryOutAsync(request, p => p.TurnMessagesOn(), cancellationToken);
    }
}
