using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CollabCase.Web.Features.CalendarFeeds;

/// <summary>
/// A new address, from the answer that made it to the page that shows it once. It travels in the person's own browser, encrypted, and is gone when it was shown: no record has it.
/// </summary>
public static class AddressShownOnce
{
    private const string Key = "CalendarAddress";

    public static void Keep(ITempDataDictionary notice, string? address)
    {
        if (address is not null) notice[Key] = address;
    }

    public static string? Take(ITempDataDictionary notice) => notice[Key] as string;
}
