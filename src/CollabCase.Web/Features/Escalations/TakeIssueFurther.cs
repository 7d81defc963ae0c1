using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Escalations;

/// <summary>The group that has an issue cannot settle it either, and takes it to the one above.</summary>
public static class TakeIssueFurther
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IssueActPage<Command>
    {
        public override string? WhyNot => base.WhyNot ?? (Above is null ? $"{Issue.With} answers to no other group, so it cannot be taken further up. Answer it there." : null);
    }

    public sealed class Command : IssueAct
    {
        public DateOnly? RaisedOn { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.RaisedOn).NotNull().WithMessage("Enter the day it was taken further.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var issue = await visible.OutlineOfIssueAsync(request.Reference, request.Number, clock.Today(), cancellationToken);
            var facts = await visible.GovernanceFactsAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Escalations, cancellationToken),
                Issue = issue,
                Above = facts.Tier(facts.Tier(issue.WithTierId)?.ParentTierId)?.Name,
                Form = new Command { RaisedOn = clock.Today() }.Of<Command>(request.Reference, issue),
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, IssueNotices notices, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var (issue, facts) = await db.VisibleTo(viewer).IssueToChangeAsync(request.Reference, request.Number, today, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, issue, cancellationToken);
            issue.EscalateFurther(request.RaisedOn.GetValueOrDefault(), facts, today);
            await notices.TellAsync(issue, request.Reference, facts, cancellationToken);
            return Done.It;
        }
    }
}
