using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Reminders;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reminders;

/// <summary>When people of a partnership are reminded, kind by kind: as usual, or as the partnership has said.</summary>
public static class ListRules
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed record Row(ReminderKind Kind, string Says, bool IsUsual);

    public sealed record Page(PartnershipFrame Frame, IReadOnlyList<Row> Rows, bool MayChange) : IPartnershipPage;

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Messages, cancellationToken);
            var rules = (await db.VisibleTo(viewer).ReminderRulesOf(request.Reference).AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(r => r.Kind);
            var rows = Enum.GetValues<ReminderKind>().Select(kind => rules.TryGetValue(kind, out var own)
                ? new Row(kind, own.Schedule?.Say() ?? "Nobody is reminded.", own.IsUsual)
                : new Row(kind, ReminderSchedule.Usual(kind).Say(), true)).ToList();
            return new(frame, rows, !frame.IsReadOnly && http.HttpContext?.Features.Get<Allowed>()?.To(Act.ManagePartnership) == true);
        }
    }
}
