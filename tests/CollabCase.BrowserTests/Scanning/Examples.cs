using CollabCase.Data.Access;
using CollabCase.Data.Reminders;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Reminders;
using CollabCase.Domain.Reviews;
using CollabCase.Domain.Risks;
using CollabCase.Testing;
using CollabCase.Testing.Governance;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Testing.Reviews;
using CollabCase.Testing.Risks;
using CollabCase.Web.Features.Desk;
using CollabCase.Web.Features.Notes;
using CollabCase.Web.Features.Reminders;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.BrowserTests.Scanning;

/// <summary>Pages that no link of the demonstration is sure to lead to: a form asks something first, or somebody has to do something before they are there.</summary>
internal static class Examples
{
    /// <summary>Every list of the desk, with something in it or without.</summary>
    public static IEnumerable<string> ListsOfTheDesk => DeskParts.All.Select(part => $"{DeskFilter.Path}/{Codes.Of(part)}");

    public static async Task<IReadOnlyList<string>> BehindFormsAsync(CollabCaseHost host)
    {
        var partnership = (await host.Partnership("EX-STRATH")).Id;
        // Of which nothing is tied to its funder yet.
        var award = await host.Read(db => db.Set<Award>().Where(a => a.PartnershipId == partnership && !a.Payments.Any() && !a.Reports.Any() && !a.Contributions.Any()).Select(a => a.Number).OrderBy(number => number).FirstAsync());
        return
        [
            "/partnerships/EX-STRATH/awards/record?funder=ORG-SCOTGOV",
            $"/partnerships/EX-STRATH/awards/{award}/correct-funders?funder=ORG-SCOTGOV",
        ];
    }

    /// <summary>
    /// Makes a coordinator milestones, risks, notes, documents and a saved view in each state in which their pages differ, one of each list of the desk
    /// among them; answers the page of each.
    /// </summary>
    public static async Task<IReadOnlyList<string>> InEveryStateAsync(CollabCaseHost host, TestPerson coordinator)
    {
        var home = await A.Partnership().Named("In the midst of it (invented)").CoordinatedBy(coordinator)
            .WithMilestone(m => m.Titled("Agree the outcome").OwnedBy(coordinator).DoneLooksLike("Every partner has said yes.").On(Today.AddDays(-30)).Agreed().MovedTo(Today.AddDays(-3)))
            .WithMilestone(m => m.Titled("Find the rooms").In(Strand.Delivery).OwnedBy("Service manager").On(Today.AddDays(5)).Agreed().WaitingSince(Today.AddDays(-9)).After(1))
            .WithMilestone(m => m.Titled("Write to the fund").In(Strand.FundingAndResource).OwnedBy(coordinator).On(Today.AddDays(1)).After(1))
            .WithMilestone(m => m.Titled("Meet the board").In(Strand.StatutorySupport).On(Today.AddDays(4)))
            .WithMilestone(m => m.Titled("Choose the indicator").On(Today.AddDays(11)).Agreed())
            .WithMilestone(m => m.Titled("Say who does what").On(Today.AddDays(-60)).Agreed().Then((done, facts) =>
            {
                done.AddEvidence(new("Minutes", Note: "In the folder."), facts, Today);
                done.MarkDone(Today.AddDays(-40), facts, Today);
            }))
            .WithMilestone(m => m.Titled("Count who came").Dropped())
            .WithMilestone(m => m.Titled("Share what was learned").On(null))
            .SavedIn(host);
        var paused = await A.Partnership().Named("Resting with something late (invented)").CoordinatedBy(coordinator)
            .WithMilestone(m => m.Titled("Sign the agreement").OwnedBy(coordinator).On(Today.AddDays(-5)).Agreed()).Paused().SavedIn(host);
        var pages = Enumerable.Range(1, 8).Select(number => $"/partnerships/{home}/milestones/{number}").Append($"/partnerships/{paused}/milestones/1").ToList();

        RiskBuilder[] risks =
        [
            A.Risk(),
            A.Risk().Described(new("The rooms are let to others")).OwnedBy(coordinator).Reviewed(Likelihood.Likely, Impact.Large, coordinator.Id),
            A.Risk().Described(new("The indicator cannot be counted")).Closed(),
        ];
        foreach (var risk in risks)
            pages.Add($"/partnerships/{home}/risks/{await risk.SavedIn(host, home)}");
        ReviewBuilder[] reviews =
        [
            A.Review().DueOn(Today.AddDays(-9)).OwnedBy(coordinator),
            A.Review().Of(ReviewKind.Readiness).OwnedBy("Treasurer").Then((r, facts) => r.Record(new(Today, ReviewResult.Revise, "Ask the new partner too."), facts, Today, coordinator.Id)),
            A.Review().Of(ReviewKind.GovernanceStructure).DueOn(null),
            A.Review().Of(ReviewKind.DelegatedAuthority).Ended(),
        ];
        foreach (var review in reviews)
            pages.Add($"/partnerships/{home}/reviews/{await review.SavedIn(host, home)}");
        foreach (var readers in new[] { SharedWith.Everyone, SharedWith.CoordinatorOnly })
        {
            var note = await host.Send(new WriteNote.Command { Reference = home, Body = $"For {readers}: the rooms are booked.", SharedWith = readers }, coordinator);
            pages.Add($"/partnerships/{home}/notes/{note.Number}");
            pages.Add($"/partnerships/{home}/notes/documents/{await A.Document().Titled($"Minutes for {readers}").For(readers).SavedIn(host, home, coordinator)}");
        }
        pages.AddRange(await MeetingsAsync(host, home));
        pages.AddRange(await SignaturesAsync(host, coordinator));
        pages.AddRange(await RemindersAsync(host, coordinator, home));
        pages.AddRange(await ExamplesOfGovernance.InEveryStateAsync(host, coordinator));
        pages.AddRange(await CalendarsAsync(host, coordinator, home));
        pages.AddRange([$"/partnerships/{home}/milestones/1/watch", .. await SeveralAtOnceAsync(host, coordinator, home)]);
        return [.. pages, .. ListsOfTheDesk, .. Endpoint.PagesOf("partnerships", home)];
    }

