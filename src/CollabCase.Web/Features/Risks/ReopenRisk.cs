using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Risks;

/// <summary>Opens a closed risk again, with the score that it had.</summary>
public static class ReopenRisk
{
    public sealed record Query(string Reference, int Number) : IRequest<RiskActPage<Command>>;

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public string? Reason { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Give the reason for opening it again.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, RiskActPage<Command>>
    {
        public async Task<RiskActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var risk = await db.VisibleTo(viewer).OutlineOfRiskAsync(request.Reference, request.Number, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Risks, cancellationToken),
                Risk = risk,
                Form = new Command { Reference = request.Reference, Number = risk.Number, Version = risk.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsForRisksAsync(request.Reference, clock.Today(), cancellationToken);
            var risk = await visible.RiskToChangeAsync(request.Reference, request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, risk, cancellationToken);
            risk.Reopen(request.Reason ?? "", facts);
            return Done.It;
        }
    }
}
