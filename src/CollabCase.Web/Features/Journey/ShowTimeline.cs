using CollabCase.Domain.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Journey;

/// <summary>The milestones of a partnership in the order of their dates, with what comes before what.</summary>
public static class ShowTimeline
{
    /// <param name="Strand">A strand as its code, such as 'delivery'; nothing for all of them.</param>
    public sealed record Query(string Reference, string? Strand) : IRequest<Page>;

    /// <param name="Strand">The strand it is narrowed to; null: all.</param>
    /// <param name="Message">What of the address was not understood.</param>
    /// <param name="Rows">By date, those without a date last.</param>
    /// <param name="Picture">Null where no milestone has a date.</param>
    public sealed record Page(PartnershipJourney Journey, Strand? Strand, string? Message, IReadOnlyList<TimelineRow> Rows, TimelineLayout? Picture) : IPartnershipPage
    {
        public PartnershipFrame Frame => Journey.Frame;

        public IEnumerable<(string Text, string Href, bool IsChosen)> Choices =>
        [
            ("All strands", Address(null), Strand is null),
            .. JourneyMap.Strands.Select(strand => (strand.Label(), Address(strand), strand == Strand)),
        ];

        public string Address(Strand? strand) =>
            new AddressQuery().With("strand", strand is { } chosen ? Codes.Of(chosen) : null).After($"/partnerships/{Frame.Reference}/timeline");
    }

    public sealed class Handler(JourneyReader reader) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            List<string> notUnderstood = [];
            var strand = Codes.Read<Strand>(request.Strand, "strand", notUnderstood);
            var journey = await reader.ReadAsync(cancellationToken);
            var rows = TimelineRow.Of(journey.Milestones, await reader.DependenciesAsync(cancellationToken)).Where(row => strand is null || row.Milestone.Strand == strand).ToList();
            return new(journey, strand, notUnderstood.FirstOrDefault(), rows, TimelineLayout.Of(rows, journey.Today));
        }
    }
}
