using CollabCase.Domain.Memoranda;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>What a list of agreed documents was asked for, as the address has it: understood or not.</summary>
public class AgreedDocumentSearch
{
    public string Reference { get; set; } = "";
    public string? Kind { get; set; }
    public string? State { get; set; }
}

/// <summary>What was understood of an <see cref="AgreedDocumentSearch"/>, and in sentences what was not.</summary>
public sealed record AgreedDocumentFilter
{
    public required string Reference { get; init; }
    public AgreedDocumentKind? Kind { get; init; }
    public VersionState? State { get; init; }
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    public string Path => AgreedDocumentCrumbs.AddressOf(Reference);

    public static AgreedDocumentFilter Read(AgreedDocumentSearch asked)
    {
        var unknown = new List<string>();
        return new AgreedDocumentFilter
        {
            Reference = asked.Reference, Kind = Codes.Read<AgreedDocumentKind>(asked.Kind, "kind of document", unknown), State = Codes.Read<VersionState>(asked.State, "state", unknown), NotUnderstood = unknown,
        };
    }

    /// <summary>The documents that the filter leaves: of that kind, and with a version in that state among those that the person may read.</summary>
    public IQueryable<AgreedDocument> Narrow(IQueryable<AgreedDocument> documents, IQueryable<AgreedVersion> versions)
    {
        if (Kind is { } kind) documents = documents.Where(d => d.Kind == kind);
        if (State is { } state) documents = documents.Where(d => versions.Any(v => v.AgreedDocumentId == d.Id && v.State == state));
        return documents;
    }

    public string Href(string? after = null) => new AddressQuery()
        .With("kind", Kind is { } kind ? Codes.Of(kind) : null).With("state", State is { } state ? Codes.Of(state) : null).With("after", after).After(Path);

    public IReadOnlyList<Chip> Chips() =>
    [
        .. Kind is { } kind ? new[] { new Chip("Kind", kind.Label(), (this with { Kind = null }).Href()) } : [],
        .. State is { } state ? new[] { new Chip("State", state.Label(), (this with { State = null }).Href()) } : [],
    ];
}
