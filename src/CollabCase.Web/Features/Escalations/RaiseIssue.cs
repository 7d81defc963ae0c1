using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Escalations;

/// <summary>A group takes what it cannot settle to the group that it answers to.</summary>
public static class RaiseIssue
{
    /// <summary>A link from a group knows which one.</summary>
    public sealed record Query(string Reference, int? Group = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }

        /// <summary>The groups for which the person can raise something, and to which each answers.</summary>
        public required IReadOnlyList<Choice> Groups { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>
    {
        public string Reference { get; set; } = "";

        /// <summary>The number of the group that raises it.</summary>
        public int? Group { get; set; }
        public string? Title { get; set; }
        public string? WhatIsAsked { get; set; }
        public DateOnly? RaisedOn { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Number, string With);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Group).NotNull().WithMessage("Choose the group that raises it.");
            RuleFor(c => c.Title).NotEmpty().WithMessage("Enter the issue in a few words.").MaximumLength(Escalation.TitleMaxLength).WithMessage($"Shorten the issue to {Escalation.TitleMaxLength} characters or fewer.");
            RuleFor(c => c.WhatIsAsked).NotEmpty().WithMessage("Enter what is asked of the other group.").MaximumLength(Escalation.TextMaxLength).WithMessage($"Shorten what is asked to {Escalation.TextMaxLength} characters or fewer.");
            RuleFor(c => c.RaisedOn).NotNull().WithMessage("Enter the day it was taken up.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Escalations, cancellationToken);
            var facts = await visible.GovernanceFactsAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var groups = await GroupsAsync(visible, viewer, http, facts, clock.Today(), cancellationToken);
            return new()
            {
                Frame = frame,
                Groups = [.. groups.Select(g => new Choice(FormattableString.Invariant($"{g.Number}"), $"{g.Name}, to {facts.Tier(g.ParentTierId)!.Name}"))],
                Form = new() { Reference = frame.Reference, Group = groups.FirstOrDefault(g => g.Number == request.Group)?.Number ?? (groups.Count == 1 ? groups[0].Number : null), RaisedOn = clock.Today() },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, IHttpContextAccessor http, IssueNotices notices, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var facts = await visible.GovernanceFactsAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var group = (await GroupsAsync(visible, viewer, http, facts, today, cancellationToken)).FirstOrDefault(g => g.Number == request.Group)
                ?? throw new DomainRuleException("Choose a group from the list: one that you sit in, and that answers to another.", nameof(Command.Group));
            var issue = Escalation.Raise(await db.NextEscalationNumberAsync(facts.PartnershipId, cancellationToken), group.Id, request.Title ?? "", request.WhatIsAsked ?? "", request.RaisedOn.GetValueOrDefault(), facts, today);
            db.Add(issue);
            await notices.TellAsync(issue, request.Reference, facts, cancellationToken);
            return new(issue.Number, facts.Tier(issue.WithTierId)!.Name);
        }
    }

    // Those that answer to another, and that the person sits in; for whoever is in charge, all of these.
    private static async Task<IReadOnlyList<TierLine>> GroupsAsync(Visible visible, Viewer viewer, IHttpContextAccessor http, GovernanceFacts facts, DateOnly today, CancellationToken cancel)
    {
        var able = facts.Tiers.Where(t => !t.IsWoundUp && facts.Tier(t.ParentTierId) is { IsWoundUp: false }).ToList();
        if (http.HttpContext!.Features.Get<Allowed>()!.To(Act.KeepGovernance)) return able;
        var me = viewer.PersonId;
        var mine = await visible.Tiers.Where(t => t.PartnershipId == facts.PartnershipId && t.Terms.Any(x => x.PersonId == me && x.From <= today && (x.Until == null || x.Until >= today))).Select(t => t.Id).ToListAsync(cancel);
        return [.. able.Where(t => mine.Contains(t.Id))];
    }
}
