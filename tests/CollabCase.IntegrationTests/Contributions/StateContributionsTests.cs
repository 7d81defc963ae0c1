using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Contributions;

public sealed class StateContributionsTests
{
    private const string Form = "GET /partnerships/{reference}/contributions/{number}", State = "POST /partnerships/{reference}/contributions/{number}";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(State, Case.Done)]
    public async Task States_what_a_partner_can_bring_and_what_not(Database database)
    {
        var desk = await PartnerDesk.On(database);
        var form = await desk.Get("contributions/1");
        Assert.Equal(("", ""), (form.Value("StaffAnswer"), form.Value("StaffWords")));

        var page = await form.Submit(new { StaffAnswer = "AbleAndWilling", StaffWords = "A worker for two days a week.", MoneyAnswer = "NotAbleOrWilling" });

        Assert.Equal(($"{desk.Home}/contributions", $"What {desk.Organisation.Name} can bring is saved."), (page.Path, page.Saved));
        var row = page.Table(".contributions")[1];
        Assert.Equal("Able and willing A worker for two days a week.", row[1]);
        Assert.Equal("Not able or not willing", row[3]);
        Assert.Equal("Not said yet", row[5]);
        Assert.Contains($"{desk.Organisation.Name} has not said yet about time, space and data.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["ContributionsStatedOn: nothing -> 2026-11-21", "MoneyAnswer: nothing -> NotAbleOrWilling", "StaffAnswer: nothing -> AbleAndWilling", "StaffWords: nothing -> A worker for two days a week."],
            (await desk.History())[^1].Changes.Order(StringComparer.Ordinal));
        var told = await desk.Get("history");
        Assert.Contains("Contributions stated", told.Text, StringComparison.Ordinal);
        Assert.Contains($"{desk.Organisation.Name}: staff, in words", told.Text, StringComparison.Ordinal);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(State, Case.Invalid)]
    public async Task Words_that_are_too_long_and_an_answer_that_is_not_offered_are_told(Database database)
    {
        var desk = await PartnerDesk.On(database);

        var page = await (await desk.Get("contributions/1")).Submit(new { TimeAnswer = "AbleAndWilling", TimeWords = new string('x', 1001) });
        var unknown = await (await desk.Get("contributions/1")).Form().Tamper("DataAnswer", "77").SendBy(desk.Browser, page);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Shorten what you say to 1,000 characters or fewer."), (page.Status, page.ErrorAt("TimeWords")));
        Assert.Equal("AbleAndWilling", page.Value("TimeAnswer"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.All((await desk.Partnership()).Partners.Single().Contributions(), c => Assert.Null(c.Answer));
    }

    [Theory, OnEveryDatabase, Covers(State, Case.Refused)]
    public async Task A_paused_partnership_and_words_without_an_answer_are_refused(Database database)
    {
        var desk = await PartnerDesk.On(database);
        var form = await desk.Get("contributions/1");

        var unanswered = await form.Submit(new { SpaceWords = "The hall, perhaps." });
        await desk.Change(p => p.Pause("The hall is being painted.", PartnershipBuilder.Today));
        var paused = await (await unanswered.Submit(new { SpaceAnswer = "AbleAndWilling" })).Submit(new { SpaceAnswer = "AbleAndWilling" });

        Assert.Equal("Choose an answer as well: able and willing, or not.", unanswered.ErrorAt("SpaceAnswer"));
        Assert.Equal("The hall, perhaps.", unanswered.Value("SpaceWords"));
        Assert.Contains(paused.Errors, e => e.StartsWith("This partnership has been paused", StringComparison.Ordinal));
        Assert.Null((await desk.Partnership()).Partners.Single().SpaceAnswer);
    }

    [Theory, OnEveryDatabase, Covers(State, Case.Stale)]
    public async Task Different_kinds_are_both_kept_and_the_same_one_is_asked_about(Database database)
    {
        var desk = await PartnerDesk.On(database);
        var (mine, later) = (await desk.Get("contributions/1"), await desk.Get("contributions/1"));
        await desk.Change(p => p.StateContributions(1, [new(ContributionKind.Staff, ContributionAnswer.NotAbleOrWilling, "Nobody free.")], PartnershipBuilder.Today));

        await mine.Submit(new { DataAnswer = "AbleAndWilling", DataWords = "Waiting times." });
        var asked = await later.Submit(new { StaffAnswer = "AbleAndWilling" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains(asked.Table(".stale-notice__conflicts"), row => row[0] == "Staff" && row[1].StartsWith("Not able or not willing", StringComparison.Ordinal) && row[2] == "Able and willing");
        var partner = (await desk.Partnership()).Partners.Single();
        Assert.Equal((ContributionAnswer.NotAbleOrWilling, "Nobody free.", "Waiting times."), (partner.StaffAnswer, partner.StaffWords, partner.DataWords));
    }

    /// <summary>Coordinator for any partner, a partner member for their own, nobody else.</summary>
    [Theory, OnEveryDatabase, Covers(State, Case.Done)]
    public async Task A_partner_member_speaks_for_their_own_organisation_only(Database database)
    {
        var desk = await PartnerDesk.On(database);
        var other = await A.Organisation().SavedIn(desk.Host);
        await desk.Change(p => p.AddPartner(other.Id, PartnerRoles.Provider, null, null, PartnershipBuilder.Today));
        var (member, steering) = (await A.Person().At(desk.Organisation).SavedIn(desk.Host), await A.Person().At(desk.Organisation).SavedIn(desk.Host));
        var id = (await desk.Partnership()).Id;
        await desk.Host.Write([desk.Reference], db => Task.FromResult(db.Add(new PartnershipMember(id, member.Id, MemberRole.PartnerMember))));
        await desk.Host.Write([desk.Reference], db => Task.FromResult(db.Add(new PartnershipMember(id, steering.Id, MemberRole.SteeringMember))));
        var (theirs, steers) = (await desk.Host.SignedIn(member), await desk.Host.SignedIn(steering));

        var done = await (await theirs.Get($"{desk.Home}/contributions/1")).Submit(new { TimeAnswer = "AbleAndWilling" });
        var anothers = await theirs.Get($"{desk.Home}/contributions/2");

        Assert.Equal($"{desk.Home}/contributions", done.Path);
        Assert.Equal([$"Change what it can bring: {desk.Organisation.Name}"], done.Buttons.Concat(done.Document.QuerySelectorAll("a.row-action").Select(a => a.TextContent.Trim())).Where(t => t.Contains("what it can bring", StringComparison.Ordinal)));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (anothers.Status, (await desk.Get("contributions/3")).Status));
        Assert.Equal(HttpStatusCode.Forbidden, (await steers.Get($"{desk.Home}/contributions/1")).Status);
        Assert.Equal(ContributionAnswer.AbleAndWilling, (await desk.Partnership()).Partners.Single(p => p.Number == 1).TimeAnswer);
    }
}
