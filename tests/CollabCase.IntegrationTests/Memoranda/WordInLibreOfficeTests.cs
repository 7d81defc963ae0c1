using System.Diagnostics;
using System.Text;
using CollabCase.Testing;
using CollabCase.Web.Documents;
using Xunit;

namespace CollabCase.IntegrationTests.Memoranda;

/// <summary>What other people's program makes of the Word document.</summary>
public sealed class WordInLibreOfficeTests
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, "soffice"), Path.Combine(folder, "soffice.exe") }).FirstOrDefault(File.Exists);

    private static readonly string Long = new('x', 400);

    private static readonly WrittenVersion Version = new()
    {
        Title = "Memorandum of Strathexample together",
        Kind = "Memorandum of understanding",
        Partnership = "Strathexample together (EX-STRATH)",
        Number = 2,
        State = "In force since 1 March 2026",
        Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        Summary = "Four partners work together for people who sleep rough. Each gives time, and one holds the money.",
        Facts = [("In force from", "1 March 2026"), ("Looked at again on", "1 March 2027"), ("Notice to leave", "3 months")],
        Parties = ["Strathexample Council", "Glen Afternoons", "Harbour Trust " + Long],
        Clauses =
        [
            new("Who we are", "We are **partners**, and stay who we are.\n\nWe agree:\n\n- to share\n  - what we know\n- to say early when something goes wrong\n\n[Lead partner]: Strathexample Council"),
            new("Money", "In this order:\n\n1. the award\n2. time\n\nAnd then:\n\n7. what is left\n8. " + Long),
            .. Enumerable.Range(3, 20).Select(n => new WrittenClause($"Clause of the number {n}", string.Join("\n\n", Enumerable.Repeat("Every word of it counts, and it goes on to the next page where there is no room left for it on this one.", 4)))),
        ],
        Signatures =
        [
            new("Strathexample Council", "Head of service", "Chief officer", "1 March 2026", "Signed by link"),
            new("Glen Afternoons", "Convener", "Convener", "27 February 2026", "Signed on paper"),
            new("Harbour Trust", null, null, null, null),
            new(Long, Long, Long, "1 March 2026", Long),
        ],
    };

    [Fact]
    public async Task It_opens_with_its_numbers_lists_and_signatures()
    {
        Requirement.Tool("LibreOffice", Program is not null, "install it with apt-get install libreoffice-writer-nogui");
        var folder = Directory.CreateTempSubdirectory("collabcase-word-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "version.docx"), AgreedDocumentWriter.Write(Version), TestContext.Current.CancellationToken);
            await Convert(folder.FullName, "txt:Text (encoded):UTF8");
            await Convert(folder.FullName, "pdf");

            var text = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "version.txt"), TestContext.Current.CancellationToken);
            string[] said =
            [
                "Memorandum of Strathexample together", "Four partners work together", "In force from: 1 March 2026", "• Glen Afternoons",
                "1. Who we are", "We are partners, and stay who we are.", "what we know", "[Lead partner]: Strathexample Council",
                "2. Money", "1. the award", "2. time", "7. what is left", "8. " + Long, "22. Clause of the number 22", "Signatures", "Signed on paper",
            ];
            var at = 0;
            foreach (var sentence in said)
            {
                var found = text.IndexOf(sentence, at, StringComparison.Ordinal);
                Assert.True(found >= 0, $"‘{sentence}’ does not stand after {at} in:\n{text}");
                at = found;
            }
            var pdf = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "version.pdf"), TestContext.Current.CancellationToken);
            Assert.Equal("%PDF-", Encoding.ASCII.GetString(pdf, 0, 5));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Convert(string folder, string to)
    {
        // A profile of its own: another LibreOffice on this machine would otherwise take the work, or refuse it.
        var start = new ProcessStartInfo(Program!,
            ["--headless", "--norestore", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--convert-to", to, "--outdir", folder, Path.Combine(folder, "version.docx")])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        Assert.True(process.ExitCode == 0, await output + await errors);
    }
}
