using System.Net;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CollabCase.IntegrationTests.Safety;

/// <summary>When the program itself fails: the person is helped, the operator is told, and neither reads what they should not.</summary>
public sealed class TroubleTests
{
    [Theory, OnEveryDatabase]
    public async Task A_failure_is_told_without_its_inside(Database database)
    {
        await using var host = await Failing(database);
        var desk = await Desk.On(host);

        var page = await desk.Browser.Get($"{desk.Home}?fail=yes");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Sorry, something went wrong", page.Heading);
        foreach (var inside in new[] { "Exception", "   at ", "CollabCase.Web", "the inside of the program", ".cs:line" })
            Assert.DoesNotContain(inside, page.Html, StringComparison.Ordinal);
        SafeHeadersTests.AssertSafe(page.Response);
        Assert.Contains(host.Log.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("the inside of the program", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task The_log_holds_no_personal_data_and_nothing_that_was_typed(Database database)
    {
        const string secret = "Typed by a person";
        await using var host = await Failing(database);
        var administrator = await A.Person().Named("Personal Name").Administrator().SavedIn(host);
        var desk = await Desk.On(host, p => p.Named("Named by a person"));
        var purpose = await desk.Get("purpose");
        var pause = await desk.Get("pause");
        var browser = host.Browser();
        await (await browser.Get("/account/sign-in")).Submit(new { administrator.Email, Password = secret });
        await (await browser.Get("/account/sign-in")).Submit(new { Email = "typed.by.a.person@example.org", Password = secret });

        await purpose.Submit(new { Vision = secret });
        await pause.Submit(new { Reason = secret });
        await purpose.Submit(new { Name = new string('x', 5000) + secret });
        await pause.Form().Fill(new { Reason = secret }).WithExpiredToken().SendBy(desk.Browser, pause);
        await desk.Browser.Get($"/partnerships?q={Uri.EscapeDataString(secret)}");
        await desk.Browser.Get($"{desk.Home}?fail=yes&q={Uri.EscapeDataString(secret)}");
        await desk.Browser.Send(new HttpRequestMessage(HttpMethod.Post, $"{desk.Home}/purpose?fail=yes") { Content = new FormUrlEncodedContent([new("Name", secret)]) });

        var logged = host.Log.Lines.Where(line => line.Level >= LogLevel.Information).ToList();
        Assert.Contains(logged, line => line.Level == LogLevel.Error);
        foreach (var personal in new[] { secret, Uri.EscapeDataString(secret), administrator.Name, administrator.Email, desk.Coordinator.Email, desk.Coordinator.Name, "Named by a person", "typed.by.a.person" })
            Assert.DoesNotContain(logged, line => line.Text.Contains(personal, StringComparison.OrdinalIgnoreCase));
    }

    private static Task<CollabCaseHost> Failing(Database database) => CollabCaseHost.NewOn(database, change: builder =>
        builder.ConfigureTestServices(services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add<FailWhenAsked>())));

    private sealed class FailWhenAsked : IActionFilter
    {
        public void OnActionExecuting(ActionExecutingContext context)
        {
            // The page that tells of it is asked for with the same query.
            if (context.HttpContext.Request.Query.ContainsKey("fail") && !context.HttpContext.Request.Path.StartsWithSegments("/error")) throw new InvalidOperationException("Told from the inside of the program.");
        }

        public void OnActionExecuted(ActionExecutedContext context) { }
    }
}
