using CollabCase.Data.Imports;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Imports;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Imports;

/// <summary>What the preview says though nothing is in the way, and what of a row is kept besides the award.</summary>
public sealed class ImportWarningsTests
{
    [Theory, OnEveryDatabase]
    public async Task More_than_was_offered_or_applied_for_and_a_place_of_no_partnership_are_said(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        var reference = (await desk.Partnerships("Elevate"))[0];
        await A.Award().By(desk.Funder).In(AwardState.Offered).Described(new AwardDetails("Offered")).Of(100_000, 2016).SavedIn(host, reference);
        var number = await desk.Upload("Partnership,Title,Status,Amount applied for,Council code,2016-17\nElevate,Offered,Awarded,,,120000\nElevate,Applied,,50,S12000046,60.50\nElevate,Plain,,100,,60\n");

        await desk.Checked(number);

        var rows = await desk.Rows(number);
        Assert.Contains("It comes to £120,000.00, which is £20,000.00 more than its funder offered.", rows[0].PlanReason, StringComparison.Ordinal);
        Assert.Contains("It comes to £60.50, which is £10.50 more than was applied for.", rows[1].PlanReason, StringComparison.Ordinal);
        Assert.Contains($"The file says it is for Glasgow City, which is not among the places of {reference}.", rows[1].PlanReason, StringComparison.Ordinal);
        Assert.Equal((RowPlan.New, null), (rows[2].Plan, rows[2].PlanReason));
    }

