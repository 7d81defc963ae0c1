using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;

namespace CollabCase.Benchmarks.Ceiling;

/// <summary>
/// What the framework can do at most with the same pages: a bare MVC view that writes the same markup and the same
/// texts from memory. No database, no sign-in, the same compression.
/// </summary>
public static partial class CeilingServer
{
    public static readonly Dictionary<string, CeilingPage> Pages = [];

    public static async Task<int> RunAsync(string address, string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.html")) Pages[Path.GetFileNameWithoutExtension(file)] = Read(await File.ReadAllTextAsync(file));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddControllersWithViews();
        builder.Services.AddResponseCompression(compression => compression.Providers.Add<BrotliCompressionProvider>());
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        var app = builder.Build();
        app.UseResponseCompression();
        app.MapControllers();
        await app.RunAsync();
        return 0;
    }

    /// <summary>The page's main part in pieces of markup and text, with what stands before and after it as it is.</summary>
    private static CeilingPage Read(string html)
    {
        var (from, to) = (html.IndexOf("<main", StringComparison.Ordinal), html.IndexOf("</main>", StringComparison.Ordinal));
        var pieces = Tag().Matches(html[from..to]).Select(m => new CeilingPiece(m.Groups["tag"].Value, WebUtility.HtmlDecode(m.Groups["text"].Value), m.Groups["space"].Value)).ToList();
        return new(html[..from], pieces, html[to..]);
    }

    // White space stays as it is: encoded, a line break would be five characters.
    [GeneratedRegex("(?<tag><[^>]*>\\s*)(?<text>[^<]*?)(?<space>\\s*)(?=<|$)")]
    private static partial Regex Tag();
}

public sealed record CeilingPage(string Before, IReadOnlyList<CeilingPiece> Pieces, string After);

public sealed record CeilingPiece(string Markup, string Text, string Space);

public sealed class CeilingController : Controller
{
    public const string Address = "/ceiling/";

    // Under an address that the program, whose controllers are found here too, does not have.
    [HttpGet(Address + "{page}")]
    public IActionResult Show(string page) => View("/Ceiling/Show.cshtml", CeilingServer.Pages[page]);
}
