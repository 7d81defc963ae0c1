using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Signing;

/// <summary>
/// Reminds those of a partnership who were asked to sign a week ago or longer and have done nothing: by mail, with a new link, at most once a week and so
/// many times. Only while messages are on. Whoever was reminded was asked anew by that, so that it may run twice.
/// </summary>
public static class ChaseSignatures
{
    /// <summary>So long after a link the next one is sent, in days.</summary>
    public const int DaysBetween = 7;

    /// <summary>Beyond so many links it is for the coordinator to speak to them.</summary>
    public const int MostLinks = 7;

    /// <summary>Answers how many were reminded.</summary>
    public sealed record Command(string Reference) : ICommand<int>
    {
        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, SigningRound round, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var isOn = await visible.Partnerships.AnyAsync(p => p.Reference == request.Reference && p.MessagesOn && p.State == PartnershipState.Active, cancellationToken);
            if (!isOn || await visible.AgreementFactsAsync(request.Reference, cancellationToken) is not { } facts) return 0;
            var documents = await visible.AgreedDocumentsForGates.Where(d => d.PartnershipId == facts.PartnershipId).Whole().ToListAsync(cancellationToken);
            var reminded = 0;
            foreach (var document in documents)
                foreach (var (version, signatory) in document.Versions.SelectMany(v => v.Signatories, (v, s) => (v.Number, s)).Where(x => IsDue(document, x.Number, x.s, facts, today)).ToList())
                {
                    await round.AskAsync(document, version, signatory.Number, round.UsualEnd, facts, null, SigningLetter.Occasion.Reminded, cancellationToken);
                    reminded++;
                }
            return reminded;
        }

        // A link that was taken back is not brought back by a reminder.
        private static bool IsDue(AgreedDocument document, int version, Signatory signatory, AgreementFacts facts, DateOnly today) =>
            signatory is { State: SignatoryState.Asked, Email: not null } && signatory.Requests.Count < MostLinks && facts.IsPartner(signatory, today)
            && document.StateOn(version, facts, today) is VersionState.Agreed or VersionState.InForce
            && signatory.Requests.MaxBy(r => r.Id) is { UsedAtUtc: null, WithdrawnAtUtc: null } last && Format.DateInLondon(last.AskedAtUtc).AddDays(DaysBetween) <= today
            && document.IsTurnOf(version, signatory.Number, facts, today);
    }
}
