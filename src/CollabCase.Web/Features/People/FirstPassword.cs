using System.Security.Cryptography;

namespace CollabCase.Web.Features.People;

/// <summary>A password to pass on by telephone or on paper, until the person chooses their own.</summary>
public static class FirstPassword
{
    // Nothing that sounds or looks like another: no i, l, 1, o, 0.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Four groups of four, such as `k7mw-2pfx-9hqd-tz4r`: more than a billion billion others.</summary>
    public static string Suggest() => string.Join('-', RandomNumberGenerator.GetString(Letters, 16).Chunk(4).Select(group => new string(group)));
}
