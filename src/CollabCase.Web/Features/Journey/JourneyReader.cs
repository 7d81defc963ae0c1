using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Journey;

/// <summary>A partnership on its way: where it is, and all its milestones by number, dropped ones too.</summary>
/// <param name="TakenOverAt">The stage it was at when it was taken over: nothing before it is recorded here. Null: it was opened here.</param>
public sealed record PartnershipJourney(PartnershipFrame Frame, Stage Stage, bool IsClosed, Stage? TakenOverAt, IReadOnlyList<MilestoneLine> Milestones, DateOnly Today)
{
    /// <summary>The name of its picture as a file, without the ending.</summary>
    public string PictureName => $"journey-{Frame.Reference}-{Format.Iso(Today)}";

    public JourneyMap Map() => JourneyMap.Of(Milestones, Stage, Today);
}

/// <summary>Reads a journey in two statements, and what comes before what in a third.</summary>
public sealed class JourneyReader(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock, IHttpContextAccessor http)
{
    public async Task<PartnershipJourney> ReadAsync(CancellationToken cancel)
    {
        var id = Seen.Id;
        var visible = db.VisibleTo(viewer);
        var found = await visible.Partnerships.Where(p => p.Id == id)
            .Select(p => new { p.Reference, p.Name, p.Stage, p.State, p.StateSince, p.TakenOverAt })
            .SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();
        var milestones = await visible.Milestones.Where(m => m.PartnershipId == id).OrderBy(m => m.Number)
            .Select(m => new MilestoneLine(m.Id, m.Number, m.Title, m.Strand, m.Stage, new MilestoneDates(m.State, m.BaselineOn, m.ForecastOn, m.ActualOn), m.WaitingSince))
            .ToListAsync(cancel);
        var frame = frames.Of(found.Reference, found.Name, found.Stage, found.State, found.StateSince, PartnershipFrame.Journey);
        return new(frame, found.Stage, found.State is PartnershipState.Closed, found.TakenOverAt, milestones, clock.Today());
    }

    /// <summary>The ids of the milestones that come before each, by its id.</summary>
    public async Task<ILookup<long, long>> DependenciesAsync(CancellationToken cancel)
    {
        var id = Seen.Id;
        var pairs = await db.VisibleTo(viewer).Milestones.Where(m => m.PartnershipId == id)
            .SelectMany(m => m.Dependencies, (m, first) => new { m.Id, first.DependsOnMilestoneId }).ToListAsync(cancel);
        return pairs.ToLookup(pair => pair.Id, pair => pair.DependsOnMilestoneId);
    }

    private SeenPartnership Seen => http.HttpContext?.Features.Get<Allowed>()?.Partnership ?? throw new RecordNotFoundException();
}
