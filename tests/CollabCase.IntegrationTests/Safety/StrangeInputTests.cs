using System.Net;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Safety;

/// <summary>Text that is more than text, and forms that are more than forms.</summary>
public sealed class StrangeInputTests
{
    [Theory, OnEveryDatabase]
    public async Task Html_is_text_wherever_it_is_shown(Database database)
    {
        const string html = "<script>alert(1)</script><img src=x onerror=alert(2)> \"'><b>bold</b> {{7*7}} &amp; @Model";
        var desk = await Desk.On(database);

        var page = await (await desk.Get("purpose")).Submit(new { Name = html, Purpose = html, Vision = html });

        Assert.Equal((HttpStatusCode.OK, html), (page.Status, (await desk.Partnership()).Name));
        foreach (var shown in new[] { page, await desk.Get("purpose"), await desk.Browser.Get("/partnerships"), await desk.Get("history") })
        {
            if (shown.Status != HttpStatusCode.OK) continue;
            Assert.Empty(shown.Document.QuerySelectorAll("img[onerror], b, main script"));
            Assert.DoesNotContain("<script>alert", shown.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("49", shown.Heading, StringComparison.Ordinal);
        }
        Assert.Equal(html, page.Heading);
        Assert.Equal(html, (await desk.Get("purpose")).Value("Purpose"));
    }

    [Theory, OnEveryDatabase]
    public async Task Control_characters_and_overrides_of_direction_are_left_out(Database database)
    {
        var desk = await Desk.On(database);

        await (await desk.Get("purpose")).Submit(new { Name = "Glen\u202e Tests\u0007\u200b \u2066Connections\u2069", Purpose = "One line\r\nand\tanother\u001b[31m" });

        var partnership = await desk.Partnership();
        Assert.Equal("Glen Tests Connections", partnership.Name);
        Assert.Equal("One line\nand another[31m", partnership.Purpose);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_not_text_at_all_is_refused_and_nothing_is_written(Database database)
    {
        var desk = await Desk.On(database);

        AssertRefused(await (await desk.Get("purpose")).Submit(new { Name = "Null \u0000 character" }));
    }

    [Theory, OnEveryDatabase]
    public async Task Other_scripts_and_pictures_come_through_whole(Database database)
    {
        const string name = "Gàidhlig, Éire, 日本語, 😀 and ‘quotes’";
        var desk = await Desk.On(database);

        var page = await (await desk.Get("purpose")).Submit(new { Name = name });

        Assert.Equal((name, name), (page.Heading, (await desk.Partnership()).Name));
        Assert.Equal($"Name: Strathexample Recovery Partnership (invented) -> {name}", (await desk.History())[^1].Changes.Single());
    }

    [Theory, OnEveryDatabase]
    public async Task Half_a_pair_of_surrogates_breaks_nothing(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("purpose");
        var body = string.Join('&', form.Form().Posted.Select(p => $"{p.Key}={(p.Key == "Name" ? "Half%ED%A0%80" : Uri.EscapeDataString(p.Value))}"));

        var page = await desk.Browser.Send(new HttpRequestMessage(HttpMethod.Post, $"{desk.Home}/purpose")
        {
            Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded")),
        });

        Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{page.Status}");
    }

    [Theory, OnEveryDatabase]
    public async Task A_field_larger_than_any_text_is_refused_and_nothing_is_written(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("purpose");

        var page = await form.Form().Tamper("Name", new string('x', 6_000_000)).SendBy(desk.Browser, form);

        AssertRefused(page);
    }

    [Theory, OnEveryDatabase]
    public async Task A_form_of_thousands_of_fields_is_refused_and_nothing_is_written(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("purpose");

        var page = await form.Form().Tamper("Places", [.. Enumerable.Repeat("S12000033", 5_000)]).SendBy(desk.Browser, form);

        AssertRefused(page);
    }

    [Theory]
    [OnEveryDatabase("one")]
    [OnEveryDatabase("-1")]
    [OnEveryDatabase("99999999999999999999")]
    [OnEveryDatabase("7")]
    [OnEveryDatabase]
    public async Task A_version_that_never_was_writes_nothing(Database database, params string[] version)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("purpose");

        var page = await form.Form().Fill(new { Name = "Mine" }).Tamper("Version", version).SendBy(desk.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Mine", page.Value("Name"));
        Assert.Equal(1, (await desk.Partnership()).Version);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_posted_beside_the_form_changes_nothing_else(Database database)
    {
        var desk = await Desk.On(database);
        var other = await Desk.On(database);
        var form = await desk.Get("purpose");

        await form.Form().Fill(new { Name = "Mine" })
            .Tamper("Reference", other.Reference).Tamper("CoordinatorPersonId", "1").Tamper("Stage", "3").Tamper("State", "Closed").Tamper("Form.Name", "Other")
            .SendBy(desk.Browser, form);

        var partnership = await desk.Partnership();
        Assert.Equal(("Mine", desk.Coordinator.Id), (partnership.Name, partnership.CoordinatorPersonId));
        Assert.Equal(1, (await other.Partnership()).Version);
    }

    private static void AssertRefused(Page page)
    {
        Assert.True(page.Status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge, $"{(int)page.Status} {page.Heading}");
        Assert.Empty(page.WritingStatements);
        Assert.NotEqual("", page.Heading);
    }
}
