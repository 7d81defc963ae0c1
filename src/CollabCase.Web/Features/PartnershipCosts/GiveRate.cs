using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Costs = CollabCase.Domain.Costs.PartnershipCosts;

namespace CollabCase.Web.Features.PartnershipCosts;

/// <summary>Says what an hour of one partner's people in meetings is worth, or that it is not valued.</summary>
public static class GiveRate
{
    public sealed record Query(string Reference, string Organisation) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Name { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";

        /// <summary>The reference of the organisation.</summary>
        public string Organisation { get; set; } = "";
        public int Version { get; set; }

        /// <summary>Pounds an hour; null: not valued.</summary>
        public Money? Rate { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (partnership, costs) = await visible.CostsToReadAsync(request.Reference, cancellationToken);
            var organisation = await TakingPartAsync(visible, partnership, request.Organisation, cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Name = organisation.Name,
                Form = new Command { Reference = request.Reference, Organisation = request.Organisation, Version = costs?.Version ?? 0, Rate = costs?.RateOf(organisation.Id) },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (partnership, costs) = await visible.CostsToChangeAsync(request.Reference, cancellationToken);
            var organisation = await TakingPartAsync(visible, partnership, request.Organisation, cancellationToken);
            if (costs is null)
            {
                if (request.Rate is null) return Done.It;
                db.Add(costs = new Costs(partnership));
            }
            else if (costs.Rates.FirstOrDefault(r => r.OrganisationId == organisation.Id) is { } there) await merge.IntoAsync(request, request.Version, costs, there, cancellationToken);
            // Somebody may have taken the rate away that stands on the form.
            else await merge.RefuseIfStaleAsync(request.Version, costs, cancellationToken);
            costs.SetRate(organisation.Id, request.Rate);
            return Done.It;
        }
    }

    // Whoever is or was a partner, or whose people came to a meeting.
    private static async Task<Named> TakingPartAsync(Visible visible, long partnershipId, string reference, CancellationToken cancel)
    {
        var partners = visible.Partnerships.Where(p => p.Id == partnershipId).SelectMany(p => p.Partners).Select(p => (long?)p.OrganisationId);
        var attended = visible.MeetingsInOutline.Where(m => m.PartnershipId == partnershipId).SelectMany(m => m.Attendance).Select(a => a.OrganisationId);
        return await visible.Organisations.Where(o => o.Reference == reference && (partners.Contains(o.Id) || attended.Contains(o.Id))).Select(o => new Named(o.Id, o.Name)).SingleOrDefaultAsync(cancel)
            ?? throw new RecordNotFoundException();
    }

    private sealed record Named(long Id, string Name);
}
