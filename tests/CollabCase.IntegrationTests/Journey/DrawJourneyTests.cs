using System.Net;
using System.Xml.Linq;
using CollabCase.Domain.Milestones;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Journey;

public sealed class DrawJourneyTests
{
    private const string Picture = "GET /partnerships/{reference}/journey.svg";

    [Theory, OnEveryDatabase, Covers(Picture, Case.Done)]
    public async Task The_picture_shows_the_milestones_as_text_and_can_run_nothing(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("<b>Glen</b> & \"Example\"").WithMilestone(m => m.Titled("</text><script>alert(1)</script>").In(Strand.Delivery)));

        var picture = await desk.Get("journey.svg");

        Assert.Equal(HttpStatusCode.OK, picture.Status);
        Assert.Equal("image/svg+xml", picture.Response.Content.Headers.ContentType!.MediaType);
        var svg = XDocument.Parse(picture.Html);
        Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "text" && e.Value == "</text><script>alert(1)</script>");
        Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "text" && e.Value == "<b>Glen</b> & \"Example\"");
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName is "script" or "b" or "foreignObject" or "image" or "use");
        Assert.Equal("default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'", Header(picture.Response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(picture.Response, "X-Content-Type-Options"));
        Assert.Equal("no-store", Header(picture.Response, "Cache-Control"));
        Assert.Equal("inline", picture.Response.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory, OnEveryDatabase, Covers(Picture, Case.Done)]
    public async Task It_is_a_file_for_who_asks_for_one_and_there_is_one_of_nothing_too(Database database)
    {
        var desk = await Desk.On(database);

        var file = await desk.Get("journey.svg?download=1");

        Assert.Equal("attachment", file.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"journey-{desk.Reference}-{PartnershipBuilder.Today:yyyy-MM-dd}.svg", file.Response.Content.Headers.ContentDisposition.FileName);
        Assert.Equal(12, XDocument.Parse(file.Html).Descendants().Count(e => e.Name.LocalName == "text" && e.Value == "Nothing planned"));
        Assert.Equal("inline", (await desk.Get("journey.svg?download=yes")).Response.Content.Headers.ContentDisposition!.DispositionType);
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));
}
