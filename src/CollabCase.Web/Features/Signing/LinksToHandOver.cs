using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CollabCase.Web.Features.Signing;

/// <summary>
/// Links that nobody was sent, from the answer that made them to the page that shows them once. They travel in the coordinator's own browser,
/// encrypted, and are gone when they were shown: no record has them.
/// </summary>
public static class LinksToHandOver
{
    private const string Key = "LinksToHandOver";

    public static void Keep(ITempDataDictionary notice, IEnumerable<LinkMade> links)
    {
        var mine = links.Where(l => l.SentTo is null).ToList();
        if (mine.Count > 0) notice[Key] = JsonSerializer.Serialize(mine);
    }

    public static IReadOnlyList<LinkMade> Take(ITempDataDictionary notice) =>
        notice[Key] is string kept ? JsonSerializer.Deserialize<List<LinkMade>>(kept) ?? [] : [];
}
