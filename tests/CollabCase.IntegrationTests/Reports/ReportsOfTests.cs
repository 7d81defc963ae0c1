using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.IntegrationTests.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;

namespace CollabCase.IntegrationTests.Reports;

/// <summary>What the tests of reports begin with: two funders who ask about the same period, and a report about both of their awards.</summary>
internal sealed record ReportDesk(Desk Desk, TestOrganisation First, TestOrganisation Second, string FirstAward, string SecondAward)
{
    public static readonly DateOnly From = new(2026, 4, 1), Until = new(2026, 9, 30), Today = PartnershipBuilder.Today;

    public CollabCaseHost Host => Desk.Host;

    public static async Task<ReportDesk> On(Database database) => await On(await Desk.On(database));

    public static async Task<ReportDesk> On(CollabCaseHost host) => await On(await Desk.On(host));

    private static async Task<ReportDesk> On(Desk desk)
    {
        var (first, second) = (await A.Organisation().Named("First Foundation (invented)").SavedIn(desk.Host), await A.Organisation().Named("Second Foundation (invented)").SavedIn(desk.Host));
        var made = new ReportDesk(desk, first, second,
            await A.Award().By(first).Described(new("Grant of the first") { Kind = AwardKind.Catalytic }).Of(1_111).SavedIn(desk.Host, desk.Reference),
            await A.Award().By(second).Described(new("Grant of the second") { Kind = AwardKind.Catalytic }).Of(2_222).SavedIn(desk.Host, desk.Reference));
        foreach (var award in new[] { made.FirstAward, made.SecondAward })
            await desk.ChangeAward(award, a => a.AddReport(new("Half-year", Today.AddDays(10), From, Until)));
        return made;
    }

    /// <summary>Puts the report together, as the coordinator does.</summary>
    public async Task<Page> Start() => await (await Desk.Get("reports/new")).Submit(new { Title = "Our half-year", PeriodFrom = From, PeriodUntil = Until });

    public async Task<ReportDesk> Signed()
    {
        await Start();
        await (await Desk.Get("reports/1/sign-off")).Submit(new { HasRead = true });
        return this;
    }

    public async Task<Page> Use() => await (await Desk.Get("reports/1/use")).Submit(new { On = Today });

    public Task<FundingReport> Report(int number = 1) => Host.Read(async db =>
        await db.VisibleTo(Viewer.Job("tests")).WholeFundingReportAsync(Desk.Reference, number, CancellationToken.None) ?? throw new InvalidOperationException($"There is no report {number}."));

    /// <summary>Changes the report behind everybody's back.</summary>
    public Task Change(Action<FundingReport> change, int number = 1) => Host.Write([Desk.Reference], async db =>
    {
        change((await db.VisibleTo(Viewer.Job("tests")).WholeFundingReportAsync(Desk.Reference, number, CancellationToken.None))!);
        return true;
    });

    public async Task<Browser> FunderOf(TestOrganisation organisation) => await Host.SignedIn(await A.Person().FunderOf(organisation).SavedIn(Host));
}
