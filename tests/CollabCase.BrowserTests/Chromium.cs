using CollabCase.Testing;
using Microsoft.Playwright;

namespace CollabCase.BrowserTests;

/// <summary>The machine's own Chromium, one for all tests: nothing is downloaded. Each visitor gets a context of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>How long a page may take on a machine that is busy with other tests; waiting ends as soon as it is there.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> Running = new(StartAsync);

    /// <summary>A fresh window in which nothing is remembered. Skips the test where there is no Chromium.</summary>
    /// <param name="address">What the addresses that are opened are under.</param>
    /// <param name="width">In CSS pixels.</param>
    /// <param name="javaScript">False for a browser that runs no script.</param>
    public static async Task<IBrowserContext> NewContextAsync(Uri address, int width = 1280, bool javaScript = true)
    {
        Requirement.Tool("Chromium", Program is not null, "install it with apt-get install chromium, or put it on the PATH");
        var (_, browser) = await Running.Value;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = javaScript,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (!Running.IsValueCreated || !Running.Value.IsCompletedSuccessfully) return;
        var (playwright, browser) = await Running.Value;
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    // The shell is the same browser with nothing around the page, and takes a third less of a processor.
    private static string? Program { get; } = MachinePath.Find("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Headless = true, Args = Arguments }));
    }
}
