using CollabCase.Web.Giving;

namespace CollabCase.Web.Features.Giving;

/// <summary>Awards with what is to be said of each.</summary>
/// <param name="Count">How many they are, listed or not.</param>
public sealed record GivingTable(string Heading, string Column, IReadOnlyList<PublishedAward> Rows, int Count);
