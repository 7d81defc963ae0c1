using CollabCase.Domain;

namespace CollabCase.Data.Imports;

/// <summary>What a name stands for. The numbers are stored: never renumber.</summary>
public enum NameKind
{
    Funder = 1,
    Recipient = 2,
    Partnership = 3,
}

/// <summary>How it was found which record a name means. The numbers are stored: never renumber.</summary>
public enum NameFound
{
    /// <summary>Nobody has said.</summary>
    Open = 0,

    /// <summary>By its reference or its public identifier.</summary>
    ByIdentifier = 1,

    /// <summary>A record of the same name is here; a person has still to say that it is the same.</summary>
    SameName = 2,

    /// <summary>A person said so.</summary>
    Chosen = 3,

    /// <summary>It was recorded anew.</summary>
    Recorded = 4,

    /// <summary>It is here under that very name, which is enough for a partnership.</summary>
    ByName = 5,

    /// <summary>A recipient that is not recorded here, without which the award is imported. A person said so.</summary>
    LeftOut = 6,
}

/// <summary>An organisation or a partnership as the rows of one import name it, and which record that is.</summary>
public sealed class AwardImportName
{
    public const int KeyMaxLength = 240, NameMaxLength = 240, IdentifierMaxLength = 100;

    private AwardImportName() { }

    public AwardImportName(long importId, NameKind kind, string key, string name, string? identifier, string? reference)
    {
        Id = NewId.Next();
        ImportId = importId;
        Kind = kind;
        Key = key;
        Name = name;
        Identifier = identifier;
        Reference = reference;
    }

    public long Id { get; private set; }
    public long ImportId { get; private set; }
    public NameKind Kind { get; private set; }

    /// <summary>By which rows name it: its reference, else its identifier, else its name folded.</summary>
    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";
    public string? Identifier { get; private set; }
    public string? Reference { get; private set; }

    /// <summary>The organisation or the partnership that it is, or may be.</summary>
    public long? RecordId { get; set; }

    public NameFound Found { get; set; }

    /// <summary>Whether it is known which record it is, or that it is none.</summary>
    public bool IsKnown => Found is NameFound.LeftOut || RecordId is not null && Found is not (NameFound.Open or NameFound.SameName);
}
