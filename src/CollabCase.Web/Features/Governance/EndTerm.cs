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

/// <summary>Says the last day of somebody's term in a group, or puts it right.</summary>
public static class EndTerm
{
    public sealed record Query(string Reference, int Tier, int Term) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required TierOutline Tier { get; init; }
        public required string Member { get; init; }
        public required TierOffice? Office { get; init; }
        public required DateOnly From { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/governance/{Tier.Number}";
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Tier { get; set; }
        public int Term { get; set; }
        public int Version { get; set; }
        public DateOnly? Until { get; set; }
        public string? EndReason { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Until).NotNull().WithMessage("Enter the last day.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var names = visible.Names;
            var tier = await visible.OutlineOfTierAsync(request.Reference, request.Tier, cancellationToken);
            var term = await visible.TierOf(request.Reference, request.Tier).SelectMany(t => t.Terms).Where(t => t.Number == request.Term)
                .Select(t => new { t.Name, Person = names.Where(n => n.Id == t.PersonId).Select(n => n.Name).FirstOrDefault(), t.Office, t.From, t.Until, t.EndReason })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken),
                Tier = tier,
                Member = term.Person ?? term.Name ?? "A member",
                Office = term.Office,
                From = term.From,
                Form = new Command { Reference = request.Reference, Tier = tier.Number, Term = request.Term, Version = tier.Version, Until = term.Until, EndReason = term.EndReason },
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
            tier.EndTerm(request.Term, request.Until.GetValueOrDefault(), request.EndReason, facts);
            return Done.It;
        }
    }
}
