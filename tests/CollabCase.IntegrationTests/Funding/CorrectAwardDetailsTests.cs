using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Funding;

public sealed class CorrectAwardDetailsTests
{
    private const string Page = "GET /partnerships/{reference}/awards/{number}/correct-details", Correct = "POST /partnerships/{reference}/awards/{number}/correct-details";

    private static readonly AwardDetails Before = new("Before") { Kind = AwardKind.Catalytic, Conditions = "Report once.", IsRingFenced = true, RingFencedFor = "the pilot" };

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Correct, Case.Done)]
    public async Task Saves_what_is_corrected_and_leaves_the_amounts(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Described(Before).Of(7, 2026).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/correct-details");
        Assert.Equal(("Before", "Catalytic", "true", "the pilot"), (form.Value("Title"), form.Value("Kind"), form.Value("IsRingFenced"), form.Value("RingFencedFor")));

        var page = await form.Submit(new { Title = "After", Kind = "", IsRingFenced = "false", RingFencedFor = "", Source = "Letter of 3 May", AwardedOn = "3/5/2026" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/awards/{number}", "The details are saved."), (page.Status, page.Path, page.Saved));
        var award = await desk.Host.Award(number);
        Assert.Equal(("After", null, false, null, "Letter of 3 May", new DateOnly(2026, 5, 3), 2), (award.Title, award.Kind, award.IsRingFenced!.Value, award.RingFencedFor, award.Source, award.AwardedOn!.Value, award.Version));
        Assert.Equal(["2026-27: £7.00"], award.Amounts());
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "CorrectAwardDetails", Correct), (written.Who, written.UseCase, written.Screen));
        Assert.Contains("Title: Before -> After", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Invalid)]
    public async Task What_cannot_be_read_stays_as_typed(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Described(Before).SavedIn(desk.Host, desk.Reference);

        var page = await (await desk.Get($"awards/{number}/correct-details")).Submit(new { Title = "", AwardedOn = "soon", Conditions = "Kept" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(("Enter a title for the award.", "soon", "Kept"), (page.ErrorAt("Title"), page.Value("AwardedOn"), page.Value("Conditions")));
        Assert.NotNull(page.ErrorAt("AwardedOn"));
        Assert.Equal(("Before", 1), ((await desk.Host.Award(number)).Title, (await desk.Host.Award(number)).Version));
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Refused)]
    public async Task The_rules_of_an_award_and_of_a_closed_partnership_hold(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Described(Before).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/correct-details");

        var ringFence = await form.Submit(new { IsRingFenced = "false" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ringFence.Status);
        Assert.StartsWith("Say that the award is ring-fenced", ringFence.ErrorAt("RingFencedFor"), StringComparison.Ordinal);

        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var paused = await form.Submit(new { Title = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (paused.Status, paused.Value("Title")));
        Assert.Contains(paused.Errors, error => error.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal("Before", (await desk.Host.Award(number)).Title);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Stale)]
    public async Task Different_fields_merge_and_the_same_field_is_asked_about(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Described(Before).SavedIn(desk.Host, desk.Reference);
        var (first, second) = (await desk.Get($"awards/{number}/correct-details"), await desk.Get($"awards/{number}/correct-details"));
        await desk.ChangeAward(number, a => a.CorrectDetails(Before with { Title = "Theirs" }, PartnershipBuilder.Today));

        Assert.Equal(HttpStatusCode.OK, (await first.Submit(new { Source = "Mine" })).Status);
        var merged = await desk.Host.Award(number);
        Assert.Equal(("Theirs", "Mine", "Report once."), (merged.Title, merged.Source, merged.Conditions));

        var clash = await second.Submit(new { Title = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (clash.Status, clash.Value("Title")));
        Assert.Contains("Theirs", clash.Text, StringComparison.Ordinal);
        Assert.NotNull(clash.ErrorAt("Title"));
        Assert.Equal("Theirs", (await desk.Host.Award(number)).Title);

        Assert.Equal(HttpStatusCode.OK, (await clash.Submit()).Status);
        Assert.Equal("Mine", (await desk.Host.Award(number)).Title);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Done)]
    public async Task Saves_what_more_is_known_of_an_award_and_shows_it(Database database)
    {
        var desk = await Desk.On(database);
        var paid = await A.Organisation().Named("Paid Charity").SavedIn(desk.Host);
        var number = await A.Award().Described(Before).SavedIn(desk.Host, desk.Reference);
        Assert.DoesNotContain("Paid to", (await desk.Get($"awards/{number}")).Text, StringComparison.Ordinal);

        var page = await (await desk.Get($"awards/{number}/correct-details")).Submit(new
        {
            Description = "A pilot in two towns.", PlannedFrom = "1 april 2026", PlannedUntil = "31/3/2028", Recipient = "paid charity", Programme = "Fund for Change", ProgrammeCode = "FC-2",
            AppliedFor = "£60,000.50", FromOpenCall = "true", Identifier = "360G-test-1", WebAddress = "https://example.org/grants/1",
        });

        Assert.Equal((HttpStatusCode.OK, "The details are saved."), (page.Status, page.Saved));
        var award = await desk.Host.Award(number);
        Assert.Equal(("A pilot in two towns.", new DateOnly(2026, 4, 1), new DateOnly(2028, 3, 31), paid.Id, "Fund for Change", "FC-2", Money.FromPence(6_000_050), true, "360G-test-1", "https://example.org/grants/1"),
            (award.Description, award.PlannedFrom!.Value, award.PlannedUntil!.Value, award.RecipientOrganisationId!.Value, award.Programme, award.ProgrammeCode, award.AppliedFor!.Value, award.FromOpenCall!.Value, award.Identifier, award.WebAddress));
        foreach (var said in new[] { "A pilot in two towns.", "from 1 April 2026 until 31 March 2028", "Paid Charity", "Fund for Change, FC-2", "£60,000.50", "anybody could apply", "360G-test-1" })
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
        var changes = (await desk.History())[^1].Changes;
        Assert.Contains("AppliedFor: nothing -> 60000.50", changes);

        var again = await desk.Get($"awards/{number}/correct-details");
        Assert.Equal(($"Paid Charity ({paid.Reference})", "60,000.50", "31 March 2028", "true"), (again.Value("Recipient"), again.Value("AppliedFor"), again.Value("PlannedUntil"), again.Value("FromOpenCall")));
        await again.Submit(new { Recipient = "", FromOpenCall = "", AppliedFor = "" });
        award = await desk.Host.Award(number);
        Assert.Equal((null, null, null, "360G-test-1"), (award.RecipientOrganisationId, award.FromOpenCall, award.AppliedFor, award.Identifier));
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Refused)]
    public async Task An_identifier_belongs_to_one_award_and_what_cannot_be_is_said_beside_its_field(Database database)
    {
        var desk = await Desk.On(database);
        var other = await A.Award().Described(new AwardDetails("Other") { Identifier = "360G-test-taken" }).SavedIn(desk.Host, desk.Reference);
        var number = await A.Award().Described(Before).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/correct-details");

        var taken = await form.Submit(new { Identifier = " 360G-test-taken " });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, $"The award {other} has this identifier already. Check the identifier, or use that record."), (taken.Status, taken.ErrorAt("Identifier")));

        foreach (var (field, value, message) in new[]
        {
            ("Recipient", "Nobody at all", "There is no organisation"), ("WebAddress", "http://example.org", "Give the whole address"), ("AppliedFor", "-5", "Enter what was applied for"), ("PlannedUntil", "31/3/2025", "Enter a planned end"),
        })
        {
            var page = await form.Submit(new Dictionary<string, object?> { ["PlannedFrom"] = "1/4/2025", [field] = value });
            Assert.Equal((HttpStatusCode.UnprocessableEntity, value), (page.Status, page.Value(field)));
            Assert.StartsWith(message, page.ErrorAt(field), StringComparison.Ordinal);
        }
        Assert.Equal(1, (await desk.Host.Award(number)).Version);
    }
}
