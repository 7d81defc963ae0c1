using System.Net;
using CollabCase.IntegrationTests.Contributions;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partners;

public sealed class AgreeToVisionTests
{
    private const string Form = "GET /partnerships/{reference}/partners/{number}/vision", Agree = "POST /partnerships/{reference}/partners/{number}/vision",
        Back = "GET /partnerships/{reference}/partners/{number}/vision/take-back", TakeBack = "POST /partnerships/{reference}/partners/{number}/vision/take-back";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Agree, Case.Done)]
    public async Task The_partner_agrees_to_the_words_on_the_page(Database database)
    {
        var desk = await WithAVision(database);
        var form = await desk.Get("partners/1/vision");
        Assert.Contains("Nobody recovers alone.", form.Text, StringComparison.Ordinal);

        var page = await form.Submit(new { AgreedVisionOn = "2 nov 2026" });

        Assert.Equal(($"{desk.Home}/partners/1", "It is recorded that the partner agrees to the purpose and the vision."), (page.Path, page.Saved));
        Assert.Contains("Agreed on 2 November 2026.", page.Text, StringComparison.Ordinal);
        Assert.Contains("AgreedVisionOn: nothing -> 2026-11-02", (await desk.History())[^1].Changes);
        Assert.Contains("agreed to these words on 2 November 2026", (await desk.Get("partners/1/vision")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Agree, Case.Invalid)]
    public async Task What_is_no_date_is_told(Database database)
    {
        var desk = await WithAVision(database);

        var page = await (await desk.Get("partners/1/vision")).Submit(new { AgreedVisionOn = "soon" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "soon"), (page.Status, page.Value("AgreedVisionOn")));
        Assert.NotNull(page.ErrorAt("AgreedVisionOn"));
    }

    [Theory, OnEveryDatabase, Covers(Agree, Case.Refused)]
    public async Task Words_that_were_changed_meanwhile_are_read_again_first(Database database)
    {
        var desk = await WithAVision(database);
        var form = await desk.Get("partners/1/vision");
        await desk.Change(p => p.DescribePurpose(p.Purpose, "Something else.", null));

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("The purpose or the vision was changed while you were reading.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Something else.", page.Text, StringComparison.Ordinal);
        Assert.Null((await desk.Partnership()).Partners.Single().AgreedVisionOn);

        var again = await page.Submit();
        Assert.Equal($"{desk.Home}/partners/1", again.Path);
        Assert.Equal((await desk.Partnership()).VisionNumber, (await desk.Partnership()).Partners.Single().AgreedVisionNumber);
    }

    [Theory, OnEveryDatabase, Covers(Form, Case.Done)]
    public async Task Without_a_vision_it_says_where_it_is_written(Database database)
    {
        var desk = await PartnerDesk.On(database);

        Assert.Contains("The vision is not written down yet.", (await desk.Get("partners/1/vision")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Back, Case.Done), Covers(TakeBack, Case.Done), Covers(TakeBack, Case.Refused)]
    public async Task An_agreement_is_taken_back_once(Database database)
    {
        var desk = await WithAVision(database);
        await (await desk.Get("partners/1/vision")).Submit();
        var (form, second) = (await desk.Get("partners/1/vision/take-back"), await desk.Get("partners/1/vision/take-back"));

        Assert.Equal("It is taken back. The gate waits for this partner again.", (await form.Submit()).Saved);
        Assert.Null((await desk.Partnership()).Partners.Single().AgreedVisionOn);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await second.Submit()).Status);
        Assert.Contains("There is nothing to take back", (await desk.Get("partners/1/vision/take-back")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(TakeBack, Case.Stale)]
    public async Task A_take_back_is_asked_again_when_the_record_has_changed(Database database)
    {
        var desk = await WithAVision(database);
        await (await desk.Get("partners/1/vision")).Submit();
        var form = await desk.Get("partners/1/vision/take-back");
        await desk.Change(p => p.Rename("Another name"));

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull((await desk.Partnership()).Partners.Single().AgreedVisionOn);
    }

    private static async Task<PartnerDesk> WithAVision(Database database)
    {
        var desk = await PartnerDesk.On(database);
        await desk.Change(p => p.DescribePurpose(p.Purpose, "Nobody recovers alone.", null));
        return desk;
    }
}