    /// <summary>A group, and its meetings in each state: minutes that were approved, sent round and drafted, nobody recorded yet, cancelled, and ahead.</summary>
    private static async Task<IReadOnlyList<string>> MeetingsAsync(CollabCaseHost host, string partnership)
    {
        var tier = await A.Tier().Named("Those who steer it").Seating("Chair of the board", TierOffice.Chair).Seating("Head of service").Seating("Peer worker").WithEmptySeat(new(IsForLivedExperience: true)).WithQuorum().SavedIn(host, partnership);
        MeetingBuilder[] meetings =
        [
            A.Meeting().On(Today.AddDays(-90)).WithItem("The grant").Held().WithConflict().WithMinutes("We **met**.").Circulated().Approved(),
            A.Meeting().On(Today.AddDays(-60)).WithItem("The rooms").Held().WithMinutes(),
            A.Meeting().On(Today.AddDays(-3)).WithItem("The report").Then((m, group, facts) => m.RecordAttendance(group,
                [new(1, AttendanceState.Deputy, new(Name: "Vice chair"), NeedsToCheckBack: true), new(2, AttendanceState.Apologies), AttendanceEntry.Guest(new(Name: "Evaluator"), organisationName: "A university")], 90, facts, Today))
                .WithConflict().WithMinutes("- First\n- Second").Circulated(),
            A.Meeting().On(Today.AddDays(-1)).WithItem("The visit"),
            A.Meeting().On(Today.AddDays(7)).Cancelled(),
            A.Meeting(),
        ];
        var pages = new List<string> { $"/partnerships/{partnership}/governance/{tier}" };
        var at = new List<string>();
        foreach (var meeting in meetings) at.Add($"/partnerships/{partnership}/meetings/{await meeting.SavedIn(host, partnership, tier)}");
        pages.AddRange(at);
        string[] forms = ["conflicts", "conflicts/1/1/withdraw", "conflicts?item=1&member=1", "attendance", "minutes", "minutes/write", "minutes/approve"];
        return [.. pages, .. forms.Select(page => $"{at[2]}/{page}"), .. at.Select(meeting => meeting + "/minutes"), at[1] + "/minutes/circulate", at[3] + "/attendance"];
    }

    /// <summary>What somebody was reminded of, and what the links in it open: a milestone that is late, one that is done, and nothing.</summary>
    private static async Task<IReadOnlyList<string>> RemindersAsync(CollabCaseHost host, TestPerson coordinator, string partnership)
    {
        var milestones = await host.Write([partnership], async db =>
        {
            var found = await db.VisibleTo(Viewer.Job("tests")).MilestonesOf(partnership).Where(m => m.Number == 1 || m.Number == 6).OrderBy(m => m.Number).Select(m => new { m.Id, m.PartnershipId, m.Number }).ToListAsync();
            foreach (var m in found)
                db.Add(new Reminder(NewId.Next(), new(Today, new() { Kind = ReminderKind.Milestone, SubjectId = m.Id, PartnershipId = m.PartnershipId, DueOn = Today.AddDays(-3), Place = "milestones", Number = m.Number }, coordinator.Id, ReminderRole.Owner, null, new("on-the-day", 0), null)));
            return found.Select(m => m.Id).ToList();
        });
        var links = host.Services.GetRequiredService<ReminderLinks>();
        var (late, done) = ($"/reminders/{links.TokenOf(new(coordinator.Id, ReminderKind.Milestone, milestones[0]))}", $"/reminders/{links.TokenOf(new(coordinator.Id, ReminderKind.Milestone, milestones[1]))}");
        return ["/notices", late, $"{late}/done", $"{late}/later", done, "/reminders/nothing", $"/no-more-mail/{links.TokenToTurnOff(coordinator.Id)}"];
    }

