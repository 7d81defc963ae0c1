using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Imports;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>What every page and act about an import begins with.</summary>
internal static class Imports
{
    /// <summary>The import of this number, whole and tracked.</summary>
    public static async Task<AwardImport> ImportToChangeAsync(this Visible visible, string number, CancellationToken cancel) =>
        await visible.AwardImports.SingleOrDefaultAsync(i => i.Number == number, cancel) ?? throw new RecordNotFoundException();

    /// <summary>As <see cref="ImportToChangeAsync"/>, held until the command is over: of two programs that work on it the second waits here, and then finds what the first did.</summary>
    public static async Task<AwardImport> ImportToWorkOnAsync(this Visible visible, string number, CancellationToken cancel)
    {
        await visible.AwardImports.Where(i => i.Number == number).ExecuteUpdateAsync(set => set.SetProperty(i => i.WorkedTo, i => i.WorkedTo), cancel);
        return await visible.ImportToChangeAsync(number, cancel);
    }

    /// <summary>The import of this number, for a page to read.</summary>
    public static async Task<AwardImport> ImportToReadAsync(this Visible visible, string number, CancellationToken cancel) =>
        await visible.AwardImports.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number, cancel) ?? throw new RecordNotFoundException();

    /// <summary>Whose history an import is in: the reference of the person who brought it. Locked before it is written.</summary>
    public static Task LockImportAsync(this CollabCaseDb db, Viewer viewer, string number, IEnumerable<string> partnerships, CancellationToken cancel) => db.LockImportsAsync(viewer, [number], partnerships, cancel);

    /// <inheritdoc cref="LockImportAsync"/>
    public static async Task LockImportsAsync(this CollabCaseDb db, Viewer viewer, IReadOnlyList<string> numbers, IEnumerable<string> partnerships, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var owners = await visible.AwardImports.Where(i => EF.Parameter(numbers).Contains(i.Number)).Join(visible.Names, i => i.PersonId, n => n.Id, (_, n) => n.Reference).Distinct().ToListAsync(cancel);
        if (owners.Count == 0) throw new RecordNotFoundException();
        await Data.Writing.Locking.LockAsync(db, [.. owners, .. partnerships], cancel);
    }

    /// <summary>The reference of the partnership that somebody means by a reference or a name, of those that they may import into. Refused: none, or several.</summary>
    public static async Task<string> PartnershipToImportIntoAsync(this Visible visible, string typed, string field, CancellationToken cancel)
    {
        var (reference, key) = (typed.Trim().ToUpperInvariant(), Domain.Text.Fold(typed));
        var found = await visible.PartnershipsToImportInto.Where(p => p.Reference == reference || p.NameKey == key).Select(p => p.Reference).Take(2).ToListAsync(cancel);
        return found switch
        {
            [var only] => only,
            [] => throw new Domain.DomainRuleException($"There is no partnership ‘{typed}’ that you may import into. Check how it is written, or enter its reference.", field),
            _ => throw new Domain.DomainRuleException($"‘{typed}’ could be more than one partnership. Enter its reference.", field),
        };
    }

    public static bool MayKeep(Viewer viewer) => AccessRules.Allows(Act.KeepImport, viewer, Standing.None);
}
