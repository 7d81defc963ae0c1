using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Proposals;

/// <summary>What is proposed is changed, while it is a draft.</summary>
public static class CorrectProposal
{
    public sealed record Query(string Reference, int Number) : IRequest<ProposalActPage<Command>>;

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public string? Title { get; set; }
        public string? Summary { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Title).NotEmpty().WithMessage("Enter what is proposed, in a few words.");
            RuleFor(c => c.Summary).NotEmpty().WithMessage("Enter what should be done, why, and what it would take.");
        }
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
                Form = new Command { Reference = request.Reference, Number = proposal.Number, Version = proposal.Version, Title = proposal.Title, Summary = proposal.Summary },
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
            await merge.IntoAsync(request, request.Version, proposal, cancel: cancellationToken);
            proposal.Correct(new(request.Title ?? "", request.Summary ?? "", proposal.AuthorOrganisationId, proposal.AuthorPersonId), facts);
            return Done.It;
        }
    }
}
