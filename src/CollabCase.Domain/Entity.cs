namespace CollabCase.Domain;

/// <summary>Anything with a life of its own in the records. The id is internal: people only ever see references.</summary>
public abstract class Entity
{
    /// <summary>Made here, not by the database, so that history can name a new record in the transaction that writes it.</summary>
    public long Id { get; private set; } = NewId.Next();
}

/// <summary>
/// A record that guards its own rules and those of its parts. Its version rises by one for each write to it or to
/// any of its parts; a form posts back the version that it was made from.
/// </summary>
public abstract class AggregateRoot : Entity
{
    /// <summary>1 when first written. Raised by the write path, once a write, and nowhere else.</summary>
    public int Version { get; private set; }
}

/// <summary>A part of an aggregate: written, versioned and remembered with its root.</summary>
public interface IPartOf<TRoot> where TRoot : AggregateRoot;
