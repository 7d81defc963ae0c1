using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Funding;

/// <summary>What became of a report: it was sent in, came back for changes, was signed off.</summary>
public static class MoveReport
{
    public sealed record Query(string Reference, string Number, int Report) : IRequest<Page>;

    public sealed class Page : ReportPage<Command>
    {
        public required IReadOnlyList<Choice> Documents { get; init; }

        public bool MayBeSent => FunderReport.MovesFrom(Report.State).Contains(FunderReportState.Sent) && Report.State is not FunderReportState.SignedOff;

        public bool MayComeBack => FunderReport.MovesFrom(Report.State).Contains(FunderReportState.SentBack);

        public IReadOnlyList<Choice> Moves => [.. FunderReport.MovesFrom(Report.State).Select(to => new Choice(to.ToString(), to.Label(), (Report.State, to) switch
        {
            (FunderReportState.SignedOff, _) => "That was recorded by mistake: the funder has not signed it off.",
            (_, FunderReportState.Due) => "That was recorded by mistake: it was not sent.",
            (_, FunderReportState.SentBack) => "The funder wants something changed.",
            (_, FunderReportState.SignedOff) => "The funder is content.",
            _ => null,
        }))];
    }

    public sealed class Command : ChangesAward
    {
        public int Report { get; set; }
        public FunderReportState? State { get; set; }
        public DateOnly? On { get; set; }
        public string? Reason { get; set; }
        public int? Document { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.State).NotNull().WithMessage("Choose what became of it.");
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
                Documents = await visible.DocumentsToShowAsync(award.PartnershipId, cancellationToken),
                Form = new Command { Reference = request.Reference, Number = award.Number, Version = award.Version, Report = report.Number },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            var report = award.Report(request.Report);
            await merge.RefuseIfStaleAsync(request.Version, award, cancellationToken);
            var document = await visible.DocumentIdAsync(award.PartnershipId, request.Document, nameof(request.Document), cancellationToken);
            award.MoveReport(report.Number, new FunderReportMove(request.State.GetValueOrDefault(), request.On, request.Reason, document), clock.Today());
            return Done.It;
        }
    }
}
