using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Notes;
using CollabCase.Web.Access;
using CollabCase.Web.Features.History;
using CollabCase.Web.Features.Notes;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Actions;

/// <summary>One action: who does it by when, where it comes from, and what came of it.</summary>
public static class ShowAction
{
    public sealed record Query(string Reference, int Number, int? Before) : IRequest<Page>;

    public sealed record Page(PartnershipFrame Frame, Details Action, NotesOn Notes, HistoryTimeline? Changes, DateOnly Today, bool MayWork) : IPartnershipPage
    {
        public string Address => ActionCrumbs.AddressOf(Frame.Reference, Action.Number);
    }

    /// <summary>Something that it comes from: its number, and what it is called.</summary>
    public sealed record Source(int Number, string Name);

    public sealed class Details
    {
        public required long Id { get; init; }
        public required long PartnershipId { get; init; }
        public required int Number { get; init; }
        public required int Version { get; init; }
        public required string Title { get; init; }
        public required ActionState State { get; init; }
        public required string? Owner { get; init; }
        public required string? Organisation { get; init; }
        public required DateOnly DueOn { get; init; }
        public required DateOnly FirstDueOn { get; init; }
        public required string? DueReason { get; init; }
        public required DateOnly RaisedOn { get; init; }
        public required DateOnly? ClosedOn { get; init; }
        public required string? ClosingNote { get; init; }
        public required Source? Group { get; init; }
        public required Source? Decision { get; init; }
        public required Source? Issue { get; init; }
        public required int? Meeting { get; init; }
        public required DateOnly? MeetingOn { get; init; }

        public bool IsOpen => State is ActionState.Open;
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, HistoryReader history, NotesOnReader notes, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Actions, cancellationToken);
            var (visible, today, allowed) = (db.VisibleTo(viewer), clock.Today(), http.HttpContext!.Features.Get<Allowed>()!);
            var (names, organisations, tiers, decisions) = (visible.Names, visible.Organisations, visible.Tiers, visible.Decisions);
            // Where it comes from is named to those who can open it.
            var (meetings, issues) = (visible.Meetings(today), visible.Escalations(today));
            var found = await visible.ActionsOf(request.Reference, today).Where(a => a.Number == request.Number).Select(a => new Details
            {
                Id = a.Id,
                PartnershipId = a.PartnershipId,
                Number = a.Number,
                Version = a.Version,
                Title = a.Title,
                State = a.State,
                Owner = a.OwnerName ?? names.Where(n => n.Id == a.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
                Organisation = organisations.Where(o => o.Id == a.OwnerOrganisationId).Select(o => o.Name).FirstOrDefault(),
                DueOn = a.DueOn,
                FirstDueOn = a.FirstDueOn,
                DueReason = a.DueReason,
                RaisedOn = a.RaisedOn,
                ClosedOn = a.ClosedOn,
                ClosingNote = a.ClosingNote,
                Group = tiers.Where(t => t.Id == a.TierId).Select(t => new Source(t.Number, t.Name)).FirstOrDefault(),
                Decision = decisions.Where(d => d.Id == a.DecisionId).Select(d => new Source(d.Number, d.Title)).FirstOrDefault(),
                Issue = issues.Where(e => e.Id == a.EscalationId).Select(e => new Source(e.Number, e.Title)).FirstOrDefault(),
                Meeting = meetings.Where(m => m.Id == a.MeetingId).Select(m => (int?)m.Number).FirstOrDefault(),
                MeetingOn = meetings.Where(m => m.Id == a.MeetingId).Select(m => (DateOnly?)m.On).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var changes = allowed.To(Act.SeeHistory) ? await history.OfPartAsync(found.PartnershipId, found.Id, ActionCrumbs.AddressOf(frame.Reference, found.Number), request.Before, cancellationToken) : null;
            var mayWork = !frame.IsReadOnly && (allowed with { Standing = allowed.Standing | await db.ToActionAsync(viewer, allowed.Partnership!, found.Number, today, cancellationToken) }).To(Act.WorkOnAction);
            return new Page(frame, found, await notes.ReadAsync(frame, found.PartnershipId, NoteSubject.Action(found.Number), cancellationToken), changes, today, mayWork);
        }
    }
}
