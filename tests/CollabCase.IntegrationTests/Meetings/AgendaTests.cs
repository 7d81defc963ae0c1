using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Meetings;

public sealed class AddAgendaItemTests
{
    private const string Page = "GET /partnerships/{reference}/meetings/{number}/agenda/add", Add = "POST /partnerships/{reference}/meetings/{number}/agenda/add";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Add, Case.Done)]
    public async Task It_goes_to_the_end_with_who_leads_it_and_for_how_long(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var (desk, _, number) = await Desk.On(host, p => p.WithMember(member, MemberRole.SteeringMember)).WithMeeting(m => m.WithItem("Welcome"));

        var page = await (await desk.GetMeeting(number, "agenda/add")).Submit(new { Title = "Next year’s money", Purpose = "Decision", Minutes = "20", Lead = member.Reference });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/{number}", "The item is on the agenda."), (page.Status, page.Path, page.Saved));
        Assert.Contains(["2. Next year’s money", "For decision", member.Name, "20"], page.Table(".meeting-agenda"));
        var item = (await desk.MeetingNumbered(number)).Agenda.Single(i => i.Number == 2);
        Assert.Equal((2, "Next year’s money", AgendaPurpose.Decision, (int?)20, (long?)member.Id), (item.Position, item.Title, item.Purpose, item.Minutes, item.LeadPersonId));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "AddAgendaItem"), (written.Who, written.UseCase));
        Assert.Contains("Title: nothing -> Next year’s money", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Invalid)]
    public async Task What_it_is_about_is_asked_for(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting();

        var page = await (await desk.GetMeeting(number, "agenda/add")).Submit(new { Title = "", Minutes = "soon", LeadName = "Kept" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter what the item is about.", "soon", "Kept"), (page.Status, page.ErrorAt("Title"), page.Value("Minutes"), page.Value("LeadName")));
        Assert.NotNull(page.ErrorAt("Minutes"));
        Assert.Empty((await desk.MeetingNumbered(number)).Agenda);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused)]
    public async Task Two_leads_too_long_and_after_cancelling_are_refused(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting();
        var form = await desk.GetMeeting(number, "agenda/add");

        var two = await form.Submit(new { Title = "Kept", Lead = desk.Coordinator.Reference, LeadName = "Head of service" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Kept"), (two.Status, two.Value("Title")));
        Assert.Contains("not both", two.ErrorAt("LeadName"), StringComparison.Ordinal);
        Assert.Contains("from 1 to 480", (await form.Submit(new { Title = "Kept", LeadName = "", Minutes = "481" })).ErrorAt("Minutes"), StringComparison.Ordinal);
        await desk.ChangeMeeting(number, (m, facts) => m.Cancel("Too few can come.", facts));
        Assert.Contains((await form.Submit(new { Title = "Kept", Lead = "", Minutes = "" })).Errors, e => e.Contains("was cancelled", StringComparison.Ordinal));
        Assert.Empty((await desk.MeetingNumbered(number)).Agenda);
    }
}

public sealed class ChangeAgendaItemTests
{
    private const string Page = "GET /partnerships/{reference}/meetings/{number}/agenda/{item}/change", Change = "POST /partnerships/{reference}/meetings/{number}/agenda/{item}/change";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Change, Case.Done)]
    public async Task What_is_said_about_it_changes_and_who_has_left_still_leads_it(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var gone = await A.Person().SavedIn(host);
        var (desk, _, number) = await Desk.On(host).WithMeeting(m => m.WithItem("Welcome", lead: new(gone.Id)));
        var form = await desk.GetMeeting(number, "agenda/1/change");

        var page = await form.Form().Fill(new { Title = "Welcome and news", Purpose = "Information" }).Tamper("Lead", gone.Reference).SendBy(desk.Browser, form);

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/{number}/agenda", "The item is saved."), (page.Status, page.Path, page.Saved));
        var item = Assert.Single((await desk.MeetingNumbered(number)).Agenda);
        Assert.Equal(("Welcome and news", AgendaPurpose.Information, (long?)gone.Id), (item.Title, item.Purpose, item.LeadPersonId));
        Assert.Contains("Title: Welcome -> Welcome and news", (await desk.History())[^1].Changes);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetMeeting(number, "agenda/9/change")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Invalid)]
    public async Task It_keeps_a_title(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.WithItem("Welcome"));

        var page = await (await desk.GetMeeting(number, "agenda/1/change")).Submit(new { Title = "", LeadName = "Kept" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter what the item is about.", "Kept"), (page.Status, page.ErrorAt("Title"), page.Value("LeadName")));
        Assert.Equal("Welcome", (await desk.MeetingNumbered(number)).Agenda.Single().Title);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Refused)]
    public async Task Minutes_beyond_a_day_and_a_paused_partnership_are_refused(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.WithItem("Welcome"));
        var form = await desk.GetMeeting(number, "agenda/1/change");

        var page = await form.Submit(new { Minutes = "0" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "0"), (page.Status, page.Value("Minutes")));
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Contains((await form.Submit(new { Minutes = "5" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Null((await desk.MeetingNumbered(number)).Agenda.Single().Minutes);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Stale)]
    public async Task Different_fields_merge_and_the_same_field_is_asked_about(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.WithItem("Welcome"));
        var (first, second) = (await desk.GetMeeting(number, "agenda/1/change"), await desk.GetMeeting(number, "agenda/1/change"));
        await desk.ChangeMeeting(number, (m, facts) => m.ChangeItem(1, new("Theirs"), facts));

        Assert.Equal(HttpStatusCode.OK, (await first.Submit(new { Minutes = "5" })).Status);
        Assert.Equal(("Theirs", (int?)5), ((await desk.MeetingNumbered(number)).Agenda.Single().Title, (await desk.MeetingNumbered(number)).Agenda.Single().Minutes));

        var clash = await second.Submit(new { Title = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (clash.Status, clash.Value("Title")));
        Assert.Contains("Theirs", clash.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await clash.Submit()).Status);
        Assert.Equal("Mine", (await desk.MeetingNumbered(number)).Agenda.Single().Title);
    }
}

