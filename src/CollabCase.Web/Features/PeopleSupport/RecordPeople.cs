using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Spending;
using CollabCase.Web.Mvc;
using CollabCase.Web.Mvc.Forms;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.PeopleSupport;

/// <summary>Records how many people were supported in a financial year, or in all years together.</summary>
public static class RecordPeople
{
    /// <summary>How the form says that the years were not told apart.</summary>
    public const string AllYears = "all";

    /// <summary>So many years back can be chosen.</summary>
    private const int YearsBack = 20;

    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required Command Form { get; set; }

        /// <summary>The years of which nothing is recorded, the newest first.</summary>
        public required IReadOnlyList<Choice> Years { get; init; }
    }

    public sealed class Command : ICommand<Done>
    {
        public string Reference { get; set; } = "";
        public string? Year { get; set; }
        public int? People { get; set; }
        public string? Source { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Year).Must(year => year == AllYears || FinancialYear.TryParse(year, out _, out _)).WithMessage("Choose the financial year, or all years together.");
            RuleFor(c => c.People).NotNull().WithMessage("Enter how many people were supported.");
            RuleFor(c => c.Source).NotEmpty().WithMessage("Say how the number is known.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.FundedPartnershipIdAsync(request.Reference, cancellationToken);
            var recorded = await visible.PeopleSupported.Where(s => s.PartnershipId == partnership).SelectMany(s => s.Figures).Select(f => f.Year).ToListAsync(cancellationToken);
            var now = FinancialYear.Containing(clock.Today());
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Form = new Command { Reference = request.Reference },
                Years =
                [
                    .. recorded.Count == 0 ? [new Choice(AllYears, PeopleAddresses.LabelOf(null))] : Array.Empty<Choice>(),
                    .. Enumerable.Range(0, YearsBack).Select(i => FinancialYear.Starting(now.StartingYear - i)).Where(y => !recorded.Contains(y)).Select(y => new Choice(y.ToString(), y.ToString())),
                ],
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.PartnershipToFundAsync(request.Reference, cancellationToken);
            var supported = await visible.WholePeopleSupported(partnership.Id).SingleOrDefaultAsync(cancellationToken);
            if (supported is null) db.Add(supported = new PeopleSupported(partnership.Id));
            supported.Record(FinancialYear.TryParse(request.Year, out var year, out _) ? year : null, request.People.GetValueOrDefault(), request.Source ?? "", clock.Today());
            return Done.It;
        }
    }
}
