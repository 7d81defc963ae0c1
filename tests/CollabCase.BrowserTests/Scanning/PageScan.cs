using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CollabCase.Testing.Hosting;
using Microsoft.Playwright;

namespace CollabCase.BrowserTests.Scanning;

/// <summary>Opens pages in Chromium as their viewers, a few at a time, and says everything that is wrong with them.</summary>
internal sealed partial class PageScan(CollabCaseHost host)
{
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<(string Name, string Html)> _saved = new();

    private readonly ConcurrentDictionary<string, string> _narrow = new();

    public IReadOnlyList<string> Faults => [.. _faults.Order()];

    /// <summary>The HTML as the program sent it, for the Nu Html Checker.</summary>
    public IReadOnlyList<(string Name, string Html)> Saved => [.. _saved];

    /// <summary>
    /// The pages to open of all that were found: of each route as few as have every piece that any page of it has for anybody, and as many more as
    /// have every piece of a header. Words are what the Nu Html Checker reads of every page.
    /// </summary>
    public static IReadOnlyList<Found> Sample(IEnumerable<Found> pages)
    {
        var fullest = pages.OrderByDescending(page => page.Page.Html.Length).ToList();
        var sample = fullest.GroupBy(page => page.Endpoint.Route).SelectMany(route => Pieces.Cover(route, page => page.Middle, [])).ToList();
        return [.. sample, .. Pieces.Cover(fullest, page => page.Header, sample)];
    }

    /// <summary>Opens pages with scripts, wide and at 320 px, and without scripts.</summary>
    public Task ScanAsync(IEnumerable<Found> pages, IReadOnlyDictionary<string, string?> emails) =>
        Windows.EachAsync(pages, viewer => WithAndWithoutScripts.OpenAsync(host, emails[viewer]), ScanAsync);

    /// <summary>Holds the page that a tab shows now, wide and at 320 px.</summary>
    public async Task HoldAsync(string name, IPage tab)
    {
        await HoldAxeAsync(name, tab);
        await tab.SetViewportSizeAsync(320, 640);
        await HoldWidthAsync(name, tab);
        await tab.SetViewportSizeAsync(1280, 900);
    }

    public void Add(string fault) => _faults.Enqueue(fault);

    public void Save(string name, string html) => _saved.Enqueue((name, html));

    private async Task ScanAsync(Found page, WithAndWithoutScripts windows)
    {
        var tab = windows.Scripted.Page;
        await tab.GotoAsync(page.Address);
        if (new Uri(tab.Url).PathAndQuery != page.Address || await tab.TitleAsync() != page.Page.Title) Add($"{page.Name}: Chromium is at {tab.Url} '{await tab.TitleAsync()}'");
        await HoldAxeAsync(page.Name, tab);
        await windows.Plain.GotoAsync(page.Address);
        var (scripted, plain) = (await MainAsync(tab), await MainAsync(windows.Plain));
        if (plain != scripted) Add($"{page.Name}: differs without scripts: '{plain}' is '{scripted}' with them");
        await tab.SetViewportSizeAsync(320, 640);
        await HoldWidthAsync(page.Name, tab);
        if (_narrow.TryAdd(page.Endpoint.Route, page.Name)) await HoldAxeAsync(page.Name + " at 320 px", tab);
        await tab.SetViewportSizeAsync(1280, 900);
        foreach (var said in windows.Scripted.TakeComplaints()) Add($"{page.Name}: console: {said}");
    }

    private async Task HoldAxeAsync(string name, IPage tab)
    {
        foreach (var violation in await Axe.RunAsync(tab)) Add($"{name}: {violation}");
    }

    private async Task HoldWidthAsync(string name, IPage tab)
    {
        var sideways = await tab.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
              ['the page', ...[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120))]
            """);
        if (sideways.Length > 0) Add($"{name}: scrolls sideways at 320 px: {string.Join(" | ", sideways)}");
    }

    /// <summary>
    /// What can be read of the main part and what can be filled in, without what a script alone can do (the count of characters, a picture made
    /// of another, a button that prints) and the password that is made up anew each time.
    /// </summary>
    private static async Task<string> MainAsync(IPage tab)
    {
        var text = await tab.EvaluateAsync<string>("""
            () => {
              const main = document.querySelector('main');
              const counted = [...main.querySelectorAll('[id$=-count], [data-picture], [data-print]')].map(e => e.innerText).filter(count => count);
              const fields = [...main.querySelectorAll('input:not([type=hidden]), select, textarea, button:not([data-picture] *, [data-print])')].filter(e => e.checkVisibility()).map(e => `${e.tagName} ${e.name} ${/password/i.test(e.name) ? '' : e.value}`);
              return counted.reduce((text, count) => text.replaceAll(count, ''), main.innerText) + '\n' + fields.join('\n');
            }
            """);
        return string.Join(' ', Blank().Split(text)).Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    /// <summary>One viewer's two browsers: with scripts, and without.</summary>
    private sealed record WithAndWithoutScripts(Tab Scripted, Tab Without) : IAsyncDisposable
    {
        public IPage Plain => Without.Page;

        public static async Task<WithAndWithoutScripts> OpenAsync(CollabCaseHost host, string? email)
        {
            var scripted = await Tab.OpenAsync(host, email);
            await Axe.ComeWithAsync(scripted.Page);
            return new(scripted, await Tab.OpenAsync(host, email, javaScript: false));
        }

        public async ValueTask DisposeAsync()
        {
            await Scripted.DisposeAsync();
            await Without.DisposeAsync();
        }
    }
}
