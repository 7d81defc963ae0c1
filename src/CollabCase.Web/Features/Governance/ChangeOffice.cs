using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Governance;

/// <summary>Makes a member chair, vice chair or secretary from a day on, or none of them any more.</summary>
public static class ChangeOffice
{
    public sealed record Query(string Reference, int Tier, int Term) : IRequest<TermActPage<Command>>;

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Tier { get; set; }
        public int Term { get; set; }
        public int Version { get; set; }
        public TierOffice? Office { get; set; }
        public DateOnly? From { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.From).NotNull().WithMessage("Enter the day from which it is so.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, TermActPage<Command>>
    {
        public async Task<TermActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var tier = await visible.OutlineOfTierAsync(request.Reference, request.Tier, cancellationToken);
            var term = await visible.OutlineOfTermAsync(request.Reference, request.Tier, request.Term, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken),
                Tier = tier,
                Term = term,
                Form = new Command { Reference = request.Reference, Tier = tier.Number, Term = term.Number, Version = tier.Version, Office = term.Office, From = term.From > today ? term.From : today },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var tier = await visible.TierToChangeAsync(request.Reference, request.Tier, cancellationToken);
            if (tier.Terms.All(t => t.Number != request.Term)) throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, tier, cancellationToken);
            tier.ChangeOffice(request.Term, request.Office, request.From.GetValueOrDefault(), facts);
            return Done.It;
        }
    }
}
