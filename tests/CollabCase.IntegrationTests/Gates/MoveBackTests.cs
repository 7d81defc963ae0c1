using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Gates;

public sealed class MoveBackTests
{
    private const string Page = "GET /partnerships/{reference}/gate/move-back", Move = "POST /partnerships/{reference}/gate/move-back";
    private static readonly object Decided = new { DecidedOn = "21 nov 2026", Authority = "Steering group", Note = "The pilot has to be designed anew." };

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Move, Case.Done)]
    public async Task Moving_back_says_what_happens_and_ends_the_exceptions_of_the_gate(Database database)
    {
        var desk = await Desk.On(database, p => p.InTestAndEmbedWithout("lived-experience"));
        var form = await desk.Get("gate/move-back");
        Assert.Equal("Move back to Pre-collaboration", form.Heading);
        Assert.Contains("An agreed exception ends, because the gate asks again: People with lived experience taking part in deciding.", form.Text, StringComparison.Ordinal);

        var page = await form.Submit(Decided);

        Assert.Equal($"{desk.Home}/gate/decisions/2/what-changes", page.Path);
        Assert.EndsWith("is at Pre-collaboration again", page.Heading, StringComparison.Ordinal);
        var partnership = await desk.Partnership();
        Assert.Equal((Stage.PreCollaboration, 3, ExceptionEnding.MovedBack), (partnership.Stage, partnership.StagePeriods.Count, partnership.Exceptions.Single().Ending));
        Assert.Equal(("MoveBack", Move), ((await desk.History())[^1].UseCase, (await desk.History())[^1].Screen));
    }

    [Theory, OnEveryDatabase, Covers(Move, Case.Invalid)]
    public async Task Without_a_reason_the_form_comes_back(Database database)
    {
        var desk = await Desk.On(database, p => p.InTestAndEmbed());

        var page = await (await desk.Get("gate/move-back")).Submit(new { DecidedOn = "21 nov 2026", Authority = "Kept", Note = " " });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Say why the partnership moves back a stage.", "Kept"), (page.Status, page.ErrorAt("Note"), page.Value("Authority")));
        Assert.Equal(Stage.TestAndEmbed, (await desk.Partnership()).Stage);
    }

    [Theory, OnEveryDatabase, Covers(Move, Case.Stale)]
    public async Task A_stale_form_moves_nothing_and_can_never_move_back_twice(Database database)
    {
        var desk = await Desk.On(database, p => p.InSustainAndEmbed());
        var form = await desk.Get("gate/move-back");
        await desk.Change(p => p.MoveBack(PartnershipBuilder.Decision, PartnershipBuilder.Today, PartnershipBuilder.Now, PartnershipBuilder.Coordinator));

        var page = await form.Submit(Decided);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "The partnership is at Test and embed now"), (page.Status, page.Heading));
        Assert.Contains("The pilot has to be designed anew.", page.Text, StringComparison.Ordinal);

        page = await form.Form().Fill(Decided).Tamper("Version", "2").SendBy(desk.Browser, form);

        Assert.Contains("is at Test and embed now, so nothing was changed", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(Stage.TestAndEmbed, (await desk.Partnership()).Stage);
    }

    [Theory, OnEveryDatabase, Covers(Move, Case.Refused)]
    public async Task From_the_first_stage_there_is_no_way_back(Database database)
    {
        var desk = await Desk.On(database, p => p.InTestAndEmbed());
        var form = await desk.Get("gate/move-back");
        await desk.Change(p => p.MoveBack(PartnershipBuilder.Decision, PartnershipBuilder.Today, PartnershipBuilder.Now, PartnershipBuilder.Coordinator));

        var page = await form.Form().Fill(Decided).Tamper("Version", "2").Tamper("From", "PreCollaboration").SendBy(desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "There is no stage before this one"), (page.Status, page.Heading));
        Assert.Equal(Stage.PreCollaboration, (await desk.Partnership()).Stage);
        Assert.Equal("There is no stage before this one", (await desk.Get("gate/move-back")).Heading);
    }
}