    [Theory, OnEveryDatabase]
    public async Task Awards_of_one_title_and_funder_for_the_same_time_are_said(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        var reference = (await desk.Partnerships("Elevate"))[0];
        var here = await A.Award().By(desk.Funder).Described(new AwardDetails("Grant") { Identifier = "360G-here" }).Of(1, 2016).SavedIn(host, reference);
        var number = await desk.Upload("""
            Partnership,Title,Identifier,Planned from,Planned until,Financial year,Amount
            Elevate,Grant,360G-a,,,2016-17,1
            Elevate,Dated,360G-b,2016-04-01,2017-03-31,,2
            Elevate,Dated,360G-c,2017-03-31,2018-03-31,,3
            Elevate,Dated,360G-d,2018-04-01,2019-03-31,,4
            """);

        await desk.Checked(number);

        var rows = await desk.Rows(number);
        Assert.Equal($"{here} has the same title and funder, and an amount for 2016-17 too. Check that they are not one award.", rows[0].PlanReason);
        Assert.Null(rows[1].PlanReason);
        Assert.Equal("Row 3 has the same title and funder, and is planned for some of the same time, from 1 April 2016 to 31 March 2017. Check that they are not one award.", rows[2].PlanReason);
        Assert.Null(rows[3].PlanReason);
        Assert.All(rows, row => Assert.Equal(RowPlan.New, row.Plan));
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_paid_so_far_is_kept_as_one_payment_and_goes_with_the_import(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        var reference = (await desk.Partnerships("Elevate"))[0];
        await A.Award().By(desk.Funder).Described(new AwardDetails("There")).Of(100, 2016).SavedIn(host, reference);
        const string table = "Partnership,Title,Status,2016-17,Amount disbursed\nElevate,New,,100,40\nElevate,There,,100,30\nElevate,Only applied,Applied,100,20\n";
        var number = await desk.Upload(table, "paid.csv");
        await desk.Checked(number);
        Assert.Equal([RowPlan.New, RowPlan.Changed, RowPlan.New], (await desk.Rows(number)).Select(r => r.Plan));
        Assert.Contains("£30.00 paid so far", (await desk.Rows(number))[1].PlanReason, StringComparison.Ordinal);
        Assert.Equal("It is ‘Applied’, so that £20.00 was paid is not kept.", (await desk.Rows(number))[2].PlanReason!.Replace("Applied for", "Applied", StringComparison.Ordinal));

        await desk.Imported(number);

        var paid = await Payments(host);
        Assert.Equal([("New", 4000L, PaymentState.Paid), ("There", 3000L, PaymentState.Paid)], paid.Select(p => (p.Title, p.Amount.Pence, p.State)));
        Assert.All(paid, p => Assert.Contains($"as ‘paid.csv’ says ({number})", p.Note, StringComparison.Ordinal));
        await host.VerifyHistory();

        var again = await desk.Upload(table);
        await desk.Checked(again);
        Assert.All(await desk.Rows(again), row => Assert.Equal(RowPlan.Unchanged, row.Plan));
        var other = await desk.Upload("Partnership,Title,2016-17,Amount disbursed\nElevate,New,100,41\n");
        await desk.Checked(other);
        Assert.Equal((RowPlan.Unchanged, "The file says that £41.00 was paid so far. The payments that are recorded come to £40.00, and stay as they are."), ((await desk.Rows(other))[0].Plan, (await desk.Rows(other))[0].PlanReason));

        await desk.Undone(number);
        Assert.Equal("There", Assert.Single(await desk.Awards()).Title);
        Assert.Empty(await Payments(host));
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task A_funder_imports_without_a_recipient_that_is_not_recorded_and_the_source_names_it(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var own = await A.Organisation().Named("The foundation").SavedIn(host);
        var desk = await ImportDesk.On(host, await A.Person().FunderOf(own).SavedIn(host));
        var reference = (await desk.Partnerships("Elevate"))[0];
        await A.Award().By(own).SavedIn(host, reference);
        var number = await desk.Upload("Partnership,Funder,Recipient,Title,2016-17\nElevate,The foundation,Nobody knows it,Mine,1\n");
        await desk.Checked(number, new { });
        var names = await desk.Browser.Get($"/funding/imports/{number}/names");
        Assert.Contains("New organisations are recorded by coordinators and administrators.", names.Text, StringComparison.Ordinal);
        var form = names.Form();
        // Whichever is first in the list: a funder cannot be left out.
        form.Tamper("Names[0].Choice", Choice(0)).Tamper("Names[1].Choice", Choice(1));

        await form.SendBy(desk.Browser, names);
        await desk.Work();
        await desk.Imported(number);

        string Choice(int place) => names.Choices($"Names[{place}].Choice").Contains("without") ? "without" : own.Reference;
        var award = (await desk.Awards()).Single(a => a.Title == "Mine");
        Assert.Equal((null, "Recipient, as the file names it: Nobody knows it."), (award.RecipientOrganisationId, award.Source));
    }

    [Theory, OnEveryDatabase]
    public async Task Awards_of_several_imports_are_placed_on_one_page(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        var references = await desk.Partnerships("Elevate", "Wayfinder");
        foreach (var title in new[] { "First", "Second", "Third" })
        {
            var number = await desk.Upload($"Partnership,Title,2016-17\nElevate,Known to {title},1\nNowhere,{title},5\n");
            await desk.Checked(number);
            // Of one that is only checked the award waits for its import.
            if (title != "Third") await desk.Imported(number);
        }
        var form = await desk.Browser.Get("/funding/to-be-placed");

        var placed = await form.Form().Tamper("Awards[0].Into", references[1]).Tamper("Awards[1].Into", references[1]).Tamper("Awards[2].Into", references[0]).SendBy(desk.Browser, form);

        Assert.Equal("3 awards are placed: 2 are recorded, 1 when its import runs.", placed.Saved);
        var awards = await desk.Awards();
        Assert.Equal(["First", "Known to First", "Known to Second", "Second"], awards.Select(a => a.Title).Order(StringComparer.Ordinal));
        Assert.Equal((await host.Partnership(references[0])).Id, awards.Single(a => a.Title == "First").PartnershipId);
        Assert.Equal((await host.Partnership(references[1])).Id, awards.Single(a => a.Title == "Second").PartnershipId);
        await host.VerifyHistory();
    }

    private static Task<List<PaymentLine>> Payments(CollabCaseHost host) => host.Read(db => db.Set<AwardPayment>().Join(db.Set<Award>(), p => p.AwardId, a => a.Id, (p, a) => new { a.Title, p }).OrderBy(x => x.Title).Select(x => new PaymentLine(x.Title, x.p.Amount, x.p.State, x.p.Note)).ToListAsync());

    private sealed record PaymentLine(string Title, Money Amount, PaymentState State, string? Note);
}
