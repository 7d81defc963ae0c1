using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>Moves an award on: offered, awarded, declined, completed, withdrawn.</summary>
public static class ChangeAwardState
{
    public sealed record Query(string Reference, string Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Title { get; init; }
        public required AwardState Now { get; init; }
        public required Command Form { get; set; }

        public IReadOnlyList<AwardState> Next => Award.MovesFrom(Now);
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public string Number { get; set; } = "";
        public int Version { get; set; }
        public AwardState? State { get; set; }
        public DateOnly? AwardedOn { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.State).NotNull().WithMessage("Choose what comes next.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var award = await db.VisibleTo(viewer).AwardOf(request.Reference, request.Number)
                .Select(a => new { a.Number, a.Title, a.State, a.AwardedOn, a.Version }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Title = award.Title,
                Now = award.State,
                Form = new Command { Reference = request.Reference, Number = award.Number, Version = award.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var award = await db.VisibleTo(viewer).AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, award, cancellationToken);
            award.ChangeState(request.State.GetValueOrDefault(), clock.Today(), request.AwardedOn);
            return Done.It;
        }
    }
}
