using System.Collections.Concurrent;

namespace CollabCase.BrowserTests.Scanning;

/// <summary>Several windows at work on pages: each opens one for a viewer, and keeps it for all of that viewer's pages.</summary>
internal static class Windows
{
    /// <summary>Takes pages one after the other, in as many windows at once as the machine has processors, from two to four.</summary>
    /// <param name="pages">What is to be opened.</param>
    /// <param name="open">A window of a viewer's own.</param>
    /// <param name="hold">What is done with a page in it.</param>
    /// <param name="atOnce">How many windows, where order matters.</param>
    public static async Task EachAsync<TWindow>(IEnumerable<Found> pages, Func<string, Task<TWindow>> open, Func<Found, TWindow, Task> hold, int? atOnce = null)
        where TWindow : IAsyncDisposable
    {
        // By viewer, so that a worker has one window open at a time: each that is open costs, whether it is looked at or not.
        var work = new ConcurrentQueue<Found>(pages.OrderBy(page => page.Viewer, StringComparer.Ordinal));
        await Task.WhenAll(Enumerable.Range(0, atOnce ?? Math.Clamp(Environment.ProcessorCount, 2, 4)).Select(async _ =>
        {
            (string Viewer, TWindow Window)? opened = null;
            while (work.TryDequeue(out var page))
            {
                if (opened is { } other && other.Viewer != page.Viewer)
                {
                    await other.Window.DisposeAsync();
                    opened = null;
                }
                opened ??= (page.Viewer, await open(page.Viewer));
                await hold(page, opened.Value.Window);
            }
            if (opened is { } last) await last.Window.DisposeAsync();
        }));
    }
}
