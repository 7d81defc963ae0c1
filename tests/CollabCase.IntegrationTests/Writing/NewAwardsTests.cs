using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.History;
using CollabCase.Data.Sums;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.IntegrationTests.Writing;

/// <summary>Awards that are written past the change tracker leave what a save leaves.</summary>
public sealed class NewAwardsTests
{
    private static readonly string[] OfOneRecord = ["Id", "Number", "AwardId", "AwardRevisionId"];

    [Theory, OnEveryDatabase]
    public async Task Rows_and_history_are_those_of_a_save(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Desk.On(host);
        var (one, other) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        var within = (await desk.Partnership()).Id;
        foreach (var make in new Func<string, Award>[] { number => Full(number, within, one.Id, other.Id), number => Plain(number, within, one.Id) })
        {
            var (saved, sent) = (make("AW-SAVED"), make("AW-SENT"));
            await host.Write([desk.Reference], db => Task.FromResult(db.Add(saved)), desk.Coordinator);
            await host.Write([desk.Reference], async db =>
            {
                await db.AddAtOnceAsync([sent], CancellationToken.None);
                Assert.Empty(db.ChangeTracker.Entries<Award>());
                return 0;
            }, desk.Coordinator);

            foreach (var table in new[] { "Awards", "AwardFunders", "AwardLines", "AwardPayments", "AwardConditions", "AwardRevisions" })
                Assert.Equal(await Rows(host, table, saved.Id), await Rows(host, table, sent.Id));
            Assert.Equal(0, await host.InScope(null, async services => (await services.GetRequiredService<StoredSums>().DifferenceAsync(CancellationToken.None)).Figures));
            var (before, after) = (await Entry(host, saved.Id), await Entry(host, sent.Id));
            Assert.Equal(Said(before), Said(after));
            Assert.Equal((before.UseCase, before.PersonId, before.Screen, before.Job, before.SubjectType, before.SubjectVersion, before.Sequence + 1),
                (after.UseCase, after.PersonId, after.Screen, after.Job, after.SubjectType, after.SubjectVersion, after.Sequence));
            await host.VerifyHistory();
            await host.Write([desk.Reference], async db =>
            {
                db.RemoveRange(await db.Set<Award>().Include(a => a.Funders).Include(a => a.Lines).Include(a => a.Payments).Include(a => a.ConditionsSet).Include(a => a.Revisions).ThenInclude(r => r.Lines).ToListAsync());
                return 0;
            }, desk.Coordinator);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task The_day_on_which_money_runs_out_follows_them(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Desk.On(host);
        var funder = await A.Organisation().SavedIn(host);
        await A.Award().By(funder).Of(9_100, 2026).SavedIn(host, desk.Reference);
        await (await desk.Get("spending/plan")).Submit(new Dictionary<string, object?> { ["Quarters.Rows[0].Amount"] = "9,100", ["Quarters.Rows[1].Amount"] = "9,200" });
        var within = (await desk.Partnership()).Id;
        var before = await host.Read(db => db.Set<SpendingPlan>().Select(p => p.RunsOutOn).SingleAsync());

        await host.Write([desk.Reference], async db =>
        {
            await db.AddAtOnceAsync([Award.Record("AW-SENT", within, [funder.Id], AwardState.Awarded, new AwardDetails("More"), [new AwardAmount(FinancialYear.Starting(2026), Money.FromPounds(460m))], new DateOnly(2026, 11, 22))], CancellationToken.None);
            return 0;
        }, desk.Coordinator);

        Assert.Equal(before!.Value.AddDays(4), await host.Read(db => db.Set<SpendingPlan>().Select(p => p.RunsOutOn).SingleAsync()));
        await host.VerifyHistory();
    }

    private static Award Plain(string number, long partnership, long funder) =>
        Award.Record(number, partnership, [funder], AwardState.Applied, new AwardDetails("Nothing is known of it"), [], new DateOnly(2026, 11, 22));

    private static Award Full(string number, long partnership, long one, long other)
    {
        var today = new DateOnly(2026, 11, 22);
        var award = Award.Record(number, partnership, [one, other], AwardState.Awarded, new AwardDetails("Jointly, for Éire ‘and’ others")
        {
            Kind = AwardKind.Catalytic, AwardedOn = new DateOnly(2025, 4, 3), IsRingFenced = true, RingFencedFor = "Travel", Conditions = "One\nTwo", Source = "The report", Description = "What it pays for", PlannedFrom = new DateOnly(2025, 5, 1),
            PlannedUntil = new DateOnly(2027, 3, 31), RecipientOrganisationId = other, Programme = "Programme", ProgrammeCode = "P1", AppliedFor = Money.FromPounds(99.50m), FromOpenCall = false, WebAddress = "https://example.org/a",
        }, [new AwardAmount(FinancialYear.Starting(2025), Money.FromPounds(10.01m), one), new AwardAmount(null, Money.FromPounds(5m)), new AwardAmount(FinancialYear.Starting(2026), Money.FromPounds(7m), other) { IsIndicative = true }], today);
        var payment = award.SchedulePayment(new PaymentDetails(Money.FromPounds(3m), new DateOnly(2025, 6, 1), one, "First"));
        award.MovePayment(payment.Number, new PaymentMove(PaymentState.Paid, new DateOnly(2025, 6, 2)), today);
        return award;
    }

    private static Task<HistoryEntry> Entry(CollabCaseHost host, long award) => host.Read(db => db.Set<HistoryEntry>().AsNoTracking().SingleAsync(e => e.SubjectId == award && e.SubjectVersion == 1));

    private static IEnumerable<string> Said(HistoryEntry entry) => entry.Changes.Select(c => $"{c.Type} {c.Kind} {string.Join("; ", c.Fields.Select(f => $"{f.Name}: {f.Old} > {(OfOneRecord.Contains(f.Name) ? "" : f.New)}"))}");

    // As the database has them, whatever the model makes of it.
    private static Task<List<string>> Rows(CollabCaseHost host, string table, long award) => host.Read(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""SELECT * FROM "{table}" WHERE "{(table == "Awards" ? "Id" : "AwardId")}" = {award} ORDER BY "Id" """);
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(string.Join("; ", Enumerable.Range(0, reader.FieldCount).Where(i => !OfOneRecord.Contains(reader.GetName(i))).Select(i => string.Create(CultureInfo.InvariantCulture, $"{reader.GetName(i)}: {reader.GetDataTypeName(i)} {reader.GetValue(i)}"))));
        return rows;
    });
}
