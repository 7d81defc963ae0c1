using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Savings;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.PartnershipCosts;

/// <summary>Corrects what is said about outside support.</summary>
public static class CorrectSupport
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, ISupportPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<Choice> Organisations { get; init; }
        public required IReadOnlyList<Choice> Documents { get; init; }
        public required Command Form { get; set; }
        SupportTyped ISupportPage.Form => Form;
    }

    public sealed class Command : SupportTyped, ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : SupportTyped.Validator<Command>;

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (partnership, costs) = await visible.CostsToReadAsync(request.Reference, cancellationToken);
            var support = costs?.Support.FirstOrDefault(x => x.Number == request.Number) ?? throw new RecordNotFoundException();
            var organisations = await visible.OrganisationsNearAsync(partnership, support.PaidByOrganisationId is { } payer ? [payer] : [], cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Organisations = organisations.AsChoices(),
                Documents = await visible.DocumentsToShowAsync(partnership, cancellationToken),
                Form = new Command
                {
                    Reference = request.Reference,
                    Number = support.Number,
                    Version = costs.Version,
                    What = support.What,
                    Provider = support.Provider,
                    PaidBy = organisations.Find(o => o.Id == support.PaidByOrganisationId)?.Reference,
                    Amount = support.Amount,
                    FirstYear = support.FirstYear,
                    LastYear = support.LastYear,
                    Source = support.Source,
                    Link = support.Link,
                    Document = await visible.DocumentNumberAsync(support.EvidenceDocumentId, cancellationToken),
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (partnership, costs) = await visible.CostsToChangeAsync(request.Reference, cancellationToken);
            var support = costs?.Support.FirstOrDefault(x => x.Number == request.Number) ?? throw new RecordNotFoundException();
            await request.FindAsync(visible, partnership, support, cancellationToken);
            await merge.IntoAsync(request, request.Version, costs, support, cancellationToken);
            costs.CorrectSupport(request.Number, request.ToDetails());
            return Done.It;
        }
    }
}
