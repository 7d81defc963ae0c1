using System.Buffers;
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
        var bytes = new ArrayBufferWriter<byte>(1024);
        bytes.Write(previous);
        Append(bytes, ChainId);
        Append(bytes, Sequence);
        Append(bytes, AtUtc.Ticks);
        Append(bytes, PersonId);
        Append(bytes, Job);
        Append(bytes, UseCase);
        Append(bytes, Screen);
        Append(bytes, SubjectType);
        Append(bytes, SubjectId);
        Append(bytes, SubjectVersion);
        foreach (var change in Changes)
        {
            Append(bytes, change.Type);
            Append(bytes, change.Id);
            Append(bytes, (long)change.Kind);
            foreach (var field in change.Fields)
            {
                Append(bytes, field.Name);
                Append(bytes, field.Hash);
            }
        }
        return SHA256.HashData(bytes.WrittenSpan);
    }

    private static void Append(ArrayBufferWriter<byte> bytes, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(8), number);
        bytes.Advance(8);
    }

    private static void Append(ArrayBufferWriter<byte> bytes, string? text)
    {
        Append(bytes, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        if (text is not null) Encoding.UTF8.GetBytes(text, bytes);
    }
}
