using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Mail;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mail;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Administration;

/// <summary>What the program wrote to people and what became of it, the newest first. Never in which words.</summary>
public static class ListMail
{
    public const string Path = "/administration/mail";

    /// <summary>Messages are counted up to here; beyond, it is only said to be more.</summary>
    public const int CountedUpTo = 1000;

    public sealed record Query(string? State, string? After) : IRequest<Page>;

    public sealed record Row(string MessageId, string Subject, string? ToName, string ToAddress, string? Partnership, OutboxState State, DateTime AtUtc, int Attempts, string? Reason);

    public sealed record Page(OutboxState? State, Slice<Row> Rows, int Count, bool IsFirst, IReadOnlyList<string> Messages, string WhereItGoes)
    {
        public string CountInWords => Count switch
        {
            1 => "1 message",
            > CountedUpTo => $"More than {Format.Number(CountedUpTo)} messages",
            _ => $"{Format.Number(Count)} messages",
        };

        public string Href(string? after = null) => HrefOf(State, after);

        public IReadOnlyList<Chip> Chips => State is { } state ? [new Chip("State", state.Label(), Path)] : [];
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, MailSettings settings) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var notUnderstood = new List<string>();
            var state = Codes.Read<OutboxState>(request.State, "state", notUnderstood);
            var (list, visible) = (HrefOf(state, null), db.VisibleTo(viewer));
            if (!Cursor.TryRead(request.After, list, out var cursor)) notUnderstood.Add(Cursor.DoesNotFit);
            var left = state is { } only ? visible.Messages.Where(m => m.State == only) : visible.Messages;
            var partnerships = visible.Partnerships;
            var found = await left.FromNewest(cursor, m => m.Id).Select(m => new
            {
                m.Id, m.MessageId, m.Subject, m.ToName, m.ToAddress, m.State, m.CreatedAtUtc, m.SentAtUtc, m.Attempts, m.Reason,
                Partnership = partnerships.Where(p => p.Id == m.PartnershipId).Select(p => p.Reference).FirstOrDefault(),
            }).Counting(left.Select(m => m.Id), CountedUpTo).SliceAsync(cursor, list, _ => "", r => r.Row.Id, cancellationToken);
            var rows = found.Select(r => r.Row).Select(r => new Row(r.MessageId, r.Subject, r.ToName, r.ToAddress, r.Partnership, r.State, r.SentAtUtc ?? r.CreatedAtUtc, r.Attempts, r.Reason));
            return new Page(state, rows, found.Count(), cursor is null, notUnderstood, WhereItGoes(settings));
        }
    }

    public static string WhereItGoes(MailSettings settings) => settings.Smtp is { } server
        ? $"Messages are handed to the mail server {server}, from {settings.From.Address}."
        : "Messages are written to a folder on this machine, and leave it only if something takes them from there.";

    private static string HrefOf(OutboxState? state, string? after) => new AddressQuery().With("state", state is { } chosen ? Codes.Of(chosen) : null).With("after", after).After(Path);
}
