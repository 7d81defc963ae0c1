using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.PartnershipCosts;

/// <summary>What partnership costs as a file: a row for each figure of the page, whose values add up to its total.</summary>
public static class ExportWhatPartnershipCosts
{
    public sealed record Query(string Reference) : IRequest<CsvFile<Row>>;

    /// <summary>One figure.</summary>
    public sealed record Row(CostKind? Kind, string? Whose, string? What = null, string? When = null)
    {
        public int? Meetings { get; init; }
        public HoursWorked? Hours { get; init; }
        public Money? Rate { get; init; }
        public Money? Value { get; init; }
        public string? PaidBy { get; init; }
        public string? Source { get; init; }
        public string? Link { get; init; }
    }

    public sealed class Handler(CostsReader reader) : IRequestHandler<Query, CsvFile<Row>>
    {
        public async Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var facts = await reader.ReadAsync(request.Reference, cancellationToken);
            return new($"{request.Reference}-what-partnership-costs", new CsvColumns<Row>()
                .Text("Kind", r => r.Kind?.Label() ?? "Time in and outside meetings")
                .Text("Whose time, or who gave support", r => r.Whose)
                .Text("For what", r => r.What)
                .Text("When", r => r.When)
                .Number("Meetings", r => r.Meetings)
                .Decimal("Hours", r => r.Hours?.Hours)
                .Money("Rate an hour", r => r.Rate)
                .Money("Value", r => r.Value)
                .Text("Paid by", r => r.PaidBy)
                .Text("Source", r => r.Source)
                .Text("Link", r => r.Link), RowsOf(facts).ToAsyncEnumerable());
        }

        private static IEnumerable<Row> RowsOf(CostFacts facts)
        {
            foreach (var partner in facts.InMeetings.Where(p => p.Meetings > 0))
                yield return new(CostKind.InMeetings, partner.Name) { Meetings = partner.Meetings, Hours = partner.Hours, Rate = partner.Rate, Value = partner.Value };
            foreach (var (time, organisation) in facts.OutsideMeetings)
                yield return new(CostKind.OutsideMeetings, organisation, time.What, time.When.ToString()) { Hours = time.Hours, Rate = time.Rate, Value = time.Value };
            if (facts.Together is { } together) yield return new(null, "All partners together") { Hours = together.InMeetings + together.OutsideMeetings, Value = together.Value };
            foreach (var (support, paidBy, _) in facts.Support)
                yield return new(CostKind.OutsideSupport, support.Provider, support.What, support.Years.ToString()) { Value = support.Amount, PaidBy = paidBy, Source = support.Source, Link = support.Link };
        }
    }
}
