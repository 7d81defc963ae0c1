using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Calendar;

/// <summary>A month of what the person sees, day by day: meetings, reviews, milestones, and agreements that begin and end.</summary>
public static class ShowCalendar
{
    public const string Path = "/calendar";

    public sealed class Query : IRequest<Page>
    {
        /// <summary>As 2026-11; none for this month.</summary>
        public string? Month { get; set; }

        /// <summary>The reference of a partnership; none for all.</summary>
        public string? Partnership { get; set; }
    }

    public sealed record Page(CalendarMonth Month, CalendarMonth ThisMonth, (string Reference, string Name)? Partnership, IReadOnlyList<CalendarDay> Days, bool HasMore, IReadOnlyList<string> Messages, DateOnly Today)
    {
        public int Count => Days.Sum(d => d.Entries.Count);

        /// <summary>The address of a month, of the same partnership.</summary>
        public string Href(CalendarMonth month) => new AddressQuery().With("month", month == ThisMonth ? null : month.Code).With("partnership", Partnership?.Reference).After(Path);

        /// <summary>The same month of everything.</summary>
        public string Everything => (this with { Partnership = null }).Href(Month);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, MonthReader months, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (today, messages) = (clock.Today(), new List<string>());
            var now = CalendarMonth.Of(today);
            var month = string.IsNullOrWhiteSpace(request.Month) ? now : CalendarMonth.Read(request.Month);
            if (month is null) messages.Add("The address asks for a month that is not there, so this one is shown. A month looks like 2026-11.");
            month ??= now;
            (string, string)? partnership = null;
            if (!string.IsNullOrWhiteSpace(request.Partnership))
            {
                var found = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == request.Partnership).Select(p => new { p.Reference, p.Name }).SingleOrDefaultAsync(cancellationToken);
                if (found is null) messages.Add(Codes.NotOnTheList("partnership"));
                else partnership = (found.Reference, found.Name);
            }
            var (entries, hasMore) = await months.ReadAsync(month.First, month.Last, partnership?.Item1, cancellationToken);
            return new Page(month, now, partnership, [.. entries.GroupBy(e => e.On).Select(g => new CalendarDay(g.Key, [.. g]))], hasMore, messages, today);
        }
    }
}
