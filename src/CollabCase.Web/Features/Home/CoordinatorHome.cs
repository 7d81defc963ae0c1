using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Home;

/// <summary>'What do I have to do?': what is late or due in the partnerships that the person looks after, and how each of them stands.</summary>
public sealed class CoordinatorHome(CollabCaseDb db, Viewer viewer, PartnershipCards cards, TimeProvider clock)
{
    /// <summary>What is due later than this is not pressing yet.</summary>
    public const int DaysAhead = 14;

    public const int MostDue = 20;

    /// <summary>Partnerships in which something can still be filled in are looked for up to here.</summary>
    public const int MostToFillIn = 50;

    /// <summary>Null for an administrator who looks after none: their home is about something else.</summary>
    public async Task<Section?> ReadAsync(CancellationToken cancel)
    {
        var (visible, today) = (db.VisibleTo(viewer), clock.Today());
        var me = viewer.PersonId;
        var mine = visible.Partnerships.Where(p => p.CoordinatorPersonId == me && p.State != PartnershipState.Closed);
        var list = await cards.ReadAsync(mine, cancel);
        if (list.Cards.Count == 0) return viewer.Is(SystemRoles.Coordinator) ? new Section(list, [], [], today) : null;

        var until = today.AddDays(DaysAhead);
        var active = mine.Where(p => p.State == PartnershipState.Active);
        var due = await active.SelectMany(p => p.Exceptions, (p, e) => new { p.Reference, p.Name, Exception = e })
            .Where(x => x.Exception.EndedOn == null && x.Exception.ByWhen <= until)
            .OrderBy(x => x.Exception.ByWhen).ThenBy(x => x.Exception.Id).Take(MostDue + 1)
            .Select(x => new { x.Reference, x.Name, x.Exception.Number, x.Exception.WhatWillBeDone, x.Exception.ByWhen }).ToListAsync(cancel);
        IReadOnlyList<PartnershipGap> gaps = [new("Finish setting up", "set-up", p => p.SetUpCompletedAt == null), .. PartnershipWarnings.Gaps(today)];
        // One statement for all of them. What the set-up asks for is not asked for beside it.
        var open = await gaps.Select((gap, number) => (number == 0 ? active : active.Where(p => p.SetUpCompletedAt != null)).Where(gap.IsOpen)
                .OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(MostToFillIn + 1).Select(p => new { Gap = number, p.NameKey, p.Id, p.Name, p.Reference }))
            .Aggregate((some, more) => some.Concat(more)).ToListAsync(cancel);

        return new Section(list,
            [.. due.Select(d => new DueException(d.Reference, d.Name, d.Number, d.WhatWillBeDone, d.ByWhen, d.ByWhen < today))],
            [
                .. open.OrderBy(o => o.Gap).ThenBy(o => o.NameKey, StringComparer.Ordinal).ThenBy(o => o.Id).GroupBy(o => gaps[o.Gap])
                    .Select(gap => new FillIn(gap.Key.What, [.. gap.Select(o => new FillIn.Place(o.Name, $"/partnerships/{o.Reference}/{gap.Key.ActionPath}"))])),
            ], today);
    }

    /// <param name="Cards">The partnerships.</param>
    /// <param name="Due">What was agreed and is late or due within a fortnight, the earliest first.</param>
    /// <param name="ToFillIn">What can be filled in when there is time.</param>
    /// <param name="Today">The day.</param>
    public sealed record Section(CardList Cards, IReadOnlyList<DueException> Due, IReadOnlyList<FillIn> ToFillIn, DateOnly Today) : IHomeSection
    {
        public string View => "_CoordinatorHome";

        public Urgency Urgency => Late.Any() ? Urgency.Late : Soon.Any() || Ready.Any() ? Urgency.Soon : Urgency.Calm;

        public IEnumerable<DueException> Late => Due.Where(d => d.IsOverdue);

        public IEnumerable<DueException> Soon => Due.Where(d => !d.IsOverdue).Take(MostDue - Late.Count());

        /// <summary>Everything that the gate requires is in place: the steering group can decide.</summary>
        public IEnumerable<PartnershipCard> Ready => Cards.Cards.Where(c => c.Next is { IsReady: true });

        public DateOnly Until => Today.AddDays(DaysAhead);

        public bool HasMoreDue => Due.Count > MostDue;

        /// <summary>The whole of it in one sentence.</summary>
        public string InWords
        {
            get
            {
                var parts = new List<string>();
                if (Late.Count() is > 0 and var late) parts.Add(late == 1 ? "1 thing is late" : $"{late} things are late");
                if (Soon.Count() is > 0 and var soon) parts.Add($"{soon} due by {Format.DayAndDate(Until)}");
                if (Ready.Count() is > 0 and var ready) parts.Add(ready == 1 ? "1 gate can be decided" : $"{ready} gates can be decided");
                return parts.Count == 0 ? $"Nothing is late, and nothing is due by {Format.DayAndDate(Until)}." : char.ToUpperInvariant(parts[0][0]) + string.Join(", ", parts)[1..] + ".";
            }
        }
    }
}

/// <summary>Something that can be filled in, and in which partnerships.</summary>
public sealed record FillIn(string What, IReadOnlyList<FillIn.Place> Where)
{
    /// <summary>A partnership, and the page on which it is filled in.</summary>
    public sealed record Place(string Name, string Href);
}
