using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Gates;

/// <summary>What somebody told us does not hold any more. It stays in the records, as withdrawn.</summary>
public static class WithdrawAttestation
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Key { get; init; }
        public required string Title { get; init; }
        public required string State { get; init; }
        public required string Note { get; init; }
        public required DateOnly On { get; init; }

        /// <summary>False when it was withdrawn or replaced already.</summary>
        public bool Stands { get; init; }

        /// <summary>How the criterion stands without it, in a sentence.</summary>
        public required string Afterwards { get; init; }

        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(GateReader reader) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var at = await reader.ReadAsync(request.Reference, cancellationToken);
            var said = at.Partnership.Attestations.SingleOrDefault(a => a.Number == request.Number) ?? throw new RecordNotFoundException();
            var criterion = Criteria.Find(said.CriterionKey)!;
            return new Page
            {
                Frame = at.Frame,
                Key = criterion.Key,
                Title = criterion.TitleFor(at.Partnership.Profile),
                State = said.State.Label(),
                Note = said.Note,
                On = said.On,
                Stands = said.Stands,
                Afterwards = criterion.Source is CriterionSource.Computed
                    ? "Afterwards the records alone say whether this is in place."
                    : "Afterwards this is ‘not yet met’ at the gate, until somebody tells us again.",
                Form = new Command { Reference = at.Partnership.Reference, Number = said.Number, Version = at.Partnership.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, partnership, cancellationToken);
            partnership.WithdrawAttestation(request.Number, WriteScope.Now(clock), viewer.PersonId);
            return Done.It;
        }
    }
}
