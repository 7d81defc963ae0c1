using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Desk;

/// <summary>Reads what somebody has to do in six statements, however many there are: whether these are of few partnerships, the milestones, the agreed exceptions, the actions, the reviews and the risks.</summary>
public sealed class DeskReader(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>Each list is counted up to here; beyond, it is only said to be more.</summary>
    public const int CountedUpTo = 1000;

    /// <summary>Whose things the person can choose between.</summary>
    public IReadOnlyList<Whose> Choices =>
    [
        Whose.Mine,
        .. DeskQueries.Coordinates(viewer) || viewer.HasMemberships ? new[] { Whose.All } : [],
        .. viewer.Is(SystemRoles.Funder) ? new[] { Whose.Funded } : [],
    ];

    /// <summary>Whose things the person finds without asking: a funder who takes part in nothing finds those that it funds.</summary>
    public Whose Usual => DeskQueries.Coordinates(viewer) ? Whose.All : viewer.Is(SystemRoles.Funder) && !viewer.HasMemberships ? Whose.Funded : Whose.Mine;

    /// <summary>A desk with somebody's things, in every partnership.</summary>
    public DeskFilter Of(Whose whose) => new(whose, Usual, null, []);

    /// <summary>What a desk is asked to show, for this person.</summary>
    public async Task<DeskFilter> FilterAsync(DeskSearch asked, CancellationToken cancel)
    {
        var unknown = new List<string>();
        var usual = Usual;
        var whose = Codes.Read<Whose>(asked.Whose, "choice", unknown) ?? usual;
        if (whose != usual && !Choices.Contains(whose))
        {
            whose = usual;
            unknown.Add(Codes.NotOnTheList("choice"));
        }
        if (string.IsNullOrWhiteSpace(asked.Partnership)) return new(whose, usual, null, unknown);
        var reference = asked.Partnership;
        var found = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == reference).Select(p => new { p.Reference, p.Name }).SingleOrDefaultAsync(cancel);
        if (found is null) unknown.Add(Codes.NotOnTheList("partnership"));
        return new(whose, usual, found is null ? null : (found.Reference, found.Name), unknown);
    }

    /// <summary>The partnerships that a desk is about.</summary>
    public IQueryable<Partnership> Partnerships(DeskFilter filter) => new DeskQueries(db.VisibleTo(viewer), viewer, filter, new(clock.Today()), null).Partnerships;

    /// <summary>Every action of one list, in no order; null where there are none.</summary>
    public async Task<IQueryable<GovernanceAction>?> ActionsAsync(DeskFilter filter, DeskPart part, CancellationToken cancel) =>
        new DeskQueries(db.VisibleTo(viewer), viewer, filter, new(clock.Today()), await Partnerships(filter).FewOpenAsync(cancel)).Actions(part);

    /// <summary>Every milestone of one list, in no order.</summary>
    public async Task<IQueryable<Milestone>> MilestonesAsync(DeskFilter filter, DeskPart part, CancellationToken cancel) =>
        new DeskQueries(db.VisibleTo(viewer), viewer, filter, new(clock.Today()), await Partnerships(filter).FewOpenAsync(cancel)).Milestones(part).Aggregate((some, more) => some.Concat(more));

    /// <summary>The first lines of each list that holds something, how many each has, and the risks to look at again.</summary>
    /// <param name="filter">What is asked.</param>
    /// <param name="most">How many lines of each list.</param>
    /// <param name="cancel">When the person went away.</param>
    public async Task<DeskOverview> ReadAsync(DeskFilter filter, int most, CancellationToken cancel)
    {
        var window = new DeskWindow(clock.Today());
        var found = await FindAsync(filter, window, DeskParts.All, null, most, cancel);
        return new(window,
            [.. found.GroupBy(f => f.Line.Part).OrderBy(g => g.Key).Select(g => new DeskList(g.Key, [.. g.Select(f => f.Line).OrderBy(l => l.Day).ThenBy(l => l.Id).Take(most)], CountOf(g)))], await RisksAsync(filter, window, most, cancel), filter);
    }

    /// <summary>One page of the risks to look at again, and how many there are in all.</summary>
    public async Task<(Slice<DeskRisk> Risks, int Count, bool Fits)> ReadRisksAsync(DeskFilter filter, string? after, CancellationToken cancel)
    {
        var list = filter.HrefOf(ShowDeskRisks.Path);
        var fits = Cursor.TryRead(after, list, out var cursor) && DeskQueries.Fits(cursor);
        if (!fits) cursor = null;
        var (found, count) = await FindRisksAsync(filter, new(clock.Today()), cursor, Keyset.PageSize, cancel);
        if (cursor is { Back: true }) found.Reverse();
        return (Keyset.Slice(found, cursor, list, r => Format.Iso(r.ReviewOn), r => r.Id), count, fits);
    }

    private async Task<DeskRisks> RisksAsync(DeskFilter filter, DeskWindow window, int most, CancellationToken cancel)
    {
        var (found, count) = await FindRisksAsync(filter, window, null, most, cancel);
        return found.Count == 0 ? DeskRisks.None : new([.. found.Take(most)], count);
    }

    // In the order of their days, one more than fits. Funders see no register.
    private async Task<(List<DeskRisk> Risks, int Count)> FindRisksAsync(DeskFilter filter, DeskWindow window, Cursor? cursor, int size, CancellationToken cancel)
    {
        if (filter.Whose is Whose.Funded) return ([], 0);
        var visible = db.VisibleTo(viewer);
        var (me, names, members) = (viewer.PersonId, visible.Names, visible.Members);
        var rows = new DeskQueries(visible, viewer, filter, window, null).Risks;
        var ids = rows.OrderBy(r => r.NextReviewOn).Select(r => r.Id).Take(CountedUpTo + 1);
        var found = await DeskQueries.Page(rows, cursor, size).Join(visible.Partnerships, r => r.PartnershipId, p => p.Id, (r, p) => new
        {
            p.Reference, p.Name, p.CoordinatorPersonId, r.Id, r.Number, r.Title, r.NextReviewOn, r.OwnerPersonId,
            Owner = r.OwnerRole ?? names.Where(n => n.Id == r.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
            Role = members.Where(m => m.PartnershipId == p.Id && m.PersonId == me).Select(m => (MemberRole?)m.Role).FirstOrDefault(),
            Count = ids.Count(),
        }).ToListAsync(cancel);
        return ([.. found.OrderBy(r => r.NextReviewOn).ThenBy(r => r.Id).Select(r =>
            new DeskRisk(r.Id, r.Reference, r.Name, r.Number, r.Title, r.NextReviewOn, r.Owner, MayReview(r.CoordinatorPersonId, r.OwnerPersonId, r.Role)))], found.Count == 0 ? 0 : found[0].Count);
    }

    private bool MayReview(long? coordinator, long? owner, MemberRole? role)
    {
        var standing = role switch { MemberRole.SteeringMember => Standing.SteeringMember, MemberRole.PartnerMember => Standing.PartnerMember, _ => Standing.None };
        if (coordinator == viewer.PersonId && viewer.Is(SystemRoles.Coordinator)) standing |= Standing.Coordinator;
        if (owner == viewer.PersonId) standing |= Standing.RiskOwner;
        return AccessRules.Allows(Act.ReviewRisk, viewer, standing);
    }

    /// <summary>One page of one list, and how many it has in all.</summary>
    public async Task<(Slice<DeskLine> Lines, int Count, bool Fits)> ReadAsync(DeskFilter filter, DeskPart part, string? after, CancellationToken cancel)
    {
        var list = filter.Href(part);
        var fits = Cursor.TryRead(after, list, out var cursor) && DeskQueries.Fits(cursor);
        if (!fits) cursor = null;
        var found = await FindAsync(filter, new(clock.Today()), [part], cursor, Keyset.PageSize, cancel);
        var ordered = found.Select(f => f.Line).OrderBy(l => l.Day).ThenBy(l => l.Id);
        List<DeskLine> lines = [.. (cursor is { Back: true } ? ordered.Reverse() : ordered).Take(Keyset.PageSize + 1)];
        return (Keyset.Slice(lines, cursor, list, l => Format.Iso(l.Day), l => l.Id, Keyset.PageSize), CountOf(found), fits);
    }

    private async Task<List<(DeskLine Line, int Arm, int Count)>> FindAsync(DeskFilter filter, DeskWindow window, IReadOnlyList<DeskPart> parts, Cursor? cursor, int size, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var queries = new DeskQueries(visible, viewer, filter, window, await Partnerships(filter).FewOpenAsync(cancel));
        var milestones = FoundMilestone.Of(visible, parts.SelectMany(part => queries.Milestones(part).Select(rows => (part, rows))), cursor, size);
        List<(DeskLine, int, int)> found = [.. (await milestones.ToListAsync(cancel)).Select(m => (m.ToLine(AccessRules.AllowsWorkOn(viewer, m.CoordinatorPersonId, m.OwnerPersonId)), m.Arm, m.Count))];

        var exceptions = parts.Select(part => (Part: part, Rows: queries.Exceptions(part))).Where(arm => arm.Rows is not null).Select(arm => FoundException.Of(visible, arm.Part, arm.Rows!, cursor, size)).ToList();
        if (exceptions.Count > 0)
            foreach (var exception in await exceptions.Aggregate((some, more) => some.Concat(more)).ToListAsync(cancel))
                found.Add((exception.ToLine(AccessRules.AllowsWorkOn(viewer, exception.CoordinatorPersonId, null)), FoundException.Arm, exception.Count));
        var actions = parts.Select(part => (Part: part, Rows: queries.Actions(part))).Where(arm => arm.Rows is not null).Select(arm => (arm.Part, arm.Rows!)).ToList();
        if (actions.Count > 0)
            foreach (var action in await FoundAction.Of(visible, window.Today, actions, cursor, size).ToListAsync(cancel))
                found.Add((action.ToLine(AccessRules.AllowsWorkOnAction(viewer, action.CoordinatorPersonId, action.OwnerPersonId)), FoundAction.Arm, action.Count));
        var reviews = parts.Select(part => (Part: part, Rows: queries.Reviews(part))).Where(arm => arm.Rows is not null).Select(arm => (arm.Part, arm.Rows!)).ToList();
        if (reviews.Count > 0)
            foreach (var review in await FoundReview.Of(visible, reviews, cursor, size).ToListAsync(cancel))
                found.Add((review.ToLine(AccessRules.AllowsOnReview(Act.RecordReview, viewer, review.CoordinatorPersonId, review.OwnerPersonId), AccessRules.AllowsOnReview(Act.KeepReviews, viewer, review.CoordinatorPersonId, review.OwnerPersonId)), FoundReview.Arm, review.Count));
        return found;
    }

    // Each row says how many its query has.
    private static int CountOf(IEnumerable<(DeskLine Line, int Arm, int Count)> found) => found.DistinctBy(f => f.Arm).Sum(f => f.Count);
}
