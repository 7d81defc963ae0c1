using System.Net;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Mvc;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Organisations;

public sealed class HolidaysTests
{
    private const string Form = "GET /organisations/{reference}/holidays", Add = "POST /organisations/{reference}/holidays";
    private const string RemovePage = "GET /organisations/{reference}/holidays/{day}/remove", Remove = "POST /organisations/{reference}/holidays/{day}/remove";

    private static readonly DateOnly Monday = Today.AddDays(14 - (int)Today.DayOfWeek + 1);

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Add, Case.Done), Covers(RemovePage, Case.Done), Covers(Remove, Case.Done)]
    public async Task Local_holidays_are_added_listed_and_removed(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var there = await A.Organisation().SavedIn(directory.Host);
        await directory.Change(there.Reference, o => o.AddHoliday(Monday.AddDays(-28), "The last one"));
        var (home, holidays) = ($"/organisations/{there.Reference}", $"/organisations/{there.Reference}/holidays");

        var added = await (await directory.Browser.Get(holidays)).Submit(new { On = Format.Date(Monday), Name = " September weekend " });

        Assert.Equal((holidays, $"September weekend is added, on {Format.Date(Monday)}."), (added.Path, added.Saved));
        Assert.Contains("Past local holidays (1)", added.Text, StringComparison.Ordinal);
        Assert.Contains($"September weekend, {Format.Date(Monday)}", (await directory.Browser.Get(home)).Text, StringComparison.Ordinal);
        Assert.Equal([$"Name: nothing -> September weekend", $"On: nothing -> {Format.Iso(Monday)}"], (await directory.Host.History(there.Reference))[^1].Changes.Order());
        Assert.Contains($"Local holiday added: September weekend, {Format.Date(Monday)}", (await directory.Browser.Get(home + "/history")).Text, StringComparison.Ordinal);

        var removed = await (await directory.Browser.Get($"{holidays}/{Format.Iso(Monday)}/remove")).Submit();

        Assert.Equal((holidays, "The holiday is removed."), (removed.Path, removed.Saved));
        Assert.Equal(["The last one"], (await directory.Organisation(there.Reference)).Holidays.Select(h => h.Name));
        Assert.Equal(HttpStatusCode.NotFound, (await directory.Browser.Get($"{holidays}/{Format.Iso(Monday)}/remove")).Status);
        Assert.DoesNotContain("The last one", (await directory.Browser.Get(home)).Text, StringComparison.Ordinal);
        await directory.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Invalid)]
    public async Task Without_a_day_or_a_name_nothing_is_added(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var there = await A.Organisation().SavedIn(directory.Host);

        var page = await (await directory.Browser.Get($"/organisations/{there.Reference}/holidays")).Submit(new { On = "32 September 2026", Name = "" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("must be a real date", page.ErrorAt("On"), StringComparison.Ordinal);
        Assert.Equal(("Enter what the holiday is called.", "32 September 2026"), (page.ErrorAt("Name"), page.Value("On")));
        Assert.Empty((await directory.Organisation(there.Reference)).Holidays);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused)]
    public async Task Of_two_who_add_the_same_day_one_is_refused_kindly_and_another_day_is_added_beside_it(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var there = await A.Organisation().SavedIn(directory.Host);
        var forms = new[] { await Open(), await Open(), await Open() };
        Task<Testing.Browsing.Page> Open() => directory.Browser.Get($"/organisations/{there.Reference}/holidays");

        Assert.Equal(HttpStatusCode.OK, (await forms[0].Submit(new { On = Format.Date(Monday), Name = "September weekend" })).Status);
        var page = await forms[1].Submit(new { On = Format.Date(Monday), Name = "Another name" });
        Assert.Equal(HttpStatusCode.OK, (await forms[2].Submit(new { On = Format.Date(Monday.AddDays(1)), Name = "The day after" })).Status);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Another name"), (page.Status, page.Value("Name")));
        Assert.StartsWith("‘September weekend’ is on that day already.", page.ErrorAt("On"), StringComparison.Ordinal);
        Assert.Equal(["September weekend", "The day after"], (await directory.Organisation(there.Reference)).Holidays.OrderBy(h => h.On).Select(h => h.Name));
    }
}