public sealed class RemoveAgendaItemTests
{
    private const string Page = "GET /partnerships/{reference}/meetings/{number}/agenda/{item}/remove", Remove = "POST /partnerships/{reference}/meetings/{number}/agenda/{item}/remove";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Remove, Case.Done)]
    public async Task The_others_close_up_and_its_papers_stay(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.WithItem("Welcome").WithItem("Money").WithPaper("Report", "https://example.org/report", 1));
        var form = await desk.GetMeeting(number, "agenda/1/remove");
        Assert.Contains("Its papers stay with the meeting.", form.Text, StringComparison.Ordinal);

        var page = await form.Submit();

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/{number}/agenda", "The item is off the agenda."), (page.Status, page.Path, page.Saved));
        var meeting = await desk.MeetingNumbered(number);
        Assert.Equal((2, 1), (meeting.Agenda.Single().Number, meeting.Agenda.Single().Position));
        Assert.Null(meeting.Papers.Single().AgendaItemId);
        Assert.Equal("RemoveAgendaItem", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Remove, Case.Refused)]
    public async Task What_was_on_the_agenda_of_a_meeting_that_was_held_stays(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.On(Today).WithItem("Welcome").Held());

        var page = await (await desk.GetMeeting(number, "agenda/1/remove")).Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, e => e.Contains("its agenda stays on record", StringComparison.Ordinal));
        Assert.Single((await desk.MeetingNumbered(number)).Agenda);
    }

    [Theory, OnEveryDatabase, Covers(Remove, Case.Stale)]
    public async Task What_changed_meanwhile_is_shown_first(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.WithItem("Welcome"));
        var form = await desk.GetMeeting(number, "agenda/1/remove");
        await desk.ChangeMeeting(number, (m, facts) => m.ChangeItem(1, new("Who pays"), facts));

        var page = await form.Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Who pays", page.Text, StringComparison.Ordinal);
        Assert.Single((await desk.MeetingNumbered(number)).Agenda);
        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Empty((await desk.MeetingNumbered(number)).Agenda);
    }
}

public sealed class ArrangeAgendaTests
{
    private const string Page = "GET /partnerships/{reference}/meetings/{number}/agenda", Arrange = "POST /partnerships/{reference}/meetings/{number}/agenda";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Arrange, Case.Done)]
    public async Task Items_move_up_and_down_by_a_button_each(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.WithItem("One").WithItem("Two").WithItem("Three"));

        var page = await (await desk.GetMeeting(number, "agenda")).Submit(button: "Move up: Three");
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/{number}/agenda", "The agenda is in its new order."), (page.Status, page.Path, page.Saved));
        Assert.Equal(["One", "Three", "Two"], await Order(desk, number));
        await page.Submit(button: "Move down: One");
        Assert.Equal(["Three", "One", "Two"], await Order(desk, number));
        Assert.Equal("ArrangeAgenda", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Arrange, Case.Refused)]
    public async Task Nonsense_and_a_locked_meeting_are_refused(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.On(Today).WithItem("One").WithItem("Two").Held());
        var form = await desk.GetMeeting(number, "agenda");

        foreach (var odd in new[] { "9-up", "1-sideways", "", "up", "-1-up" })
        {
            var page = await form.Form().Tamper("Move", odd).SendBy(desk.Browser, form);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains(page.Errors, e => e.Contains("no longer on the agenda", StringComparison.Ordinal));
        }
        Assert.Equal(["One", "Two"], await Order(desk, number));
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.DoesNotContain("Move down: One", (await desk.GetMeeting(number, "agenda")).Buttons);
        Assert.Contains((await form.Form().Tamper("Move", "1-down").SendBy(desk.Browser, form)).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Arrange, Case.Stale)]
    public async Task An_order_that_was_made_from_another_is_looked_at_first(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.WithItem("One").WithItem("Two").WithItem("Three"));
        var form = await desk.GetMeeting(number, "agenda");
        await desk.ChangeMeeting(number, (m, facts) => m.MoveItem(3, 1, facts));

        var page = await form.Submit(button: "Move down: One");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Three", "One", "Two"], await Order(desk, number));
        Assert.Equal(HttpStatusCode.OK, (await page.Submit(button: "Move down: One")).Status);
        Assert.Equal(["Three", "Two", "One"], await Order(desk, number));
    }

    private static async Task<IEnumerable<string>> Order(Desk desk, int number) => (await desk.MeetingNumbered(number)).Agenda.OrderBy(i => i.Position).Select(i => i.Title);
}

