using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CollabCase.Data.History;

/// <summary>
/// One write to one aggregate: who, when, by which use case, on which screen, and every field that changed. Only ever
/// appended. Each entry's hash covers the one before it, so that a changed, missing or moved entry shows.
/// </summary>
public sealed class HistoryEntry
{
    private HistoryEntry() { }

    public HistoryEntry(long id, long chainId, WriteScope write, string subjectType, long subjectId, int subjectVersion, IReadOnlyList<RecordChange> changes)
    {
        Id = id;
        ChainId = chainId;
        AtUtc = write.AtUtc;
        PersonId = write.Viewer.PersonId;
        Job = write.Viewer.HasAccount ? null : write.Viewer.Name;
        UseCase = write.UseCase;
        Screen = write.Screen;
        SubjectType = subjectType;
        SubjectId = subjectId;
        SubjectVersion = subjectVersion;
        Changes = changes;
    }

    public long Id { get; private set; }
    public long ChainId { get; private set; }
    public int Sequence { get; private set; }
    public DateTime AtUtc { get; private set; }

    /// <summary>Nobody's id when a job, a command of the program or a signing link wrote it: then <see cref="Job"/> names it.</summary>
    public long PersonId { get; private set; }
    public string? Job { get; private set; }
    public string UseCase { get; private set; } = "";
    public string? Screen { get; private set; }
    public string SubjectType { get; private set; } = "";
    public long SubjectId { get; private set; }

    /// <summary>The aggregate's version after this write.</summary>
    public int SubjectVersion { get; private set; }
    public IReadOnlyList<RecordChange> Changes { get; private set; } = [];
    public byte[] Hash { get; private set; } = [];

    internal void Seal(int sequence, byte[] previous)
    {
        Sequence = sequence;
        Hash = ComputeHash(previous);
    }

    /// <summary>
    /// SHA-256 over the entry before, and over every part of this one with its length in front. Values count by
    /// their salted hash alone, so that erasing a person's data leaves the chain whole.
    /// </summary>
    public byte[] ComputeHash(byte[] previous)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Append(hash, ChainId);
        Append(hash, Sequence);
        Append(hash, AtUtc.Ticks);
        Append(hash, PersonId);
        Append(hash, Job);
        Append(hash, UseCase);
        Append(hash, Screen);
        Append(hash, SubjectType);
        Append(hash, SubjectId);
        Append(hash, SubjectVersion);
        foreach (var change in Changes)
        {
            Append(hash, change.Type);
            Append(hash, change.Id);
            Append(hash, (long)change.Kind);
            foreach (var field in change.Fields)
            {
                Append(hash, field.Name);
                Append(hash, field.Hash);
            }
        }
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, string? text)
    {
        Append(hash, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        if (text is not null) hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
