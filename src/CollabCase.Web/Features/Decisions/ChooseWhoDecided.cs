using CollabCase.Web.Features.Partnerships;
using MediatR;

namespace CollabCase.Web.Features.Decisions;

/// <summary>Before a decision is recorded: which group took it, at a meeting or in writing.</summary>
public static class ChooseWhoDecided
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed record Page(PartnershipFrame Frame, IReadOnlyList<DecidingGroup> Groups) : IPartnershipPage;

    public sealed class Handler(DecisionRegister register, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Decisions, cancellationToken);
            return new Page(frame, frame.IsReadOnly ? [] : [.. (await register.GroupsAsync(cancellationToken)).Where(g => g.MayRecord)]);
        }
    }
}
