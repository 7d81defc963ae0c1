using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Spending;

/// <summary>Money that ends, and what funders ask for, in the partnership of a desk.</summary>
internal static class MoneyOfDesk
{
    /// <summary>£100 a day from 1 October 2026 to September 2027, and as much money as lasts until that day.</summary>
    public static async Task Spends(this Desk desk, DateOnly until, TestOrganisation? of = null)
    {
        var first = Quarter.Of(FinancialYear.Starting(2026), 3);
        var award = A.Award().Of((until.DayNumber - first.FirstDay.DayNumber) * 100m, 2026);
        await (of is null ? award : award.By(of)).SavedIn(desk.Host, desk.Reference);
        var partnership = (await desk.Partnership()).Id;
        await desk.Host.Write([desk.Reference], db =>
        {
            var plan = new SpendingPlan(partnership);
            plan.Revise([.. Enumerable.Range(0, 4).Select(first.Later).Select(q => new QuarterSpending(q, Money.FromPounds(q.Days * 100)))], null, desk.Coordinator.Id, Today);
            db.Add(plan);
            return Task.FromResult(true);
        });
        Assert.Equal(until, await desk.Host.Read(db => db.Set<SpendingPlan>().Where(p => p.PartnershipId == partnership).Select(p => p.RunsOutOn).SingleAsync()));
    }

    /// <summary>A commissioned service begins on that day.</summary>
    public static Task IsFollowed(this Desk desk, DateOnly on, MoneyCertainty certainty = MoneyCertainty.Committed) => desk.Host.Write([desk.Reference], async db =>
    {
        var partnership = await db.Set<Partnership>().Where(p => p.Reference == desk.Reference).Select(p => p.Id).SingleAsync();
        (await db.VisibleTo(Viewer.Job("tests")).WholeSpendingPlan(partnership).SingleAsync()).SayWhatFollows(WhatFollows.CommissionedService, on, certainty, null);
        return true;
    });

    /// <summary>An award far ahead, for which this is asked; answers its number.</summary>
    public static async Task<string> Promises(this Desk desk, ConditionDetails[] conditions, FunderReportDetails[] reports, AwardState state = AwardState.Awarded, TestOrganisation? to = null)
    {
        var made = A.Award().In(state).Of(1_000, 2030);
        var number = await (to is null ? made : made.By(to)).SavedIn(desk.Host, desk.Reference);
        await desk.ChangesAward(award =>
        {
            foreach (var condition in conditions) award.AddCondition(condition);
            foreach (var report in reports) award.AddReport(report);
        }, number);
        return number;
    }

    /// <summary>Changes an award; without a number the one with reports.</summary>
    public static Task ChangesAward(this Desk desk, Action<Award> change, string? number = null) => desk.Host.Write([desk.Reference], async db =>
    {
        var award = number ?? await db.Set<Award>().Where(a => a.Reports.Any()).Select(a => a.Number).FirstAsync();
        change((await db.VisibleTo(Viewer.Job("tests")).WholeAwardAsync(award, CancellationToken.None))!);
        return true;
    });
}
