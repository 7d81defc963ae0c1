namespace CollabCase.Domain.Notes;

/// <summary>A file that has been checked and kept.</summary>
/// <param name="FileName">What it is called, cleaned; see <see cref="Notes.FileName"/>.</param>
/// <param name="MediaType">What its content is, such as `application/pdf`.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">The SHA-256 of its content, as 64 small hexadecimal digits.</param>
/// <param name="StorageKey">Where it is kept: made up at random, and nothing of the person's choosing.</param>
public sealed record StoredFile(string FileName, string MediaType, long Size, string Sha256, string StorageKey);

/// <summary>One version of a document. Versions are added and never changed.</summary>
public sealed class DocumentVersion : Entity, IPartOf<Document>
{
    /// <summary>In characters.</summary>
    public const int MediaTypeMaxLength = 100;

    /// <summary>In characters.</summary>
    public const int Sha256Length = 64;

    /// <summary>In characters.</summary>
    public const int StorageKeyMaxLength = 40;

    private DocumentVersion() { }

    internal DocumentVersion(Document document, int number, StoredFile file, long addedByPersonId, DateTime addedAtUtc)
    {
        DocumentId = document.Id;
        Number = number;
        FileName = file.FileName;
        MediaType = file.MediaType;
        Size = file.Size;
        Sha256 = file.Sha256;
        StorageKey = file.StorageKey;
        AddedByPersonId = addedByPersonId;
        AddedAtUtc = addedAtUtc;
    }

    /// <summary>The document it is a version of.</summary>
    public long DocumentId { get; private set; }

    /// <summary>1 for the first version, rising.</summary>
    public int Number { get; private set; }

    /// <summary>The name of the file as it was given, cleaned.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>What its content is.</summary>
    public string MediaType { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    /// <summary>The SHA-256 of its content, as 64 small hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Where the store of files keeps it.</summary>
    public string StorageKey { get; private set; } = "";

    /// <summary>Who added it.</summary>
    public long AddedByPersonId { get; private set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTime AddedAtUtc { get; private set; }
}
