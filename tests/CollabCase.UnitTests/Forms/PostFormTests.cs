using AngleSharp.Dom;
using CollabCase.Web.Mvc.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace CollabCase.UnitTests.Forms;

public class PostFormTests
{
    [Fact]
    public async Task Carries_its_token_key_and_version()
    {
        var page = new FormPage().Show(new Page { Form = { Version = 7 } });

        var form = await Write(page, new PostFormTagHelper(new OneToken()) { Submit = "Save", Cancel = "/partnerships" });

        Assert.Equal("token", Hidden(form, "__RequestVerificationToken"));
        Assert.True(Guid.TryParse(Hidden(form, "SubmissionKey"), out _));
        Assert.Equal("7", Hidden(form, "Version"));
        Assert.Equal(("post", true), (form.QuerySelector("form")!.GetAttribute("method"), form.QuerySelector("form")!.HasAttribute("novalidate")));
        Assert.Equal("Save", form.QuerySelector("button[type=submit]")!.TextContent);
        Assert.Equal("/partnerships", form.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Goes_to_its_pages_own_address_and_not_to_a_place_on_the_page()
    {
        var page = new FormPage();
        (page.View.HttpContext.Request.Path, page.View.HttpContext.Request.QueryString) = ("/partnerships/PSP-0001/gate", new QueryString("?step=2&of=3"));

        Assert.Equal("/partnerships/PSP-0001/gate?step=2&of=3", (await Write(page, new PostFormTagHelper(new OneToken()))).QuerySelector("form")!.GetAttribute("action"));
        Assert.Equal("/form/remove", (await Write(page, new PostFormTagHelper(new OneToken()) { Action = "/form/remove" })).QuerySelector("form")!.GetAttribute("action"));
    }

    [Fact]
    public async Task Shown_again_it_keeps_its_key_and_takes_the_pages_version()
    {
        var key = Guid.NewGuid().ToString();
        var page = await new FormPage().PostAsync(("SubmissionKey", key), ("Version", "7"));
        page.Show(new Page { Form = { Version = 9 } });

        var form = await Write(page, new PostFormTagHelper(new OneToken()) { Submit = "Save" });

        Assert.Equal(key, Hidden(form, "SubmissionKey"));
        Assert.Equal("9", Hidden(form, "Version"));
    }

    [Fact]
    public async Task Shown_again_it_says_up_to_which_version_the_changes_were_shown()
    {
        var page = await new FormPage().PostAsync(("SubmissionKey", "x"));
        page.View.ViewData["SeenVersion"] = 9;

        Assert.Equal("9", Hidden(await Write(page, new PostFormTagHelper(new OneToken())), "SeenVersion"));
        Assert.Null(Hidden(await Write(page, new PostFormTagHelper(new OneToken()) { Action = "/form/remove" }), "SeenVersion"));
    }

    [Fact]
    public async Task Another_form_of_the_page_has_a_key_of_its_own()
    {
        var key = Guid.NewGuid().ToString();
        var page = await new FormPage().PostAsync(("SubmissionKey", key));

        Assert.Equal(key, Hidden(await Write(page, new PostFormTagHelper(new OneToken()) { Action = "/form" }), "SubmissionKey"));
        Assert.NotEqual(key, Hidden(await Write(page, new PostFormTagHelper(new OneToken()) { Action = "/form/remove" }), "SubmissionKey"));
    }

    [Fact]
    public async Task A_key_that_is_no_key_is_not_repeated()
    {
        var page = await new FormPage().PostAsync(("SubmissionKey", "'><script>"));

        Assert.True(Guid.TryParse(Hidden(await Write(page, new PostFormTagHelper(new OneToken())), "SubmissionKey"), out _));
    }

    private static Task<IElement> Write(FormPage page, PostFormTagHelper form)
    {
        form.ViewContext = page.View;
        return FormPage.WriteAsync(form, "post-form");
    }

    private static string? Hidden(IElement form, string name) => form.QuerySelector($"input[type=hidden][name='{name}']")?.GetAttribute("value");

    private sealed class OneToken : IAntiforgery
    {
        private static readonly AntiforgeryTokenSet Tokens = new("token", "cookie", "__RequestVerificationToken", "header");

        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => Tokens;

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => Tokens;

        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Task.FromResult(true);

        public void SetCookieTokenAndHeader(HttpContext httpContext)
        {
        }

        public Task ValidateRequestAsync(HttpContext httpContext) => Task.CompletedTask;
    }
}
