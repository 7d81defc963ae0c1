using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;
using CollabCase.Web.Mvc.Forms;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>Where the partnership works.</summary>
public static class ChoosePlaces
{
    public sealed record Query(string Reference, SetUpPart? SetUp = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IStepPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required Places All { get; init; }
        public required Command Form { get; set; }
        public SetUpStep Step => SetUpStep.Places;
        public IStepCommand StepForm => Form;

        public IEnumerable<ChoiceGroup> Groups => All.All.GroupBy(p => p.Kind).OrderBy(g => g.Key)
            .Select(kind => new ChoiceGroup(kind.Key.PluralLabel(), [.. kind.Select(p => new Choice(p.Code, p.Name))]));
    }

    public sealed class Command : ICommand<Done>, IVersioned, IStepCommand
    {
        public string Reference { get; set; } = "";
        public SetUpPart? SetUp { get; set; }
        public int Version { get; set; }

        /// <summary>Codes of the reference data.</summary>
        public List<string> Places { get; set; } = [];

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, PlaceList places) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) => new()
        {
            Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Overview, cancellationToken),
            All = await places.ReadAsync(cancellationToken),
            Form = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == request.Reference)
                .Select(p => new Command { Reference = p.Reference, SetUp = request.SetUp, Version = p.Version, Places = p.Places.Select(x => x.PlaceCode).ToList() })
                .AsSingleQuery().SingleAsync(cancellationToken),
        };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, PlaceList places) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var known = await places.ReadAsync(cancellationToken);
            if (request.Places.Any(code => known.Find(code) is null)) throw new DomainRuleException("Choose places from the list.", nameof(Command.Places));
            partnership.ChoosePlaces(await merge.SetAsync<PartnershipPlace>(request.Places, nameof(PartnershipPlace.PlaceCode), request.Version, partnership, cancellationToken));
            return Done.It;
        }
    }
}
