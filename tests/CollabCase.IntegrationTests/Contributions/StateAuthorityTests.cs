using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Contributions;

public sealed class StateAuthorityTests
{
    private const string Form = "GET /partnerships/{reference}/partners/{number}/authority", State = "POST /partnerships/{reference}/partners/{number}/authority";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(State, Case.Done)]
    public async Task Says_what_the_contact_can_decide_and_who_stands_in(Database database)
    {
        var desk = await PartnerDesk.On(database);
        Assert.Contains("No deputy named", (await desk.Get("partners")).Text, StringComparison.Ordinal);

        var page = await (await desk.Get("partners/1/authority"))
            .Submit(new { AuthorityScope = "Rooms and time, not jobs.", MoneyAuthority = "UpTo", MoneyLimit = "5,000", DeputyName = "Deputy manager", DeputyEmail = "deputy@example.org" });

        Assert.Equal(($"{desk.Home}/partners", "What the contact can decide, and who stands in, is saved."), (page.Path, page.Saved));
        Assert.Contains("Can commit up to £5,000.00", page.Text, StringComparison.Ordinal);
        Assert.Contains("Deputy: Deputy manager, deputy@example.org", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("No deputy named", page.Text, StringComparison.Ordinal);
        var partner = (await desk.Partnership()).Partners.Single();
        Assert.Equal((MoneyAuthority.UpTo, Money.FromPounds(5000)), (partner.MoneyAuthority, partner.MoneyLimit));
        Assert.Contains("MoneyLimit: nothing -> 5000.00", (await desk.History())[^1].Changes);
        Assert.Contains("£5,000.00", (await desk.Get("history")).Text, StringComparison.Ordinal);
        Assert.Equal("5,000.00", (await desk.Get("partners/1/authority")).Value("MoneyLimit")?.Replace("£", "", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(State, Case.Invalid)]
    public async Task An_amount_that_is_none_is_told(Database database)
    {
        var desk = await PartnerDesk.On(database);

        var page = await (await desk.Get("partners/1/authority")).Submit(new { MoneyAuthority = "UpTo", MoneyLimit = "a little", DeputyEmail = "deputy" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.ErrorAt("MoneyLimit")!);
        Assert.Equal(("a little", "UpTo"), (page.Value("MoneyLimit"), page.Value("MoneyAuthority")));
        Assert.Null((await desk.Partnership()).Partners.Single().MoneyAuthority);
    }

    [Theory, OnEveryDatabase, Covers(State, Case.Refused)]
    public async Task A_limit_without_an_amount_and_a_partner_that_left_are_refused(Database database)
    {
        var desk = await PartnerDesk.On(database);

        var page = await (await desk.Get("partners/1/authority")).Submit(new { MoneyAuthority = "UpTo" });
        await desk.Change(p => p.PartnerLeaves(1, PartnershipBuilder.Today.AddDays(-1), null, PartnershipBuilder.Today));
        var left = await (await desk.Get("partners/1/authority")).Submit(new { MoneyAuthority = "AnySum" });

        Assert.Equal("Enter the most that the contact can commit, in pounds.", page.ErrorAt("MoneyLimit"));
        Assert.Contains(left.Errors, e => e.StartsWith("This partner left on 20 November 2026.", StringComparison.Ordinal));
        Assert.Null((await desk.Partnership()).Partners.Single().MoneyAuthority);
    }

    [Theory, OnEveryDatabase, Covers(State, Case.Stale)]
    public async Task A_deputy_and_an_authority_given_at_the_same_time_are_both_kept(Database database)
    {
        var desk = await PartnerDesk.On(database);
        var (mine, later) = (await desk.Get("partners/1/authority"), await desk.Get("partners/1/authority"));
        await desk.Change(p => p.StateAuthority(1, new(null, MoneyAuthority.UpTo, Money.FromPounds(100)), new(null, null), PartnershipBuilder.Today));

        await mine.Submit(new { DeputyName = "Deputy manager" });
        var asked = await later.Submit(new { MoneyAuthority = "UpTo", MoneyLimit = "200" });

        var partner = (await desk.Partnership()).Partners.Single();
        Assert.Equal((MoneyAuthority.UpTo, Money.FromPounds(100), "Deputy manager"), (partner.MoneyAuthority, partner.MoneyLimit, partner.DeputyName));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains(asked.Table(".stale-notice__conflicts"), row => row[0] == "The most that the contact can commit" && row[1].StartsWith("£100.00", StringComparison.Ordinal));
    }
}
