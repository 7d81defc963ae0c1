using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Costs;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Spending;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Savings;

/// <summary>Records what one body spends less because of the partnership.</summary>
public static class AddSaving
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, ISavingPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<Choice> Organisations { get; init; }
        public required IReadOnlyList<Choice> Documents { get; init; }
        public required Command Form { get; set; }
        SavingTyped ISavingPage.Form => Form;
    }

    public sealed class Command : SavingTyped, ICommand<Done>
    {
        public string Reference { get; set; } = "";

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : SavingTyped.Validator<Command>;

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
                Documents = await visible.DocumentsToShowAsync(partnership, cancellationToken),
                Form = new Command { Reference = request.Reference },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (partnership, savings) = await visible.SavingsToChangeAsync(request.Reference, cancellationToken);
            await request.FindAsync(visible, partnership, null, cancellationToken);
            if (savings is null) db.Add(savings = new PartnershipSavings(partnership));
            savings.Record(request.ToDetails());
            return Done.It;
        }
    }
}
