using System.Net;
using System.Text;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.IntegrationTests.CalendarFeeds;

/// <summary>Calendar addresses, and what a calendar program reads at them.</summary>
internal static class Feeds
{
    /// <summary>Makes an address for a person; answers its path.</summary>
    /// <param name="host">Where.</param>
    /// <param name="person">Whose.</param>
    /// <param name="partnership">The reference of the partnership that it is about; null for everything that concerns the person.</param>
    public static async Task<string> FeedOf(this CollabCaseHost host, TestPerson person, string? partnership = null)
    {
        var token = SecretToken.Next();
        var id = partnership is null ? (long?)null : (await host.Partnership(partnership)).Id;
        await host.Write([person.Reference], async db =>
        {
            var owned = await db.Set<CalendarFeed>().Where(f => f.PersonId == person.Id).ToListAsync();
            return db.Add(CalendarFeed.Make(person.Id, id, SecretToken.HashOf(token), DateTime.UnixEpoch.AddYears(56), owned));
        });
        return $"/calendar/{token}.ics";
    }

    /// <summary>What a program without a session reads.</summary>
    public static async Task<IReadOnlyList<FeedEntry>> Entries(this CollabCaseHost host, string path)
    {
        var page = await host.Browser().Get(path);
        return page.Status is HttpStatusCode.OK ? EntriesOf(page) : throw new InvalidOperationException($"{(int)page.Status} at a calendar address.");
    }

    public static IReadOnlyList<FeedEntry> EntriesOf(Page page)
    {
        var lines = Encoding.UTF8.GetString(page.Body).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        var (entries, entry) = (new List<FeedEntry>(), (Dictionary<string, string>?)null);
        foreach (var line in lines)
        {
            if (line == "BEGIN:VEVENT") entry = [];
            else if (line == "END:VEVENT")
            {
                entries.Add(new(entry!));
                entry = null;
            }
            else if (entry is not null && line.Split(':', 2) is [var name, var value]) entry[name] = value.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal);
        }
        return entries;
    }
}

/// <summary>One entry of a calendar as it was read.</summary>
internal sealed record FeedEntry(IReadOnlyDictionary<string, string> Lines)
{
    public string Title => Lines["SUMMARY"];

    public string? this[string line] => Lines.GetValueOrDefault(line);
}
