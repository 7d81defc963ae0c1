using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Proposals;

/// <summary>A proposal is taken back, with a reason. It stays on the list.</summary>
public static class WithdrawProposal
{
    public sealed record Query(string Reference, int Number) : IRequest<ProposalActPage<Command>>;

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public string? WithdrawnBecause { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.WithdrawnBecause).NotEmpty().WithMessage("Enter the reason why it is taken back.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, ProposalActPage<Command>>
    {
        public async Task<ProposalActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var proposal = await db.VisibleTo(viewer).OutlineOfProposalAsync(request.Reference, request.Number, clock.Today(), cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Proposals, cancellationToken),
                Proposal = proposal,
                Form = new Command { Reference = request.Reference, Number = proposal.Number, Version = proposal.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var proposal = await visible.ProposalToChangeAsync(request.Reference, request.Number, clock.Today(), cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, proposal, cancellationToken);
            proposal.Withdraw(request.WithdrawnBecause ?? "", facts, clock.Today());
            return Done.It;
        }
    }
}
