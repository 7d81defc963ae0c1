using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Reports;

/// <summary>Shows what the records say otherwise than a report, and takes it over. Words that somebody wrote stay.</summary>
public static class BringReportUpToDate
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : ReportFormPage<Command>
    {
        public required IReadOnlyList<ReportChange> Changes { get; init; }

        /// <summary>The sections with words of somebody's own, which stay as they are.</summary>
        public required IReadOnlySet<ReportSubject> Written { get; init; }
    }

    public sealed class Command : ReportAct<Done>;

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, ReportRecordsReader records) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var outline = await visible.ReportOutlineAsync(request.Reference, request.Number, cancellationToken);
            var report = await visible.FundingReportToReadAsync(request.Reference, request.Number, cancellationToken) ?? throw new RecordNotFoundException();
            var content = await records.AssembleAsync(report.PartnershipId, [.. report.Awards.Select(a => a.AwardId)], report.PeriodFrom, report.PeriodUntil, cancellationToken);
            return new Page
            {
                Frame = frame,
                Report = outline,
                Changes = outline.State is ReportState.BeingWritten ? report.ChangesIn(content) : [],
                Written = report.Sections.Where(s => s.OwnWords is not null).Select(s => s.Subject).ToHashSet(),
                Form = new Command { Reference = request.Reference, Number = outline.Number, Version = outline.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, ReportRecordsReader records, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (_, report) = await db.VisibleTo(viewer).ReportToChangeAsync(request.Reference, request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, report, cancellationToken);
            var content = await records.AssembleAsync(report.PartnershipId, [.. report.Awards.Select(a => a.AwardId)], report.PeriodFrom, report.PeriodUntil, cancellationToken);
            report.BringUpToDate(content, WriteScope.Now(clock));
            return Done.It;
        }
    }
}
