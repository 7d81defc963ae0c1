using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace CollabCase.Benchmarks.Load;

/// <summary>What a number of connections did to one address for a while.</summary>
public sealed record Figures(double RequestsPerSecond, double P50, double P99)
{
    public static Figures Of(IReadOnlyList<(int Count, TimeSpan Time, List<double> Milliseconds)> rounds)
    {
        var all = rounds.SelectMany(r => r.Milliseconds).Order().ToList();
        var rates = rounds.Select(r => r.Count / r.Time.TotalSeconds).Order().ToList();
        double At(double share) => all.Count == 0 ? 0 : all[Math.Min(all.Count - 1, (int)(all.Count * share))];
        return new(rates[rates.Count / 2], At(0.5), At(0.99));
    }
}

/// <summary>A browser's worth of HTTP: cookies, a form's hidden fields, compression, and counting.</summary>
public sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _client;

    public Visitor(string address, int connections)
    {
        _client = new HttpClient(new SocketsHttpHandler
        {
            CookieContainer = new CookieContainer(), AllowAutoRedirect = false, MaxConnectionsPerServer = connections, AutomaticDecompression = DecompressionMethods.None,
        }) { BaseAddress = new Uri(address) };
    }

    public async Task<(string Html, HttpStatusCode Status, string? Statements)> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return (await answer.Content.ReadAsStringAsync(), answer.StatusCode, answer.Headers.TryGetValues("X-Statements", out var values) ? values.Single() : null);
    }

    public async Task<Dictionary<string, string>> FormAsync(string path)
    {
        var (html, _, _) = await GetAsync(path);
        return Hidden().Matches(html).Select(m => (Name: Attribute(m.Value, "name"), Value: Attribute(m.Value, "value")))
            .GroupBy(field => field.Name).ToDictionary(g => g.Key, g => g.Last().Value);
    }

    public async Task<(HttpStatusCode Status, string? Statements)> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
        await answer.Content.ReadAsByteArrayAsync();
        return (answer.StatusCode, answer.Headers.TryGetValues("X-Statements", out var values) ? values.Single() : null);
    }

    /// <summary>The fields of a page's main form as they would be sent unchanged: what is hidden, typed and chosen.</summary>
    /// <param name="path">The page.</param>
    /// <param name="firstOffered">Whether the first answer that is offered is taken where none is chosen.</param>
    public async Task<Dictionary<string, string>> FilledFormAsync(string path, bool firstOffered = false)
    {
        var (html, _, _) = await GetAsync(path);
        var form = MainForm().Match(html).Value;
        var fields = Input().Matches(form).Select(m => m.Value).Where(tag => Attribute(tag, "type") is "hidden" or "text" or "" || (Attribute(tag, "type") is "radio" or "checkbox" && tag.Contains(" checked", StringComparison.Ordinal)))
            .GroupBy(tag => Attribute(tag, "name")).ToDictionary(g => g.Key, g => Attribute(g.Last(), "value"));
        foreach (Match select in Select().Matches(form))
            fields[Attribute(select.Value[..(select.Value.IndexOf('>', StringComparison.Ordinal) + 1)], "name")] = Option().Matches(select.Value) is var options && options.FirstOrDefault(o => o.Value.Contains(" selected", StringComparison.Ordinal)) is { } chosen
                ? Attribute(chosen.Value, "value") : options.Select(o => Attribute(o.Value, "value")).FirstOrDefault(value => value.Length > 0 || !firstOffered) ?? "";
        return fields;
    }

    /// <summary>Uploads a file by the form of a page.</summary>
    public async Task PostFileAsync(string path, string field, string name, string text)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in await FormAsync(path)) content.Add(new StringContent(value), key);
        using var file = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text));
        content.Add(file, field, name);
        using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
        if (answer.StatusCode != HttpStatusCode.Found) throw new InvalidOperationException($"The file was answered with {answer.StatusCode}.");
    }

    /// <summary>Sends a request and reads the whole answer; how long that took, in milliseconds.</summary>
    public async Task<(HttpStatusCode Status, double Milliseconds)> TimeAsync(HttpRequestMessage request)
    {
        var begun = Stopwatch.GetTimestamp();
        using var answer = await _client.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        return (answer.StatusCode, Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }

    public async Task SignInAsync(string email, string password)
    {
        var form = await FormAsync("/account/sign-in");
        form["Email"] = email;
        form["Password"] = password;
        var (status, _) = await PostAsync("/account/sign-in", form);
        if (status != HttpStatusCode.Found) throw new InvalidOperationException($"Signing in was answered with {status}.");
    }

    /// <summary>Asks for a page again and again on each connection, compressed as browsers do.</summary>
    public Task<(int, TimeSpan, List<double>)> RepeatAsync(string path, int connections, TimeSpan time) => RepeatAsync(connections, time, async () =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        using var answer = await _client.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{path} was answered with {answer.StatusCode}.");
    });

    public static async Task<(int Count, TimeSpan Time, List<double> Milliseconds)> RepeatAsync(int connections, TimeSpan time, Func<Task> once)
    {
        var started = Stopwatch.GetTimestamp();
        var loops = Enumerable.Range(0, connections).Select(async _ =>
        {
            var took = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                var begun = Stopwatch.GetTimestamp();
                await once();
                took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
            return took;
        });
        var all = (await Task.WhenAll(loops)).SelectMany(t => t).ToList();
        return (all.Count, Stopwatch.GetElapsedTime(started), all);
    }

    public void Dispose() => _client.Dispose();

    private static string Attribute(string tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form[^>]*method=\"post\"(?![^>]*sign-out)[^>]*>(?:(?!</form>).)*name=\"SubmissionKey\"(?:(?!</form>).)*</form>", RegexOptions.Singleline)]
    private static partial Regex MainForm();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<select[^>]*>.*?</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Option();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();
}
