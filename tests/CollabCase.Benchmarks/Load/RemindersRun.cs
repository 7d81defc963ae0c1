using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CollabCase.Data;
using CollabCase.Data.Mail;
using CollabCase.Domain.Calendar;
using CollabCase.Web;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Benchmarks.Load;

/// <summary>
/// How long reminders take from the start of a cold process to the last mail in the pickup folder, beside what the same rows and mails cost by themselves.
/// Prints one JSON object as its last line.
/// </summary>
public static class RemindersRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    public static async Task<int> RunAsync(Options options)
    {
        await using var installation = await Installation.MakeCopyAsync(options);
        var program = await Published.ProgramAsync(Path.Combine(installation.Scratch, "program"));
        await installation.FillAsync();
        var workingDays = WorkingDays.Read(await File.ReadAllTextAsync(Path.Combine(ProgramHome.Find().Root, "seeds", "reference", "bank-holidays-scotland.json")));
        var day = workingDays.OnOrAfter(TimeProvider.System.Today());
        var (people, records) = await new RemindersDue(installation.Configuration).MakeAsync(options.Due, day);

        var mails = Path.Combine(installation.Scratch, "mails");
        var environment = new Dictionary<string, string>(installation.Environment)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Jobs__Enabled"] = "true", ["Mail__PickupFolder"] = mails,
            // When everybody's hour has come.
            ["Clock__Now"] = string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T23:00:00"),
        };
        await using var services = new ServiceCollection().AddLogging().AddSingleton(installation.Configuration).AddSingleton(ProgramHome.Find()).AddSingleton(TimeProvider.System).AddRecords(installation.Configuration, ProgramHome.Find()).BuildServiceProvider();
        var begun = Stopwatch.GetTimestamp();
        using var server = Server.Start(program, Path.GetDirectoryName(program)!, address => ["--urls", address], environment);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CollabCaseDb>();
        while (await db.Set<OutboxMessage>().CountAsync(m => m.State == OutboxState.Sent) < people && Stopwatch.GetElapsedTime(begun) < Patience) await Task.Delay(20);
        var (seconds, peak) = (Stopwatch.GetElapsedTime(begun).TotalSeconds, server.PeakMegabytes);

        var files = Directory.EnumerateFiles(mails, "*.eml").ToList();
        var to = files.Select(file => File.ReadLines(file).First(line => line.StartsWith("To:", StringComparison.OrdinalIgnoreCase))).ToList();
        var words = files.Select(File.ReadAllText).ToList();
        var (inserts, plain) = (options.OnPostgreSql ? (double?)null : PlainCost.Inserts(installation.Scratch, options.Due, words), PlainCost.Mails(installation.Scratch, words));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Due} due among {records} milestones and risks of {options.Partnerships} partnerships: {people} mails in {seconds:0.00} s; the rows by themselves {inserts:0.00} s, the mails {plain:0.00} s."));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            mails = files.Count, due = options.Due, records, seconds = Math.Round(seconds, 2), limit_seconds = Math.Round(Math.Max(1.5, options.Due * 45.0 / 100_000), 2),
            missing = people - to.Distinct().Count(), duplicates = files.Count - to.Distinct().Count(), peak_mb = Math.Round(peak, 1),
            plain_inserts_seconds = inserts is { } time ? Math.Round(time, 2) : (double?)null, plain_mails_seconds = Math.Round(plain, 2),
        }));
        return 0;
    }
}
