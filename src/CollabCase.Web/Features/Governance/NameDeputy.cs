using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Governance;

/// <summary>Says who comes when a member cannot.</summary>
public static class NameDeputy
{
    public sealed record Query(string Reference, int Tier, int Term) : IRequest<TermActPage<Command>>;

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Tier { get; set; }
        public int Term { get; set; }
        public int Version { get; set; }

        /// <summary>The reference of the deputy.</summary>
        public string? Deputy { get; set; }
        public string? DeputyName { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, PeopleOfPartnership people) : IRequestHandler<Query, TermActPage<Command>>
    {
        public async Task<TermActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var tier = await visible.OutlineOfTierAsync(request.Reference, request.Tier, cancellationToken);
            var term = await visible.OutlineOfTermAsync(request.Reference, request.Tier, request.Term, cancellationToken);
            var choices = await people.ReadAsync(tier.PartnershipId, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken),
                Tier = tier,
                Term = term,
                People = choices,
                Form = new Command
                {
                    Reference = request.Reference, Tier = tier.Number, Term = term.Number, Version = tier.Version,
                    Deputy = choices.People.FirstOrDefault(p => p.Id == term.DeputyPersonId)?.Reference, DeputyName = term.DeputyName,
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PeopleOfPartnership people, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var tier = await visible.TierToChangeAsync(request.Reference, request.Tier, cancellationToken);
            if (tier.Terms.All(t => t.Number != request.Term)) throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, tier, cancellationToken);
            var choices = await people.ReadAsync(facts.PartnershipId, cancellationToken);
            tier.NameDeputy(request.Term, new(choices.Person(request.Deputy, nameof(Command.Deputy))?.Id, request.DeputyName), facts);
            return Done.It;
        }
    }
}
