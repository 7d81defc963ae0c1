using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Mail;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Messages;

/// <summary>Whether a partnership writes to its partners, to whom, and what became of what it wrote.</summary>
public static class ShowMessages
{
    public sealed record Query(string Reference, string? After) : IRequest<Page>;

    public sealed record Row(string? ToName, string ToAddress, string Subject, OutboxState State, DateTime CreatedAtUtc, DateTime DueAtUtc, DateTime? SentAtUtc, string? Reason);

    public sealed record Page(PartnershipFrame Frame, bool MessagesOn, IReadOnlyList<MessageReader> Readers, Slice<Row> Rows, bool IsFirst, IReadOnlyList<string> Messages, bool MayTurnOn, bool MayTurnOff)
        : IPartnershipPage;

    public sealed class Handler(CollabCaseDb db, Viewer viewer, MessageReaders readers, PartnershipFrames frames, IHttpContextAccessor http) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Messages, cancellationToken);
            var (visible, list) = (db.VisibleTo(viewer), $"/partnerships/{frame.Reference}/messages");
            var partnership = await visible.Partnerships.Where(p => p.Reference == request.Reference).Select(p => new { p.Id, p.MessagesOn }).SingleAsync(cancellationToken);
            var fits = Cursor.TryRead(request.After, list, out var cursor);
            var rows = await visible.Messages.Where(m => m.PartnershipId == partnership.Id).FromNewest(cursor, m => m.Id)
                .Select(m => new { m.Id, m.ToName, m.ToAddress, m.Subject, m.State, m.CreatedAtUtc, m.DueAtUtc, m.SentAtUtc, m.Reason })
                .SliceAsync(cursor, list, _ => "", r => r.Id, cancellationToken);
            var mayChange = http.HttpContext?.Features.Get<Allowed>()?.To(Act.ManagePartnership) == true;
            return new Page(frame, partnership.MessagesOn, await readers.ReadAsync(frame.Reference, cancellationToken),
                rows.Select(r => new Row(r.ToName, r.ToAddress, r.Subject, r.State, r.CreatedAtUtc, r.DueAtUtc, r.SentAtUtc, r.Reason)),
                cursor is null, fits ? [] : [Cursor.DoesNotFit], mayChange && !partnership.MessagesOn && !frame.IsReadOnly, mayChange && partnership.MessagesOn);
        }
    }
}
