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

/// <summary>Begins a report on some awards and a period: what the records say is put together, to be edited once.</summary>
public static class StartReport
{
    /// <param name="Reference">The partnership.</param>
    /// <param name="Award">The award whose funder asks.</param>
    /// <param name="Asked">The number of the report that it asks for: its title and its period are filled in.</param>
    public sealed record Query(string Reference, string? Award = null, int? Asked = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }

        /// <summary>The awards that can be reported on: those that were made.</summary>
        public required IReadOnlyList<Choice> Choices { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>
    {
        public string Reference { get; set; } = "";
        public string? Title { get; set; }
        public DateOnly? PeriodFrom { get; set; }
        public DateOnly? PeriodUntil { get; set; }

        /// <summary>The numbers of the awards.</summary>
        public List<string> Awards { get; set; } = [];

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Number);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Title).NotEmpty().WithMessage("Say what the report is called.");
            RuleFor(c => c.PeriodFrom).NotNull().WithMessage("Enter the first day that the report is about.");
            RuleFor(c => c.PeriodUntil).NotNull().WithMessage("Enter the last day that the report is about.");
            RuleFor(c => c.Awards).NotEmpty().WithMessage("Choose at least one award that the report is about.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var awards = await visible.Awards.Where(a => Award.CommittedStates.Contains(a.State) && visible.Partnerships.Any(p => p.Id == a.PartnershipId && p.Reference == request.Reference))
                .OrderBy(a => a.Number).Take(FundingReport.MostAwards).Select(a => new
                {
                    a.Id, a.Number, a.Title, a.State,
                    Funders = (from funder in a.Funders join organisation in visible.Organisations on funder.OrganisationId equals organisation.Id orderby organisation.NameKey select organisation.Name).ToList(),
                }).AsSingleQuery().ToListAsync(cancellationToken);
            var asked = awards.Find(a => a.Number == request.Award) is { } award
                ? await visible.ReportsAskedFor.Where(r => r.AwardId == award.Id && r.Number == request.Asked).Select(r => new { r.Title, r.PeriodFrom, r.PeriodUntil }).SingleOrDefaultAsync(cancellationToken) : null;
            // Most funders ask for the financial year that ended last.
            var year = FinancialYear.Containing(clock.Today()).Previous();
            var (from, until) = (asked?.PeriodFrom ?? year.FirstDay, asked?.PeriodUntil ?? year.LastDay);
            return new Page
            {
                Frame = frame,
                Choices = [.. awards.Select(a => new Choice(a.Number, $"{a.Title} ({a.Number})", AwardOutline.NamesOf(a.Funders)))],
                Form = new Command
                {
                    Reference = request.Reference,
                    Title = asked?.Title ?? $"Report on {year}",
                    PeriodFrom = from,
                    PeriodUntil = until,
                    Awards = [.. awards.Select(a => a.Number)],
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, ReportRecordsReader records, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.PartnershipToFundAsync(request.Reference, cancellationToken);
            var awards = await visible.Awards.Where(a => a.PartnershipId == partnership.Id && Award.CommittedStates.Contains(a.State) && request.Awards.Contains(a.Number)).Select(a => a.Id).ToListAsync(cancellationToken);
            if (awards.Count < request.Awards.Distinct().Count()) throw new DomainRuleException("Choose awards from the list. Only those that were made can be reported on.", nameof(request.Awards));
            var (from, until) = (request.PeriodFrom.GetValueOrDefault(), request.PeriodUntil.GetValueOrDefault());
            var content = await records.AssembleAsync(partnership.Id, awards, from, until, cancellationToken);
            var report = FundingReport.Start(await visible.NextReportNumberAsync(partnership.Id, cancellationToken), partnership, request.Title, from, until, content, viewer.PersonId, WriteScope.Now(clock));
            db.Add(report);
            return new Result(report.Number);
        }
    }
}
