using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using CollabCase.Domain.Reminders;
using Microsoft.AspNetCore.DataProtection;

namespace CollabCase.Web.Features.Reminders;

/// <summary>What a link in a reminder says: for whom it was written, and about what.</summary>
public sealed record ReminderLink(long PersonId, ReminderKind Kind, long SubjectId);

/// <summary>
/// Makes and reads the links in reminders. Nothing of them is kept: what a link says is in its token, which only this program can make and nobody
/// else can read or alter. A token for one purpose is none for another.
/// </summary>
public sealed class ReminderLinks(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>For so many days a link opens something.</summary>
    public const int Days = 30;

    private const int Long = sizeof(long), PersonAt = Long, KindAt = 2 * Long, SubjectAt = KindAt + 1, OneLength = SubjectAt + Long, OffLength = 2 * Long;

    // Longer than any token: not even read.
    private const int MostCharacters = 400;

    private readonly IDataProtector _one = protection.CreateProtector("CollabCase.ReminderLink.1"), _off = protection.CreateProtector("CollabCase.RemindersOff.1");

    /// <summary>A token that opens one thing for one person, to be done or put off.</summary>
    public string TokenOf(ReminderLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        Span<byte> said = stackalloc byte[OneLength];
        Begin(said, link.PersonId);
        said[KindAt] = (byte)link.Kind;
        BinaryPrimitives.WriteInt64LittleEndian(said[SubjectAt..], link.SubjectId);
        return Base64Url.EncodeToString(_one.Protect(said.ToArray()));
    }

    /// <summary>A token that turns the mails off for one person.</summary>
    public string TokenToTurnOff(long personId)
    {
        Span<byte> said = stackalloc byte[OffLength];
        Begin(said, personId);
        return Base64Url.EncodeToString(_off.Protect(said.ToArray()));
    }

    /// <summary>What the token says; null for what never was one, was altered, or is older than <see cref="Days"/> days.</summary>
    public ReminderLink? Read(string? token) =>
        Open(_one, token, OneLength) is { } said && Enum.IsDefined((ReminderKind)said[KindAt]) ? new(PersonIn(said), (ReminderKind)said[KindAt], BinaryPrimitives.ReadInt64LittleEndian(said.AsSpan(SubjectAt))) : null;

    /// <summary>Whose mails the token turns off; null as for <see cref="Read"/>.</summary>
    public long? ReadToTurnOff(string? token) => Open(_off, token, OffLength) is { } said ? PersonIn(said) : null;

    private void Begin(Span<byte> said, long personId)
    {
        BinaryPrimitives.WriteInt64LittleEndian(said, clock.GetUtcNow().AddDays(Days).ToUnixTimeSeconds());
        BinaryPrimitives.WriteInt64LittleEndian(said[PersonAt..], personId);
    }

    private static long PersonIn(byte[] said) => BinaryPrimitives.ReadInt64LittleEndian(said.AsSpan(PersonAt));

    private byte[]? Open(IDataProtector protector, string? token, int length)
    {
        if (token is not { Length: > 0 and <= MostCharacters } || !Base64Url.IsValid(token)) return null;
        try
        {
            var said = protector.Unprotect(Base64Url.DecodeFromChars(token));
            return said.Length == length && BinaryPrimitives.ReadInt64LittleEndian(said) > clock.GetUtcNow().ToUnixTimeSeconds() ? said : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
