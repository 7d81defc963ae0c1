using System.Diagnostics;
using System.Text.Json;
using CollabCase.Domain.Reminders;
using CollabCase.IntegrationTests.Mail;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Features.Reminders;
using CollabCase.Web.Jobs;
using CollabCase.Web.Mail;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.IntegrationTests.Reminders;

/// <summary>A day's reminders as the program writes them to its folder, read by somebody else's parser.</summary>
public sealed class MailInPythonTests
{
    private const string Root = "https://collabcase.example.org/";

    private static readonly string? Python = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, "python3"), Path.Combine(folder, "python.exe") }).FirstOrDefault(File.Exists);

    [Theory]
    [InlineData(Root, true)]
    [InlineData("http://collabcase.example.org/", false)]
    public async Task Pythons_email_package_reads_both_texts_and_every_header(string root, bool oneClick)
    {
        Requirement.Tool("Python", Python is not null, "install it with apt-get install python3");
        await using var host = await CollabCaseHost.NewOn(Database.Sqlite, change: builder => builder.UseSetting("PublicAddress", root));
        var today = host.Clock.Today();
        var written = host.Services.GetRequiredService<DigestLetter>().Write(new(7, "Àine"),
        [
            .. Enumerable.Range(1, 40).Select(i => new DigestLine(i, (ReminderKind)(i % 8 + 1), i, "PSP-2026-0001", "Co-obrachadh na Gàidhealtachd & friends", $"Cùis {i} – “£{i}” <b>.\u00ad", today.AddDays(i - 20), 0, ReminderRole.Owner, $"/partnerships/PSP-2026-0001/milestones/{i}")),
        ], today);
        await host.WriteMail([], outbox => outbox.SendAsync(Mails.Of("digest:7") with
        {
            Kind = "digest", ToName = "Àine Nic a’ Phì", Subject = written.Subject, PlainText = written.PlainText, Html = written.Html, UnsubscribeAddress = written.UnsubscribeAddress,
        }, CancellationToken.None));

        await host.InScope(null, services => services.GetRequiredService<SendMessages>().RunAsync(CancellationToken.None));

        var file = Assert.Single(Directory.GetFiles(host.Services.GetRequiredService<MailSettings>().PickupFolder, "*.eml"));
        var read = await ReadAsync(file);
        Assert.Empty(read.Defects);
        Assert.Equal(["multipart/alternative", "text/plain", "text/html"], read.Types);
        Assert.Equal((written.PlainText.TrimEnd(), written.Html.TrimEnd()), (read.Plain.ReplaceLineEndings("\n").TrimEnd(), read.Html.ReplaceLineEndings("\n").TrimEnd()));
        Assert.Equal((written.Subject, $"<{Path.GetFileNameWithoutExtension(file)}>", "auto-generated"), (read.Headers["subject"], read.Headers["message-id"], read.Headers["auto-submitted"]));
        Assert.Equal(["Àine Nic a’ Phì", "ann@example.org"], Assert.Single(read.To));
        Assert.Equal($"<{written.UnsubscribeAddress}>", read.Headers["list-unsubscribe"]);
        Assert.StartsWith($"{root}no-more-mail/", written.UnsubscribeAddress, StringComparison.Ordinal);
        Assert.Equal(oneClick ? "List-Unsubscribe=One-Click" : null, read.Headers.GetValueOrDefault("list-unsubscribe-post"));
        // RFC 5322: lines of 998 characters at most.
        Assert.InRange(read.Longest, 1, 998);
    }

    private static async Task<Read> ReadAsync(string file)
    {
        using var process = Process.Start(new ProcessStartInfo(Python!, [Repository.PathOf("tests/CollabCase.IntegrationTests/Reminders/read_mail.py")]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(await File.ReadAllBytesAsync(file, limit.Token), limit.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        Assert.True(process.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<Read>(await output, JsonSerializerOptions.Web)!;
    }

    private sealed record Read(IReadOnlyList<string> Defects, IReadOnlyDictionary<string, string> Headers, IReadOnlyList<IReadOnlyList<string>> To, IReadOnlyList<string> Types, string Plain, string Html, int Longest);
}
