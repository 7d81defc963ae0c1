using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Funding;

/// <summary>A report that a funder asks for, with its day and the time that it reports on.</summary>
public static class AddReport
{
    public sealed record Query(string Reference, string Number) : IRequest<Page>;

    public sealed class Page : AwardFormPage<Command>, IReportPage
    {
        IReportTyped IReportPage.Form => Form;
    }

    public sealed class Command : AddsToAward, IReportTyped
    {
        public string? Title { get; set; }
        public DateOnly? DueOn { get; set; }
        public DateOnly? PeriodFrom { get; set; }
        public DateOnly? PeriodUntil { get; set; }
        public string? Funder { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new ReportValidator());
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var award = await db.VisibleTo(viewer).AwardHeadAsync(request.Reference, request.Number, cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Award = award,
                Form = new Command { Reference = request.Reference, Number = award.Number },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            var asks = await visible.GiverAsync(request.Funder, nameof(request.Funder), cancellationToken);
            award.AddReport(new FunderReportDetails(request.Title ?? "", request.DueOn.GetValueOrDefault(), request.PeriodFrom, request.PeriodUntil, asks));
            return Done.It;
        }
    }
}
