using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Escalations;

/// <summary>The group that raised an issue needs no answer any more.</summary>
public static class WithdrawIssue
{
    public sealed record Query(string Reference, int Number) : IRequest<IssueActPage<Command>>;

    public sealed class Command : IssueAct
    {
        public string? Answer { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Answer).NotEmpty().WithMessage("Say why no answer is needed.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, IssueActPage<Command>>
    {
        public async Task<IssueActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var issue = await db.VisibleTo(viewer).OutlineOfIssueAsync(request.Reference, request.Number, clock.Today(), cancellationToken);
            return new() { Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Escalations, cancellationToken), Issue = issue, Form = new Command().Of<Command>(request.Reference, issue) };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var (issue, facts) = await db.VisibleTo(viewer).IssueToChangeAsync(request.Reference, request.Number, today, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, issue, cancellationToken);
            issue.Withdraw(request.Answer ?? "", today, facts, today);
            return Done.It;
        }
    }
}
