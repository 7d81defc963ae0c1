using System.Globalization;
using System.Linq.Expressions;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Reviews;
using CollabCase.Domain.Risks;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Desk;

/// <summary>
/// The lists of a desk as queries. Each asks for one state of milestones alone, so that an index gives its rows in the
/// order of their days and the first few cost the same however many there are. Of few partnerships a database begins with
/// these, by their ids; of many it begins with the days.
/// </summary>
internal sealed class DeskQueries(Visible visible, Viewer viewer, DeskFilter asked, DeskWindow window, FewPartnerships? few)
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
    public IEnumerable<IQueryable<Milestone>> Milestones(DeskPart part)
    {
        var (me, today) = (viewer.PersonId, window.Today);
        var open = few is null ? visible.MilestonesAmong(In(part)) : visible.MilestonesOf(few, part is DeskPart.Paused);
        if (asked.Whose is Whose.Mine) open = open.Where(m => m.OwnerPersonId == me);
        // Whatever waits is open.
        if (part is DeskPart.Waiting) return [open.Where(m => m.WaitingSince <= today && (m.ForecastOn == null || m.ForecastOn >= today))];
        var (from, to) = Days(part);
        open = open.Where(m => m.ForecastOn <= to);
        if (from is { } first) open = open.Where(m => m.ForecastOn >= first && m.WaitingSince == null);
        return Milestone.OpenStates.Select(state => open.Where(m => m.State == state));
    }

    /// <summary>The agreed exceptions of a list; none where they do not belong to it.</summary>
    public IQueryable<AgreedException>? Exceptions(DeskPart part)
    {
        if (asked.Whose is not Whose.All || part is DeskPart.Waiting) return null;
        var (from, to) = Days(part);
        var open = (few is null ? visible.ExceptionsOf(In(part)) : visible.ExceptionsOf(few, part is DeskPart.Paused)).Where(e => e.EndedOn == null && e.ByWhen <= to);
        return from is { } first ? open.Where(e => e.ByWhen >= first) : open;
    }

    /// <summary>The open actions of a list; none where they do not belong to it, and for whoever only funds.</summary>
    public IQueryable<GovernanceAction>? Actions(DeskPart part)
    {
        if (asked.Whose is Whose.Funded || part is DeskPart.Waiting) return null;
        var me = viewer.PersonId;
        var (from, to) = Days(part);
        var which = In(part);
        var open = (few is null ? visible.Actions(window.Today).Where(a => which.Any(p => p.Id == a.PartnershipId)) : visible.ActionsOf(few, part is DeskPart.Paused, window.Today))
            .Where(a => a.State == ActionState.Open && a.DueOn <= to);
        if (asked.Whose is Whose.Mine) open = open.Where(a => a.OwnerPersonId == me);
        return from is { } first ? open.Where(a => a.DueOn >= first) : open;
    }

    /// <summary>The open reviews of a list that have a day; none where they do not belong to it, and for whoever only funds.</summary>
    public IQueryable<Review>? Reviews(DeskPart part)
    {
        if (asked.Whose is Whose.Funded || part is DeskPart.Waiting) return null;
        var me = viewer.PersonId;
        var (from, to) = Days(part);
        var which = In(part).Select(p => p.Id);
        var open = visible.Reviews.Where(r => r.State == ReviewState.Open && r.DueOn <= to && which.Contains(r.PartnershipId));
        if (asked.Whose is Whose.Mine) open = open.Where(r => r.OwnerPersonId == me);
        return from is { } first ? open.Where(r => r.DueOn >= first) : open;
    }

    /// <summary>The open risks of partnerships under way whose day of review comes within the fortnight, or has passed.</summary>
    public IQueryable<Risk> Risks
    {
        get
        {
            var (me, last) = (viewer.PersonId, window.LastDay);
            var which = Partnerships.Where(p => p.State == PartnershipState.Active).Select(p => p.Id);
            var open = visible.Risks.Where(r => r.State == RiskState.Open && r.NextReviewOn <= last && which.Contains(r.PartnershipId));
            return asked.Whose is Whose.Mine ? open.Where(r => r.OwnerPersonId == me) : open;
        }
    }

    /// <summary>The rows of a page in reading order or, before a cursor, in reverse; one more than fits.</summary>
    public static IQueryable<Milestone> Page(IQueryable<Milestone> rows, DeskPart part, Cursor? cursor, int size) =>
        part is DeskPart.Waiting ? Page(rows, m => m.WaitingSince!.Value, cursor, size) : Page(rows, m => m.ForecastOn!.Value, cursor, size);

    /// <inheritdoc cref="Page(IQueryable{Milestone}, DeskPart, Cursor?, int)"/>
    public static IQueryable<AgreedException> Page(IQueryable<AgreedException> rows, Cursor? cursor, int size) => Page(rows, e => e.ByWhen, cursor, size);

    /// <inheritdoc cref="Page(IQueryable{Milestone}, DeskPart, Cursor?, int)"/>
    public static IQueryable<GovernanceAction> Page(IQueryable<GovernanceAction> rows, Cursor? cursor, int size) => Page(rows, a => a.DueOn, cursor, size);

    /// <inheritdoc cref="Page(IQueryable{Milestone}, DeskPart, Cursor?, int)"/>
    public static IQueryable<Review> Page(IQueryable<Review> rows, Cursor? cursor, int size) => Page(rows, r => r.DueOn!.Value, cursor, size);

    /// <inheritdoc cref="Page(IQueryable{Milestone}, DeskPart, Cursor?, int)"/>
    public static IQueryable<Risk> Page(IQueryable<Risk> rows, Cursor? cursor, int size) => Page(rows, r => r.NextReviewOn, cursor, size);

    private static IQueryable<T> Page<T>(IQueryable<T> rows, Expression<Func<T, DateOnly>> day, Cursor? cursor, int size) where T : Entity
    {
        if (cursor is not null)
        {
            var (on, id) = (DayOf(cursor), cursor.Id);
            rows = cursor.Back ? rows.Where(Of(day, (d, i) => d <= on && (d < on || i < id))) : rows.Where(Of(day, (d, i) => d >= on && (d > on || i > id)));
        }
        return (cursor is { Back: true } ? rows.OrderByDescending(day).ThenByDescending(x => x.Id) : rows.OrderBy(day).ThenBy(x => x.Id)).Take(size + 1);
    }

    /// <summary>The rows by their days, as their index has them: for a count that stops somewhere.</summary>
    public static IQueryable<Milestone> InOrder(IQueryable<Milestone> rows, DeskPart part) =>
        part is DeskPart.Waiting ? rows.OrderBy(m => m.WaitingSince) : rows.OrderBy(m => m.ForecastOn);

    /// <summary>Whether a cursor of these lists can be used: its key is a day.</summary>
    public static bool Fits(Cursor? cursor) => cursor is null || DateOnly.TryParseExact(cursor.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static DateOnly DayOf(Cursor cursor) => DateOnly.ParseExact(cursor.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IQueryable<Partnership> In(DeskPart part)
    {
        var state = part is DeskPart.Paused ? PartnershipState.Paused : PartnershipState.Active;
        return Partnerships.Where(p => p.State == state);
    }

    private (DateOnly? From, DateOnly To) Days(DeskPart part) => part switch
    {
        DeskPart.Late => (null, window.Today.AddDays(-1)),
        DeskPart.ThisWeek => (window.Today, window.EndOfThisWeek),
        DeskPart.NextWeek => (window.EndOfThisWeek.AddDays(1), window.EndOfNextWeek),
        DeskPart.WeekAfterNext => (window.EndOfNextWeek.AddDays(1), window.LastDay),
        _ => (null, window.LastDay),
    };

    // What is asked of a day and an id, asked of the row that has them.
    private static Expression<Func<T, bool>> Of<T>(Expression<Func<T, DateOnly>> day, Expression<Func<DateOnly, long, bool>> asked) where T : Entity
    {
        var row = day.Parameters[0];
        var body = new Replacing(new() { [asked.Parameters[0]] = day.Body, [asked.Parameters[1]] = Expression.Property(row, nameof(Entity.Id)) }).Visit(asked.Body);
        return Expression.Lambda<Func<T, bool>>(body, row);
    }

    private sealed class Replacing(Dictionary<ParameterExpression, Expression> with) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => with.GetValueOrDefault(node, node);
    }
}
