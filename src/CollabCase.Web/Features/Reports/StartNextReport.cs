using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reports;

/// <summary>Begins a new version of a signed report, with its words and what the records say now. The signed one stays.</summary>
public static class StartNextReport
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : ReportFormPage<Command>;

    public sealed class Command : ReportAct<Result>;

    public sealed record Result(int Number);

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var report = await db.VisibleTo(viewer).ReportOutlineAsync(request.Reference, request.Number, cancellationToken);
            return new Page { Frame = frame, Report = report, Form = new Command { Reference = request.Reference, Number = report.Number, Version = report.Version } };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, ReportRecordsReader records, Merge merge, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (partnership, report) = await visible.ReportToChangeAsync(request.Reference, request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, report, cancellationToken);
            if (await visible.FundingReports.Where(r => r.ReplacesReportId == report.Id && r.State != ReportState.Withdrawn).Select(r => (int?)r.Number).FirstOrDefaultAsync(cancellationToken) is { } there)
                throw new DomainRuleException($"Report {there} is the new version of this one already. Go on with that.");
            var content = await records.AssembleAsync(partnership.Id, [.. report.Awards.Select(a => a.AwardId)], report.PeriodFrom, report.PeriodUntil, cancellationToken);
            var next = report.StartNext(await visible.NextReportNumberAsync(partnership.Id, cancellationToken), partnership, content, viewer.PersonId, WriteScope.Now(clock));
            db.Add(next);
            return new Result(next.Number);
        }
    }
}
