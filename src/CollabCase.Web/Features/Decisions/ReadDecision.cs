using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.History;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Decisions;

/// <summary>One decision: what, how it was taken, what it binds, and what it followed and what followed it.</summary>
public static class ReadDecision
{
    public sealed record Query(string Reference, int Number, int? Before) : IRequest<Page>;

    /// <summary>Another decision, as this one names it.</summary>
    public sealed record Other(int Number, string Title);

    /// <summary>The group that decided.</summary>
    public sealed record Group(int Number, string Name, bool IsWoundUp);

    /// <summary>The meeting at which it decided, and the item.</summary>
    public sealed record At(int Number, string? Item);

    /// <summary>How somebody replied in writing.</summary>
    public sealed record Reply(string Name, string? Organisation, bool? IsFor);

    /// <summary>What a decision is shown as.</summary>
    public sealed record Shown(int Number, string Title, string Text, DecisionBy By, DecisionOutcome Outcome, DateOnly DecidedOn, Votes? Votes, DateOnly? From, DateOnly? Until, string Quorum,
        DecisionMatters Matter, string? Binds, Group Group, At? Meeting, Other? Supersedes, Other? SupersededBy, Other? Proposal, string RecordedBy, DateTime RecordedAtUtc)
    {
        public DecisionStanding State => DecisionStandings.Of(Outcome, SupersededBy is not null);
    }

