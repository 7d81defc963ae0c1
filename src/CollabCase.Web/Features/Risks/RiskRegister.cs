using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Risks;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Risks;

/// <summary>The register of the partnership that a page is about, for the page and for the file.</summary>
public sealed class RiskRegister(CollabCaseDb db, Viewer viewer, IHttpContextAccessor http)
{
    public IQueryable<Risk> Risks
    {
        get
        {
            var id = http.HttpContext?.Features.Get<Allowed>()?.Partnership?.Id ?? throw new RecordNotFoundException();
            return db.VisibleTo(viewer).Risks.Where(r => r.PartnershipId == id);
        }
    }

    /// <summary>The name of whoever sees to a risk, as a register says it: a person's, or a role's.</summary>
    public IQueryable<NameOfPerson> Names => db.VisibleTo(viewer).Names;

    /// <summary>Who owns a risk of it, and what else an owner can be.</summary>
    public async Task<IReadOnlyList<RiskParty>> OwnersAsync(CancellationToken cancel)
    {
        var risks = Risks;
        return [.. await db.VisibleTo(viewer).People.Where(p => risks.Any(r => r.OwnerPersonId == p.Id)).OrderBy(p => p.NameKey).ThenBy(p => p.Id)
            .Select(p => new RiskParty(p.Reference, p.Name, p.Id)).ToListAsync(cancel), new(RiskFilter.Role, "A role without an account", null), new(RiskFilter.Nobody, "Nobody yet", null)];
    }

    /// <summary>Who carries a risk of it: all partners, or one.</summary>
    public async Task<IReadOnlyList<RiskParty>> CarriersAsync(CancellationToken cancel)
    {
        var risks = Risks;
        return [new(RiskFilter.AllPartners, RiskWords.AllPartners, null), .. await db.VisibleTo(viewer).Organisations.Where(o => risks.Any(r => r.CarriedByOrganisationId == o.Id))
            .OrderBy(o => o.NameKey).ThenBy(o => o.Id).Select(o => new RiskParty(o.Reference, o.Name, o.Id)).ToListAsync(cancel)];
    }
}
