using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>
    /// The documents of a partnership that the filter leaves: of that kind, and with a version that is in that state today, among those that the person may read. Two
    /// statements where the day may have brought a version to that state before anybody wrote it down; else none.
    /// </summary>
    internal async Task<IQueryable<AgreedDocument>> NarrowAsync(IQueryable<AgreedDocument> documents, Visible visible, IReadOnlyCollection<PartyLine> partners, DateOnly today, CancellationToken cancel)
    {
        if (Kind is { } kind) documents = documents.Where(d => d.Kind == kind);
        if (State is not { } state) return documents;
        var versions = visible.AgreedVersions(today).Where(v => v.State == state);
        if (state is VersionState.Draft or VersionState.InNegotiation) return documents.Where(d => versions.Any(v => v.AgreedDocumentId == d.Id));
        var unsettled = await documents.WhereTheDayMatters(today).Select(d => d.Id).ToListAsync(cancel);
        var lines = await visible.VersionLinesAsync(unsettled, today, cancel);
        var fitting = unsettled.Where(id => VersionStates.On(today, lines[id].Select(v => v.Facts), partners).Values.Any(v => v.State == state)).ToList();
        return documents.Where(d => fitting.Contains(d.Id) || (!unsettled.Contains(d.Id) && versions.Any(v => v.AgreedDocumentId == d.Id)));
    }

    public string Href(string? after = null) => new AddressQuery()
        .With("kind", Kind is { } kind ? Codes.Of(kind) : null).With("state", State is { } state ? Codes.Of(state) : null).With("after", after).After(Path);

    public IReadOnlyList<Chip> Chips() =>
    [
        .. Kind is { } kind ? new[] { new Chip("Kind", kind.Label(), (this with { Kind = null }).Href()) } : [],
        .. State is { } state ? new[] { new Chip("State", state.Label(), (this with { State = null }).Href()) } : [],
    ];
}
