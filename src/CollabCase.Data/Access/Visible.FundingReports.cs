using CollabCase.Domain.Funding;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

// What is reported to funders.
public sealed partial class Visible
{
    /// <summary>
    /// Administrators and auditors: every report. Otherwise those of the partnerships that the person coordinates or is a steering or partner member of, while they are written too;
    /// and for a funder the signed ones that answered what their own organisation asked for. A participant sees none. What of a report a funder is shown, <see cref="ReportedInFullTo"/> says.
    /// </summary>
    public IQueryable<FundingReport> FundingReports
    {
        get
        {
            var all = db.Set<FundingReport>();
            if (viewer.SeesEverything) return all;
            var within = WithinPartnerships;
            if (!viewer.Is(SystemRoles.Funder)) return all.Where(r => within.Contains(r.PartnershipId));
            var received = AskedByOwnOrganisation.Where(a => a.FundingReportId != null).Select(a => a.FundingReportId!.Value);
            return all.Where(r => within.Contains(r.PartnershipId) || (r.State == ReportState.SignedOff && received.Contains(r.Id)));
        }
    }

    /// <summary>Those that are read whole: not as a funder alone, who reads what is about their own awards, and of others' money the totals.</summary>
    public IQueryable<FundingReport> ReportedInFullTo
    {
        get
        {
            if (viewer.SeesEverything) return db.Set<FundingReport>();
            var within = WithinPartnerships;
            return db.Set<FundingReport>().Where(r => within.Contains(r.PartnershipId));
        }
    }

    /// <summary>
    /// The reports that funders ask for: of the awards that the person sees in full; for a funder those that their own organisation asks for, or that all funders of a joint award do. None of an award
    /// that was declined or withdrawn.
    /// </summary>
    public IQueryable<FunderReport> ReportsAskedFor
    {
        get
        {
            var counting = db.Set<Award>().Where(a => Award.StatesThatCount.Contains(a.State)).Select(a => a.Id);
            if (viewer.SeesEverything) return db.Set<FunderReport>().Where(r => counting.Contains(r.AwardId));
            var within = WithinPartnerships;
            var inside = db.Set<Award>().Where(a => Award.StatesThatCount.Contains(a.State) && within.Contains(a.PartnershipId)).Select(a => a.Id);
            if (!viewer.Is(SystemRoles.Funder)) return db.Set<FunderReport>().Where(r => inside.Contains(r.AwardId));
            var own = AskedByOwnOrganisation.Select(r => r.Id);
            return db.Set<FunderReport>().Where(r => inside.Contains(r.AwardId) || own.Contains(r.Id));
        }
    }

    private IQueryable<FunderReport> AskedByOwnOrganisation
    {
        get
        {
            var organisation = viewer.OrganisationId;
            var given = Funded(organisation).Select(a => a.Id);
            return db.Set<FunderReport>().Where(r => given.Contains(r.AwardId) && (r.FunderOrganisationId == null || r.FunderOrganisationId == organisation));
        }
    }
}
