using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Reminders;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Signing;

/// <summary>Writes to those of a partnership who are to sign and wait in the ledger to be reminded: each gets a new link, in the transaction that says so in the ledger.</summary>
public static class ChaseSignatures
{
    /// <summary>Answers to how many it wrote.</summary>
    public sealed record Command(string Reference) : ICommand<int>
    {
        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, ReminderLedger ledger, SigningRound round, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            if (await visible.AgreementFactsAsync(request.Reference, cancellationToken) is not { } facts) return 0;
            var waiting = await ledger.TakeToSignAsync(facts.PartnershipId, clock.Today(), cancellationToken);
            if (waiting.Count == 0) return 0;
            var (keys, ids) = (waiting.Select(w => SigningLetter.KeyOf(w.Who.LinkId)).ToList(), waiting.Select(w => w.Who.DocumentId).Distinct().ToList());
            var onTheirWay = await visible.Messages.Where(m => keys.Contains(m.UniqueKey) && m.TakeFromUtc != null).Select(m => m.UniqueKey).ToListAsync(cancellationToken);
            var documents = await visible.AgreedDocumentsForGates.Where(d => ids.Contains(d.Id)).Whole().ToDictionaryAsync(d => d.Id, cancellationToken);
            var reminded = 0;
            foreach (var (row, who) in waiting)
            {
                // With two links in two messages at once they would open the one that does not work any more.
                if (onTheirWay.Contains(SigningLetter.KeyOf(who.LinkId)))
                {
                    row.Suppress(WhyNot.LinkIsOnItsWay);
                    continue;
                }
                var document = documents[who.DocumentId];
                await round.AskAsync(document, who.VersionNumber, who.Number, round.UsualEnd, facts, null, SigningLetter.Occasion.Reminded, cancellationToken);
                ledger.PutInto([new(SigningLetter.KeyOf(document.SignatoryNumbered(who.VersionNumber, who.Number).LastRequest!.Id), [row])]);
                reminded++;
            }
            return reminded;
        }
    }
}
