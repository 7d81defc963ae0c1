using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>The same list as a file: every meeting that the filters leave, in the same order.</summary>
public static class ExportMeetings
{
    public sealed class Query : MeetingSearch, IRequest<CsvFile<Row>>;

    public sealed record Row(int Number, string Group, DateOnly On, TimeOnly? StartsAt, MeetingState State, bool? IsQuorate, int? Present, int? Needed, int? LastedMinutes);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, CsvFile<Row>>
    {
        public async Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (today, visible) = (clock.Today(), db.VisibleTo(viewer));
            var id = http.HttpContext?.Features.Get<Allowed>()?.Partnership?.Id ?? throw new RecordNotFoundException();
            var groups = await visible.Tiers.Where(t => t.PartnershipId == id).Select(t => new MeetingGroup(t.Id, t.Number, t.Name)).ToListAsync(cancellationToken);
            var filter = MeetingFilter.Read(request, groups);
            var left = filter.Narrow(visible.MeetingsInOutline.Where(m => m.PartnershipId == id), today);
            var tiers = visible.Tiers;
            var rows = (filter.IsFalling ? left.OrderByDescending(m => m.On).ThenByDescending(m => m.Id) : left.OrderBy(m => m.On).ThenBy(m => m.Id))
                .Select(m => new Row(m.Number, tiers.Where(t => t.Id == m.TierId).Select(t => t.Name).First(), m.On, m.StartsAt, m.State, m.IsQuorate, m.QuorumPresent, m.QuorumNeeded, m.LastedMinutes));
            var columns = new CsvColumns<Row>()
                .Number("Number", r => r.Number)
                .Text("Group", r => r.Group)
                .Date("Day", r => r.On)
                .Text("Begins", r => r.StartsAt is { } starts ? Format.Time(starts) : null)
                .Text("What became of it", r => MeetingWords.Say(r.State, r.On, today))
                .Text("Quorum", r => MeetingWords.SayQuorate(r.IsQuorate))
                .Number("Voting members there", r => r.Present)
                .Number("Voting members needed", r => r.Needed)
                .Number("Minutes it lasted", r => r.LastedMinutes);
            return new CsvFile<Row>($"meetings-{request.Reference}-{Format.Iso(today)}", columns, rows.AsAsyncEnumerable());
        }
    }
}
