using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Features.Funding;

/// <summary>Corrects the title of a report, its days and who asks for it.</summary>
public static class CorrectReport
{
    public sealed record Query(string Reference, string Number, int Report) : IRequest<Page>;

    public sealed class Page : ReportPage<Command>, IReportPage
    {
        IReportTyped IReportPage.Form => Form;
    }

    public sealed class Command : ChangesAward, IReportTyped
    {
        public int Report { get; set; }
        public string? Title { get; set; }
        public DateOnly? DueOn { get; set; }
        public DateOnly? PeriodFrom { get; set; }
        public DateOnly? PeriodUntil { get; set; }
        public string? Funder { get; set; }

        [BindNever]
        public long? FunderOrganisationId { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new ReportValidator());
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardHeadAsync(request.Reference, request.Number, cancellationToken);
            var report = await visible.ReportAsync(award, request.Report, cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Award = award,
                Report = report,
                Form = new Command
                {
                    Reference = request.Reference,
                    Number = award.Number,
                    Version = award.Version,
                    Report = report.Number,
                    Title = report.Title,
                    DueOn = report.DueOn,
                    PeriodFrom = report.PeriodFrom,
                    PeriodUntil = report.PeriodUntil,
                    Funder = award.Funders.FirstOrDefault(f => f.Id == report.FunderOrganisationId)?.Reference,
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            var report = award.Report(request.Report);
            request.FunderOrganisationId = await visible.GiverAsync(request.Funder, nameof(request.Funder), cancellationToken) ?? (award.IsJoint ? null : report.FunderOrganisationId);
            await merge.IntoAsync(request, request.Version, award, report, cancellationToken);
            award.CorrectReport(report.Number, new FunderReportDetails(request.Title ?? "", request.DueOn.GetValueOrDefault(), request.PeriodFrom, request.PeriodUntil, request.FunderOrganisationId));
            return Done.It;
        }
    }
}
