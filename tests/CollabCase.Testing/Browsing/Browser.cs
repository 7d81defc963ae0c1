using System.Globalization;
using System.Net;
using CollabCase.Testing.Hosting;

namespace CollabCase.Testing.Browsing;

/// <summary>
/// One person's browser: keeps cookies, follows redirects, and posts forms as they stand on the page. It runs no
/// script, as the product needs none.
/// </summary>
public sealed class Browser(HttpClient client, CookieContainer cookies, Statements? statements = null)
{
    private static int s_requests;
    private string? _token;

    public CookieContainer Cookies => cookies;

    /// <summary>A browser at an address on this machine, such as that of <see cref="ProgramProcess"/>.</summary>
    public static Browser At(Uri address, Statements? statements = null)
    {
        var cookies = new CookieContainer();
        return new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address }, cookies, statements);
    }

    /// <summary>Opens a page, following redirects.</summary>
    public Task<Page> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>A token that fits this browser's session, as every form that it opens carries.</summary>
    public async Task<string> Token() => _token ??= (await Get("/account/sign-in")).Document.QuerySelector($"input[name={FilledForm.Token}]")?.GetAttribute("value")
        ?? throw new InvalidOperationException("No page has a form.");

    /// <summary>Posts fields to a path, with nothing else: no token, no key. Follows redirects.</summary>
    public Task<Page> PostBare(string path, object? fields = null) =>
        Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(Fields.Of(fields)) });

    /// <summary>Sends a request as it is, with this browser's cookies, and follows redirects unless told not to.</summary>
    public async Task<Page> Send(HttpRequestMessage request, bool follow = true)
    {
        var taken = new List<string>();
        for (var hops = 0; ; hops++)
        {
            var number = Interlocked.Increment(ref s_requests).ToString(CultureInfo.InvariantCulture);
            request.Headers.Remove(Statements.Header);
            request.Headers.Add(Statements.Header, number);
            var response = await client.SendAsync(request);
            var body = await response.Content.ReadAsByteArrayAsync();
            taken.AddRange(statements?.Take(number) ?? []);
            var address = new Uri(client.BaseAddress!, request.RequestUri!);
            if (!follow || hops == 5 || response.Headers.Location is not { } location) return new Page(this, address, response, body, taken);
            request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, location));
            // What is counted is the page, not the form that led to it.
            taken.Clear();
        }
    }
}
