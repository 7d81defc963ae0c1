using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CollabCase.Domain;

/// <summary>
/// What makes an address secret: a signing link, a calendar address. 32 random bytes, written as 43 characters of base64url, that only whoever was given
/// the address has. The records keep its SHA-256 and nothing else, so nobody who reads them can use it. An address is found by that hash.
/// </summary>
public static class SecretToken
{
    /// <summary>The characters of a token.</summary>
    public const int Length = 43;

    /// <summary>The characters of its hash: SHA-256 in small hexadecimal digits.</summary>
    public const int HashLength = 64;

    private const int Bytes = 32;

    /// <summary>A new token, of which there was none before.</summary>
    public static string Next() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>
    /// The hash by which the records know a token. Anything at all is hashed, so that an answer takes as long for what never
    /// was a token; text that is longer than a token is cut, which no token is.
    /// </summary>
    public static string HashOf(string? token)
    {
        var asked = token ?? "";
        // One character more than a token: what is cut off cannot make it one.
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked.Length > Length ? asked[..(Length + 1)] : asked)));
    }

    /// <summary>Refused with an <see cref="ArgumentException"/>: anything but a hash as <see cref="HashOf"/> writes it.</summary>
    public static string CheckedHash(string? hash) => hash is { Length: HashLength } && hash.All(c => char.IsAsciiHexDigitLower(c) || char.IsAsciiDigit(c))
        ? hash
        : throw new ArgumentException("A SHA-256 in 64 small hexadecimal digits is needed.", nameof(hash));
}
