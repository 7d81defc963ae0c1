using System.Text.RegularExpressions;
using CollabCase.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCase.Testing.Cases;

/// <summary>One line of src/CollabCase.Web/Access/endpoints.txt.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Route">From the root, its parameters in braces and without their constraints.</param>
/// <param name="Act">What a person has to be allowed to do; null for one that is open to those who are not signed in.</param>
/// <param name="Without">The cases that cannot arise.</param>
/// <param name="Reason">Why they cannot.</param>
public sealed record Endpoint(string Method, string Route, Act? Act, IReadOnlyList<Case> Without, string? Reason)
{
    public bool IsPost => Method == "POST";

    /// <summary>Each parameter's name with the route up to and including it, by which <c>RouteExamples</c> gives its value.</summary>
    public IEnumerable<(string Name, string UpTo)> Parameters =>
        EndpointTable.Parameter().Matches(Route).Select(m => (m.Groups[1].Value, Route[..(m.Index + m.Length)]));

    public override string ToString() => $"{Method} {Route}";
}

/// <summary>The addresses of the program: as the reviewed table has them, and as the running program does.</summary>
public static partial class EndpointTable
{
    private const string Anyone = "Anyone";

    public static string File => Repository.PathOf("src/CollabCase.Web/Access/endpoints.txt");

    public static IReadOnlyList<Endpoint> Lines { get; } =
        [.. System.IO.File.ReadLines(File).Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    /// <summary>Every address of the running program as a line of the table says it: method, route, act. An address for any method counts as GET, and so does one for HEAD, which is GET without its body.</summary>
    public static IEnumerable<string> Of(IServiceProvider program) => program.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => $"{(method == "HEAD" ? "GET" : method)} {RouteOf(endpoint)} {PolicyOf(endpoint)}")).Distinct();

    public static string Policy(this Endpoint line) => line.Act?.ToString() ?? Anyone;

    private static Endpoint Parse(string line)
    {
        var match = Line().Match(line);
        if (!match.Success) throw new FormatException($"Not 'METHOD ROUTE ACT [without cases: reason]': {line}");
        var act = match.Groups["act"].Value;
        return new(match.Groups["method"].Value, match.Groups["route"].Value,
            act == Anyone ? null : Enum.Parse<Act>(act),
            [.. match.Groups["cases"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => Enum.Parse<Case>(name.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true))],
            match.Groups["reason"].Success ? match.Groups["reason"].Value : null);
    }

    private static string RouteOf(RouteEndpoint endpoint) =>
        "/" + Parameter().Replace((endpoint.RoutePattern.RawText ?? "").TrimStart('/'), match => $"{{{match.Groups[1].Value}}}");

    private static string PolicyOf(RouteEndpoint endpoint)
    {
        var action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>();
        var acts = action?.MethodInfo.GetCustomAttributes(typeof(MayAttribute), inherit: true).Cast<MayAttribute>().Select(may => may.Act.ToString()).ToList() ?? [];
        var open = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        return (acts, open) switch
        {
            ([var act], false) => act,
            ([], true) => Anyone,
            ([], false) => "has neither [May] nor [AllowAnonymous]",
            _ => "has more than one policy",
        };
    }

    [GeneratedRegex(@"^(?<method>GET|POST)\s+(?<route>/\S*)\s+(?<act>\w+)(?:\s+without (?<cases>[\w, ]+): (?<reason>.+))?$")]
    private static partial Regex Line();

    [GeneratedRegex(@"\{\**(\w+)[^}]*\}")]
    internal static partial Regex Parameter();
}
