using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Web.Access;
using CollabCase.Web.Features.History;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.PartnershipCosts;

/// <summary>What it costs to work as a partnership: people's time in meetings and outside them, and support from outside. For a partnership that chooses to record it.</summary>
public static class ShowWhatPartnershipCosts
{
    public sealed record Query(string Reference, int? Before = null) : IRequest<Page>;

    /// <param name="Changes">What changed; null for those to whom no history is open, and where nothing was ever recorded.</param>
    public sealed record Page(PartnershipFrame Frame, CostFacts Facts, HistoryTimeline? Changes, bool MayChange) : IPartnershipPage
    {
        /// <summary>The whole of it in a sentence or two.</summary>
        public string InWords => Facts.Together is { } together ? OfAll(together) : OfEach();

        private string OfEach()
        {
            var (totals, rows) = (Facts.Table.Totals, Facts.Table.Rows);
            var comesTo = totals.Total is { } all
                ? $"What is valued comes to {Format.Money(all)}: {Format.Money(rows[0].Total ?? Money.Zero)} for time in meetings, {Format.Money(rows[1].Total ?? Money.Zero)} for time outside them and {Format.Money(rows[2].Total ?? Money.Zero)} for outside support."
                : "Nothing has a value yet.";
            return totals.NotValued == HoursWorked.None ? comesTo : $"{comesTo} {Hours(totals.NotValued)} of people’s time {(totals.NotValued == new HoursWorked(4) ? "has" : "have")} no rate and {(totals.NotValued == new HoursWorked(4) ? "is" : "are")} in no amount.";
        }

        private string OfAll(TimeTogether together)
        {
            var support = Facts.Table.Totals.Total ?? Money.Zero;
            var hours = together.InMeetings + together.OutsideMeetings;
            var time = together.Value is { } value
                ? $"The partners’ time that is valued comes to {Format.Money(value)}, and outside support to {Format.Money(support)}. It is {Hours(hours)} in all{(together.NotValued == HoursWorked.None ? "" : $", of which {together.NotValued} have no rate and are in no amount")}."
                : $"The partners gave {Hours(hours)}, and outside support comes to {Format.Money(support)}.";
            return time;
        }
    }

    /// <summary>'1 hour', '12.5 hours'</summary>
    public static string Hours(HoursWorked hours) => hours == new HoursWorked(4) ? "1 hour" : $"{hours} hours";

    public sealed class Handler(CostsReader reader, PartnershipFrames frames, HistoryReader history, IHttpContextAccessor http) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var facts = await reader.ReadAsync(request.Reference, cancellationToken);
            var allowed = http.HttpContext!.Features.Get<Allowed>()!;
            var changes = allowed.To(Act.SeeHistory) && facts.CostsId is { } id ? await history.OfPartAsync(facts.PartnershipId, id, CostsAddress.Of(request.Reference), request.Before, cancellationToken) : null;
            return new Page(frame, facts, changes, allowed.To(Act.RecordAward) && !frame.IsReadOnly);
        }
    }
}
