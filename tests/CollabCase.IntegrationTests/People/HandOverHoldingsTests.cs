using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Risks;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.People;

public sealed class HandOverHoldingsTests
{
    private const string Page = "GET /people/hand-over", Act = "POST /people/hand-over", Look = "Show what will change";
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    /// <summary>A coordinator who leaves, with a partnership, two milestones and a risk of their own, and a milestone in a colleague's partnership.</summary>
    private sealed record Leaving(CollabCaseHost Host, TestPerson Leaver, TestPerson Colleague, string Own, string Colleagues)
    {
        public static async Task<Leaving> On(Database database)
        {
            var host = await CollabCaseHost.On(database);
            var (leaver, colleague) = (await A.Person().Coordinator().SavedIn(host), await A.Person().Coordinator().SavedIn(host));
            var own = await A.Partnership().CoordinatedBy(leaver)
                .WithMilestone(m => m.Titled("Sign the lease").OwnedBy(leaver)).WithMilestone(m => m.Titled("Was done").OwnedBy(leaver).DoneOn(Today)).SavedIn(host);
            var risk = await A.Risk().SavedIn(host, own);
            await host.Write([own], async db =>
            {
                var found = await db.Set<Risk>().Include(r => r.Reviews).SingleAsync(r => r.Number == risk && db.Set<Partnership>().Any(p => p.Id == r.PartnershipId && p.Reference == own));
                found.HandOver(new(leaver.Id), new(found.PartnershipId, PartnershipState.Active, Today, []));
                return true;
            });
            var colleagues = await A.Partnership().CoordinatedBy(colleague).WithMember(leaver, MemberRole.SteeringMember).WithMilestone(m => m.Titled("Open the doors").OwnedBy(leaver)).SavedIn(host);
            return new(host, leaver, colleague, own, colleagues);
        }

        public string Address => $"/people/hand-over?person={Leaver.Reference}";

        public async Task<Page> OpenedBy(TestPerson person) => await (await Host.SignedIn(person)).Get(Address);

        public async Task<Page> OpenedByAdministrator() => await OpenedBy(await A.Person().Administrator().SavedIn(Host));

