using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Mail;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Administration;

/// <summary>One message as administrators see it, without its words.</summary>
public sealed record MailMessageShown(string MessageId, string Kind, string Subject, string? ToName, string ToAddress, string? Partnership, OutboxState State, DateTime CreatedAtUtc, DateTime DueAtUtc,
    DateTime? TakeFromUtc, DateTime? SentAtUtc, int Attempts, string? Reason, string? DecidedBy, DateTime? DecidedAtUtc)
{
    public bool CanBeTriedAgain => State is OutboxState.GivenUp or OutboxState.TryingAgain;

    public bool CanBeGivenUp => State is OutboxState.Waiting or OutboxState.TryingAgain;
}

/// <summary>Finds a message by its Message-ID, which is how addresses name it.</summary>
public sealed class MailMessages(CollabCaseDb db, Viewer viewer)
{
    public async Task<MailMessageShown> FindAsync(string messageId, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var partnerships = visible.Partnerships;
        return await visible.Messages.Where(m => m.MessageId == messageId).Select(m => new MailMessageShown(m.MessageId, m.Kind, m.Subject, m.ToName, m.ToAddress,
            partnerships.Where(p => p.Id == m.PartnershipId).Select(p => p.Reference).FirstOrDefault(), m.State, m.CreatedAtUtc, m.DueAtUtc,
            m.TakeFromUtc, m.SentAtUtc, m.Attempts, m.Reason, m.DecidedBy, m.DecidedAtUtc)).SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();
    }
}
