using System.Security.Cryptography;

namespace CollabCase.Web.Documents;

/// <summary>
/// Keeps files in a folder, which several nodes can share. It lies outside of what is served. A file arrives under another
/// name, is flushed to the disk and renamed; what is in the folder under a key is whole.
/// </summary>
public sealed class FolderDocumentStore(UploadSettings settings, TimeProvider clock) : IDocumentStore
{
    private const int KeyBytes = 16, KeyLength = KeyBytes * 2, FanOut = 2, BufferSize = 64 * 1024;
    private const string Ending = ".part";

    private string Incoming => Path.Combine(settings.Folder, "incoming");

    private string Kept => Path.Combine(settings.Folder, "kept");

    public IncomingFile Receive()
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        Directory.CreateDirectory(Incoming);
        var path = Path.Combine(Incoming, key + Ending);
        return new IncomingFile(path, key, new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, BufferSize, FileOptions.Asynchronous));
    }

    public void Keep(IncomingFile file)
    {
        var path = PathOf(file.Key);
        if (File.Exists(path)) return;
        file.Content.Flush(flushToDisk: true);
        file.Content.Dispose();
        File.SetLastWriteTimeUtc(file.Path, clock.GetUtcNow().UtcDateTime);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(file.Path, path);
        // Again under its new name: what is asked for now is that the name itself is on the disk.
        using var renamed = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(renamed);
    }

    public Stream? Open(string key)
    {
        try
        {
            return new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception trouble) when (trouble is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public IEnumerable<string> KeptBefore(DateTime utc) =>
        Files(Kept, "*").Where(file => file.LastWriteTimeUtc < utc && IsKey(file.Name)).Select(file => file.Name);

    public void Remove(string key) => File.Delete(PathOf(key));

    public void RemoveAbandoned(DateTime utc)
    {
        foreach (var file in Files(Incoming, "*" + Ending).Where(file => file.LastWriteTimeUtc < utc && IsKey(Path.GetFileNameWithoutExtension(file.Name)))) file.Delete();
    }

    // Never anything but what this made: the folder may be somebody's mistake.
    private static bool IsKey(string name) => name.Length == KeyLength && name.All(char.IsAsciiHexDigitLower);

    private static IEnumerable<FileInfo> Files(string folder, string pattern) =>
        Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles(pattern, SearchOption.AllDirectories) : [];

    private string PathOf(string key) => IsKey(key) ? Path.Combine(Kept, key[..FanOut], key) : throw new ArgumentException("That is not a key of this store.", nameof(key));
}
