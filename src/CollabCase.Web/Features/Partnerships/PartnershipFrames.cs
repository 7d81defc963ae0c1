using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>Reads what stands around every page of a partnership, in one statement.</summary>
public sealed class PartnershipFrames(CollabCaseDb db, Viewer viewer, IHttpContextAccessor http)
{
    public async Task<PartnershipFrame> ReadAsync(string? reference, string section, CancellationToken cancel)
    {
        var found = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == reference)
            .Select(p => new { p.Reference, p.Name, p.Stage, p.State, p.StateSince, p.StateReason })
            .SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();
        return Of(found.Reference, found.Name, found.Stage, found.State, found.StateSince, section);
    }

    public PartnershipFrame Of(Partnership partnership, string section) =>
        Of(partnership.Reference, partnership.Name, partnership.Stage, partnership.State, partnership.StateSince, section);

    public PartnershipFrame Of(string reference, string name, Stage stage, PartnershipState state, DateOnly since, string section)
    {
        var allowed = http.HttpContext?.Features.Get<Allowed>();
        var all = PartnershipFrame.SectionsOf(reference);
        var opened = all.FirstOrDefault(s => s.Key == section)?.Within ?? section;
        var sections = all
            .Where(s => s.Within is null || s.Within == opened)
            .Where(s => s.Key != PartnershipFrame.Funding || allowed?.To(Act.SeeFunding) == true)
            .Where(s => s.Key != PartnershipFrame.Risks || allowed?.To(Act.SeeRisks) == true)
            .Where(s => s.Key != PartnershipFrame.Reviews || allowed?.To(Act.SeeReviews) == true)
            .Where(s => s.Key != PartnershipFrame.Understanding || allowed?.To(Act.SeeUnderstanding) == true)
            .Where(s => s.Key is not (PartnershipFrame.Actions or PartnershipFrame.Escalations) || allowed?.To(Act.SeeActions) == true)
            .Where(s => s.Key != PartnershipFrame.Messages || allowed?.To(Act.SeeContacts) == true)
            .Where(s => s.Key != PartnershipFrame.Proposals || allowed?.To(Act.SeeProposals) == true)
            .Where(s => s.Key != PartnershipFrame.History || allowed?.To(Act.SeeHistory) == true)
            .Where(s => s.Key != PartnershipFrame.People || allowed?.To(Act.ManagePeople) == true)
            .ToList();
        return new PartnershipFrame(reference, name, stage.Label(), state.Label(), section, sections,
            state != PartnershipState.Active, Partnership.WhyReadOnlyIn(state, since));
    }
}
