namespace CollabCase.Web.Documents;

/// <summary>
/// Where the files of documents are kept. What arrives is written beside them first, and becomes one of them only when it is
/// kept: before the row that names it is written, so that there is never a row without its file. A file without a row is
/// what a crash leaves behind; <see cref="RemoveOrphans"/> sees to those.
/// </summary>
public interface IDocumentStore
{
    /// <summary>Room for a file that arrives. It is gone again when the answer disposes it, unless it was kept.</summary>
    IncomingFile Receive();

    /// <summary>Keeps what has arrived: on the disk for good when this returns. The same file again is kept already.</summary>
    void Keep(IncomingFile file);

    /// <summary>The content of a kept file; null when there is none of this key.</summary>
    Stream? Open(string key);

    /// <summary>The keys of the files that were kept before a moment, in UTC.</summary>
    IEnumerable<string> KeptBefore(DateTime utc);

    /// <summary>Removes a kept file for good.</summary>
    void Remove(string key);

    /// <summary>Removes what arrived before a moment, in UTC, and was never kept.</summary>
    void RemoveAbandoned(DateTime utc);
}

/// <summary>A file on its way in: what it is written to, where it lies meanwhile, and the key under which it would be kept.</summary>
public sealed class IncomingFile(string path, string key, FileStream content) : IDisposable
{
    public string Path => path;

    /// <summary>Made up at random: nothing of it is the person's choosing.</summary>
    public string Key => key;

    public FileStream Content => content;

    public void Dispose()
    {
        content.Dispose();
        File.Delete(path);
    }
}
