using System.Text;
using CollabCase.Domain;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CollabCase.Web.Calendars;

/// <summary>
/// Writes a calendar as RFC 5545 has it. The same entries are written as the same bytes, whenever that is: nothing of it is the moment at which it was written, so that a program that
/// asks again is told that nothing changed.
/// </summary>
public static class CalendarWriter
{
    public const string MediaType = "text/calendar; charset=utf-8";

    // How often a calendar program is asked to look again. Many do as they please.
    private const string LookAgainAfter = "PT6H";

    private const string Fold = "\r\n ";
    private const int MostOctets = 75;

    private const string London = "Europe/London";

    // Since then the clocks have changed on the same Sundays as in the rest of Europe.
    private static readonly DateTime SameClockChangesSince = new(1998, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>A calendar that a program reads again and again.</summary>
    public static byte[] WriteFeed(string name, IEnumerable<CalendarEntry> entries)
    {
        var calendar = Begin();
        // Both are read: the first is of RFC 7986, the other of those who came before it.
        foreach (var property in new[] { "NAME", "X-WR-CALNAME" }) calendar.AddProperty(property, OneLine(name));
        calendar.AddProperty("X-PUBLISHED-TTL", LookAgainAfter);
        var refresh = new CalendarProperty("REFRESH-INTERVAL", LookAgainAfter);
        refresh.AddParameter("VALUE", "DURATION");
        calendar.Properties.Add(refresh);
        return Write(calendar, entries);
    }

    /// <summary>One entry as a file, to be put into a calendar once.</summary>
    public static byte[] WriteFile(CalendarEntry entry) => Write(Begin(), [entry]);

    // No METHOD: that would be an invitation or its answer, and DTSTAMP the moment of writing instead of that of the last change.
    private static Calendar Begin() => new() { ProductId = "-//CollabCase//CollabCase//EN", Scale = CalendarScales.Gregorian };

    private static byte[] Write(Calendar calendar, IEnumerable<CalendarEntry> entries)
    {
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(London, SameClockChangesSince, includeHistoricalData: false));
        foreach (var entry in entries) calendar.Events.Add(EventOf(entry));
        return Folded(new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar could not be written."));
    }

    // The library folds too, and breaks a character in two where it is one of those that take two places in a string (a picture in a title), so its folds are taken out and made anew.
    private static byte[] Folded(string calendar)
    {
        var folded = new StringBuilder(calendar.Length);
        var octets = 0;
        foreach (var character in calendar.Replace(Fold, "", StringComparison.Ordinal).EnumerateRunes())
        {
            if (character.Value is '\r' or '\n') octets = 0;
            else if ((octets += character.Utf8SequenceLength) > MostOctets)
            {
                folded.Append(Fold);
                octets = 1 + character.Utf8SequenceLength;
            }
            folded.Append(character);
        }
        return Encoding.UTF8.GetBytes(folded.ToString());
    }

    private static CalendarEvent EventOf(CalendarEntry entry)
    {
        var written = new CalDateTime(DateTime.SpecifyKind(entry.WrittenAtUtc, DateTimeKind.Utc));
        var timed = entry.StartsAt is not null;
        var made = new CalendarEvent
        {
            Uid = entry.Uid,
            Summary = OneLine(entry.Title),
            Description = Text.Clean(entry.About, lines: true),
            Location = entry.Place is null ? null : OneLine(entry.Place),
            Url = entry.Address,
            Status = entry.State switch { EntryState.Cancelled => EventStatus.Cancelled, EntryState.Tentative => EventStatus.Tentative, _ => EventStatus.Confirmed },
            // What lasts all day, and what does not take place, leaves the person free.
            Transparency = timed && entry.State is not EntryState.Cancelled ? TransparencyType.Opaque : TransparencyType.Transparent,
            Sequence = entry.Version,
            DtStamp = written,
            LastModified = written,
            DtStart = entry.StartsAt is { } at ? new CalDateTime(entry.On, at, London) : new CalDateTime(entry.On),
        };
        made.Categories.Add(entry.Category);
        // As long as it lasts, rather than an end by the clock: the clock may change meanwhile.
        if (timed && entry.Minutes is { } minutes) made.Duration = Duration.FromMinutes(minutes);
        return made;
    }

    private static string OneLine(string text) => Text.Clean(text) ?? "";
}