    /// <summary>Memoranda whose signatures are in each state, and what somebody without an account sees of them: a link that opens, two that were used, one that was taken back.</summary>
    private static async Task<IReadOnlyList<string>> SignaturesAsync(CollabCaseHost host, TestPerson coordinator)
    {
        var partnership = await A.Partnership().Named("Signing it (invented)").CoordinatedBy(coordinator).SavedIn(host);
        string[] links = [SecretToken.Next(), SecretToken.Next(), SecretToken.Next(), SecretToken.Next()];
        var organisations = new List<TestOrganisation>();
        for (var i = 0; i < 5; i++) organisations.Add(await A.Organisation().SavedIn(host));
        var asked = await A.AgreedDocument().Between([.. organisations]).Agreed().Then((document, facts) =>
        {
            var requests = links.Select((link, i) => document.Ask(1, i + 1, SecretToken.HashOf(link), Now.AddDays(30), facts, Today, Now, coordinator.Id)).ToList();
            document.SignByLink(requests[1], new("Chris Example", "Director", true, document.Versions.First().TextHash!), facts, Today, Now);
            document.DeclineByLink(requests[2], "Our board meets next week.", facts, Today, Now);
            document.WithdrawLinks(1, 4, facts, Now);
        }).SavedIn(host, partnership);
        var counts = await A.AgreedDocument().Titled("Short agreement").Of(AgreedDocumentKind.ShortAgreement).Between([.. organisations]).Describing(new("In short.", Notice: new(3, NoticeUnit.Months))).Agreed().Then((document, facts) =>
        {
            foreach (var signatory in document.Versions.First().Signatories.ToList())
                document.Sign(1, signatory.Number, new("Director", "Director", true, document.Versions.First().TextHash!), facts, Today, Now, coordinator.Id);
            document.GiveNotice(1, Today, null, "The money ends.", facts, Today);
        }).SavedIn(host, partnership);
        var (first, second) = ($"/partnerships/{partnership}/documents/{asked}/versions/1", $"/partnerships/{partnership}/documents/{counts}/versions/1");
        return
        [
            $"{first}/signatures", $"{first}/send", $"{first}/sign", $"{first}/decline", .. new[] { "name", "send", "withdraw", "paper" }.Select(page => $"{first}/signatures/1/{page}"),
            $"{second}/signatures", $"{second}/send", $"{second}/end", $"{second}/keep", .. links.Select(link => $"/sign/{link}"), $"/sign/{links[0]}/decline", $"/sign/{links[0]}/copy",
        ];
    }

    /// <summary>Calendar addresses of a person: for everything, for a partnership, and what a calendar program reads there.</summary>
    private static async Task<IReadOnlyList<string>> CalendarsAsync(CollabCaseHost host, TestPerson person, string partnership)
    {
        var (token, about) = (SecretToken.Next(), (await host.Partnership(partnership)).Id);
        var number = await host.Write([person.Reference], async db =>
        {
            var owned = await db.Set<CalendarFeed>().Where(f => f.PersonId == person.Id).ToListAsync();
            var own = CalendarFeed.Make(person.Id, null, SecretToken.HashOf(token), Now, owned);
            db.AddRange(own, CalendarFeed.Make(person.Id, about, SecretToken.HashOf(SecretToken.Next()), Now, [.. owned, own]));
            return own.Number;
        });
        return [$"/account/calendars/make?partnership={partnership}", $"/account/calendars/replace?number={number}", $"/account/calendars/revoke?number={number}", $"/calendar/{token}.ics", "/calendar/nothing.ics"];
    }

    /// <summary>Keeps a list as a view, and hands over several of its milestones at once.</summary>
    private static async Task<IReadOnlyList<string>> SeveralAtOnceAsync(CollabCaseHost host, TestPerson coordinator, string partnership)
    {
        var browser = await host.SignedIn(coordinator);
        await (await browser.Get($"/views/save?list=milestones&asked=state%3Dlate&partnership={partnership}")).Submit(new { Name = "What is late" });
        var chosen = $"?from=list&partnership={partnership}&at=owner%3Dnobody&all=true";
        var preview = await (await browser.Get("/milestones/hand-over" + chosen)).Submit(new { OwnerRole = "Chair" }, button: "Show what will change");
        await preview.Submit(button: preview.Buttons.Single(button => button.StartsWith("Hand over these", StringComparison.Ordinal)));
        return [$"/milestones/re-plan?from=list&partnership={partnership}&all=true", $"/milestones/agree?from=list&partnership={partnership}&all=true", $"/milestones/hand-over?from=list&partnership={partnership}&all=true"];
    }
}
