using System.Net;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.BrowserTests.Scanning;

/// <summary>
/// Finds the pages of a running program as its viewers do: every address of endpoints.txt that needs no example, the given
/// partnerships, and every link that they lead to. Of addresses that differ in a number only, or in what follows the question mark
/// only, two are kept: they are the same page with other records in it.
/// </summary>
internal sealed class PageFinder(CollabCaseHost host, IReadOnlyList<(string Name, string? Email)> viewers)
{
    private const int ExamplesOfEach = 2;

    /// <summary>Every page each viewer may see, with the refusals they meet on the way.</summary>
    /// <param name="addresses">Where to begin beside the fixed addresses.</param>
    public async Task<IReadOnlyList<Found>> FindAsync(IEnumerable<string> addresses)
    {
        string[] begin = [.. Endpoint.Pages.Where(page => page.IsFixed).Select(page => page.Route), .. addresses];
        var found = await Task.WhenAll(viewers.Select(viewer => FindAsync(viewer, begin)));
        // What one viewer was led to, the others type, where they have not seen two of its kind.
        var all = found.SelectMany(pages => pages).Select(page => page.Address).Distinct().ToList();
        return [.. (await Task.WhenAll(viewers.Select((viewer, i) => TypeAsync(viewer, found[i], all))))
            .Concat(found).SelectMany(pages => pages)];
    }

    public static void AssertEveryRouteIsThere(IReadOnlyList<Found> found, IEnumerable<string> except)
    {
        var seen = found.Where(page => page.Page.Status == HttpStatusCode.OK).Select(page => page.Endpoint.Route).ToHashSet();
        var missing = Endpoint.Pages.Select(page => page.Route).Except(seen).Except(except).ToList();
        Assert.True(missing.Count == 0, "No example of these pages was found:" + Environment.NewLine + string.Join(Environment.NewLine, missing));
    }

    private async Task<List<Found>> FindAsync((string Name, string? Email) viewer, IReadOnlyList<string> begin)
    {
        var browser = viewer.Email is null ? host.Browser() : await host.SignedIn(viewer.Email);
        var found = new List<Found>();
        var examples = new Dictionary<string, int>();
        var waiting = new Queue<string>(begin);
        var queued = begin.ToHashSet();
        while (waiting.TryDequeue(out var address))
        {
            if (await OpenAsync(viewer.Name, browser, address) is not { } page) continue;
            found.Add(page);
            if (!page.IsHtml || page.Page.Status != HttpStatusCode.OK) continue;
            foreach (var link in page.Page.Links.Select(link => link.Split('#')[0]).Where(link => link.StartsWith('/')))
            {
                if (queued.Contains(link) || Kind(link) is not { } kind || examples.GetValueOrDefault(kind) == ExamplesOfEach) continue;
                examples[kind] = examples.GetValueOrDefault(kind) + 1;
                queued.Add(link);
                waiting.Enqueue(link);
            }
        }
        return found;
    }

    private async Task<List<Found>> TypeAsync((string Name, string? Email) viewer, IReadOnlyList<Found> seen, IEnumerable<string> addresses)
    {
        var browser = viewer.Email is null ? host.Browser() : await host.SignedIn(viewer.Email);
        var found = new List<Found>();
        var examples = seen.CountBy(page => Kind(page.Address) ?? "").ToDictionary();
        foreach (var address in addresses.Except(seen.Select(page => page.Address)))
        {
            if (Kind(address) is not { } kind || examples.GetValueOrDefault(kind) >= ExamplesOfEach) continue;
            if (await OpenAsync(viewer.Name, browser, address) is not { } page) continue;
            found.Add(page);
            examples[kind] = examples.GetValueOrDefault(kind) + 1;
        }
        return found;
    }

    private static async Task<Found?> OpenAsync(string viewer, Browser browser, string address)
    {
        if (Endpoint.PageAt(address.Split('?')[0]) is not { } endpoint) return null;
        var page = await browser.Get(address);
        // Sent elsewhere: that page has an address of its own.
        return page.Path == address.Split('?')[0] ? new Found(viewer, endpoint, address, page) : null;
    }

    private static string? Kind(string link) =>
        Endpoint.PageAt(link.Split('?')[0]) is not { } endpoint ? null : link.Contains('?', StringComparison.Ordinal) ? endpoint.Route + "?" : endpoint.Route;
}
