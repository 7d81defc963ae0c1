using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Mail;
using CollabCase.Data.Reminders;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Messages;

/// <summary>The partnership writes to its partners no more, and what waits to be sent is not sent.</summary>
public static class TurnMessagesOff
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }

        /// <summary>How many messages wait, and will not be sent.</summary>
        public required int Waiting { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Silenced)
    {
        public string Sentence => Silenced switch
        {
            0 => "Messages are off. Nothing more goes to the partners.",
            1 => "Messages are off. One message that was waiting is not sent.",
            _ => $"Messages are off. {Format.Number(Silenced)} messages that were waiting are not sent.",
        };
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Messages, cancellationToken);
            var messages = visible.Messages;
            var found = await visible.Partnerships.Where(p => p.Reference == request.Reference)
                .Select(p => new { p.Version, Waiting = messages.Count(m => m.PartnershipId == p.Id && m.IsToPartner && m.TakeFromUtc != null) }).SingleAsync(cancellationToken);
            return new Page { Frame = frame, Waiting = found.Waiting, Form = new Command { Reference = frame.Reference, Version = found.Version } };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, Outbox outbox, ReminderLedger ledger) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, partnership, cancellationToken);
            partnership.TurnMessagesOff();
            return new Result(await outbox.SilenceAsync(partnership.Id, cancellationToken) + await ledger.SilenceAsync(partnership, cancellationToken));
        }
    }
}
