using System.Text.RegularExpressions;
using CollabCase.Testing;

namespace CollabCase.BrowserTests.Scanning;

/// <summary>One line of endpoints.txt: a route, and which addresses it answers.</summary>
internal sealed partial class Endpoint
{
    private readonly Regex _pattern;

    private Endpoint(string method, string route)
    {
        (Method, Route) = (method, route);
        _pattern = new Regex("^" + Parameter().Replace(Regex.Escape(route).Replace("\\{", "{", StringComparison.Ordinal), "[^/]+") + "$", RegexOptions.IgnoreCase);
    }

    /// <summary>Every address of the program, from the file that a test holds to the running program: a new page cannot be forgotten.</summary>
    public static IReadOnlyList<Endpoint> All { get; } =
        [.. File.ReadLines(Repository.PathOf("src/CollabCase.Web/Access/endpoints.txt"))
            .Select(line => Line().Match(line)).Where(match => match.Success).Select(match => new Endpoint(match.Groups[1].Value, match.Groups[2].Value))];

    public static IReadOnlyList<Endpoint> Pages { get; } = [.. All.Where(endpoint => endpoint.Method == "GET")];

    public string Method { get; }

    public string Route { get; }

    /// <summary>True for an address that is known without an example.</summary>
    public bool IsFixed => !Route.Contains('{', StringComparison.Ordinal);

    /// <summary>The page that answers an address: `/partnerships/open` before `/partnerships/{reference}`, and `/documents/{number}.docx` before `/documents/{number}`.</summary>
    public static Endpoint? PageAt(string path) => Pages.Where(page => page._pattern.IsMatch(path)).OrderBy(page => page.Route.Count(c => c == '{')).ThenByDescending(page => page.Route.Length).FirstOrDefault();

    /// <summary>The addresses of one record, of `partnerships` for example, that need nothing but its reference.</summary>
    public static IEnumerable<string> PagesOf(string things, string reference) =>
        Pages.Where(page => page.Route.StartsWith($"/{things}/{{reference}}", StringComparison.Ordinal))
            .Select(page => page.Route.Replace("{reference}", reference, StringComparison.Ordinal)).Where(path => !path.Contains('{', StringComparison.Ordinal));

    [GeneratedRegex(@"^(GET|POST)\s+(\S+)")]
    private static partial Regex Line();

    [GeneratedRegex(@"\{[^}]*\\?\}")]
    private static partial Regex Parameter();
}
