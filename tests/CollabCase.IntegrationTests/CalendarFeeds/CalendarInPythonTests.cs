using System.Diagnostics;
using System.Text.Json;
using CollabCase.Domain;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Calendars;
using Xunit;

namespace CollabCase.IntegrationTests.CalendarFeeds;

/// <summary>What two of other people's programs make of a calendar: icalendar and vobject, each with a parser of its own.</summary>
public sealed class CalendarInPythonTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static readonly Lazy<string?> Python = new(() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, "python3"), Path.Combine(folder, "python.exe") }).Where(File.Exists).FirstOrDefault(HasBoth));

    private static readonly CalendarEntry Plain = new("", "Meeting", new DateOnly(2026, 12, 3))
    {
        About = "Glen", Address = new("https://example.org/"), Category = "Meeting", Version = 1, WrittenAtUtc = new DateTime(2026, 11, 20, 9, 8, 7, DateTimeKind.Utc),
    };

    [Fact]
    public async Task Both_read_the_demonstration_as_it_is()
    {
        RequirePython();
        var host = await CollabCaseHost.On(Database.Sqlite);
        var page = await host.Browser().Get(await host.FeedOf(await host.Person("admin@example.org"), "EX-STRATH"));
        var expected = Feeds.EntriesOf(page);
        Assert.NotEmpty(expected);

        foreach (var (library, entries) in await ReadAsync(page.Body))
        {
            Assert.Equal(expected.Select(e => (e["UID"], e.Title, e["STATUS"], e["SEQUENCE"])), entries.Select(e => ((string?)e.Uid, e.Title, (string?)e.Status, (string?)$"{e.Sequence}")));
            Assert.All(entries, e => Assert.Contains("Open it in CollabCase: http", e.About, StringComparison.Ordinal));
            Assert.Contains(entries, e => e.Title.StartsWith("Meeting: ", StringComparison.Ordinal) && e.Begins.EndsWith('Z'));
            Assert.Contains(entries, e => e.Title.Contains("Milestone: ", StringComparison.Ordinal) && e.Begins.Length == "2026-11-21".Length);
            TestContext.Current.TestOutputHelper?.WriteLine($"{library}: {entries.Count} entries");
        }
    }

    [Fact]
    public async Task Both_read_a_meeting_at_the_hour_in_London_on_either_side_of_every_change_of_the_clock()
    {
        RequirePython();
        var days = Enumerable.Range(2024, 8).SelectMany(year => new[] { LastSunday(year, 3), LastSunday(year, 10) }).SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) });
        // Not in the hour that there is twice, or not at all.
        var meetings = days.SelectMany(day => new[] { new TimeOnly(0, 30), new TimeOnly(3, 0), new TimeOnly(14, 15) }.Select(at => Plain with { Uid = $"{day:yyyyMMdd}-{at:HHmm}@example.org", On = day, StartsAt = at, Minutes = 90 })).ToList();

        foreach (var (_, entries) in await ReadAsync(CalendarWriter.WriteFeed("Glen", meetings)))
            Assert.Equal(meetings.Select(m => (m.Uid, $"{TimeZoneInfo.ConvertTimeToUtc(m.On.ToDateTime(m.StartsAt!.Value), London):yyyy-MM-dd'T'HH:mm:ss'Z'}", (double?)90, "2026-11-20T09:08:07Z")), entries.Select(e => (e.Uid, e.Begins, e.Minutes, e.Stamp)));
    }

    [Fact]
    public async Task Both_read_any_text_as_it_was_written()
    {
        RequirePython();
        // icalendar 4 takes a backslash before one of n, a comma and a semicolon for an escape even where it is itself escaped, so here a space follows it.
        string[] pieces = ["a", "é", "漢", "😀", "👩‍👩‍👧", "e\u0301", ",", ";", "\\ ", "\n", "\r\n", "\"", ":", "=", " ", "\t", "\u0085", "\u2028", "\0", "END:VEVENT\r\n", "A long word that takes up room", new('x', 80)];
        var random = new Random(20261121);
        string Any() => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => pieces[random.Next(pieces.Length)]));
        var said = Enumerable.Range(0, 500).Select(i => Plain with { Uid = $"{i}@example.org", Title = Any() + "t", About = Any() + "a", Place = Any() + "p" }).ToList();

        foreach (var (_, entries) in await ReadAsync(CalendarWriter.WriteFeed(Any(), said)))
            Assert.Equal(said.Select(e => (e.Uid, Text.Clean(e.Title)!, Text.Clean(e.About, lines: true)!, Text.Clean(e.Place), "2026-12-03")), entries.Select(e => (e.Uid, e.Title, e.About, e.Place, e.Begins)));
    }

    private static void RequirePython() => Requirement.Tool("Python with icalendar and vobject", Python.Value is not null, "install them with apt-get install python3-icalendar python3-vobject");

    private static bool HasBoth(string python)
    {
        using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import icalendar, vobject"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        return process.WaitForExit(TimeSpan.FromSeconds(30)) && process.ExitCode == 0;
    }

    private static async Task<IReadOnlyList<(string Library, IReadOnlyList<Found> Entries)>> ReadAsync(byte[] calendar)
    {
        var start = new ProcessStartInfo(Python.Value!, [Repository.PathOf("tests/CollabCase.IntegrationTests/CalendarFeeds/read_calendar.py")]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(calendar, limit.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        Assert.True(process.ExitCode == 0, await errors);
        var found = JsonSerializer.Deserialize<Dictionary<string, List<Found>>>(await output, JsonSerializerOptions.Web)!;
        Assert.Equal(["icalendar", "vobject"], found.Keys.Order(StringComparer.Ordinal));
        return [.. found.Select(f => (f.Key, (IReadOnlyList<Found>)f.Value))];
    }

    private static DateOnly LastSunday(int year, int month)
    {
        var day = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return day.AddDays(-(int)day.DayOfWeek);
    }

    private sealed record Found(string Uid, string Title, string About, string Begins, string Status, int Sequence, double? Minutes, string Stamp, string? Place);
}
