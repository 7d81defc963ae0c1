using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reports;

/// <summary>Withdraws a draft, or a signed report that no funder has.</summary>
public static class WithdrawReport
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : ReportFormPage<Command>
    {
        public required bool FunderHasIt { get; init; }
    }

    public sealed class Command : ReportAct<Done>
    {
        public string? Reason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why it is withdrawn.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var report = await visible.ReportOutlineAsync(request.Reference, request.Number, cancellationToken);
            return new Page
            {
                Frame = frame,
                Report = report,
                FunderHasIt = await visible.ReportsAskedFor.AnyAsync(r => r.FundingReportId == report.Id, cancellationToken),
                Form = new Command { Reference = request.Reference, Number = report.Number, Version = report.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (_, report) = await visible.ReportToChangeAsync(request.Reference, request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, report, cancellationToken);
            report.Withdraw(request.Reason, await visible.ReportsAskedFor.AnyAsync(r => r.FundingReportId == report.Id, cancellationToken), WriteScope.Now(clock));
            return Done.It;
        }
    }
}
