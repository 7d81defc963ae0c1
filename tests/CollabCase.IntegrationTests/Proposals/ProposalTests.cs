using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Proposals;

public sealed class ProposalTests
{
    private const string List = "GET /partnerships/{reference}/proposals", One = "GET /partnerships/{reference}/proposals/{number}",
        WritePage = "GET /partnerships/{reference}/proposals/write", Write = "POST /partnerships/{reference}/proposals/write",
        CorrectPage = "GET /partnerships/{reference}/proposals/{number}/correct", Correct = "POST /partnerships/{reference}/proposals/{number}/correct",
        SubmitPage = "GET /partnerships/{reference}/proposals/{number}/submit", Send = "POST /partnerships/{reference}/proposals/{number}/submit",
        WithdrawPage = "GET /partnerships/{reference}/proposals/{number}/withdraw", Withdraw = "POST /partnerships/{reference}/proposals/{number}/withdraw",
        SchedulePage = "GET /partnerships/{reference}/proposals/{number}/put-on-agenda", Schedule = "POST /partnerships/{reference}/proposals/{number}/put-on-agenda";

    [Theory, OnEveryDatabase, Covers(WritePage, Case.Done), Covers(Write, Case.Done), Covers(One, Case.Done), Covers(SubmitPage, Case.Done), Covers(Send, Case.Done)]
    public async Task A_partners_member_writes_one_for_their_own_partner_and_sends_it(Database database)
    {
        var at = await ProposalDesk.On(database);
        var browser = await at.Desk.Host.SignedIn(at.Member);
        var form = await (await browser.Get($"{at.Desk.Home}/proposals")).Follow("Write a proposal");
        Assert.Equal([at.Partner.Reference], form.Choices("Author"));

        var draft = await form.Submit(new { FromTierId = "2", Title = "Share the vans", Summary = "They stand still\nat weekends." });

        Assert.Equal((HttpStatusCode.OK, $"{at.Desk.Home}/proposals/2", "Share the vans"), (draft.Status, draft.Path, draft.Heading));
        var written = await at.Proposal(2);
        Assert.Equal((ProposalState.Draft, at.Partner.Id, at.Member.Id), (written.State, written.AuthorOrganisationId, written.AuthorPersonId!.Value));
        foreach (var words in new[] { "Draft", "Transport", "Bus Partner (invented), written by" }) Assert.Contains(words, draft.Text, StringComparison.Ordinal);

        var sent = await (await draft.Follow("Send it to Steering group")).Submit();
        Assert.StartsWith("The proposal is with the steering group.", sent.Saved, StringComparison.Ordinal);
        Assert.Equal((ProposalState.Submitted, Today), ((await at.Proposal(2)).State, (await at.Proposal(2)).SubmittedOn!.Value));
        Assert.False(sent.HasButton("Put it on an agenda"));
        Assert.Equal((at.Member.Email, "SubmitProposal"), ((await at.Desk.History())[^1].Who, (await at.Desk.History())[^1].UseCase));
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done), Covers(SchedulePage, Case.Done), Covers(Schedule, Case.Done)]
    public async Task It_is_put_on_an_agenda_and_comes_back_as_a_decision(Database database)
    {
        var at = await ProposalDesk.On(database, submitted: true);
        var meeting = await A.Meeting().On(Today.AddDays(7)).SavedIn(at.Desk.Host, at.Desk.Reference, at.Steering);
        await A.Meeting().On(Today.AddDays(8)).SavedIn(at.Desk.Host, at.Desk.Reference, at.Workstream);
        var form = await (await at.Get()).Follow("Put it on an agenda");
        Assert.Equal(["1"], form.Choices("Meeting"));

        var page = await form.Submit(new { Meeting = "1" });
        Assert.Equal("The proposal is on the agenda.", page.Saved);
        Assert.True(page.HasLinkTo($"{at.Desk.Home}/meetings/{meeting}"));

        await A.Meeting().On(Today).WithItem("The night bus").Held().SavedIn(at.Desk.Host, at.Desk.Reference, at.Steering);
        var record = await page.Follow("Record the decision");
        Assert.Equal("1", record.Value("Proposal"));
        var decision = await record.Submit(new { Meeting = "3.1", Title = "Run a night bus", DecisionText = "For a year.", How = "Consensus" });
        Assert.True(decision.HasLinkTo(at.Path));
        var decided = await at.Get();
        Assert.Contains("It came back as decision 1, Run a night bus: agreed.", decided.Text, StringComparison.Ordinal);
        Assert.Equal((ProposalState.Decided, DecisionOutcome.Agreed), ((await at.Proposal()).State, (await at.Proposal()).Outcome!.Value));

        await A.Proposal().Titled("Still to come").By(at.Partner.Id).SavedIn(at.Desk.Host, at.Desk.Reference, at.Workstream);
        var list = await at.Desk.Get("proposals");
        Assert.Equal(["Still to come", "Run a night bus"], Titles(list));
        Assert.Contains("Agreed, 21 November 2026", list.Text, StringComparison.Ordinal);
        Assert.Equal(["Still to come"], Titles(await at.Desk.Get("proposals?state=draft")));
        Assert.Contains("No proposal fits", (await at.Desk.Get("proposals?state=withdrawn")).Text, StringComparison.Ordinal);
        Assert.Contains("a state that is not on the list", (await at.Desk.Get("proposals?state=odd")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Write, Case.Invalid), Covers(Correct, Case.Invalid), Covers(Withdraw, Case.Invalid), Covers(Schedule, Case.Invalid)]
    public async Task What_is_left_out_is_asked_for(Database database)
    {
        var at = await ProposalDesk.On(database, submitted: true);
        var write = await (await at.Desk.Get("proposals/write")).Submit(new { Title = "Kept", Author = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Kept", "Choose the group that proposes.", "Choose the partner that is its author."), (write.Status, write.Value("Title"), write.ErrorAt("FromTierId"), write.ErrorAt("Author")));
        Assert.Contains("200", (await (await at.Desk.Get("proposals/write")).Submit(new { FromTierId = "2", Title = new string('x', 201), Summary = "Words" })).ErrorAt("Title"), StringComparison.Ordinal);
        Assert.Equal("Enter what should be done, why, and what it would take.", (await (await at.Get("correct")).Submit(new { Summary = "" })).ErrorAt("Summary"));
        Assert.Equal("Enter the reason why it is taken back.", (await (await at.Get("withdraw")).Submit()).ErrorAt("WithdrawnBecause"));
        Assert.Equal("Choose the meeting.", (await (await at.Get("put-on-agenda")).Submit()).ErrorAt("Meeting"));
        Assert.Equal(ProposalState.Submitted, (await at.Proposal()).State);
    }

    [Theory, OnEveryDatabase, Covers(Write, Case.Refused), Covers(Correct, Case.Refused), Covers(Send, Case.Refused), Covers(Withdraw, Case.Refused), Covers(Schedule, Case.Refused)]
    public async Task What_is_not_for_now_or_for_this_person_is_refused(Database database)
    {
        var at = await ProposalDesk.On(database, submitted: true);
        var (correct, withdraw, schedule, write, send) = (await at.Get("correct"), await at.Get("withdraw"), await at.Get("put-on-agenda"), await at.Desk.Get("proposals/write"), await at.Get("submit"));
        Assert.Contains((await correct.Submit(new { Title = "Other" })).Errors, e => e.Contains("is with the steering group", StringComparison.Ordinal));
        Assert.Contains((await send.Submit()).Errors, e => e.Contains("is with the steering group", StringComparison.Ordinal));
        Assert.Equal("Choose a meeting from the list.", (await schedule.Form().Tamper("Meeting", "9").SendBy(at.Desk.Browser, schedule)).ErrorAt("Meeting"));
        Assert.Contains("Choose the group that proposes.", (await write.Form().Fill(new { Author = at.Partner.Reference, Title = "From above", Summary = "Words" }).Tamper("FromTierId", "1").SendBy(at.Desk.Browser, write)).ErrorAt("FromTierId"), StringComparison.Ordinal);

        var (stranger, member) = (await A.Organisation().SavedIn(at.Desk.Host), await at.Desk.Host.SignedIn(at.Member));
        var own = await member.Get($"{at.Desk.Home}/proposals/write");
        Assert.Equal("Choose a partner from the list.", (await own.Form().Fill(new { FromTierId = "2", Title = "For others", Summary = "Words" }).Tamper("Author", stranger.Reference).SendBy(member, own)).ErrorAt("Author"));
        Assert.Equal(HttpStatusCode.Forbidden, (await member.Get(at.Path + "/put-on-agenda")).Status);

        await at.Desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Contains((await withdraw.Submit(new { WithdrawnBecause = "No." })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal(ProposalState.Submitted, (await at.Proposal()).State);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Stale), Covers(Send, Case.Stale), Covers(CorrectPage, Case.Done), Covers(Correct, Case.Done)]
    public async Task A_draft_is_corrected_and_what_others_wrote_is_shown_first(Database database)
    {
        var at = await ProposalDesk.On(database);
        var (form, send) = (await at.Get("correct"), await at.Get("submit"));
        await at.Change((p, facts) => p.Correct(new("Theirs", p.Summary, p.AuthorOrganisationId), facts));

        var stale = await form.Submit(new { Title = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (stale.Status, stale.Value("Title")));
        Assert.Contains("Theirs", stale.Text, StringComparison.Ordinal);
        var unsent = await send.Submit();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, ProposalState.Draft), (unsent.Status, (await at.Proposal()).State));

        var page = await (await at.Get("correct")).Submit(new { Title = "A night bus", Summary = "Every hour." });
        Assert.Equal(("The proposal is saved.", "A night bus"), (page.Saved, page.Heading));
    }

    [Theory, OnEveryDatabase, Covers(WithdrawPage, Case.Done), Covers(Withdraw, Case.Done), Covers(Withdraw, Case.Stale), Covers(Schedule, Case.Stale)]
    public async Task It_is_taken_back_with_a_reason_once(Database database)
    {
        var at = await ProposalDesk.On(database, submitted: true);
        await A.Meeting().SavedIn(at.Desk.Host, at.Desk.Reference, at.Steering);
        var (form, schedule) = (await at.Get("withdraw"), await at.Get("put-on-agenda"));

        var page = await form.Submit(new { WithdrawnBecause = "The bus company does it." });

        Assert.Contains("It was taken back on 21 November 2026.", page.Text, StringComparison.Ordinal);
        Assert.Contains("The bus company does it.", page.Text, StringComparison.Ordinal);
        Assert.Equal(ProposalState.Withdrawn, (await at.Proposal()).State);
        var late = await schedule.Submit(new { Meeting = "1" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("The bus company does it.", late.Text, StringComparison.Ordinal);
        var again = await form.Form().Fill(new { WithdrawnBecause = "Twice." }).SendBy(at.Desk.Browser, form);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "The bus company does it."), (again.Status, (await at.Proposal()).WithdrawnBecause!));
    }

    [Theory, OnEveryDatabase]
    public async Task A_participant_is_not_shown_what_partners_propose(Database database)
    {
        var at = await ProposalDesk.On(database, submitted: true);
        var participant = await A.Person().SavedIn(at.Desk.Host);
        var id = (await at.Desk.Partnership()).Id;
        await at.Desk.Host.Write([at.Desk.Reference], db => Task.FromResult(db.Add(new PartnershipMember(id, participant.Id, MemberRole.Participant))));
        var browser = await at.Desk.Host.SignedIn(participant);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get($"{at.Desk.Home}/proposals")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get(at.Path)).Status);
        Assert.DoesNotContain($"{at.Desk.Home}/proposals", (await browser.Get($"{at.Desk.Home}/governance")).Links);
    }

    private static string[] Titles(Testing.Browsing.Page page) => [.. page.Document.QuerySelectorAll("main tbody th a").Select(a => a.TextContent.Trim())];
}
