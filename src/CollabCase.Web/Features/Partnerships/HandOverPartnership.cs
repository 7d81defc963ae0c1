using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>The partnership gets another coordinator, who from then on is the one to see and change it.</summary>
public static class HandOverPartnership
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string? CurrentCoordinator { get; init; }
        public required bool IsMine { get; init; }
        public required IReadOnlyList<Choice> Coordinators { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }

        /// <summary>The new coordinator's reference.</summary>
        public string? Coordinator { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    /// <param name="Coordinator">The new coordinator's name.</param>
    /// <param name="StillVisible">False where the person handed over the only way by which they saw it.</param>
    public sealed record Result(string Coordinator, bool StillVisible);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Coordinator).NotEmpty().WithMessage("Choose who coordinates the partnership from now on.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var now = await visible.Partnerships.Where(p => p.Reference == request.Reference)
                .Select(p => new { p.Version, p.CoordinatorPersonId, Name = visible.People.Where(x => x.Id == p.CoordinatorPersonId).Select(x => x.Name).FirstOrDefault() })
                .SingleAsync(cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Overview, cancellationToken),
                CurrentCoordinator = now.Name,
                IsMine = now.CoordinatorPersonId == viewer.PersonId,
                Coordinators = await visible.Coordinators.Where(p => p.Id != now.CoordinatorPersonId).OrderBy(p => p.NameKey).ThenBy(p => p.Id)
                    .Select(p => new Choice(p.Reference, p.Name, null)).ToListAsync(cancellationToken),
                Form = new Command { Reference = request.Reference, Version = now.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, partnership, cancellationToken);
            var coordinator = await visible.Coordinators.Where(p => p.Reference == request.Coordinator).Select(p => new { p.Id, p.Name }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new DomainRuleException("Choose a coordinator from the list.", nameof(Command.Coordinator));
            partnership.NameCoordinator(coordinator.Id);
            var stillVisible = viewer.SeesEverything || coordinator.Id == viewer.PersonId
                || await visible.Members.AnyAsync(m => m.PartnershipId == partnership.Id && m.PersonId == viewer.PersonId, cancellationToken);
            return new Result(coordinator.Name, stillVisible);
        }
    }
}
