using System.Globalization;
using System.Text;
using CollabCase.Domain;
using CollabCase.Web.Calendars;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Calendars;

/// <summary>Reads what is written with a reader of its own, from RFC 5545 alone.</summary>
public sealed class CalendarWriterTests
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly CalendarEntry Meeting = new("meeting-PSP-2026-0001-3@example.org", "Meeting: Steering group", new DateOnly(2026, 12, 3))
    {
        StartsAt = new TimeOnly(10, 30), Minutes = 90, Place = "Room 2, The Hall; first floor", About = "Strathexample", Address = new("https://example.org/partnerships/PSP-2026-0001/meetings/3"), Category = "Meeting", Version = 4,
        WrittenAtUtc = new DateTime(2026, 11, 20, 9, 8, 7, DateTimeKind.Utc),
    };

    [Fact]
    public void Text_of_any_kind_is_folded_at_75_octets_and_read_back_as_it_was()
    {
        var texts = Gen.Elements("a", "é", "漢", "😀", "👩‍👩‍👧", "e\u0301", ",", ";", "\\", "\n", "\r\n", "\\n", "\\,", "\"", ":", "=", " ", "\t", "\u0007", "\u0085", "\u2028", "\0", "END:VEVENT\r\n", "A long word that takes up room", new string('x', 80))
            .ListOf().Select(string.Concat);
        Prop.ForAll((from title in texts from about in texts from place in texts select (title, about, place)).ToArbitrary(), said =>
        {
            var written = CalendarWriter.WriteFeed(said.title, [Meeting with { Title = said.title, About = said.about, Place = said.place }]);
            var calendar = Unfolded(written);
            var entry = Between(calendar, "VEVENT");
            Assert.Equal([Text.Clean(said.title) ?? "", Text.Clean(said.about, lines: true) ?? "", Text.Clean(said.place) ?? "", Text.Clean(said.title) ?? ""],
                [Value(entry, "SUMMARY"), Value(entry, "DESCRIPTION"), Value(entry, "LOCATION"), Value(calendar, "X-WR-CALNAME")]);
            Assert.Single(calendar, line => line == "BEGIN:VEVENT");
            Assert.Single(entry, line => line.StartsWith("UID:", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_meeting_has_its_time_in_London_and_lasts_as_long_as_was_planned()
    {
        var entry = Between(Unfolded(CalendarWriter.WriteFile(Meeting)), "VEVENT");

        foreach (var line in new[]
        {
            "UID:meeting-PSP-2026-0001-3@example.org", "DTSTART;TZID=Europe/London:20261203T103000", "DURATION:PT90M", "DTSTAMP:20261120T090807Z", "LAST-MODIFIED:20261120T090807Z", "SEQUENCE:4", "STATUS:CONFIRMED",
            "TRANSP:OPAQUE", "LOCATION:Room 2\\, The Hall\\; first floor", "URL:https://example.org/partnerships/PSP-2026-0001/meetings/3", "CATEGORIES:Meeting",
        })
            Assert.Contains(line, entry);
    }

    [Fact]
    public void A_day_is_a_day_and_leaves_people_free()
    {
        var entry = Between(Unfolded(CalendarWriter.WriteFile(Meeting with { StartsAt = null, Place = null, State = EntryState.Tentative })), "VEVENT");

        Assert.Contains("DTSTART;VALUE=DATE:20261203", entry);
        Assert.Contains("TRANSP:TRANSPARENT", entry);
        Assert.Contains("STATUS:TENTATIVE", entry);
        Assert.DoesNotContain(entry, line => line.StartsWith("DURATION", StringComparison.Ordinal) || line.StartsWith("DTEND", StringComparison.Ordinal) || line.StartsWith("LOCATION", StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_not_take_place_says_so()
    {
        var entry = Between(Unfolded(CalendarWriter.WriteFile(Meeting with { State = EntryState.Cancelled })), "VEVENT");

        Assert.Contains("STATUS:CANCELLED", entry);
        Assert.Contains("TRANSP:TRANSPARENT", entry);
    }

    [Fact]
    public void A_feed_says_what_it_is_called_and_when_to_look_again_and_a_file_does_not()
    {
        var (feed, file) = (Unfolded(CalendarWriter.WriteFeed("Glen, together", [])), Unfolded(CalendarWriter.WriteFile(Meeting)));

        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (feed[0], feed[^1]));
        foreach (var line in new[] { "VERSION:2.0", "PRODID:-//CollabCase//CollabCase//EN", "CALSCALE:GREGORIAN" })
        {
            Assert.Contains(line, feed);
            Assert.Contains(line, file);
        }
        foreach (var line in new[] { "NAME:Glen\\, together", "X-WR-CALNAME:Glen\\, together", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H" })
        {
            Assert.Contains(line, feed);
            Assert.DoesNotContain(line, file);
        }
        Assert.DoesNotContain(feed.Concat(file), line => line.StartsWith("METHOD", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_is_written_as_the_same_bytes() =>
        Assert.Equal(CalendarWriter.WriteFeed("Glen", [Meeting, Meeting with { Uid = "b@example.org" }]), CalendarWriter.WriteFeed("Glen", [Meeting with { Minutes = 90 }, Meeting with { Uid = "b@example.org" }]));

    /// <summary>From the rules in the file alone: on which Sundays the clock goes where, and what it is then.</summary>
    [Fact]
    public void The_time_zone_is_that_of_London_at_every_change_of_the_clock_until_2040()
    {
        var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        var calendar = Unfolded(CalendarWriter.WriteFeed("Glen", []));
        Assert.Contains("TZID:Europe/London", Between(calendar, "VTIMEZONE"));
        var (winter, summer) = (Between(calendar, "STANDARD"), Between(calendar, "DAYLIGHT"));
        foreach (var (rule, month, from, to) in new[] { (winter, 10, "+0100", "+0000"), (summer, 3, "+0000", "+0100") })
        {
            Assert.Equal((from, to), (Value(rule, "TZOFFSETFROM"), Value(rule, "TZOFFSETTO")));
            Assert.Equal(["BYDAY=-1SU", $"BYMONTH={month}", "FREQ=YEARLY"], Value(rule, "RRULE").Split(';').Order(StringComparer.Ordinal));
            var first = DateTime.ParseExact(Value(rule, "DTSTART"), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
            Assert.InRange(first.Year, 1996, 1998);
            Assert.Equal(LastSunday(first.Year, month), DateOnly.FromDateTime(first));
            for (var year = first.Year; year <= 2040; year++)
            {
                var day = LastSunday(year, month);
                // The hour by the clock as it was before, in UTC.
                var change = day.ToDateTime(TimeOnly.FromDateTime(first)) - Offset(from);
                var (before, after) = (london.GetUtcOffset(new DateTimeOffset(change.AddSeconds(-1), TimeSpan.Zero)), london.GetUtcOffset(new DateTimeOffset(change, TimeSpan.Zero)));
                Assert.Equal((year, Offset(from), Offset(to)), (year, before, after));
            }
        }
    }

    private static TimeSpan Offset(string said) => said == "+0100" ? TimeSpan.FromHours(1) : TimeSpan.Zero;

    private static DateOnly LastSunday(int year, int month)
    {
        var day = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return day.AddDays(-(int)day.DayOfWeek);
    }

    /// <summary>The lines of a calendar, unfolded; fails where a line is longer than 75 octets, breaks a character or ends otherwise than it has to.</summary>
    private static List<string> Unfolded(byte[] calendar)
    {
        var whole = Strict.GetString(calendar);
        Assert.EndsWith("\r\n", whole, StringComparison.Ordinal);
        Assert.DoesNotContain(whole.Replace("\r\n", "", StringComparison.Ordinal), c => char.IsControl(c));
        // Each line by itself is text: no character is broken by folding.
        Assert.All(LinesOf(calendar), line =>
        {
            Assert.InRange(line.Length, 1, 75);
            Strict.GetString(line);
        });
        return [.. whole[..^2].Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")];
    }

    private static IEnumerable<byte[]> LinesOf(byte[] calendar)
    {
        for (var from = 0; from < calendar.Length;)
        {
            var end = calendar.AsSpan(from).IndexOf("\r\n"u8);
            yield return calendar[from..(from + end)];
            from += end + 2;
        }
    }

    private static List<string> Between(List<string> calendar, string component)
    {
        var from = calendar.IndexOf("BEGIN:" + component);
        return calendar[(from + 1)..calendar.IndexOf("END:" + component)];
    }

    private static string Value(List<string> lines, string property)
    {
        var found = lines.Where(line => line.StartsWith(property + ":", StringComparison.Ordinal)).ToList();
        if (found is not [var line]) return found.Count == 0 ? "" : throw new InvalidOperationException($"{found.Count} of {property}.");
        var (value, read) = (line[(property.Length + 1)..], new StringBuilder());
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\')
            {
                // Left as it is, each of these would end the value.
                if (value[i] is ',' or ';' && property is not "RRULE") throw new InvalidOperationException($"{property} is not escaped: {value}");
                read.Append(value[i]);
                continue;
            }
            i++;
            read.Append(value[i] switch { 'n' or 'N' => '\n', '\\' or ',' or ';' => value[i], _ => throw new InvalidOperationException($"\\{value[i]} means nothing.") });
        }
        return read.ToString();
    }
}
