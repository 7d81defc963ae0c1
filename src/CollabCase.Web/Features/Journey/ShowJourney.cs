using CollabCase.Domain.Milestones;
using CollabCase.Web.Features.Partnerships;
using MediatR;

namespace CollabCase.Web.Features.Journey;

/// <summary>The journey of a partnership at a glance: strands by stages, with what is done, next and late.</summary>
public static class ShowJourney
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed record Page(PartnershipJourney Journey, JourneyMap Map) : IPartnershipPage
    {
        public PartnershipFrame Frame => Journey.Frame;

        public string PictureName => Journey.PictureName + ".png";

        public bool IsEmpty => Map.Cells.All(c => c.Count == 0);
    }

    public sealed class Handler(JourneyReader reader) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var journey = await reader.ReadAsync(cancellationToken);
            return new(journey, journey.Map());
        }
    }
}
