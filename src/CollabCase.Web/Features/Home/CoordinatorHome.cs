using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Web.Features.Desk;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Home;

/// <summary>'What do I have to do?': what is late or due in the partnerships that the person looks after, and how each of them stands.</summary>
public sealed class CoordinatorHome(CollabCaseDb db, Viewer viewer, DeskReader desk, PartnershipCards cards, TimeProvider clock)
{
    /// <summary>The top of the desk: so many lines of each list.</summary>
    public const int MostLines = 5;

    /// <summary>Partnerships in which something can still be filled in are looked for up to here.</summary>
    public const int MostToFillIn = 50;

    /// <summary>Null for an administrator who looks after none: their home is about something else.</summary>
    public async Task<Section?> ReadAsync(CancellationToken cancel)
    {
        var (visible, today) = (db.VisibleTo(viewer), clock.Today());
        var me = viewer.PersonId;
        var mine = visible.Partnerships.Where(p => p.CoordinatorPersonId == me && p.State != PartnershipState.Closed);
        var list = await cards.ReadAsync(mine, cancel);
        if (list.Cards.Count == 0) return viewer.Is(SystemRoles.Coordinator) ? new Section(list, new(new(today), [], DeskRisks.None, desk.Of(Whose.All)), []) : null;

        var due = await desk.ReadAsync(desk.Of(Whose.All), MostLines, cancel);
        var active = mine.Where(p => p.State == PartnershipState.Active);
        IReadOnlyList<PartnershipGap> gaps = [new("Finish setting up", "set-up", p => p.SetUpCompletedAt == null), .. PartnershipWarnings.Gaps(today)];
        // One statement for all of them. What the set-up asks for is not asked for beside it.
        var open = await gaps.Select((gap, number) => (number == 0 ? active : active.Where(p => p.SetUpCompletedAt != null)).Where(gap.IsOpen)
                .OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(MostToFillIn + 1).Select(p => new { Gap = number, p.NameKey, p.Id, p.Name, p.Reference }))
            .Aggregate((some, more) => some.Concat(more)).ToListAsync(cancel);

        return new Section(list, due,
            [
                .. open.OrderBy(o => o.Gap).ThenBy(o => o.NameKey, StringComparer.Ordinal).ThenBy(o => o.Id).GroupBy(o => gaps[o.Gap])
                    .Select(gap => new FillIn(gap.Key.What, [.. gap.Select(o => new FillIn.Place(o.Name, $"/partnerships/{o.Reference}/{gap.Key.ActionPath}"))])),
            ]);
    }

    /// <param name="Cards">The partnerships.</param>
    /// <param name="Desk">The top of the desk: what is late, due within a fortnight and waiting.</param>
    /// <param name="ToFillIn">What can be filled in when there is time.</param>
    public sealed record Section(CardList Cards, DeskOverview Desk, IReadOnlyList<FillIn> ToFillIn) : IHomeSection
    {
        public string View => "_CoordinatorHome";

        public Urgency Urgency => Desk.Count(DeskPart.Late) > 0 ? Urgency.Late : Ready.Any() || !Desk.IsEmpty ? Urgency.Soon : Urgency.Calm;

        /// <summary>Everything that the gate requires is in place: the steering group can decide.</summary>
        public IEnumerable<PartnershipCard> Ready => Cards.Cards.Where(c => c.Next is { IsReady: true });

        /// <summary>The whole of it, in a sentence or two.</summary>
        public string InWords => Ready.Count() switch
        {
            0 => Desk.InWords,
            1 => Desk.InWords + " 1 gate can be decided.",
            var ready => $"{Desk.InWords} {ready} gates can be decided.",
        };
    }
}

/// <summary>Something that can be filled in, and in which partnerships.</summary>
public sealed record FillIn(string What, IReadOnlyList<FillIn.Place> Where)
{
    /// <summary>A partnership, and the page on which it is filled in.</summary>
    public sealed record Place(string Name, string Href);
}
