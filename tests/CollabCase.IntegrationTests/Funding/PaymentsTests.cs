using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Funding;

public sealed class PaymentsTests
{
    private const string At = "/partnerships/{reference}/awards/{number}/payments/";
    private const string Schedule = "POST " + At + "schedule", Correct = "POST " + At + "{payment}/correct", Move = "POST " + At + "{payment}/move", Ask = "POST " + At + "{payment}/ask-write-off", Answer = "POST " + At + "{payment}/answer-write-off";
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    [Theory, OnEveryDatabase, Covers("GET " + At + "schedule", Case.Done), Covers(Schedule, Case.Done), Covers("GET " + At + "{payment}/move", Case.Done), Covers(Move, Case.Done)]
    public async Task A_payment_is_scheduled_and_arrives_and_the_award_adds_it_up(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Of(50_000, 2026).SavedIn(desk.Host, desk.Reference);
        Assert.Contains("No payment is recorded.", (await desk.Get($"awards/{number}")).Text, StringComparison.Ordinal);

        var page = await (await desk.Get($"awards/{number}/payments/schedule")).Submit(new { Amount = "20,000.50", DueOn = "1/12/2026", Note = "After the first report." });
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/awards/{number}", "The payment is scheduled."), (page.Status, page.Path, page.Saved));
        Assert.Contains("£20,000.50 is to come, and £29,999.50 is not scheduled.", page.Text, StringComparison.Ordinal);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "SchedulePayment", Schedule), (written.Who, written.UseCase, written.Screen));

        page = await (await desk.Get($"awards/{number}/payments/1/move")).Submit(new { State = "Paid", On = "20/11/2026" });
        Assert.Equal((HttpStatusCode.OK, "The payment is saved."), (page.Status, page.Saved));
        Assert.Contains("£20,000.50 of £50,000.00 has been paid", page.Text, StringComparison.Ordinal);
        var payment = Assert.Single((await desk.Host.Award(number)).Payments);
        Assert.Equal((PaymentState.Paid, new DateOnly(2026, 11, 20), Money.FromPence(2_000_050), "After the first report."), (payment.State, payment.PaidOn!.Value, payment.Amount, payment.Note));

        page = await (await desk.Get($"awards/{number}/payments/1/move")).Submit(new { State = "Returned", On = "20/11/2026", Returned = "0.50", Reason = "Rounded." });
        Assert.Contains("£20,000.00 of £50,000.00 has been paid", page.Text, StringComparison.Ordinal);
        Assert.Contains("Rounded.", page.Text, StringComparison.Ordinal);
        Assert.Contains("£20,000", (await desk.Get("funding")).Text, StringComparison.Ordinal);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers("GET " + At + "{payment}/correct", Case.Done), Covers(Correct, Case.Done, Case.Stale)]
    public async Task A_payment_is_corrected_and_what_others_changed_is_merged(Database database)
    {
        var desk = await Desk.On(database);
        var (a, b) = (await A.Organisation().Named("Arran Fund").SavedIn(desk.Host), await A.Organisation().Named("Bute Fund").SavedIn(desk.Host));
        var number = await A.Award().By(a).By(b).SavedIn(desk.Host, desk.Reference);
        await desk.ChangeAward(number, award => award.SchedulePayment(new(Money.FromPounds(10), Today, a.Id, "Old")));
        var (first, second) = (await desk.Get($"awards/{number}/payments/1/correct"), await desk.Get($"awards/{number}/payments/1/correct"));
        Assert.Equal((a.Reference, "10.00", "Old"), (first.Value("Funder"), first.Value("Amount"), first.Value("Note")));

        Assert.Equal(HttpStatusCode.OK, (await first.Submit(new { Amount = "11", Funder = b.Reference })).Status);
        Assert.Equal(HttpStatusCode.OK, (await second.Submit(new { Note = "New" })).Status);
        var payment = Assert.Single((await desk.Host.Award(number)).Payments);
        Assert.Equal((Money.FromPounds(11), b.Id, "New"), (payment.Amount, payment.FunderOrganisationId!.Value, payment.Note));

        var clash = await second.Submit(new { Amount = "12" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "12"), (clash.Status, clash.Value("Amount")));
        Assert.NotNull(clash.ErrorAt("Amount"));
        Assert.Equal(HttpStatusCode.OK, (await clash.Submit()).Status);
        Assert.Equal(Money.FromPounds(12), Assert.Single((await desk.Host.Award(number)).Payments).Amount);
    }

    [Theory, OnEveryDatabase, Covers(Schedule, Case.Invalid), Covers(Correct, Case.Invalid), Covers(Move, Case.Invalid), Covers(Ask, Case.Invalid), Covers(Answer, Case.Invalid)]
    public async Task What_is_missing_or_cannot_be_read_is_said_beside_its_field(Database database)
    {
        var desk = await Desk.On(database);
        var number = await WithPayments(desk, 2);
        await desk.ChangeAward(number, a => a.AskWriteOff(2, "It will not come.", desk.Coordinator.Id, Today));

        await Invalid(desk, $"awards/{number}/payments/schedule", new() { ["Amount"] = "ten", ["DueOn"] = "" }, "Amount", "DueOn");
        await Invalid(desk, $"awards/{number}/payments/1/correct", new() { ["Amount"] = "", ["DueOn"] = "soon" }, "Amount", "DueOn");
        await Invalid(desk, $"awards/{number}/payments/1/move", new() { ["On"] = "31/2/2026" }, "State", "On");
        await Invalid(desk, $"awards/{number}/payments/1/ask-write-off", new() { ["Reason"] = " " }, "Reason");
        await Invalid(desk, $"awards/{number}/payments/2/answer-write-off", [], "Agreed");
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get($"awards/{number}/payments/9/move")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Schedule, Case.Refused), Covers(Correct, Case.Refused), Covers(Move, Case.Refused), Covers(Ask, Case.Refused), Covers(Answer, Case.Refused)]
    public async Task The_rules_of_a_payment_hold(Database database)
    {
        var desk = await Desk.On(database);
        var number = await WithPayments(desk, 2);
        await desk.ChangeAward(number, a => a.AskWriteOff(2, "It will not come.", desk.Coordinator.Id, Today));
        var offered = await A.Award().In(AwardState.Offered).SavedIn(desk.Host, desk.Reference);
        var (answer, ask, correct) = (await desk.Get($"awards/{number}/payments/2/answer-write-off"), await desk.Get($"awards/{number}/payments/1/ask-write-off"), await desk.Get($"awards/{number}/payments/1/correct"));

        await Refused(await (await desk.Get($"awards/{offered}/payments/schedule")).Submit(new { Amount = "1", DueOn = "1/12/2026" }), "Payments are recorded once an award was made");
        await Refused(await correct.Submit(new { Amount = "0" }), "more than £0");
        await Refused(await (await desk.Get($"awards/{number}/payments/1/move")).Submit(new { State = "Paid", On = "1/12/2026" }), "today or earlier");
        // Only to take it back is offered to whoever asked; the answer that is not offered is refused all the same.
        await Refused(await answer.Form("Save the answer").Tamper("Agreed", "true").SendBy(desk.Browser, answer), "somebody else has to agree");
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        await Refused(await ask.Submit(new { Reason = "Gone" }), "has been paused since");
        Assert.Equal([(PaymentState.Scheduled, false), (PaymentState.Scheduled, true)], (await desk.Host.Award(number)).Payments.OrderBy(p => p.Number).Select(p => (p.State, p.WriteOffWaits)));
    }

    [Theory, OnEveryDatabase, Covers(Move, Case.Stale), Covers(Ask, Case.Stale), Covers(Answer, Case.Stale)]
    public async Task An_act_on_an_old_page_says_first_what_changed(Database database)
    {
        var desk = await Desk.On(database);
        var number = await WithPayments(desk, 3);
        await desk.ChangeAward(number, a => a.AskWriteOff(3, "It will not come.", desk.Coordinator.Id, Today));
        var (move, ask, answer) = (await desk.Get($"awards/{number}/payments/1/move"), await desk.Get($"awards/{number}/payments/2/ask-write-off"), await desk.Get($"awards/{number}/payments/3/answer-write-off"));
        await desk.ChangeAward(number, a => a.CorrectPayment(1, new(Money.FromPounds(77), Today)));

        foreach (var (page, typed) in new (Page, object)[] { (move, new { State = "Paid", On = "1/11/2026" }), (ask, new { Reason = "Gone" }), (answer, new { Agreed = "false" }) })
        {
            var stale = await page.Submit(typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
            Assert.Contains("£77.00", stale.Text, StringComparison.Ordinal);
        }
        Assert.All((await desk.Host.Award(number)).Payments, p => Assert.Equal(PaymentState.Scheduled, p.State));
    }

    [Theory, OnEveryDatabase, Covers("GET " + At + "{payment}/ask-write-off", Case.Done), Covers(Ask, Case.Done), Covers("GET " + At + "{payment}/answer-write-off", Case.Done), Covers(Answer, Case.Done)]
    public async Task A_write_off_is_asked_for_by_one_and_agreed_by_another(Database database)
    {
        var desk = await Desk.On(database);
        var number = await WithPayments(desk, 1);

        var page = await (await desk.Get($"awards/{number}/payments/1/ask-write-off")).Submit(new { Reason = "The funder closed." });
        Assert.Equal("It waits for somebody else to agree.", page.Saved);
        var own = await desk.Get($"awards/{number}/payments/1/answer-write-off");
        Assert.Contains("Somebody else has to agree to it.", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Agree: the payment is written off", own.Text, StringComparison.Ordinal);

        var administrator = await A.Person().Administrator().SavedIn(desk.Host);
        var browser = await desk.Host.SignedIn(administrator);
        page = await (await browser.Get($"{desk.Home}/awards/{number}/payments/1/answer-write-off")).Submit(new { Agreed = "true" });
        Assert.Equal((HttpStatusCode.OK, "The payment is written off."), (page.Status, page.Saved));
        Assert.Contains($"{desk.Coordinator.Name} asked, {administrator.Name} agreed", page.Text, StringComparison.Ordinal);
        var payment = Assert.Single((await desk.Host.Award(number)).Payments);
        Assert.Equal((PaymentState.WrittenOff, desk.Coordinator.Id, administrator.Id), (payment.State, payment.WriteOffAskedByPersonId!.Value, payment.WrittenOffByPersonId!.Value));
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task More_paid_than_awarded_is_a_warning(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Of(100, 2026).SavedIn(desk.Host, desk.Reference);
        await desk.ChangeAward(number, a =>
        {
            a.SchedulePayment(new(Money.FromPounds(150), Today));
            a.MovePayment(1, new(PaymentState.Paid, Today), Today);
        });
        Assert.Contains("£50.00 more has been paid than was awarded.", (await desk.Get($"awards/{number}")).Text, StringComparison.Ordinal);
    }

    private static async Task<string> WithPayments(Desk desk, int count)
    {
        var number = await A.Award().SavedIn(desk.Host, desk.Reference);
        await desk.ChangeAward(number, a => { for (var i = 1; i <= count; i++) a.SchedulePayment(new(Money.FromPounds(100 * i), Today.AddDays(i))); });
        return number;
    }

    private static async Task Invalid(Desk desk, string address, Dictionary<string, object?> typed, params string[] fields)
    {
        var page = await (await desk.Get(address)).Submit(typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        foreach (var field in fields) Assert.NotNull(page.ErrorAt(field));
        foreach (var (field, value) in typed) Assert.Equal(value?.ToString()?.Trim(), page.Value(field)?.Trim());
    }

    private static Task Refused(Page page, string because)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(because, StringComparison.Ordinal));
        return Task.CompletedTask;
    }
}
