using System.Globalization;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Desk;

/// <summary>An open milestone with its partnership, and the day by which its list is ordered.</summary>
internal sealed class MilestoneOnDesk
{
    public required Milestone Milestone { get; init; }
    public required Partnership Partnership { get; init; }
    public required DateOnly Day { get; init; }
}

/// <summary>An agreed exception that is still open, with its partnership.</summary>
internal sealed class ExceptionOnDesk
{
    public required AgreedException Exception { get; init; }
    public required Partnership Partnership { get; init; }
}

/// <summary>
/// The lists of a desk as queries. Each asks for one state of milestones alone, so that an index gives its rows in the
/// order of their days and the first few cost the same however many there are.
/// </summary>
internal sealed class DeskQueries(Visible visible, Viewer viewer, DeskFilter asked, DeskWindow window)
{
    /// <summary>The partnerships that are asked about.</summary>
    public IQueryable<Partnership> Partnerships
    {
        get
        {
            var (me, organisation) = (viewer.PersonId, viewer.OrganisationId);
            var all = visible.Partnerships;
            if (asked.Partnership is { } one) all = all.Where(p => p.Reference == one.Reference);
            return asked.Whose switch
            {
                Whose.Mine => all,
                Whose.Funded => all.Where(p => visible.Awards.Any(a => a.PartnershipId == p.Id && Award.CommittedStates.Contains(a.State) && a.Funders.Any(f => f.OrganisationId == organisation))),
                _ when Coordinates(viewer) => all.Where(p => p.CoordinatorPersonId == me),
                _ => all.Where(p => visible.Members.Any(m => m.PersonId == me && m.PartnershipId == p.Id)),
            };
        }
    }

    /// <summary>Whether somebody's partnerships are those they look after.</summary>
    public static bool Coordinates(Viewer viewer) => viewer.Is(SystemRoles.Coordinator | SystemRoles.Administrator);

    /// <summary>The milestones of a list, in one query or several that have none in common.</summary>
    public IEnumerable<IQueryable<MilestoneOnDesk>> Milestones(DeskPart part)
    {
        var today = window.Today;
        if (part is DeskPart.Waiting) return [Open(PartnershipState.Active).Where(x => x.Milestone.WaitingSince <= today && (x.Milestone.ForecastOn == null || x.Milestone.ForecastOn >= today) && Milestone.OpenStates.Contains(x.Milestone.State))
            .Select(x => new MilestoneOnDesk { Milestone = x.Milestone, Partnership = x.Partnership, Day = x.Milestone.WaitingSince!.Value })];
        var (from, to) = Days(part);
        var open = Open(part is DeskPart.Paused ? PartnershipState.Paused : PartnershipState.Active).Where(x => x.Milestone.ForecastOn <= to);
        if (from is { } first) open = open.Where(x => x.Milestone.ForecastOn >= first && x.Milestone.WaitingSince == null);
        return Milestone.OpenStates.Select(state => open.Where(x => x.Milestone.State == state));
    }

    /// <summary>The agreed exceptions of a list; none where they do not belong to it.</summary>
    public IQueryable<ExceptionOnDesk>? Exceptions(DeskPart part)
    {
        if (asked.Whose is not Whose.All || part is DeskPart.Waiting) return null;
        var state = part is DeskPart.Paused ? PartnershipState.Paused : PartnershipState.Active;
        var (from, to) = Days(part);
        var open = Partnerships.Where(p => p.State == state).SelectMany(p => p.Exceptions, (p, e) => new ExceptionOnDesk { Partnership = p, Exception = e })
            .Where(x => x.Exception.EndedOn == null && x.Exception.ByWhen <= to);
        return from is { } first ? open.Where(x => x.Exception.ByWhen >= first) : open;
    }

    /// <summary>The rows of a page in reading order or, before a cursor, in reverse; one more than fits.</summary>
    public static IQueryable<MilestoneOnDesk> Page(IQueryable<MilestoneOnDesk> rows, Cursor? cursor, int size)
    {
        if (cursor is not null)
        {
            var (day, id) = (DayOf(cursor), cursor.Id);
            rows = cursor.Back ? rows.Where(x => x.Day <= day && (x.Day < day || x.Milestone.Id < id)) : rows.Where(x => x.Day >= day && (x.Day > day || x.Milestone.Id > id));
        }
        return (cursor is { Back: true } ? rows.OrderByDescending(x => x.Day).ThenByDescending(x => x.Milestone.Id) : rows.OrderBy(x => x.Day).ThenBy(x => x.Milestone.Id)).Take(size + 1);
    }

    /// <inheritdoc cref="Page(IQueryable{MilestoneOnDesk}, Cursor?, int)"/>
    public static IQueryable<ExceptionOnDesk> Page(IQueryable<ExceptionOnDesk> rows, Cursor? cursor, int size)
    {
        if (cursor is not null)
        {
            var (day, id) = (DayOf(cursor), cursor.Id);
            rows = cursor.Back ? rows.Where(x => x.Exception.ByWhen <= day && (x.Exception.ByWhen < day || x.Exception.Id < id))
                : rows.Where(x => x.Exception.ByWhen >= day && (x.Exception.ByWhen > day || x.Exception.Id > id));
        }
        return (cursor is { Back: true } ? rows.OrderByDescending(x => x.Exception.ByWhen).ThenByDescending(x => x.Exception.Id) : rows.OrderBy(x => x.Exception.ByWhen).ThenBy(x => x.Exception.Id)).Take(size + 1);
    }

    /// <summary>Whether a cursor of these lists can be used: its key is a day.</summary>
    public static bool Fits(Cursor? cursor) => cursor is null || DateOnly.TryParseExact(cursor.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static DateOnly DayOf(Cursor cursor) => DateOnly.ParseExact(cursor.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private (DateOnly? From, DateOnly To) Days(DeskPart part) => part switch
    {
        DeskPart.Late => (null, window.Today.AddDays(-1)),
        DeskPart.ThisWeek => (window.Today, window.EndOfThisWeek),
        DeskPart.NextWeek => (window.EndOfThisWeek.AddDays(1), window.EndOfNextWeek),
        DeskPart.WeekAfterNext => (window.EndOfNextWeek.AddDays(1), window.LastDay),
        _ => (null, window.LastDay),
    };

    private IQueryable<MilestoneOnDesk> Open(PartnershipState state)
    {
        var me = viewer.PersonId;
        var milestones = asked.Whose is Whose.Mine ? visible.Milestones.Where(m => m.OwnerPersonId == me) : visible.Milestones;
        return milestones.Join(Partnerships.Where(p => p.State == state), m => m.PartnershipId, p => p.Id, (m, p) => new MilestoneOnDesk { Milestone = m, Partnership = p, Day = m.ForecastOn!.Value });
    }
}
