using CollabCase.Domain.Funding;
using CollabCase.Web.Access;
using CollabCase.Web.Features.History;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Reports;

/// <summary>One report, as the reader may see it, and what can be done with it.</summary>
public static class ShowReport
{
    public sealed record Query(string Reference, int Number, int? Before) : IRequest<Page>;

    /// <param name="Changes">What changed; null for those to whom no history is open.</param>
    /// <param name="MayChange">Whether the person may write, sign off and use it now.</param>
    public sealed record Page(PartnershipFrame Frame, ReportAsRead Report, HistoryTimeline? Changes, bool MayChange) : IPartnershipPage
    {
        public string Address => ReportCrumbs.AddressOf(Frame.Reference, Report.Number);

        public bool MayWrite => MayChange && Report.State is ReportState.BeingWritten;
    }

    public sealed class Handler(ReportReader reports, PartnershipFrames frames, HistoryReader history, IHttpContextAccessor http) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var report = await reports.ReadAsync(frame.Reference, request.Number, cancellationToken);
            var allowed = http.HttpContext!.Features.Get<Allowed>()!;
            var changes = allowed.To(Act.SeeHistory)
                ? await history.OfPartAsync(report.Outline.PartnershipId, report.Outline.Id, ReportCrumbs.AddressOf(frame.Reference, report.Number), request.Before, cancellationToken) : null;
            return new Page(frame, report, changes, allowed.To(Act.RecordAward) && !frame.IsReadOnly);
        }
    }
}
