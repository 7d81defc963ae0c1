using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>The answers of the set-up at a glance; somebody checks them, and the set-up is finished.</summary>
public static class FinishSetUp
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<DetailRow> Rows { get; init; }
        public required bool IsFinished { get; init; }
        public required Command Form { get; set; }

        public int Open => Rows.Count(r => r.Answer is null);
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, PlaceList places) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var awards = visible.Awards;
            var found = await visible.Partnerships.Where(p => p.Reference == request.Reference)
                .Select(p => new
                {
                    p.Version,
                    IsFinished = p.SetUpCompletedAt != null,
                    Details = new PartnershipDetails
                    {
                        Reference = p.Reference, Name = p.Name, Purpose = p.Purpose, Vision = p.Vision, PeopleWeSupport = p.PeopleWeSupport,
                        Theme = p.Theme, Form = p.Form, DesignedBy = p.DesignedBy, DeliveredBy = p.DeliveredBy, Profile = p.Profile,
                        LeadName = p.LeadName, LeadEmail = p.LeadEmail, LeadInKindNote = p.LeadInKindNote,
                        LeadAward = awards.Where(a => a.Id == p.LeadAwardId).Select(a => a.Number).FirstOrDefault(),
                        StartedOn = p.StartedOn, StartedOnPrecision = p.StartedOnPrecision, ExpectedEndOn = p.ExpectedEndOn,
                        PlaceCodes = p.Places.Select(x => x.PlaceCode).ToList(),
                    },
                })
                .AsSingleQuery().SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Overview, cancellationToken),
                Rows = found.Details.Rows(await places.ReadAsync(cancellationToken)),
                IsFinished = found.IsFinished,
                Form = new Command { Reference = request.Reference, Version = found.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, partnership, cancellationToken);
            partnership.CompleteSetUp(WriteScope.Now(clock));
            return Done.It;
        }
    }
}
