using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.BrowserTests.Scanning;

/// <summary>Awards of which something came: payments in each state, conditions, reports, a match, a revision, and help in kind.</summary>
internal static class ExamplesOfAwards
{
    private const string Partnership = "EX-STRATH", Publisher = "ORG-SCOTGOV";

    /// <summary>Answers the pages of both, and of each form about a part of them.</summary>
    public static async Task<IReadOnlyList<string>> InEveryStateAsync(CollabCaseHost host, TestPerson coordinator)
    {
        var cash = await A.Award().Described(new AwardDetails("Grant with all that comes of one (invented)") { Kind = AwardKind.Catalytic, Description = "A pilot.", PlannedFrom = Today, Identifier = "360G-invented-1" }).Of(1_000, 2025).Of(2_000, 2026).SavedIn(host, Partnership);
        var government = await host.Read(db => db.Set<Organisation>().Where(o => o.Reference == Publisher).Select(o => new TestOrganisation(o.Id, o.Reference, o.Name)).SingleAsync());
        var recipient = await A.Organisation().Named("Paid by a published grant (invented)").SavedIn(host);
        await A.Award().By(government).Described(new AwardDetails("Grant that can be published (invented)") { Kind = AwardKind.Catalytic, Description = "A pilot.", AwardedOn = Today.AddDays(-30), RecipientOrganisationId = recipient.Id }).Of(1_000, 2026).SavedIn(host, Partnership);
        var inKind = await A.Award().Described(new AwardDetails("Help in kind (invented)") { Kind = AwardKind.InKind, InKindBasis = "Hours and rate" }).Of(500, 2026).SavedIn(host, Partnership);
        await host.Write([Partnership], async db =>
        {
            var visible = db.VisibleTo(Viewer.Job("tests"));
            Come((await visible.WholeAwardAsync(cash, CancellationToken.None))!, coordinator.Id);
            (await visible.WholeAwardAsync(inKind, CancellationToken.None))!
                .RecordContribution(new(InKindKind.Time, "A worker one day a week", Today) { Hours = 7.5m, Rate = Money.FromPounds(20), Evidence = "Timesheets" }, Today);
            return true;
        });
        var (of, given) = ($"/partnerships/{Partnership}/awards/{cash}", $"/partnerships/{Partnership}/awards/{inKind}");
        string[] forms =
        [
            "", "/reprofile", "/match", "/payments/schedule", "/payments/1/correct", "/payments/1/move", "/payments/3/move", "/payments/1/ask-write-off", "/payments/2/answer-write-off", "/payments/1/answer-write-off",
            "/conditions/add", "/conditions/1/correct", "/conditions/1/settle", "/reports/add", "/reports/1/correct", "/reports/1/move",
        ];
        return [.. new[] { "partnership", "funder", "place", "theme", "stage", "year", "kind", "outcome" }.Select(by => $"/funding/views?by={by}"), "/funding/views?by=theme&year=1999-00", "/funding/views/people", "/funding/views/people?year=2026-27", "/funding/views/run-out", "/funding/360giving.json", "/funding/360giving.csv", $"/funding/360giving?funder={Publisher}", $"/funding/360giving.json?funder={Publisher}", $"/funding/360giving.csv?funder={Publisher}", .. forms.Select(form => of + form), given, given + "/contributions/record", given + "/contributions/1/correct"];
    }

    private static void Come(Award award, long coordinator)
    {
        award.Reprofile([new(FinancialYear.Starting(2026), Money.FromPounds(3_000))], new(RevisionKind.Carried, Today, "The funder", "It began late."), Today);
        award.ReviseAmounts([new(FinancialYear.Starting(2026), Money.FromPounds(3_000)), new(FinancialYear.Starting(2027), Money.FromPounds(500)) { IsIndicative = true }]);
        for (var i = 0; i < 4; i++) award.SchedulePayment(new(Money.FromPounds(1_000), Today.AddDays(i * 30 - 10)));
        award.AskWriteOff(2, "It will not come.", coordinator, Today);
        award.MovePayment(3, new(PaymentState.Paid, Today.AddDays(-1)), Today);
        award.MovePayment(4, new(PaymentState.Paid, Today.AddDays(-1)), Today);
        award.MovePayment(4, new(PaymentState.Returned, Today, Money.FromPounds(10), "Not needed."), Today);
        award.AddCondition(new("A steering group that meets.", Today.AddDays(-1)));
        award.AddCondition(new("Somebody who leads it."));
        award.SettleCondition(2, new(ConditionState.Met, Today, "Named in May."), coordinator, Today);
        award.AddReport(new("Report at half-time", Today.AddDays(-1), Today.AddMonths(-6), Today.AddMonths(-1)));
        award.MoveReport(1, new(FunderReportState.Sent, Today.AddDays(-5)), Today);
        award.MoveReport(1, new(FunderReportState.SentBack, Today, "Say more."), Today);
        award.SetMatch(new() { Percent = 25, From = "the partners" });
    }
}
