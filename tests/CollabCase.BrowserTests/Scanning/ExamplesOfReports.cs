using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.BrowserTests.Scanning;

/// <summary>Reports in each state in which their pages differ: one that came back, its new version with words to look at again, one that was withdrawn, and one that no funder has.</summary>
internal static class ExamplesOfReports
{
    public static async Task<IReadOnlyList<string>> InEveryStateAsync(CollabCaseHost host, TestPerson coordinator)
    {
        var partnership = await A.Partnership().Named("Where it is reported (invented)").CoordinatedBy(coordinator).SavedIn(host);
        var number = await A.Award().Described(new("Grant that is reported on (invented)") { Kind = AwardKind.Catalytic }).Of(1_000, 2026).SavedIn(host, partnership);
        await host.Write([partnership], async db =>
        {
            var visible = db.VisibleTo(Viewer.Job("tests"));
            var (award, about) = ((await visible.WholeAwardAsync(number, CancellationToken.None))!, await visible.Partnerships.SingleAsync(p => p.Reference == partnership));
            var (from, until) = (Today.AddMonths(-6), Today.AddDays(-1));
            var asked = award.AddReport(new("Half a year", Today.AddDays(-3), from, until));
            award.AddReport(new("The other half", Today.AddDays(30), Today, Today.AddMonths(6)));
            var first = FundingReport.Start(1, about, "Our half-year (invented)", from, until, Content(award, 10), coordinator.Id, Now);
            first.WriteSection(ReportSubject.Money, "It was well spent.", SectionReaders.PartnersAndFunders, coordinator.Id, Now);
            first.WriteSection(ReportSubject.People, null, SectionReaders.LeftOut, coordinator.Id, Now);
            first.SignOff(coordinator.Id, Now);
            award.MoveReport(asked.Number, new(FunderReportState.Sent, Today, FundingReportId: first.Id), Today);
            award.MoveReport(asked.Number, new(FunderReportState.SentBack, Today, "Say more."), Today);
            var next = first.StartNext(2, about, Content(award, 20), coordinator.Id, Now);
            var withdrawn = FundingReport.Start(3, about, "The wrong half (invented)", from, until, Content(award, 10), coordinator.Id, Now);
            withdrawn.Withdraw("The wrong half.", false, Now);
            var unused = FundingReport.Start(4, about, "Nobody has it (invented)", from, until, Content(award, 10), coordinator.Id, Now);
            unused.SignOff(coordinator.Id, Now);
            db.AddRange(first, next, withdrawn, unused);
            return true;
        });
        var at = $"/partnerships/{partnership}/reports";
        return
        [
            "/funding/reports", "/funding/reports?state=everything", "/funding/reports?state=late&funder=nobody", "/funding/reports.csv", at + "/new", at + "/1.docx", at + "/1.csv",
            .. Enumerable.Range(1, 4).Select(n => $"{at}/{n}"), at + "/2/sections/money", at + "/2/sections/risks", at + "/2/bring-up-to-date", at + "/1/bring-up-to-date", at + "/2/sign-off",
            at + "/1/use", at + "/2/use", at + "/4/use", at + "/1/next", at + "/1/withdraw", at + "/2/withdraw",
        ];
    }

    private static ReportContent Content(Award award, int hundreds) => ReportAssembly.Of(
        new() { Awards = [new(award.Id, award.Title, "A foundation (invented)", false, [.. award.Lines.Select(l => new AwardAmount(l.Year, l.Amount))], [new(Today.AddDays(-30), Money.FromPounds(hundreds * 100), null, Money.Zero)], [])] },
        Today.AddMonths(-6), Today.AddDays(-1), Today);
}
