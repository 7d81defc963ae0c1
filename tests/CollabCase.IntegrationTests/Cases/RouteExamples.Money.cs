using System.Globalization;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Documents;
using CollabCase.Web.Features.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Cases;

// Awards and what is under them, imports, reports, costs and savings.
internal static partial class RouteExamples
{
    // Brought by an administrator, whom nobody else's tests ask as.
    private static async Task<string> ImportOf(CollabCaseHost host, string partnership)
    {
        var by = await A.Person().Administrator().SavedIn(host);
        return await host.InScope(by, async services =>
        {
            using var file = await services.GetRequiredService<UploadReader>().ReceiveAsync("File", "awards.csv", new MemoryStream("Partnership,Title,2016-17\nElevate,Grant,100000\n"u8.ToArray()), CancellationToken.None);
            return (await services.GetRequiredService<MediatR.IMediator>().Send(new UploadAwards.Command { Owner = by.Reference, File = file })).Number;
        });
    }

    private static Task<string> PeopleOf(CollabCaseHost host, string partnership) => host.Write([partnership], async db =>
    {
        var id = await db.Set<Partnership>().Where(p => p.Reference == partnership).Select(p => p.Id).SingleAsync();
        if (await db.VisibleTo(Viewer.Job("tests")).WholePeopleSupported(id).SingleOrDefaultAsync() is { Figures.Count: > 0 } there) return there.Figures.First().Number.ToString(CultureInfo.InvariantCulture);
        var supported = new PeopleSupported(id);
        db.Add(supported);
        return supported.Record(null, 12, "Counted", Today).Number.ToString(CultureInfo.InvariantCulture);
    });

    private static async Task<string> SavingOf(CollabCaseHost host, string partnership)
    {
        var (id, organisation) = ((await host.Partnership(partnership)).Id, await A.Organisation().SavedIn(host));
        return await host.Write([partnership], async db =>
        {
            var savings = await db.VisibleTo(Viewer.Job("tests")).WholeSavings(id).SingleOrDefaultAsync();
            if (savings is null) db.Add(savings = new PartnershipSavings(id));
            return savings.Record(new(organisation.Id, "Nights in hospital", Money.FromPounds(100), SavingKind.Cashable, SavingBasis.Measured, new(FinancialYear.Starting(2026)), "Ten nights at £10.")).Number.ToString(CultureInfo.InvariantCulture);
        });
    }

    // One of its own: where two partnerships share a partner, its rate in the one is no address of the other.
    private static async Task<string> PartnerTakingPart(CollabCaseHost host, string partnership)
    {
        var organisation = await A.Organisation().SavedIn(host);
        await host.Change(partnership, p => p.AddPartner(organisation.Id, PartnerRoles.Provider, Today, null, Today));
        return organisation.Reference;
    }

    private static async Task<string> CostOf(CollabCaseHost host, string partnership, Func<PartnershipCosts, long, int> record)
    {
        var (id, organisation) = ((await host.Partnership(partnership)).Id, await A.Organisation().SavedIn(host));
        return await host.Write([partnership], async db =>
        {
            var costs = await db.VisibleTo(Viewer.Job("tests")).WholeCosts(id).SingleOrDefaultAsync();
            if (costs is null) db.Add(costs = new PartnershipCosts(id));
            return record(costs, organisation.Id).ToString(CultureInfo.InvariantCulture);
        });
    }

    // The award that Everyone's funder gives, where there is one: a funder opens no other.
    private static async Task<string> AwardOf(CollabCaseHost host, string partnership)
    {
        var id = (await host.Partnership(partnership)).Id;
        return await host.Read(db => db.Set<Award>().Where(a => a.PartnershipId == id).OrderBy(a => a.Number).Select(a => a.Number).FirstOrDefaultAsync())
            ?? await A.Award().SavedIn(host, partnership);
    }

    // A signed report that answered what the funder of that award asked for: a funder reads no other.
    private static async Task<string> ReportOf(CollabCaseHost host, string partnership)
    {
        var number = await For("/partnerships/{reference}/awards/{number}", host, partnership);
        return await host.Write([partnership], async db =>
        {
            var visible = db.VisibleTo(Viewer.Job("tests"));
            var (award, about) = ((await visible.WholeAwardAsync(number, CancellationToken.None))!, await visible.Partnerships.SingleAsync(p => p.Reference == partnership));
            var asked = award.AddReport(new("Report that is answered", Today, Today.AddMonths(-6), Today.AddDays(-1)));
            var content = ReportAssembly.Of(new() { Awards = [new(award.Id, award.Title, "A foundation", award.IsInKind, [], [], [])] }, Today.AddMonths(-6), Today.AddDays(-1), Today);
            var report = FundingReport.Start(1 + (await db.Set<FundingReport>().Where(r => r.PartnershipId == about.Id).MaxAsync(r => (int?)r.Number) ?? 0), about, "Half a year (invented)", Today.AddMonths(-6), Today.AddDays(-1), content, about.CoordinatorPersonId!.Value, Now);
            report.SignOff(about.CoordinatorPersonId!.Value, Now);
            db.Add(report);
            award.MoveReport(asked.Number, new(FunderReportState.Sent, Today, FundingReportId: report.Id), Today);
            return report.Number.ToString(CultureInfo.InvariantCulture);
        });
    }

    // That award is cash, under which nothing is given in kind: one that was given under another is put below it.
    private static async Task<string> ContributionOf(CollabCaseHost host, string partnership)
    {
        var cash = await For("/partnerships/{reference}/awards/{number}", host, partnership);
        var inKind = await A.Award().Described(new AwardDetails("Rooms") { Kind = AwardKind.InKind, InKindBasis = "Premises" }).SavedIn(host, partnership);
        return await host.Write([partnership], async db =>
        {
            var awards = db.VisibleTo(Viewer.Job("tests"));
            var given = (await awards.WholeAwardAsync(inKind, CancellationToken.None))!.RecordContribution(new(InKindKind.Premises, "A room", Today) { Value = Money.FromPounds(100), Evidence = "Booked" }, Today);
            await db.SaveChangesAsync();
            var id = await db.Set<Award>().Where(a => a.Number == cash).Select(a => a.Id).SingleAsync();
            await db.Set<InKindContribution>().Where(c => c.Id == given.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.AwardId, id));
            return given.Number.ToString(CultureInfo.InvariantCulture);
        });
    }

    // A part of that award: the one that is there, or one that is made.
    private static async Task<string> PartOf(CollabCaseHost host, string partnership, Func<Award, int?> find, Func<Award, int> make)
    {
        var number = await For("/partnerships/{reference}/awards/{number}", host, partnership);
        return await host.Write([partnership], async db =>
        {
            var award = (await db.VisibleTo(Viewer.Job("tests")).WholeAwardAsync(number, CancellationToken.None))!;
            return (find(award) ?? make(award)).ToString(CultureInfo.InvariantCulture);
        });
    }
}
