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

/// <summary>Records what was spent in each quarter that has begun.</summary>
public static class RecordSpent
{
    private const int QuartersBack = 8;

    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }
        public QuartersTyped Quarters { get; set; } = new();

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
            var plan = await visible.WholeSpendingPlan(partnership).AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new SpendingPlan(partnership);
            var now = Quarter.Containing(clock.Today());
            // Those that were planned or recorded, the latest that fit on a page.
            var first = plan.AmountsOf(plan.Original).Concat(plan.Spent.Select(s => new QuarterSpending(s.Quarter, s.Amount))).Select(s => s.Quarter).Append(now).Min();
            if (first < now.Later(-QuartersBack)) first = now.Later(-QuartersBack);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Form = new Command { Reference = request.Reference, Version = plan.Version, Quarters = QuartersTyped.Of(first, now, [.. plan.Spent.Select(s => new QuarterSpending(s.Quarter, s.Amount)).Where(s => s.Quarter >= first)]) },
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
            plan.RecordSpent(request.Quarters.ReadAll(), clock.Today());
            return Done.It;
        }
    }
}
