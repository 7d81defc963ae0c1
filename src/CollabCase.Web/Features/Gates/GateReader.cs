using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Gates;

/// <summary>Reads a partnership as it stands before its gate today. The same few statements for every page of the gate.</summary>
public sealed class GateReader(CollabCaseDb db, Viewer viewer, GateFactsReader facts, PartnershipFrames frames, TimeProvider clock, IHttpContextAccessor http)
{
    public async Task<AtTheGate> ReadAsync(string reference, CancellationToken cancel)
    {
        var partnership = await db.VisibleTo(viewer).PartnershipAtItsGateAsync(reference, cancel) ?? throw new RecordNotFoundException();
        return new AtTheGate(partnership, await facts.ReadAsync(partnership.Id, cancel), clock.Today(), frames.Of(partnership, PartnershipFrame.Gate),
            http.HttpContext?.Features.Get<Allowed>() ?? new Allowed(viewer, Standing.None));
    }
}

/// <summary>A partnership before its gate on one day, and what the person who looks may see and do there.</summary>
public sealed record AtTheGate(Partnership Partnership, GateFacts Facts, DateOnly Today, PartnershipFrame Frame, Allowed Allowed)
{
    /// <summary>How each criterion of the gate ahead stands; none where there is no gate ahead.</summary>
    public IReadOnlyList<GateCheck> Checks { get; } =
        Partnership.NextGate is { } gate && Partnership.State is not PartnershipState.Closed ? Partnership.CheckGate(gate, Facts, Today) : [];

    /// <summary>The rows of a list of criteria, for this person.</summary>
    public GateRows Rows => new(Partnership.Reference, Allowed, Partnership.IsOpenToChange, Partnership.EarlierStagesNotRecorded);

    /// <summary>Whether to offer an act: the person may, and the partnership can be changed.</summary>
    public bool Offers(Act act) => Partnership.IsOpenToChange && Allowed.To(act);
}
