using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Spending;

/// <summary>Plans what is spent in each quarter, or forecasts it anew. Each time is a revision of its own; those before stay.</summary>
public static class PlanSpending
{
    // Three years, and a year more than is planned already.
    private const int QuartersAhead = 12, QuartersMore = 4;

    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required bool IsFirst { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }
        public QuartersTyped Quarters { get; set; } = new();
        public string? Reason { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Quarters).SetValidator(new QuartersTyped.Validator());
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.FundedPartnershipIdAsync(request.Reference, cancellationToken);
            var plan = await visible.WholeSpendingPlan(partnership).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            var planned = plan?.AmountsOf(plan.Current) ?? [];
            var thisYear = Quarter.Of(FinancialYear.Containing(clock.Today()), 1);
            var first = planned.Count == 0 || planned[0].Quarter > thisYear ? thisYear : planned[0].Quarter;
            var last = first.Later(QuartersAhead - 1);
            if (planned.Count > 0 && planned[^1].Quarter.Later(QuartersMore) is var later && later > last) last = later;
            if (last > first.Later(SpendingPlan.MostQuarters - 1)) last = first.Later(SpendingPlan.MostQuarters - 1);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                IsFirst = plan?.Current is null,
                Form = new Command { Reference = request.Reference, Version = plan?.Version ?? 0, Quarters = QuartersTyped.Of(first, last, planned) },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (partnership, plan) = await db.VisibleTo(viewer).SpendingToChangeAsync(request.Reference, cancellationToken);
            if (plan is null) db.Add(plan = new SpendingPlan(partnership));
            else await merge.RefuseIfStaleAsync(request.Version, plan, cancellationToken);
            plan.Revise(request.Quarters.Read(), request.Reason, viewer.PersonId, clock.Today());
            return Done.It;
        }
    }
}
