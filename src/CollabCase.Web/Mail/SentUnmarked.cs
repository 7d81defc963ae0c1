using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace CollabCase.Web.Mail;

/// <summary>
/// What a mail server has accepted and the database does not say yet. It is noted in a file in the same moment, long before the database has written anything: a
/// program that is killed in between, or finds the database away, sends nothing twice once it, or the next one on this machine, is back. The file holds
/// the numbers of messages and nothing else, and outlives the program but not the machine. Where none can be written, only this program knows.
/// </summary>
public sealed class SentUnmarked : IDisposable
{
    private const string Ending = ".sent";

    private readonly ConcurrentDictionary<long, bool> _messages = new();
    private readonly Lock _turn = new();
    private readonly string _folder;
    private readonly FileStream? _file;

    public SentUnmarked(MailSettings settings, ILogger<SentUnmarked> log)
    {
        _folder = Path.Combine(settings.PickupFolder, Ending);
        // A message that is written to the folder twice is there once.
        if (settings.Mode is MailMode.Pickup) return;
        try
        {
            Directory.CreateDirectory(_folder);
            _file = new FileStream(Path.Combine(_folder, Guid.NewGuid().ToString("N") + Ending), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            foreach (var path in Directory.GetFiles(_folder, "*" + Ending)) TakeOver(path);
            // No message: so that the first is noted as quickly as the others.
            Add(0);
            Remove(0);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(trouble, "What has been sent cannot be noted in {Folder}. A message may come twice when the program is killed.", _folder);
        }
    }

    public IReadOnlyCollection<long> Messages => [.. _messages.Keys];

    public void Add(long message)
    {
        _messages[message] = true;
        if (_file is null) return;
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(number, message);
        try
        {
            lock (_turn) RandomAccess.Write(_file.SafeFileHandle, number, RandomAccess.GetLength(_file.SafeFileHandle));
        }
        catch (IOException)
        {
            // A full disk: then only this program knows.
        }
    }

    /// <summary>The database says so now.</summary>
    public void Remove(long message)
    {
        lock (_turn)
        {
            // What is in the file too long is marked once more, which changes nothing.
            if (_messages.TryRemove(message, out _) && _messages.IsEmpty) _file?.SetLength(0);
        }
    }

    public void Dispose()
    {
        if (_file is null) return;
        _file.Dispose();
        if (_messages.IsEmpty) File.Delete(_file.Name);
    }

    // Of a program that is gone: nobody opens the file of one that is not.
    private void TakeOver(string path)
    {
        if (path == _file!.Name) return;
        try
        {
            using var left = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None | FileShare.Delete, bufferSize: 0);
            var numbers = new byte[left.Length];
            left.ReadExactly(numbers);
            for (var at = 0; at + sizeof(long) <= numbers.Length; at += sizeof(long)) Add(BinaryPrimitives.ReadInt64LittleEndian(numbers.AsSpan(at)));
            File.Delete(path);
        }
        catch (IOException)
        {
            // Its program is still there.
        }
    }
}
