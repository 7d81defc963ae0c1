using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Safety;

public sealed class SafeHeadersTests
{
    [Theory]
    [OnEveryDatabase("/account/sign-in", HttpStatusCode.OK)]
    [OnEveryDatabase("/partnerships", HttpStatusCode.OK)]
    [OnEveryDatabase("/", HttpStatusCode.OK)]
    [OnEveryDatabase("/people-who-are-not-there", HttpStatusCode.NotFound)]
    [OnEveryDatabase("/partnerships/PSP-1999-9999", HttpStatusCode.NotFound)]
    [OnEveryDatabase("/partnerships/open", HttpStatusCode.Forbidden)]
    [OnEveryDatabase("/partnerships.csv", HttpStatusCode.OK)]
    [OnEveryDatabase("/styles/page.css", HttpStatusCode.OK)]
    [OnEveryDatabase("/favicon.svg", HttpStatusCode.OK)]
    [OnEveryDatabase("/lib/design-system/design-system.min.css", HttpStatusCode.OK)]
    [OnEveryDatabase("/health/live", HttpStatusCode.OK)]
    [OnEveryDatabase("/partnerships?q=%ff", HttpStatusCode.OK)]
    public async Task Every_answer_has_them(Database database, string path, HttpStatusCode status)
    {
        var everyone = await Everyone.On(await CollabCaseHost.On(database));
        var page = await (await everyone.Browser(Role.SteeringMember)).Get(path);

        Assert.Equal(status, page.Status);
        AssertSafe(page.Response);
    }

    [Theory, OnEveryDatabase]
    public async Task So_has_the_answer_to_those_who_are_not_signed_in(Database database)
    {
        var host = await CollabCaseHost.On(database);

        var page = await host.Browser().Send(new HttpRequestMessage(HttpMethod.Get, "/partnerships"), follow: false);

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        AssertSafe(page.Response);
    }

    [Theory, OnEveryDatabase]
    public async Task Where_a_secret_in_the_address_opens_a_page_nothing_passes_it_on(Database database)
    {
        var everyone = await Everyone.On(await CollabCaseHost.On(database));

        var page = await (await everyone.Browser(Role.SteeringMember)).Get("/sign/what-was-never-there/or-below");

        AssertSafe(page.Response, referrer: "no-referrer");
        Assert.Equal(("noindex, nofollow", "no-store"), (page.Response.Headers.GetValues("X-Robots-Tag").Single(), page.Response.Headers.CacheControl?.ToString()));
    }

    internal static void AssertSafe(HttpResponseMessage response, string referrer = "same-origin")
    {
        string Header(string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : $"(no {name})";
        var policy = Header("Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal(referrer, Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.DoesNotContain(response.Headers, header => header.Key is "Server" or "X-Powered-By");
        if (response.Content.Headers.ContentType?.MediaType is "text/html" or "text/csv") Assert.Equal("no-store", Header("Cache-Control"));
    }
}
