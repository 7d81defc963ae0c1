using System.Diagnostics;
using System.Text.Json;
using CollabCase.Testing;

namespace CollabCase.BrowserTests;

/// <summary>The Nu Html Checker of tests/package.json: other people's reading of the HTML that we write.</summary>
internal static class NuHtmlChecker
{
    private const int LongestExtract = 400;

    private static readonly string Jar = Repository.PathOf("tests/node_modules/vnu-jar/build/dist/vnu.jar");
    private static readonly string? Java = MachinePath.Find("java");

    /// <summary>Skips the test where the checker cannot run.</summary>
    public static void Require()
    {
        Requirement.Tool("Java", Java is not null, "install it with apt-get install default-jre-headless");
        Requirement.Tool("The Nu Html Checker", File.Exists(Jar), "build the tests on a machine with npm, which fetches it");
    }

    /// <summary>
    /// Everything the checker says of these pages, errors and warnings, as 'page: message'. One process reads them all: starting
    /// it takes longer than reading.
    /// </summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(IReadOnlyList<(string Name, string Html)> pages)
    {
        Require();
        var folder = Directory.CreateTempSubdirectory("collabcase-html-").FullName;
        try
        {
            for (var number = 0; number < pages.Count; number++) await File.WriteAllTextAsync(Path.Combine(folder, $"{number}.html"), pages[number].Html);
            using var checker = Process.Start(new ProcessStartInfo(Java!, ["-jar", Jar, "--format", "json", "--stdout", "--exit-zero-always", folder]) { RedirectStandardOutput = true })
                ?? throw new InvalidOperationException("Java did not start.");
            var output = await checker.StandardOutput.ReadToEndAsync();
            await checker.WaitForExitAsync();
            if (checker.ExitCode != 0) throw new InvalidOperationException($"The Nu Html Checker ended with {checker.ExitCode}.");
            using var answer = JsonDocument.Parse(output);
            return [.. answer.RootElement.GetProperty("messages").EnumerateArray().Where(IsFault).Select(message => Sentence(message, pages)).Distinct()];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What has no effect, such as a slash at the end of an input, is no fault.
    private static bool IsFault(JsonElement message) =>
        message.GetProperty("type").GetString() != "info" || (message.TryGetProperty("subType", out var kind) && kind.GetString() == "warning");

    private static string Sentence(JsonElement message, IReadOnlyList<(string Name, string Html)> pages)
    {
        var file = message.TryGetProperty("url", out var url) ? Path.GetFileNameWithoutExtension(url.GetString()) : "";
        var page = int.TryParse(file, out var number) ? pages[number].Name : "the checker";
        var extract = message.TryGetProperty("extract", out var text) ? text.GetString()!.ReplaceLineEndings(" ").Trim() : "";
        return $"{page}: {message.GetProperty("message").GetString()} … {(extract.Length > LongestExtract ? extract[..LongestExtract] : extract)}";
    }
}
