using System.Collections.Concurrent;
using System.Net;
using CollabCase.Testing.Hosting;
using Microsoft.Playwright;

namespace CollabCase.BrowserTests;

/// <summary>One tab of a window of its own, which keeps what Chromium complains of: script errors, what the Content-Security-Policy stopped, files that are missing.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();

    private Tab(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            // A page that answers 403, 404 or 422 is meant to; Chromium says so in the console.
            var aboutThePage = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(page.Url.Split('#')[0], StringComparison.Ordinal);
            if (message.Type is "error" or "warning" && !aboutThePage) _complaints.Enqueue($"{message.Text} ({message.Location})");
        };
    }

    public IPage Page { get; }

    /// <summary>A tab in which somebody has signed in, or nobody.</summary>
    public static async Task<Tab> OpenAsync(CollabCaseHost host, string? email, int width = 1280, bool javaScript = true)
    {
        var context = await Chromium.NewContextAsync(host.Address, width, javaScript);
        if (email is not null)
        {
            var cookies = (await host.SignedIn(email)).Cookies.GetCookies(host.Address);
            await context.AddCookiesAsync(cookies.Select(cookie => new Microsoft.Playwright.Cookie
            {
                Name = cookie.Name, Value = cookie.Value, Url = host.Address.ToString(), HttpOnly = cookie.HttpOnly, SameSite = SameSiteAttribute.Lax,
            }));
        }
        return new Tab(await context.NewPageAsync());
    }

    /// <summary>
    /// Does what leads to another page, and waits until that page is there with its styles and scripts, as a person does before they go on.
    /// Chromium answers a click or a key before it has left the page.
    /// </summary>
    public async Task LeadsOn(Func<Task> act)
    {
        var from = Page.Url;
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrived(object? sender, IPage page) => arrived.TrySetResult();
        Page.Load += Arrived;
        try
        {
            await act();
            if (await Task.WhenAny(arrived.Task, Task.Delay(Chromium.Patience)) != arrived.Task) throw new InvalidOperationException($"Nothing led on from {from}.");
        }
        finally
        {
            Page.Load -= Arrived;
        }
    }

    /// <summary>What was complained of since this was last asked.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        var taken = new List<string>();
        while (_complaints.TryDequeue(out var complaint)) taken.Add(complaint);
        return taken;
    }

    /// <summary>Closes its window.</summary>
    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
