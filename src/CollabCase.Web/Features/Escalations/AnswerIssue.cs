using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Escalations;

/// <summary>The group that has an issue answers it, where it likes by a decision of its own.</summary>
public static class AnswerIssue
{
    /// <summary>So many of the group's latest decisions are offered.</summary>
    public const int MostDecisions = 50;

    public sealed record Query(string Reference, int Number) : IRequest<IssueActPage<Command>>;

    public sealed class Command : IssueAct
    {
        public string? Answer { get; set; }
        public DateOnly? EndedOn { get; set; }

        /// <summary>The number of the decision.</summary>
        public int? Decision { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Answer).NotEmpty().WithMessage("Enter the answer.");
            RuleFor(c => c.EndedOn).NotNull().WithMessage("Enter the day it was answered.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, IssueActPage<Command>>
    {
        public async Task<IssueActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var issue = await visible.OutlineOfIssueAsync(request.Reference, request.Number, clock.Today(), cancellationToken);
            var decisions = await visible.Decisions.Where(d => d.TierId == issue.WithTierId).OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.Id).Take(MostDecisions)
                .Select(d => new { d.Number, d.Title, d.DecidedOn }).ToListAsync(cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Escalations, cancellationToken),
                Issue = issue,
                Decisions = [.. decisions.Select(d => new Choice(FormattableString.Invariant($"{d.Number}"), $"{d.Title}, {Format.Date(d.DecidedOn)}"))],
                Form = new Command { EndedOn = clock.Today() }.Of<Command>(request.Reference, issue),
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var (issue, facts) = await visible.IssueToChangeAsync(request.Reference, request.Number, today, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, issue, cancellationToken);
            var (partnership, tier, decision) = (issue.PartnershipId, issue.WithTierId, (long?)null);
            if (request.Decision is { } number)
                decision = await visible.Decisions.Where(d => d.PartnershipId == partnership && d.TierId == tier && d.Number == number).Select(d => (long?)d.Id).SingleOrDefaultAsync(cancellationToken)
                    ?? throw new DomainRuleException("Choose a decision from the list.", nameof(Command.Decision));
            issue.AnswerIt(request.Answer ?? "", request.EndedOn.GetValueOrDefault(), decision, facts, today);
            return Done.It;
        }
    }
}
