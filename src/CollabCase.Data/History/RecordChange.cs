using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace CollabCase.Data.History;

public enum ChangeKind { Created = 1, Changed = 2, Deleted = 3 }

/// <summary>What one write did to one row: the aggregate's own, or one of its parts'.</summary>
public sealed record RecordChange(
    [property: JsonPropertyName("t")] string Type,
    [property: JsonPropertyName("i")] long Id,
    [property: JsonPropertyName("k")] ChangeKind Kind,
    [property: JsonPropertyName("f")] IReadOnlyList<FieldChange> Fields);

/// <summary>One field, old and new, as text that is the same on every database and in every culture.</summary>
public sealed record FieldChange(
    [property: JsonPropertyName("n")] string Name,
    [property: JsonPropertyName("o")] string? Old,
    [property: JsonPropertyName("v")] string? New,
    [property: JsonPropertyName("s")] string? Salt,
    [property: JsonPropertyName("h")] string Hash)
{
    private const int FewBytes = 512, SaltBytes = 12, SaltsAtOnce = 64;

    // Random bits are asked of the system for many salts at once: it takes longer to ask than to give.
    [ThreadStatic]
    private static byte[]? _random;

    [ThreadStatic]
    private static int _saltsLeft;

    public static FieldChange Of(string name, string? old, string? @new)
    {
        var salt = NewSalt();
        return new(name, old, @new, salt, HashOf(salt, old, @new));
    }

    /// <summary>True when the values are those that were hashed, or were erased together with their salt.</summary>
    public bool Verifies() => Salt is null ? Old is null && New is null : HashOf(Salt, Old, New) == Hash;

    private static string NewSalt()
    {
        _random ??= new byte[SaltsAtOnce * SaltBytes];
        if (_saltsLeft == 0)
        {
            RandomNumberGenerator.Fill(_random);
            _saltsLeft = SaltsAtOnce;
        }
        return Base64Url.EncodeToString(_random.AsSpan(--_saltsLeft * SaltBytes, SaltBytes));
    }

    private static string HashOf(string salt, string? old, string? @new)
    {
        var text = $"{salt}|{old?.Length ?? -1}|{old}|{@new?.Length ?? -1}|{@new}";
        Span<byte> few = stackalloc byte[FewBytes], hash = stackalloc byte[SHA256.HashSizeInBytes];
        var bytes = Encoding.UTF8.GetMaxByteCount(text.Length) <= FewBytes ? few[..Encoding.UTF8.GetBytes(text, few)] : Encoding.UTF8.GetBytes(text);
        SHA256.HashData(bytes, hash);
        return Base64Url.EncodeToString(hash);
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = false)]
[JsonSerializable(typeof(IReadOnlyList<RecordChange>))]
internal sealed partial class HistoryJson : JsonSerializerContext;
