using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Gates;

public sealed class CompleteExceptionTests
{
    private const string Page = "GET /partnerships/{reference}/gate/exceptions/{number}/complete", Complete = "POST /partnerships/{reference}/gate/exceptions/{number}/complete";
    private const string Form = "gate/exceptions/1/complete";
    private static readonly object Told = new { WhatWasDone = "Two seats are filled.", On = "21/11/2026" };

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Complete, Case.Done)]
    public async Task Done_it_leaves_the_list_and_stays_with_its_decision(Database database)
    {
        var desk = await Desk.On(database, p => p.InTestAndEmbedWithout("lived-experience"));
        Assert.Contains("Agreed exceptions, still to be done", (await desk.Get("gate")).Text, StringComparison.Ordinal);

        var page = await (await desk.Get(Form)).Submit(Told);

        Assert.Equal(($"{desk.Home}/gate", "That is done, and leaves the list of agreed exceptions."), (page.Path, page.Saved));
        Assert.DoesNotContain("Agreed exceptions, still to be done", page.Text, StringComparison.Ordinal);
        var exception = (await desk.Partnership()).Exceptions.Single();
        Assert.Equal((ExceptionEnding.Done, "Two seats are filled.", PartnershipBuilder.Today), (exception.Ending, exception.EndingNote, exception.EndedOn));
        Assert.Contains("Done, 21 November 2026: Two seats are filled.", (await desk.Get("gate/decisions/1")).Text, StringComparison.Ordinal);
        Assert.Equal(("CompleteException", Complete), ((await desk.History())[^1].UseCase, (await desk.History())[^1].Screen));
    }

    [Theory, OnEveryDatabase, Covers(Complete, Case.Invalid)]
    public async Task What_was_done_and_a_day_that_has_come_are_asked_for(Database database)
    {
        var desk = await Desk.On(database, p => p.InTestAndEmbedWithout("lived-experience"));
        var form = await desk.Get(Form);

        var page = await form.Submit();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Say what was done.", "Enter the day it was done."), (page.Status, page.ErrorAt("WhatWasDone"), page.ErrorAt("On")));

        page = await form.Submit(new { WhatWasDone = "Two seats are filled.", On = "22/11/2026" });
        Assert.Equal(("Give the day it was done. It cannot be in the future.", "22/11/2026"), (page.ErrorAt("On"), page.Value("On")));
        Assert.True((await desk.Partnership()).Exceptions.Single().IsOpen);
    }

    [Theory, OnEveryDatabase, Covers(Complete, Case.Stale)]
    public async Task A_stale_form_completes_nothing(Database database)
    {
        var desk = await Desk.On(database, p => p.InTestAndEmbedWithout("lived-experience"));
        var form = await desk.Get(Form);
        await desk.Change(p => p.Rename("Renamed meanwhile"));

        var page = await form.Submit(Told);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Two seats are filled."), (page.Status, page.Value("WhatWasDone")));
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.True((await desk.Partnership()).Exceptions.Single().IsOpen);
    }

    [Theory, OnEveryDatabase, Covers(Complete, Case.Refused)]
    public async Task What_came_to_its_end_is_not_completed_again(Database database)
    {
        var desk = await Desk.On(database, p => p.InTestAndEmbedWithout("lived-experience"));
        var form = await desk.Get(Form);
        await desk.Change(p => p.CompleteException(1, "Somebody was faster.", PartnershipBuilder.Today, PartnershipBuilder.Today));

        var page = await form.Form().Fill(Told).Tamper("Version", "2").SendBy(desk.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("This exception came to its end on 21 November 2026. There is nothing left to do.", page.Errors.Single());
        Assert.Equal("Somebody was faster.", (await desk.Partnership()).Exceptions.Single().EndingNote);
    }
}
