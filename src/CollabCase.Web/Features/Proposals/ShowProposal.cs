using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Features.History;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Proposals;

/// <summary>One proposal: what is proposed, by whom, where it is now, and the decision that it came back as.</summary>
public static class ShowProposal
{
    public sealed record Query(string Reference, int Number, int? Before) : IRequest<Page>;

    public sealed record Group(int Number, string Name);

    public sealed record Answer(int Number, string Title);

    public sealed record On(int Meeting, DateOnly Day, bool IsHeld, int TierNumber, int Item);

    public sealed record Shown(int Number, string Title, string Summary, ProposalState State, DateOnly BegunOn, DateOnly? SubmittedOn, DateOnly? EndedOn, DecisionOutcome? Outcome, string? WithdrawnBecause,
        Group From, Group To, string Author, string? Writer, Answer? Decision, On? Agenda);

    public sealed record Page(PartnershipFrame Frame, Shown Proposal, HistoryTimeline? Changes, bool MayKeep, bool MaySchedule) : IPartnershipPage
    {
        public string Address => FormattableString.Invariant($"/partnerships/{Frame.Reference}/proposals/{Proposal.Number}");
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, HistoryReader history, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Proposals, cancellationToken);
            var (visible, today, allowed) = (db.VisibleTo(viewer), clock.Today(), http.HttpContext!.Features.Get<Allowed>()!);
            var (tiers, names, decisions) = (visible.Tiers, visible.Names, visible.Decisions);
            var found = await visible.ProposalOf(request.Reference, request.Number, today).Select(p => new
            {
                Proposal = p,
                From = tiers.Where(t => t.Id == p.FromTierId).Select(t => new Group(t.Number, t.Name)).First(),
                To = tiers.Where(t => t.Id == p.ToTierId).Select(t => new Group(t.Number, t.Name)).First(),
                Author = visible.Organisations.Where(o => o.Id == p.AuthorOrganisationId).Select(o => o.Name).FirstOrDefault(),
                Writer = names.Where(n => n.Id == p.AuthorPersonId).Select(n => n.Name).FirstOrDefault(),
                Decision = decisions.Where(d => d.Id == p.DecisionId).Select(d => new Answer(d.Number, d.Title)).FirstOrDefault(),
            }).AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var (proposal, item) = (found.Proposal, found.Proposal.AgendaItemId);
            var agenda = await visible.MeetingsInOutline.Where(m => m.PartnershipId == proposal.PartnershipId)
                .SelectMany(m => m.Agenda.Where(i => i.Id == item), (m, i) => new On(m.Number, m.On, m.State == MeetingState.Held, found.To.Number, i.Number)).FirstOrDefaultAsync(cancellationToken);
            return new Page(frame, new Shown(proposal.Number, proposal.Title, proposal.Summary, proposal.State, proposal.BegunOn, proposal.SubmittedOn, proposal.EndedOn, proposal.Outcome, proposal.WithdrawnBecause,
                    found.From, found.To, found.Author ?? "A partner", found.Writer, found.Decision, agenda),
                allowed.To(Act.SeeHistory) ? await history.OfPartAsync(proposal.PartnershipId, proposal.Id, FormattableString.Invariant($"/partnerships/{frame.Reference}/proposals/{proposal.Number}"), request.Before, cancellationToken) : null,
                !frame.IsReadOnly && allowed.To(Act.KeepProposal), !frame.IsReadOnly && allowed.To(Act.ScheduleProposal));
        }
    }
}
