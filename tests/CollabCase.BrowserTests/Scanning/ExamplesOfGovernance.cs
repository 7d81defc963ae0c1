using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Mail;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Notes;
using CollabCase.Testing;
using CollabCase.Testing.Governance;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.BrowserTests.Scanning;

/// <summary>A partnership whose groups have decided, promised, asked and agreed things, each in every state in which its page differs.</summary>
internal static class ExamplesOfGovernance
{
    public static async Task<IReadOnlyList<string>> InEveryStateAsync(CollabCaseHost host, TestPerson coordinator)
    {
        List<TestOrganisation> partners = [await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host)];
        var reference = await A.Partnership().Named("Deciding together (invented)").CoordinatedBy(coordinator).WithPartners([.. partners]).SavedIn(host);
        var home = $"/partnerships/{reference}";
        var steering = await A.Tier().Named("Those who decide").WithQuorum().Seating("Chair of the board", TierOffice.Chair).Seating("Head of service").SavedIn(host, reference);
        var delivery = await A.Tier().Of(TierKind.Workstream, "Those who deliver").AnsweringTo(steering).WithQuorum().Seating("Service manager").WithEmptySeat().SavedIn(host, reference);
        var frontLine = await A.Tier().Of(TierKind.FrontLine, "Those who meet people").AnsweringTo(delivery).Seating("Peer worker").SavedIn(host, reference);
        return
        [
            .. new[] { steering, delivery, frontLine }.SelectMany(tier => GroupPages.Select(page => $"{home}/governance/{tier}{page}")),
            .. await MeetingAsync(host, reference, steering), .. await DecisionsAsync(host, reference, steering, delivery), .. await ProposalsAsync(host, reference, delivery, partners[0].Id),
            .. await ActionsAsync(host, reference, delivery, coordinator), .. await IssuesAsync(host, reference, delivery, frontLine),
            .. await DocumentsAsync(host, reference, delivery, coordinator), .. await MailAsync(host), .. Endpoint.PagesOf("partnerships", reference),
        ];
    }

    private static IEnumerable<string> GroupPages => new[]
    {
        "", "/rename", "/cadence", "/quorum", "/seat", "/add-seat", "/terms/1/end", "/terms/1/office", "/terms/1/deputy", "/who-sat", "/answers-to", "/delegate", "/wind-up", "/seats/1/remove", "/decide", "/decide-in-writing",
    };

    /// <summary>One to come, with an agenda and papers.</summary>
    private static async Task<IReadOnlyList<string>> MeetingAsync(CollabCaseHost host, string reference, int tier)
    {
        await A.Meeting().On(Today.AddDays(-20)).WithItem("The rooms").Held().SavedIn(host, reference, tier);
        var number = await A.Meeting().WithItem("The grant", AgendaPurpose.Decision, 20).WithItem("The visit").WithPaper("Report", "https://example.org/report", 1).SavedIn(host, reference, tier);
        string[] pages = ["", "/pack", "/move", "/cancel", "/agenda", "/agenda/add", "/agenda/carry-over", "/agenda/1/change", "/agenda/1/remove", "/papers/add", "/papers/upload", "/papers/1/remove", "/reply", "/attendance"];
        return [.. pages.Select(page => $"/partnerships/{reference}/meetings/{number}{page}")];
    }

    /// <summary>One that stands, one that another took the place of, one that was put and lost.</summary>
    private static async Task<IReadOnlyList<string>> DecisionsAsync(CollabCaseHost host, string reference, int steering, int delivery)
    {
        var first = await A.Decision().On(Today.AddDays(-14)).SavedIn(host, reference, steering);
        int[] decisions =
        [
            first,
            await A.Decision().Titled("Meet on Mondays").InPlaceOf(first).SavedIn(host, reference, steering),
            await A.Decision().Titled("Move the rooms").By(new Votes(0, 1)).SavedIn(host, reference, delivery),
        ];
        return [.. decisions.Select(number => $"/partnerships/{reference}/decisions/{number}")];
    }

    /// <summary>One that is written, and one that is with the steering group.</summary>
    private static async Task<IReadOnlyList<string>> ProposalsAsync(CollabCaseHost host, string reference, int tier, long author)
    {
        var draft = await A.Proposal().By(author).SavedIn(host, reference, tier);
        var submitted = await A.Proposal().By(author).Titled("Open on Sundays").Submitted().SavedIn(host, reference, tier);
        var home = $"/partnerships/{reference}/proposals";
        return [$"{home}/{draft}", $"{home}/{draft}/correct", $"{home}/{draft}/submit", $"{home}/{submitted}", $"{home}/{submitted}/withdraw", $"{home}/{submitted}/put-on-agenda"];
    }

    private static async Task<IReadOnlyList<string>> ActionsAsync(CollabCaseHost host, string reference, int tier, TestPerson coordinator)
    {
        var home = $"/partnerships/{reference}/actions";
        var late = await A.Action().For(tier).OwnedBy(coordinator).Due(Today.AddDays(-3)).SavedIn(host, reference);
        var done = await A.Action().Titled("Ask the council").Done("They said yes.").SavedIn(host, reference);
        var dropped = await A.Action().Titled("Ask the college").Then((a, facts) => a.Drop(Today, "It has closed.", facts, Today)).SavedIn(host, reference);
        var chosen = $"?from=desk-late&row={reference}%2F{late}&row={reference}%2F{done}";
        return [$"/actions/mark-done{chosen}", $"/actions/hand-over{chosen}", $"{home}/{done}", $"{home}/{done}/reopen", $"{home}/{dropped}", .. new[] { "", "/correct", "/hand-over", "/re-date", "/mark-done", "/drop" }.Select(page => $"{home}/{late}{page}")];
    }

    private static async Task<IReadOnlyList<string>> IssuesAsync(CollabCaseHost host, string reference, int delivery, int frontLine)
    {
        var home = $"/partnerships/{reference}/escalations";
        var waiting = await A.Issue().From(frontLine).SavedIn(host, reference);
        var answered = await A.Issue().Titled("There is no heating").From(delivery).Answered().SavedIn(host, reference);
        var further = await A.Issue().Titled("There is no bus").From(frontLine).Then((e, facts) => e.EscalateFurther(Today, facts, Today)).SavedIn(host, reference);
        return [$"{home}/{answered}", $"{home}/{further}", .. new[] { "", "/answer", "/take-further", "/withdraw" }.Select(page => $"{home}/{waiting}{page}")];
    }

    /// <summary>The draft of a plan, and terms of reference whose second version differs from the first and has an Easy Read version.</summary>
    private static async Task<IReadOnlyList<string>> DocumentsAsync(CollabCaseHost host, string reference, int tier, TestPerson coordinator)
    {
        var home = $"/partnerships/{reference}/documents";
        var draft = await A.AgreedDocument().Of(AgreedDocumentKind.CommunicationPlan).Titled("How we talk").SavedIn(host, reference);
        var file = await A.Document().Titled("In short").SavedIn(host, reference, coordinator);
        var partnership = (await host.Partnership(reference)).Id;
        var easyRead = await host.Read(db => db.Set<Document>().Where(d => d.PartnershipId == partnership && d.Number == file).Select(d => d.Id).SingleAsync());
        var agreed = await A.AgreedDocument().ForTier(tier).Titled("What the group is for").Agreed().WithNextVersion().Then((d, facts) =>
        {
            d.Describe(2, new("We meet more often.", "More time."), facts);
            d.ChangeClause(2, 1, new("Purpose", "We work closely together so that people find one door.", ClauseSubject.Purpose), facts);
            d.RemoveClause(2, 2, facts);
            d.AddClause(2, new("Volunteers", "Volunteers are welcome."), null, facts);
            d.Share(2, facts, Now);
            d.Comment(2, 1, "How closely?", facts, Now, coordinator.Id);
            d.AttachEasyRead(2, easyRead, facts);
        }).SavedIn(host, reference);
        string[] writing = ["/details", "/add-clause", "/library", "/clauses/1/change", "/clauses/1/move", "/clauses/1/remove", "/share", "/discard", "/attach-easy-read"];
        string[] negotiating = ["", "/comment", "/comment?clause=1", "/agree", "/easy-read", "/attach-easy-read", ".docx"];
        return
        [
            $"{home}/{draft}", $"{home}/{draft}/rename", $"{home}/{draft}/versions/1", .. writing.Select(page => $"{home}/{draft}/versions/1{page}"),
            $"{home}/{agreed}", $"{home}/{agreed}.docx", $"{home}/{agreed}/compare", $"{home}/{agreed}/compare?from=1&to=2", $"{home}/{agreed}/compare?from=2&to=2", $"{home}/{agreed}/next-version",
            $"{home}/{agreed}/versions/1", $"{home}/{agreed}/versions/1/review", $"{home}/{agreed}/versions/1/record-review", .. negotiating.Select(page => $"{home}/{agreed}/versions/2{page}"),
        ];
    }

    /// <summary>A message that waits for its day, and one that was given up.</summary>
    private static async Task<IReadOnlyList<string>> MailAsync(CollabCaseHost host)
    {
        var keys = new[] { "example:waits", "example:given-up" };
        await host.InScope(null, services => services.GetRequiredService<WriteTransaction>().RunAsync(
            new WriteScope(services.GetRequiredService<Viewer>(), WriteScope.Now(host.Clock), "Arranged", null), [], null,
            () => services.GetRequiredService<Outbox>().SendAsync([.. keys.Select(key => new MessageToSend
            {
                Kind = "signature", Key = key, ToAddress = "manager@example.org", ToName = "Service manager", Subject = $"Please sign ({key})", IsToPartner = false,
                PlainText = "Please sign.", Html = "<p>Please sign.</p>", DueAtUtc = Now.AddYears(1),
            })], CancellationToken.None), CancellationToken.None));
        await host.Read(db => db.Set<OutboxMessage>().Where(m => m.UniqueKey == keys[1]).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, OutboxState.GivenUp).SetProperty(m => m.Reason, "550 No such address").SetProperty(m => m.TakeFromUtc, (DateTime?)null)));
        var messages = await host.Read(db => db.Set<OutboxMessage>().Where(m => keys.Contains(m.UniqueKey)).OrderBy(m => m.Id).Select(m => m.MessageId).ToListAsync());
        return [.. messages.Select(message => $"/administration/mail/{message}"), $"/administration/mail/{messages[0]}/give-up", $"/administration/mail/{messages[1]}/try-again"];
    }
}