public sealed class CarryOverTests
{
    private const string Page = "GET /partnerships/{reference}/meetings/{number}/agenda/carry-over", Take = "POST /partnerships/{reference}/meetings/{number}/agenda/carry-over";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Take, Case.Done)]
    public async Task What_the_last_meeting_put_off_is_offered_once(Database database)
    {
        var (desk, tier, _) = await Desk.On(database).WithMeeting(PutOff);
        var (next, later) = (await A.Meeting().SavedIn(desk.Host, desk.Reference, tier), await A.Meeting().On(Today.AddDays(40)).SavedIn(desk.Host, desk.Reference, tier));
        Assert.Contains($"{desk.Home}/meetings/{next}/agenda/carry-over", (await desk.GetMeeting(next)).Links);
        var form = await desk.GetMeeting(next, "agenda/carry-over");
        Assert.Contains("Rents", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Welcome", form.Text, StringComparison.Ordinal);

        var page = await form.Submit();

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/{next}", "1 item is taken over."), (page.Status, page.Path, page.Saved));
        Assert.Contains("Carried over from an earlier meeting", page.Text, StringComparison.Ordinal);
        Assert.Equal(("Rents", AgendaPurpose.Decision), ((await desk.MeetingNumbered(next)).Agenda.Single().Title, (await desk.MeetingNumbered(next)).Agenda.Single().Purpose));
        Assert.Equal("CarryOver", (await desk.History())[^1].UseCase);
        Assert.DoesNotContain($"{desk.Home}/meetings/{later}/agenda/carry-over", (await desk.GetMeeting(later)).Links);
    }

    [Theory, OnEveryDatabase]
    public async Task Scheduling_takes_it_over_unless_that_is_unticked(Database database)
    {
        var (desk, _, _) = await Desk.On(database).WithMeeting(PutOff);
        Assert.Equal(HttpStatusCode.OK, (await (await desk.Get("meetings/schedule")).Submit(new { On = "3/12/2026", CarriesOver = false })).Status);
        Assert.Empty((await desk.MeetingNumbered(2)).Agenda);
        Assert.Equal(HttpStatusCode.OK, (await (await desk.Get("meetings/schedule")).Submit(new { On = "10/12/2026" })).Status);
        Assert.Equal("Rents", (await desk.MeetingNumbered(3)).Agenda.Single().Title);
        Assert.Equal(HttpStatusCode.OK, (await (await desk.Get("meetings/schedule")).Submit(new { On = "17/12/2026" })).Status);
        Assert.Empty((await desk.MeetingNumbered(4)).Agenda);
    }

    [Theory, OnEveryDatabase, Covers(Take, Case.Refused)]
    public async Task Nothing_left_is_said(Database database)
    {
        var (desk, tier, _) = await Desk.On(database).WithMeeting(PutOff);
        var next = await A.Meeting().SavedIn(desk.Host, desk.Reference, tier);
        var form = await desk.GetMeeting(next, "agenda/carry-over");
        var later = await A.Meeting().On(Today.AddDays(40)).SavedIn(desk.Host, desk.Reference, tier);
        await (await desk.GetMeeting(later, "agenda/carry-over")).Submit();

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, e => e.Contains("Nothing is left", StringComparison.Ordinal));
        Assert.Empty((await desk.MeetingNumbered(next)).Agenda);
    }

    [Theory, OnEveryDatabase, Covers(Take, Case.Stale)]
    public async Task What_changed_meanwhile_is_shown_first(Database database)
    {
        var (desk, tier, _) = await Desk.On(database).WithMeeting(PutOff);
        var next = await A.Meeting().SavedIn(desk.Host, desk.Reference, tier);
        var form = await desk.GetMeeting(next, "agenda/carry-over");
        await desk.ChangeMeeting(next, (m, facts) => m.AddItem(new("Theirs"), facts));

        var page = await form.Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Theirs", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal(["Theirs", "Rents"], (await desk.MeetingNumbered(next)).Agenda.OrderBy(i => i.Position).Select(i => i.Title));
    }

    private static CollabCase.Testing.Governance.MeetingBuilder PutOff(CollabCase.Testing.Governance.MeetingBuilder meeting) =>
        meeting.On(Today.AddDays(-7)).WithItem("Welcome").WithItem("Rents", AgendaPurpose.Decision).Held().Then((m, _, facts) =>
        {
            m.CloseItem(1, AgendaOutcome.Dealt, facts);
            m.CloseItem(2, AgendaOutcome.CarriedForward, facts);
        });
}