    /// <param name="BindsHref">The record that it binds, where this person sees it.</param>
    /// <param name="AtTheGate">What the gate made of it.</param>
    /// <param name="Replies">Null where this person is only told the numbers.</param>
    public sealed record Page(PartnershipFrame Frame, Shown Decision, string? BindsHref, IReadOnlyList<(string Href, string Text)> AtTheGate, IReadOnlyList<Reply>? Replies, HistoryTimeline? Changes, bool MaySupersede, bool SeesMeeting) : IPartnershipPage;

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, HistoryReader history, DecisionRegister register, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Decisions, cancellationToken);
            var (visible, today, allowed) = (db.VisibleTo(viewer), clock.Today(), http.HttpContext!.Features.Get<Allowed>()!);
            var (all, names, meetings) = (register.Decisions, visible.Names, visible.Meetings(today));
            var found = await register.Decisions.Where(d => d.Number == request.Number).Select(d => new
            {
                Decision = d,
                Group = visible.Tiers.Where(t => t.Id == d.TierId).Select(t => new Group(t.Number, t.Name, t.EndedOn != null)).First(),
                Meeting = visible.MeetingsInOutline.Where(m => m.Id == d.MeetingId).Select(m => (int?)m.Number).FirstOrDefault(),
                SeesMeeting = meetings.Any(m => m.Id == d.MeetingId),
                Item = meetings.SelectMany(m => m.Agenda).Where(i => i.Id == d.AgendaItemId).Select(i => i.Title).FirstOrDefault(),
                Supersedes = all.Where(x => x.Id == d.SupersedesDecisionId).Select(x => new Other(x.Number, x.Title)).FirstOrDefault(),
                SupersededBy = all.Where(x => x.Id == d.SupersededByDecisionId).Select(x => new Other(x.Number, x.Title)).FirstOrDefault(),
                Proposal = visible.Proposals(today).Where(p => p.DecisionId == d.Id).Select(p => new Other(p.Number, p.Title)).FirstOrDefault(),
                RecordedBy = names.Where(n => n.Id == d.RecordedByPersonId).Select(n => n.Name).FirstOrDefault(),
            }).AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();

            var decision = found.Decision;
            var shown = new Shown(decision.Number, decision.Title, decision.DecisionText, decision.By, decision.Outcome, decision.DecidedOn,
                decision.VotesFor is { } votes ? new(votes, decision.VotesAgainst ?? 0, decision.VotesAbstained ?? 0) : null, decision.WindowFrom, decision.WindowUntil, decision.QuorumWords, decision.Matter, decision.Binds,
                found.Group, found.Meeting is { } meeting ? new(meeting, found.Item) : null, found.Supersedes, found.SupersededBy, found.Proposal, found.RecordedBy ?? "Somebody", decision.RecordedAtUtc);
            var here = $"/partnerships/{frame.Reference}";
            return new Page(frame, shown, await BindsAsync(visible, decision, here, today, cancellationToken), await AtTheGateAsync(visible, decision, here, cancellationToken),
                decision.By is DecisionBy.WrittenProcedure && allowed.To(Act.SeeContacts) ? await RepliesAsync(visible, decision.Id, cancellationToken) : null,
                allowed.To(Act.SeeHistory) ? await history.OfPartAsync(decision.PartnershipId, decision.Id, FormattableString.Invariant($"{here}/decisions/{decision.Number}"), request.Before, cancellationToken) : null,
                !frame.IsReadOnly && decision.IsInForce && (await register.GroupsAsync(cancellationToken)).Any(g => g.MayRecord && g.Id == decision.TierId), found.SeesMeeting);
        }

        // The record of the kind that is bound, where this person sees it.
        private static async Task<string?> BindsAsync(Visible visible, Decision decision, string here, DateOnly today, CancellationToken cancel)
        {
            var (partnership, id) = (decision.PartnershipId, decision.BindsId);
            if (id is null) return null;
            switch (decision.Matter)
            {
                case DecisionMatters.Gate or DecisionMatters.Profile:
                    return here + "/gate";
                case DecisionMatters.Award:
                    return await visible.Awards.Where(a => a.PartnershipId == partnership && a.Id == id).Select(a => a.Number).SingleOrDefaultAsync(cancel) is { } award ? $"{here}/awards/{award}" : null;
                case DecisionMatters.Role:
                    return await visible.Partnerships.Where(p => p.Id == partnership).SelectMany(p => p.Partners).Where(p => p.Id == id).Select(p => (int?)p.Number).SingleOrDefaultAsync(cancel) is { } partner
                        ? FormattableString.Invariant($"{here}/partners/{partner}") : null;
                case DecisionMatters.Memorandum or DecisionMatters.Terms:
                    return await visible.AgreedDocuments(today).Where(d => d.PartnershipId == partnership && d.Id == id).Select(d => (int?)d.Number).SingleOrDefaultAsync(cancel) is { } document
                        ? FormattableString.Invariant($"{here}/documents/{document}") : null;
                default:
                    return null;
            }
        }

        private static async Task<IReadOnlyList<(string, string)>> AtTheGateAsync(Visible visible, Decision decision, string here, CancellationToken cancel)
        {
            if (decision.Matter is not (DecisionMatters.Gate or DecisionMatters.Profile)) return [];
            var (partnerships, id) = (visible.Partnerships.Where(p => p.Id == decision.PartnershipId), decision.Id);
            if (decision.Matter is DecisionMatters.Gate)
                return [.. (await partnerships.SelectMany(p => p.GateDecisions).Where(g => g.DecisionId == id).Select(g => new { g.Number, g.Outcome }).ToListAsync(cancel))
                    .Select(g => (FormattableString.Invariant($"{here}/gate/decisions/{g.Number}"), g.Outcome.Label()))];
            var profile = await partnerships.Select(p => p.Profile).SingleAsync(cancel);
            return [.. (await partnerships.SelectMany(p => p.Adaptations).Where(a => a.DecisionId == id).OrderBy(a => a.Number).Select(a => new { a.CriterionKey, a.Weight }).ToListAsync(cancel))
                .Select(a => ($"{here}/gate/criteria/{a.CriterionKey}", $"{Criteria.Find(a.CriterionKey)?.TitleFor(profile) ?? a.CriterionKey}: {a.Weight.Label().ToLowerInvariant()}"))];
        }

        private static async Task<IReadOnlyList<Reply>> RepliesAsync(Visible visible, long decision, CancellationToken cancel)
        {
            var (names, organisations) = (visible.Names, visible.Organisations);
            var found = await (
                from reply in visible.Decisions.Where(d => d.Id == decision).SelectMany(d => d.Replies)
                join term in visible.Tiers.SelectMany(t => t.Terms) on reply.SeatTermId equals term.Id
                orderby term.Number
                select new
                {
                    reply.IsFor, term.Name,
                    Person = names.Where(n => n.Id == term.PersonId).Select(n => n.Name).FirstOrDefault(),
                    Organisation = organisations.Where(o => o.Id == term.OrganisationId).Select(o => o.Name).FirstOrDefault(),
                }).ToListAsync(cancel);
            return [.. found.Select(r => new Reply(r.Person ?? r.Name ?? "Somebody", r.Organisation, r.IsFor))];
        }
    }
}
