using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>What names the version in a form about it.</summary>
public abstract class AboutVersion<TAnswer> : ICommand<TAnswer>
{
    public string Reference { get; set; } = "";

    /// <summary>The number of the document.</summary>
    public int Number { get; set; }

    /// <summary>The number of the version of the document, not of the record.</summary>
    public int VersionNumber { get; set; }

    public IEnumerable<string> Locks() => [Reference];
}

/// <inheritdoc/>
public abstract class AboutVersion : AboutVersion<Done>;

/// <summary>A form that changes what a version says or what becomes of it, as it was shown.</summary>
public abstract class ChangesVersion : AboutVersion, IVersioned
{
    public int Version { get; set; }
}

/// <summary>A document with one of its versions and the facts that its rules ask for, to change.</summary>
public sealed record VersionAtHand(AgreedDocument Document, AgreedVersion Version, AgreementFacts Facts, DateOnly Today)
{
    /// <summary>The clause of this number.</summary>
    public VersionClause Clause(int number) => Version.Clauses.FirstOrDefault(c => c.Number == number) ?? throw new RecordNotFoundException();
}

/// <summary>Makes the pages of forms about versions, and loads what they change.</summary>
public sealed class VersionActs(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock)
{
    public async Task<VersionOutline> OutlineAsync(string reference, int number, int versionNumber, CancellationToken cancel) =>
        await db.VisibleTo(viewer).OutlineOfVersionAsync(reference, number, versionNumber, clock.Today(), cancel);

    public Task<PartnershipFrame> FrameAsync(string reference, CancellationToken cancel) => frames.ReadAsync(reference, PartnershipFrame.Documents, cancel);

    /// <summary>A page with an empty form about a version.</summary>
    public async Task<VersionActPage<TCommand>> PageAsync<TCommand>(string reference, int number, int versionNumber, CancellationToken cancel) where TCommand : AboutVersion, new()
    {
        var version = await OutlineAsync(reference, number, versionNumber, cancel);
        return new() { Frame = await FrameAsync(reference, cancel), Version = version, Form = Begin<TCommand>(reference, version) };
    }

    /// <summary>The form with what names the version.</summary>
    public static TCommand Begin<TCommand>(string reference, VersionOutline version) where TCommand : AboutVersion, new()
    {
        var form = new TCommand { Reference = reference, Number = version.Document.Number, VersionNumber = version.Number };
        if (form is ChangesVersion changes) changes.Version = version.Document.Version;
        return form;
    }

    public async Task<VersionAtHand> LoadAsync<TAnswer>(AboutVersion<TAnswer> command, CancellationToken cancel)
    {
        var (visible, today) = (db.VisibleTo(viewer), clock.Today());
        var facts = await visible.FactsOfAgreementsAsync(command.Reference, cancel);
        var (document, version) = await visible.VersionToChangeAsync(command.Reference, command.Number, command.VersionNumber, today, cancel);
        return new(document, version, facts, today);
    }
}
