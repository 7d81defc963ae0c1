using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Governance;

/// <summary>Says how often a group meets. What belongs together is never merged from two people's answers.</summary>
public static class ChangeCadence
{
    public sealed record Query(string Reference, int Tier) : IRequest<TierActPage<Command>>;

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Tier { get; set; }
        public int Version { get; set; }

        /// <summary>Null where the group meets when there is need.</summary>
        public CadenceUnit? CadenceUnit { get; set; }
        public int? CadenceEvery { get; set; }
        public MonthlyBy? CadenceBy { get; set; }
        public DateOnly? FirstMeetingOn { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.CadenceEvery).NotNull().When(c => c.CadenceUnit is not null).WithMessage("Enter how many weeks or months lie between two meetings.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, TierActPage<Command>>
    {
        public async Task<TierActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var tier = await visible.OutlineOfTierAsync(request.Reference, request.Tier, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken),
                Tier = tier,
                Form = await visible.TierOf(request.Reference, request.Tier).Select(t => new Command
                {
                    Reference = request.Reference, Tier = t.Number, Version = t.Version, CadenceUnit = t.CadenceUnit, CadenceEvery = t.CadenceEvery,
                    CadenceBy = t.CadenceBy ?? MonthlyBy.WeekdayOfMonth, FirstMeetingOn = t.FirstMeetingOn,
                }).SingleAsync(cancellationToken),
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
            await merge.RefuseIfStaleAsync(request.Version, tier, cancellationToken);
            tier.ChangeCadence(request.CadenceUnit is null ? null : new(request.CadenceUnit.Value, request.CadenceEvery.GetValueOrDefault(), request.CadenceBy ?? MonthlyBy.WeekdayOfMonth),
                request.FirstMeetingOn, facts);
            return Done.It;
        }
    }
}
