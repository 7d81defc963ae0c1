using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reports;

/// <summary>Uses one signed report for the reports that its funders asked for: each is marked as sent, and its funder may read the report from then on.</summary>
public static class UseReport
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : ReportFormPage<Command>
    {
        public required IReadOnlyList<Choice> Choices { get; init; }
    }

    public sealed class Command : ReportAct<Result>
    {
        /// <summary>What it is used for: the number of an award and of the report that is asked for, `AW-2026-0001/2`.</summary>
        public List<string> For { get; set; } = [];

        public DateOnly? On { get; set; }
    }

    public sealed record Result(int Count);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.For).NotEmpty().WithMessage("Choose at least one report that a funder asked for.");
            RuleFor(c => c.On).NotNull().WithMessage("Enter the day on which it was sent.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var report = await visible.ReportOutlineAsync(request.Reference, request.Number, cancellationToken);
            var about = visible.FundingReports.Where(r => r.Id == report.Id).SelectMany(r => r.Awards).Select(a => a.AwardId);
            var asked = await (
                from one in visible.ReportsAskedFor
                where about.Contains(one.AwardId) && (one.State == FunderReportState.Due || one.State == FunderReportState.SentBack)
                join award in visible.Awards on one.AwardId equals award.Id
                orderby one.DueOn, one.Id
                select new
                {
                    award.Number, Award = award.Title, Asked = one.Number, one.Title, one.DueOn, one.PeriodFrom, one.PeriodUntil, one.State,
                    By = visible.Organisations.Where(o => o.Id == one.FunderOrganisationId).Select(o => o.Name).FirstOrDefault(),
                }).ToListAsync(cancellationToken);
            return new Page
            {
                Frame = frame,
                Report = report,
                Choices = [.. asked.Select(a => new Choice(CodeOf(a.Number, a.Asked), a.Title, string.Join(". ", new[]
                {
                    $"{(a.By is { } by ? $"{by} asks, for " : "")}{a.Award}", $"Due on {PlainDate.Say(a.DueOn)}",
                    a is { PeriodFrom: { } from, PeriodUntil: { } until } ? (from, until) == (report.PeriodFrom, report.PeriodUntil) ? "For the same period" : $"For {ReportCrumbs.Period(from, until)}" : null,
                    a.State is FunderReportState.SentBack ? a.State.Label() : null,
                }.OfType<string>())))],
                Form = new Command
                {
                    Reference = request.Reference,
                    Number = report.Number,
                    Version = report.Version,
                    On = clock.Today(),
                    For = [.. asked.Where(a => a.PeriodFrom == report.PeriodFrom && a.PeriodUntil == report.PeriodUntil).Select(a => CodeOf(a.Number, a.Asked))],
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (_, report) = await visible.ReportToChangeAsync(request.Reference, request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, report, cancellationToken);
            report.EnsureCanBeUsed();
            var chosen = request.For.Distinct().Select(Read).ToList();
            foreach (var group in chosen.GroupBy(c => c.Award))
            {
                var award = await visible.WholeAwardAsync(group.Key, cancellationToken);
                if (award is null || report.Awards.All(a => a.AwardId != award.Id)) throw NotOnTheList();
                foreach (var (_, asked) in group) award.MoveReport(asked, new FunderReportMove(FunderReportState.Sent, request.On, FundingReportId: report.Id), clock.Today());
            }
            return new Result(chosen.Count);
        }

        private static (string Award, int Asked) Read(string code) =>
            code.Split('/') is [var award, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? (award, asked) : throw NotOnTheList();

        private static DomainRuleException NotOnTheList() => new("Choose reports from the list: those that a funder asked for, on an award that this report is about.", nameof(Command.For));
    }

    private static string CodeOf(string award, int asked) => string.Create(CultureInfo.InvariantCulture, $"{award}/{asked}");
}
