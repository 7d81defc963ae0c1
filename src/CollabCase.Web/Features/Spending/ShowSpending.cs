using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Spending;

/// <summary>
/// When a partnership's money runs out and what follows, what was planned, forecast and spent by quarter, and what would be if an award ended or slipped.
/// </summary>
public static class ShowSpending
{
    public sealed class Query : IRequest<Page>
    {
        public string Reference { get; set; } = "";

        /// <summary>The number of the award of which is asked 'what if'.</summary>
        public string? WhatIf { get; set; }

        /// <summary>By how many months it slips; `ends` for an award that ends.</summary>
        public string? Slips { get; set; }
    }

    /// <param name="Original">In the plan that was made first.</param>
    /// <param name="Approved">In the last forecast that was approved.</param>
    /// <param name="Current">In the last forecast of all.</param>
    /// <param name="Spent">What was spent; null: not recorded.</param>
    public sealed record Line(Quarter Quarter, Money? Original, Money? Approved, Money? Current, Money? Spent)
    {
        /// <summary>What was spent beyond the forecast; below £0 for less. Null where one of the two is not there.</summary>
        public Money? Variance => Spent is { } spent && Current is { } current ? spent - current : null;
    }

    /// <summary>Of one financial year the quarters, and what they come to.</summary>
    public sealed record Year(FinancialYear Financial, IReadOnlyList<Line> Quarters, Line Total);

    /// <summary>What happens with cash that is at least so sure.</summary>
    public sealed record Sure(MoneyCertainty AtLeast, Money Cash, RunOut RunOut);

    /// <summary>One plan or forecast in the list of all.</summary>
    public sealed record Revision(int Number, DateOnly MadeOn, string MadeBy, string? Reason, DateOnly? ApprovedOn, string? ApprovedBy, Money Total);

    /// <summary>An answer to 'what if'.</summary>
    public sealed record Answer(string Title, int? Months, RunOut RunOut);

    /// <param name="Plan">Null while nothing is planned and nothing said.</param>
    /// <param name="MayChange">Whether the person may plan and record.</param>
    /// <param name="WhatIfAwards">The awards that can end or slip.</param>
    public sealed record Page(
        PartnershipFrame Frame, SpendingPlan? Plan, IReadOnlyList<Sure> Certainties, IReadOnlyList<Year> Years, IReadOnlyList<Revision> Revisions,
        IReadOnlyList<AwardedCash> WhatIfAwards, Query Asked, Answer? Answered, string? NotUnderstood, bool MayChange, DateOnly Today) : IPartnershipPage, IFormPage<ApproveForecast.Command>
    {
        public ApproveForecast.Command Form { get; set; } = new() { Reference = Frame.Reference, Version = Plan?.Version ?? 0 };

        public bool IsPlanned => Plan?.Current is not null;

        /// <summary>With committed cash alone.</summary>
        public RunOut? RunOut => Certainties.Count == 0 ? null : Certainties[0].RunOut;
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var partnership = await visible.FundedPartnershipIdAsync(request.Reference, cancellationToken);
            var plan = await visible.WholeSpendingPlan(partnership).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            var awards = await visible.AwardsInOutline.Where(a => a.PartnershipId == partnership).OrderBy(a => a.Number)
                .Select(a => new AwardedCash(a.Number, a.Title, a.Kind, a.State, a.AwardedOn,
                    a.Lines.Select(l => new AwardAmount(l.Year, Money.FromPence(l.AmountPence), l.FunderOrganisationId) { IsIndicative = l.IsIndicative }).ToList())).ToListAsync(cancellationToken);
            var people = (plan?.Revisions ?? []).SelectMany(r => new long?[] { r.MadeByPersonId, r.ApprovedByPersonId }).OfType<long>().Distinct().ToList();
            var names = await visible.NamesAsync(people, cancellationToken);

            var (expected, certainties) = (plan?.Expected ?? [], new List<Sure>());
            if (plan?.Current is not null)
                foreach (var sure in Enum.GetValues<MoneyCertainty>())
                {
                    var cash = awards.SelectMany(a => a.Cash(sure)).ToList();
                    certainties.Add(new Sure(sure, Money.Sum(cash.Select(c => c.Amount)), RunOut.Of(cash, expected, plan.FollowsOn)));
                }
            var mayEnd = awards.Where(a => a.IsForThePilot && a.Cash(MoneyCertainty.Committed).Any(c => c.AvailableOn > today)).ToList();
            var (answer, notUnderstood) = plan?.Current is null ? (null, null) : Answered(request, awards, expected, plan.FollowsOn, today);
            return new Page(
                frame, plan, certainties, YearsOf(plan),
                [.. (plan?.Revisions ?? []).OrderByDescending(r => r.Number).Select(r => new Revision(r.Number, r.MadeOn, names.GetValueOrDefault(r.MadeByPersonId) ?? "", r.Reason, r.ApprovedOn,
                    r.ApprovedByPersonId is { } by ? names.GetValueOrDefault(by) : null, Money.Sum(plan!.AmountsOf(r).Select(a => a.Amount))))],
                mayEnd, request, answer, notUnderstood, http.HttpContext!.Features.Get<Allowed>()!.To(Act.RecordAward) && !frame.IsReadOnly, today);
        }

        private static (Answer? Answer, string? NotUnderstood) Answered(Query asked, List<AwardedCash> awards, IReadOnlyList<QuarterSpending> expected, DateOnly? follows, DateOnly today)
        {
            if (string.IsNullOrEmpty(asked.WhatIf)) return (null, null);
            if (awards.Find(a => a.Number == asked.WhatIf) is not { } award) return (null, "There is no such award here. Choose one of the list.");
            int? months = asked.Slips == "ends" ? null : int.TryParse(asked.Slips, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= WhatIf.MostMonths ? number : 0;
            if (months is 0) return (null, $"Choose whether it ends, or by how many months it slips: 1 to {WhatIf.MostMonths}.");
            var whatIf = new WhatIf(award.Number, months, today);
            return (new Answer(award.Title, months, RunOut.Of([.. awards.SelectMany(a => whatIf.Of(a, MoneyCertainty.Committed))], expected, follows)), null);
        }

        private static List<Year> YearsOf(SpendingPlan? plan)
        {
            if (plan is null) return [];
            var (original, approved, current) = (Of(plan.AmountsOf(plan.Original)), Of(plan.AmountsOf(plan.Approved)), Of(plan.AmountsOf(plan.Current)));
            var spent = plan.Spent.ToDictionary(s => s.Quarter, s => s.Amount);
            return [.. original.Keys.Union(approved.Keys).Union(current.Keys).Union(spent.Keys).OrderBy(q => q)
                .Select(q => new Line(q, Find(original, q), Find(approved, q), Find(current, q), Find(spent, q)))
                .GroupBy(l => l.Quarter.Year)
                .Select(g => new Year(g.Key, [.. g], new Line(g.First().Quarter, Total(g.Select(l => l.Original)), Total(g.Select(l => l.Approved)), Total(g.Select(l => l.Current)), Total(g.Select(l => l.Spent)))))];

            static Dictionary<Quarter, Money> Of(IReadOnlyList<QuarterSpending> amounts) => amounts.ToDictionary(a => a.Quarter, a => a.Amount);
            static Money? Find(Dictionary<Quarter, Money> amounts, Quarter quarter) => amounts.TryGetValue(quarter, out var amount) ? amount : null;
            static Money? Total(IEnumerable<Money?> amounts) => amounts.OfType<Money>().ToList() is { Count: > 0 } known ? Money.Sum(known) : null;
        }
    }
}
