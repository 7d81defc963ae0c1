using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CollabCase.Web.Mvc;

/// <summary>A button beside the sentence that something was saved, which takes it back with one press.</summary>
/// <param name="Address">Where the form goes.</param>
/// <param name="Version">The version that the record has since it was saved: whatever comes after that is not taken back with it.</param>
/// <param name="Reason">What is sent as the reason.</param>
public sealed record TakeBack(string Address, int Version, string Reason)
{
    private const string Key = "TakeBack";

    /// <summary>For the next page.</summary>
    public void KeepIn(ITempDataDictionary notices) => notices[Key] = JsonSerializer.Serialize(this);

    /// <summary>What the page before offers to take back; null where there is nothing.</summary>
    public static TakeBack? From(ITempDataDictionary notices) => notices[Key] is string kept ? JsonSerializer.Deserialize<TakeBack>(kept) : null;
}
