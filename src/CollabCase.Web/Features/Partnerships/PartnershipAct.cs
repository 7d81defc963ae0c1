using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>Pausing, resuming, closing or reopening a partnership: never merged with what somebody else did meanwhile.</summary>
public abstract class PartnershipAct : ICommand<Done>, IVersioned
{
    public string Reference { get; set; } = "";
    public int Version { get; set; }

    public IEnumerable<string> Locks() => [Reference];
}

public sealed class PartnershipActPage<TAct> : IFormPage<TAct>, IPartnershipPage where TAct : PartnershipAct
{
    public required PartnershipFrame Frame { get; init; }
    public required TAct Form { get; set; }
}

/// <summary>What these acts share: the empty form, and carrying one out on the whole partnership.</summary>
public sealed class PartnershipActs(CollabCaseDb db, Viewer viewer, Merge merge, PartnershipFrames frames)
{
    public async Task<PartnershipActPage<TAct>> PageAsync<TAct>(string reference, CancellationToken cancel) where TAct : PartnershipAct, new() => new()
    {
        Frame = await frames.ReadAsync(reference, PartnershipFrame.Overview, cancel),
        Form = await FormAsync<TAct>(reference, cancel),
    };

    public Task<TAct> FormAsync<TAct>(string reference, CancellationToken cancel) where TAct : PartnershipAct, new() =>
        db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == reference).Select(p => new TAct { Reference = p.Reference, Version = p.Version }).SingleAsync(cancel);

    public async Task<Done> CarryOutAsync(PartnershipAct act, Action<Partnership> carryOut, CancellationToken cancel)
    {
        var partnership = await WholeAsync(act.Reference, cancel);
        await merge.RefuseIfStaleAsync(act.Version, partnership, cancel);
        carryOut(partnership);
        return Done.It;
    }

    /// <summary>Carried out on a partnership that is read and never saved: what it would refuse is said now.</summary>
    public async Task TryOutAsync(PartnershipAct act, Action<Partnership> carryOut, CancellationToken cancel) => carryOut(await WholeAsync(act.Reference, cancel));

    private async Task<Partnership> WholeAsync(string reference, CancellationToken cancel) =>
        await db.VisibleTo(viewer).WholePartnershipAsync(reference, cancel) ?? throw new RecordNotFoundException();
}
