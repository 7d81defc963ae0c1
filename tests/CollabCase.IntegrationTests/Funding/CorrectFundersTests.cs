using System.Net;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Funding;

public sealed class CorrectFundersTests
{
    private const string Page = "GET /partnerships/{reference}/awards/{number}/correct-funders", Correct = "POST /partnerships/{reference}/awards/{number}/correct-funders";
    private const string Save = "Save funders and amounts";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Correct, Case.Done)]
    public async Task The_amounts_go_with_the_funders(Database database)
    {
        var desk = await Desk.On(database);
        var (wrong, right, also) = (await A.Organisation().Named("A wrong fund").SavedIn(desk.Host), await A.Organisation().Named("B right fund").SavedIn(desk.Host), await A.Organisation().Named("C other fund").SavedIn(desk.Host));
        var number = await A.Award().By(wrong).Of(100, 2026).SavedIn(desk.Host, desk.Reference);

        var page = await (await desk.Get($"awards/{number}/correct-funders?funder={right.Reference}")).Submit(button: Save);

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/awards/{number}", "The funders and the amounts are saved."), (page.Status, page.Path, page.Saved));
        var award = await desk.Host.Award(number);
        Assert.Equal((right.Id, right.Id), (Assert.Single(award.Funders).OrganisationId, Assert.Single(award.Lines).FunderOrganisationId!.Value));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "CorrectFunders", Correct), (written.Who, written.UseCase, written.Screen));

        // Who stays keeps their own; who leaves does not take the money along
        await (await desk.Get($"awards/{number}/correct-funders?funder={right.Reference}&funder={also.Reference}"))
            .Submit(new Dictionary<string, object?> { ["Amounts.Years[0].Given[1]"] = "40" }, Save);
        Assert.Equal(["2026-27: £100.00", "2026-27: £40.00"], (await desk.Host.Award(number)).Amounts());
        var left = await desk.Get($"awards/{number}/correct-funders?funder={right.Reference}&funder={wrong.Reference}");
        Assert.Contains("now stand under ‘All together, split not published’", left.Text, StringComparison.Ordinal);
        Assert.Equal(("", "100.00", "40.00"), (left.Value("Amounts.Years[0].Given[0]"), left.Value("Amounts.Years[0].Given[1]"), left.Value("Amounts.Years[0].Given[2]")));
        var alone = await desk.Get($"awards/{number}/correct-funders?funder={also.Reference}");
        Assert.Equal("140.00", alone.Value("Amounts.Years[0].Given[0]"));
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Stale)]
    public async Task A_stale_form_changes_no_funder(Database database)
    {
        var desk = await Desk.On(database);
        var other = await A.Organisation().SavedIn(desk.Host);
        var number = await A.Award().Of(100, 2026).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/correct-funders?funder={other.Reference}");
        await desk.ChangeAward(number, a => a.ReviseAmounts([new AwardAmount(FinancialYear.Starting(2026), Money.FromPounds(333))]));

        var page = await form.Submit(button: Save);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "100.00"), (page.Status, page.Value("Amounts.Years[0].Given[0]")));
        Assert.Contains("£333.00", page.Text, StringComparison.Ordinal);
        Assert.NotEqual(other.Id, Assert.Single((await desk.Host.Award(number)).Funders).OrganisationId);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Invalid)]
    public async Task Amounts_that_cannot_be_read_and_funders_that_are_not_there_are_refused(Database database)
    {
        var desk = await Desk.On(database);
        var other = await A.Organisation().SavedIn(desk.Host);
        var number = await A.Award().Of(100, 2026).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/correct-funders?funder={other.Reference}");

        var letters = await form.Submit(new Dictionary<string, object?> { ["Amounts.Years[0].Given[0]"] = "ten" }, Save);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "ten"), (letters.Status, letters.Value("Amounts.Years[0].Given[0]")));
        Assert.NotNull(letters.ErrorAt("Amounts.Years[0].Given[0]"));

        var nobody = await form.Form(Save).Tamper("Funder", "ORG-9999-9999").SendBy(desk.Browser, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.Status);
        Assert.NotEqual(other.Id, Assert.Single((await desk.Host.Award(number)).Funders).OrganisationId);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Refused)]
    public async Task A_paused_partnership_keeps_its_funders(Database database)
    {
        var desk = await Desk.On(database);
        var other = await A.Organisation().SavedIn(desk.Host);
        var number = await A.Award().Of(100, 2026).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/correct-funders?funder={other.Reference}");
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));

        var page = await form.Submit(button: Save);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, error => error.Contains("has been paused since", StringComparison.Ordinal));
        Assert.NotEqual(other.Id, Assert.Single((await desk.Host.Award(number)).Funders).OrganisationId);
    }
}
