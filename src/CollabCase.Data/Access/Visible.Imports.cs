using CollabCase.Data.Imports;
using CollabCase.Domain.Imports;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

// What people bring in from files.
public sealed partial class Visible
{
    /// <summary>Administrators and auditors: all imports. Otherwise those that the person brought.</summary>
    public IQueryable<AwardImport> AwardImports
    {
        get
        {
            var all = db.Set<AwardImport>();
            if (viewer.SeesEverything) return all;
            var me = viewer.PersonId;
            return all.Where(i => i.PersonId == me);
        }
    }

    /// <summary>The rows of the imports that the person sees.</summary>
    public IQueryable<AwardImportRow> AwardImportRows
    {
        get
        {
            var all = db.Set<AwardImportRow>();
            if (viewer.SeesEverything) return all;
            var mine = AwardImports;
            return all.Where(r => mine.Any(i => i.Id == r.ImportId));
        }
    }

    /// <summary>The names in those rows.</summary>
    public IQueryable<AwardImportName> AwardImportNames
    {
        get
        {
            var all = db.Set<AwardImportName>();
            if (viewer.SeesEverything) return all;
            var mine = AwardImports;
            return all.Where(n => mine.Any(i => i.Id == n.ImportId));
        }
    }

    /// <summary>What columns meant the last time: the person's own notes and everybody's.</summary>
    public IQueryable<RememberedMatch> RememberedMatches
    {
        get
        {
            var me = viewer.PersonId;
            return db.Set<RememberedMatch>().Where(m => m.PersonId == me || m.PersonId == 0);
        }
    }

    /// <summary>
    /// The partnerships that the person may import awards for: an administrator any, a coordinator those that they coordinate, a funder those that its
    /// organisation funds already.
    /// </summary>
    public IQueryable<Partnership> PartnershipsToImportInto
    {
        get
        {
            var all = db.Set<Partnership>();
            if (viewer.Is(SystemRoles.Administrator)) return all;
            var coordinator = Coordinating;
            if (!viewer.Is(SystemRoles.Funder)) return all.Where(p => p.CoordinatorPersonId == coordinator);
            var funded = Funded(viewer.OrganisationId).Select(a => a.PartnershipId);
            return all.Where(p => p.CoordinatorPersonId == coordinator || funded.Contains(p.Id));
        }
    }
}
