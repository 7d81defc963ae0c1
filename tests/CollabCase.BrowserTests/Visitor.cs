using CollabCase.Testing.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace CollabCase.BrowserTests;

/// <summary>A person in front of a browser, who uses what can be seen or heard: links, buttons, labels, headings.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>The forms that change nothing for anybody else, to be left out of a selector: a search, a filter, a watch.</summary>
    public const string OnlyAsks = "form:is(.list-filter, .watch)";

    private readonly Tab _tab;

    private Visitor(Tab tab) => _tab = tab;

    public IPage Page => _tab.Page;

    /// <summary>The path they are at.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>The links beside every page of a partnership.</summary>
    public ILocator SideNavigation => Page.GetByRole(AriaRole.Navigation, new() { Name = "This partnership" });

    private ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>Somebody whose browser remembers that they signed in.</summary>
    public static async Task<Visitor> SignedIn(CollabCaseHost host, string email, int width = 1280, bool javaScript = true) => new(await Tab.OpenAsync(host, email, width, javaScript));

    /// <summary>Somebody who has not signed in.</summary>
    public static async Task<Visitor> Arriving(CollabCaseHost host, int width = 1280) => new(await Tab.OpenAsync(host, null, width));

    public async Task SignIn(string email, string password)
    {
        await Open("/account/sign-in");
        await Type("E-mail address", email);
        await Type("Password", password);
        await Press("Sign in");
    }

    /// <summary>Types an address; answers its status.</summary>
    public async Task<int> Open(string address) => (await Page.GotoAsync(address))!.Status;

    /// <summary>Is on the page with this heading.</summary>
    public Task Arrives(string heading) =>
        Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = heading, Exact = true })).ToBeVisibleAsync();

    /// <summary>Follows a link, and is on the page that it leads to.</summary>
    public Task Follow(string words) => Follow(Link(words));

    public Task Follow(ILocator link) => LeadsOn(() => link.ClickAsync());

    /// <summary>Presses a button, and is on the page that answers.</summary>
    public Task Press(string words) => Press(Main.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First);

    public Task Press(ILocator button) => LeadsOn(() => button.ClickAsync());

    /// <summary>Follows a link to a file, and stays where they are.</summary>
    public Task<IDownload> Download(string words) => Page.RunAndWaitForDownloadAsync(() => Link(words).ClickAsync());

    /// <inheritdoc cref="Tab.LeadsOn"/>
    public Task LeadsOn(Func<Task> act) => _tab.LeadsOn(act);

    /// <summary>How many boxes were filled in and choices made until now.</summary>
    public int FieldsFilled { get; private set; }

    /// <summary>Replaces what is in a box.</summary>
    public Task Type(string label, string text) => Fill(Box(label).FillAsync(text));

    /// <summary>Ticks a box or chooses one of several by its words.</summary>
    // The label draws the mark that a person sees, and lies over the input.
    public Task Choose(string words) => Fill(Main.GetByLabel(words).First.CheckAsync(new() { Force = true }));

    /// <summary>Chooses from a list.</summary>
    public Task Choose(string label, string option) => Fill(Main.GetByLabel(label).First.SelectOptionAsync(new SelectOptionValue { Label = option }));

    public Task<string> TypedInto(string label) => Box(label).InputValueAsync();

    public Task<string> Heading() => Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();

    /// <summary>All the words of the page's main part, with one space between them.</summary>
    public async Task<string> Words() => string.Join(' ', (await Main.InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public async Task Sees(params string[] sentences)
    {
        var words = await Words();
        foreach (var sentence in sentences) Assert.Contains(sentence, words, StringComparison.OrdinalIgnoreCase);
    }

    public async Task SeesNothingOf(params string[] sentences)
    {
        var words = await Page.Locator("body").InnerTextAsync();
        foreach (var sentence in sentences) Assert.DoesNotContain(sentence, words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The words on what changes something: every button of the page's main part and every link that looks like one, without what
    /// only asks (a search, a filter), what is kept for oneself alone (a watch) and what makes or brings a file.
    /// </summary>
    public async Task<IReadOnlyList<string>> Buttons() => await Main.Locator($"button:not({OnlyAsks} *, [data-picture] *), a.ds_button:not([href*='/versions/'])").AllInnerTextsAsync();

    /// <summary>The sections of the partnership that are offered, in their order.</summary>
    public async Task<IReadOnlyList<string>> Sections() => await SideNavigation.GetByRole(AriaRole.Link).AllInnerTextsAsync();

    // Not all that has a label can be typed into: a part of the page has one too.
    private ILocator Box(string label) => Main.GetByLabel(label).And(Main.Locator("input, textarea")).First;

    private ILocator Link(string words) => Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First;

    private Task Fill(Task field)
    {
        FieldsFilled++;
        return field;
    }

    public async ValueTask DisposeAsync()
    {
        await _tab.DisposeAsync();
        Assert.Empty(_tab.TakeComplaints());
    }
}
