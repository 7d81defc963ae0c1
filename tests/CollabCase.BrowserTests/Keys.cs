using Microsoft.Playwright;
using Xunit;

namespace CollabCase.BrowserTests;

/// <summary>A visitor's keyboard, for a person who uses nothing else. Wherever Tab stops, it can be seen.</summary>
internal sealed class Keys(Visitor visitor)
{
    private const int MostStops = 100;

    // A box that is drawn by its label shows there that it has the focus; a button of the design system shows it by a shadow that is a filter.
    private const string WhereItIs = """
        () => {
          const on = document.activeElement;
          const labels = [...(on.labels ?? [])];
          const shown = ([element, part]) => {
            const style = getComputedStyle(element, part);
            return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none' || style.filter.includes('drop-shadow');
          };
          const drawn = [[on, null], ...labels.flatMap(label => [[label, null], [label, '::before'], [label, '::after']])];
          const words = (labels[0] ?? on).textContent.trim().replace(/\s+/g, ' ');
          const onScreen = [on, ...labels].map(element => element.getBoundingClientRect()).some(box => box.width > 1 && box.bottom > 0 && box.right > 0 && box.top < innerHeight);
          return { Words: on === document.body ? '' : words, Element: on.outerHTML.slice(0, 160), Seen: on.matches(':focus-visible') && drawn.some(shown) && onScreen };
        }
        """;

    /// <summary>What has the focus: its label, or else its own words.</summary>
    public async Task<string> On() => (await LookAsync()).Words;

    /// <summary>Goes on to the next stop.</summary>
    public async Task<string> Tab()
    {
        await Press("Tab");
        var stop = await LookAsync();
        // After the last stop comes the browser itself.
        if (stop.Words.Length > 0) Assert.True(stop.Seen, $"The focus cannot be seen on {visitor.Path}: {stop.Element}");
        return stop.Words;
    }

    /// <summary>Goes on until the focus is on what has these words.</summary>
    public async Task TabTo(string words)
    {
        for (var stops = 0; stops < MostStops; stops++)
            if (await Tab() == words) return;
        Assert.Fail($"Tab never comes to '{words}' on {visitor.Path}.");
    }

    /// <summary>From the top of a page past its navigation: the first stop of every page leads there.</summary>
    public async Task SkipToMain()
    {
        Assert.Equal("Skip to main content", await Tab());
        await Press("Enter");
        await visitor.Page.WaitForFunctionAsync("() => document.activeElement.id === 'main'");
    }

    public Task Press(string key) => visitor.Page.Keyboard.PressAsync(key);

    /// <summary>Types where the focus is.</summary>
    public Task Type(string text) => visitor.Page.Keyboard.TypeAsync(text);

    /// <summary>Goes to a box and types into it.</summary>
    public async Task Type(string label, string text)
    {
        await TabTo(label);
        await Type(text);
    }

    /// <summary>Goes to a link and follows it.</summary>
    public async Task Follow(string words)
    {
        await TabTo(words);
        await LeadOn("Enter");
    }

    /// <summary>Goes to a button and presses it.</summary>
    public async Task PressButton(string words)
    {
        await TabTo(words);
        await LeadOn("Space");
    }

    /// <summary>Presses a key that leads to another page.</summary>
    public Task LeadOn(string key) => visitor.LeadsOn(() => Press(key));

    private Task<Stop> LookAsync() => visitor.Page.EvaluateAsync<Stop>(WhereItIs);

    private sealed class Stop
    {
        public string Words { get; set; } = "";
        public string Element { get; set; } = "";
        public bool Seen { get; set; }
    }
}
