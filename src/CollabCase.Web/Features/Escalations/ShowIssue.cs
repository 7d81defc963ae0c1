using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Features.History;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Escalations;

/// <summary>One issue: what is asked, which groups had it for how long, and what was answered.</summary>
public static class ShowIssue
{
    /// <summary>So many of the actions that answer it are listed.</summary>
    public const int MostActions = 25;

    public sealed record Query(string Reference, int Number, int? Before) : IRequest<Page>;

    public sealed record Step(string From, string To, DateOnly AskedOn, DateOnly? EndedOn, int Days);

    public sealed record ActionLine(int Number, string Title, ActionState State, DateOnly DueOn);

    public sealed record Page(PartnershipFrame Frame, Details Issue, IReadOnlyList<Step> Steps, IReadOnlyList<ActionLine> Actions, HistoryTimeline? Changes, DateOnly Today, bool MayAnswer, bool MayTakeFurther, bool MayWithdraw, bool MayAddAction) : IPartnershipPage
    {
        public string Address => IssueCrumbs.AddressOf(Frame.Reference, Issue.Number);

        public int Days => (Issue.EndedOn ?? Today).DayNumber - Issue.RaisedOn.DayNumber;
    }

    public sealed class Details
    {
        public required long Id { get; init; }
        public required long PartnershipId { get; init; }
        public required int Number { get; init; }
        public required string Title { get; init; }
        public required string WhatIsAsked { get; init; }
        public required EscalationState State { get; init; }
        public required DateOnly RaisedOn { get; init; }
        public required DateOnly? EndedOn { get; init; }
        public required string? Answer { get; init; }
        public required long WithTierId { get; init; }
        public required int? Decision { get; init; }
        public required string? DecisionTitle { get; init; }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, HistoryReader history, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Escalations, cancellationToken);
            var (visible, today, allowed) = (db.VisibleTo(viewer), clock.Today(), http.HttpContext!.Features.Get<Allowed>()!);
            var (tiers, decisions) = (visible.Tiers, visible.Decisions);
            var issue = visible.IssuesOf(request.Reference, today).Where(e => e.Number == request.Number);
            var found = await issue.Select(e => new Details
            {
                Id = e.Id,
                PartnershipId = e.PartnershipId,
                Number = e.Number,
                Title = e.Title,
                WhatIsAsked = e.WhatIsAsked,
                State = e.State,
                RaisedOn = e.RaisedOn,
                EndedOn = e.EndedOn,
                Answer = e.Answer,
                WithTierId = e.WithTierId,
                Decision = decisions.Where(d => d.Id == e.DecisionId).Select(d => (int?)d.Number).FirstOrDefault(),
                DecisionTitle = decisions.Where(d => d.Id == e.DecisionId).Select(d => d.Title).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var steps = await issue.SelectMany(e => e.Steps).OrderBy(s => s.Number)
                .Select(s => new { From = tiers.Where(t => t.Id == s.FromTierId).Select(t => t.Name).First(), To = tiers.Where(t => t.Id == s.ToTierId).Select(t => t.Name).First(), s.AskedOn, s.EndedOn }).ToListAsync(cancellationToken);
            var actions = await visible.Actions(today).Where(a => a.EscalationId == found.Id).OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(MostActions)
                .Select(a => new ActionLine(a.Number, a.Title, a.State, a.DueOn)).ToListAsync(cancellationToken);
            var canGoFurther = await tiers.AnyAsync(t => t.Id == found.WithTierId && t.ParentTierId != null, cancellationToken);
            var here = allowed with { Standing = allowed.Standing | await db.ToIssueAsync(viewer, allowed.Partnership!, found.Number, today, cancellationToken) };
            var changes = allowed.To(Act.SeeHistory) ? await history.OfPartAsync(found.PartnershipId, found.Id, IssueCrumbs.AddressOf(frame.Reference, found.Number), request.Before, cancellationToken) : null;
            var open = !frame.IsReadOnly && found.State is EscalationState.Waiting;
            return new Page(frame, found, [.. steps.Select(s => new Step(s.From, s.To, s.AskedOn, s.EndedOn, (s.EndedOn ?? today).DayNumber - s.AskedOn.DayNumber))], actions, changes, today,
                open && here.To(Act.AnswerIssue), open && canGoFurther && here.To(Act.AnswerIssue), open && here.To(Act.WithdrawIssue), !frame.IsReadOnly && here.To(Act.RecordAction));
        }
    }
}
