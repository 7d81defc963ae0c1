using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Savings;
using CollabCase.Web.Features.Spending;
using CollabCase.Web.Mvc;
using MediatR;
using Costs = CollabCase.Domain.Costs.PartnershipCosts;

namespace CollabCase.Web.Features.PartnershipCosts;

/// <summary>Records a partner's time outside meetings.</summary>
public static class AddTime
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, ITimePage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<Choice> Organisations { get; init; }
        public required Command Form { get; set; }
        TimeTyped ITimePage.Form => Form;
    }

    public sealed class Command : TimeTyped, ICommand<Done>
    {
        public string Reference { get; set; } = "";

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : TimeTyped.Validator<Command>;

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.FundedPartnershipIdAsync(request.Reference, cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Organisations = (await visible.OrganisationsNearAsync(partnership, [], cancellationToken)).AsChoices(),
                Form = new Command { Reference = request.Reference },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (partnership, costs) = await visible.CostsToChangeAsync(request.Reference, cancellationToken);
            await request.FindAsync(visible, cancellationToken);
            if (costs is null) db.Add(costs = new Costs(partnership));
            costs.RecordTime(request.ToDetails());
            return Done.It;
        }
    }
}