        public Task<Milestone> Milestone(string partnership) => Host.Read(db => db.Set<Milestone>().SingleAsync(m => m.Number == 1 && db.Set<Partnership>().Any(p => p.Id == m.PartnershipId && p.Reference == partnership)));
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task An_administrator_hands_all_of_it_to_one_successor(Database database)
    {
        var leaving = await Leaving.On(database);
        var form = await leaving.OpenedByAdministrator();
        Assert.Contains("1 partnership they are linked to", form.Text, StringComparison.Ordinal);

        var preview = await form.Submit(new { Successor = leaving.Colleague.Reference }, button: Look);
        Assert.Empty(preview.WritingStatements);
        Assert.DoesNotContain("Was done", preview.Text, StringComparison.Ordinal);
        var done = await preview.Submit(button: "Hand these 4 over");

        Assert.Equal((HttpStatusCode.OK, "/people/hand-over"), (done.Status, done.Path));
        Assert.Equal($"1 partnership, 2 milestones and 1 risk are handed over to {leaving.Colleague.Name}.", done.Saved);
        Assert.Equal(leaving.Colleague.Id, (await leaving.Host.Partnership(leaving.Own)).CoordinatorPersonId);
        Assert.Equal((leaving.Colleague.Id, leaving.Colleague.Id), ((await leaving.Milestone(leaving.Own)).OwnerPersonId, (await leaving.Milestone(leaving.Colleagues)).OwnerPersonId));
        var written = (await leaving.Host.History(leaving.Own)).TakeLast(3).ToList();
        Assert.All(written, h => Assert.Equal(("HandOverHoldings", Act), (h.UseCase, h.Screen)));
        Assert.Equal([nameof(Domain.Milestones.Milestone), nameof(Partnership), nameof(Risk)], written.Select(h => h.Entry.SubjectType).Order(StringComparer.Ordinal));
        await leaving.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Done)]
    public async Task A_coordinator_hands_over_in_their_own_partnerships_alone_and_each_kind_to_another(Database database)
    {
        var leaving = await Leaving.On(database);
        var member = await A.Person().SavedIn(leaving.Host);
        await leaving.Host.Write([leaving.Colleagues], async db =>
        {
            var id = await db.Set<Partnership>().Where(p => p.Reference == leaving.Colleagues).Select(p => p.Id).SingleAsync();
            return db.Add(new PartnershipMember(id, member.Id, MemberRole.PartnerMember)) is not null;
        });
        var form = await leaving.OpenedBy(leaving.Colleague);
        Assert.DoesNotContain("Sign the lease", form.Text, StringComparison.Ordinal);

        var preview = await form.Submit(new { Successor = leaving.Colleague.Reference, Milestones = member.Reference }, button: Look);
        var done = await preview.Submit(button: "Hand this over");

        Assert.Equal($"1 milestone is handed over to {member.Name}.", done.Saved);
        Assert.Equal((member.Id, leaving.Leaver.Id), ((await leaving.Milestone(leaving.Colleagues)).OwnerPersonId, (await leaving.Milestone(leaving.Own)).OwnerPersonId));
        Assert.DoesNotContain(leaving.Leaver.Name, done.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task What_cannot_be_handed_over_says_why(Database database)
    {
        var leaving = await Leaving.On(database);
        await leaving.Host.Change(leaving.Own, p => p.Pause("The lead partner is moving house.", Today));
        var member = await A.Person().SavedIn(leaving.Host);
        await leaving.Host.Write([leaving.Own], async db =>
        {
            var id = await db.Set<Partnership>().Where(p => p.Reference == leaving.Own).Select(p => p.Id).SingleAsync();
            return db.Add(new PartnershipMember(id, member.Id, MemberRole.Participant)) is not null;
        });

        var preview = await (await leaving.OpenedByAdministrator()).Submit(new { Successor = member.Reference }, button: Look);

        Assert.Contains($"{member.Name} does not have the role of coordinator.", preview.Text, StringComparison.Ordinal);
        Assert.Contains($"{member.Name} does not see the risks of", preview.Text, StringComparison.Ordinal);
        Assert.Contains("has been paused since", preview.Text, StringComparison.Ordinal);
        Assert.Contains($"{member.Name} does not take part in", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(preview.Buttons, b => b.StartsWith("Hand th", StringComparison.Ordinal));
        var refused = await preview.Form().Tamper("Look").SendBy(await leaving.Host.SignedIn(leaving.Leaver), preview);
        Assert.NotEqual(HttpStatusCode.OK, refused.Status);
        Assert.Equal(leaving.Leaver.Id, (await leaving.Milestone(leaving.Own)).OwnerPersonId);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Nobody_or_somebody_else_comes_back(Database database)
    {
        var leaving = await Leaving.On(database);
        var stranger = await A.Person().SavedIn(leaving.Host);
        var administrator = await leaving.Host.SignedIn(await A.Person().Administrator().SavedIn(leaving.Host));
        var form = await administrator.Get(leaving.Address);

        var page = await form.Submit(button: Look);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose who has it from now on."), (page.Status, page.ErrorAt("Successor")));
        page = await form.Form().Tamper("Successor", stranger.Reference).Tamper("LookedAt", $"{stranger.Reference}||||").SendBy(administrator, form);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose a person from the list."), (page.Status, page.ErrorAt("Successor")));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get("/people/hand-over?person=PER-999999")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task What_is_not_as_it_was_shown_is_shown_again_and_nothing_is_handed_over(Database database)
    {
        var leaving = await Leaving.On(database);
        var preview = await (await leaving.OpenedByAdministrator()).Submit(new { Successor = leaving.Colleague.Reference }, button: Look);
        await A.Milestone().Titled("Came later").OwnedBy(leaving.Leaver).SavedIn(leaving.Host, leaving.Own);

        var page = await preview.Submit(button: "Hand these 4 over");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("is not as it was shown", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("Came later", page.Text, StringComparison.Ordinal);
        Assert.Equal(leaving.Leaver.Id, (await leaving.Milestone(leaving.Own)).OwnerPersonId);
        Assert.Contains("3 milestones", (await page.Submit(button: "Hand these 5 over")).Saved, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task What_somebody_holds_is_shown_before_their_account_is_switched_off(Database database)
    {
        var leaving = await Leaving.On(database);
        var administrator = await leaving.Host.SignedIn(await A.Person().Administrator().SavedIn(leaving.Host));

        var page = await administrator.Get($"/people/{leaving.Leaver.Reference}/deactivate");

        Assert.Contains("3 milestones and risks are seen to by them", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLinkTo(leaving.Address));
        Assert.True((await administrator.Get($"/people/{leaving.Leaver.Reference}")).HasLinkTo(leaving.Address));
        // To an administrator here the page names the first two hundred of many more.
        Assert.Contains(leaving.Leaver.Name, (await (await leaving.Host.SignedIn(leaving.Colleague)).Get("/people/hand-over")).Text, StringComparison.Ordinal);
    }
}
