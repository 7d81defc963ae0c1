using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Savings;

/// <summary>Corrects what is said about a saving.</summary>
public static class CorrectSaving
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, ISavingPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<Choice> Organisations { get; init; }
        public required IReadOnlyList<Choice> Documents { get; init; }
        public required Command Form { get; set; }
        SavingTyped ISavingPage.Form => Form;
    }

    public sealed class Command : SavingTyped, ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : SavingTyped.Validator<Command>;

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (savings, saving) = await visible.SavingAsync(request.Reference, request.Number, cancellationToken);
            var organisations = await visible.OrganisationsNearAsync(savings.PartnershipId, [saving.OrganisationId], cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Organisations = organisations.AsChoices(),
                Documents = await visible.DocumentsToShowAsync(savings.PartnershipId, cancellationToken),
                Form = new Command
                {
                    Reference = request.Reference,
                    Number = saving.Number,
                    Version = savings.Version,
                    Organisation = organisations.Find(o => o.Id == saving.OrganisationId)?.Reference,
                    What = saving.What,
                    Amount = saving.Amount,
                    Kind = saving.Kind,
                    Basis = saving.Basis,
                    FirstYear = saving.FirstYear,
                    LastYear = saving.LastYear,
                    HowWorkedOut = saving.HowWorkedOut,
                    Link = saving.Link,
                    Document = await visible.DocumentNumberAsync(saving.EvidenceDocumentId, cancellationToken),
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (partnership, savings) = await visible.SavingsToChangeAsync(request.Reference, cancellationToken);
            var saving = savings?.Savings.FirstOrDefault(s => s.Number == request.Number) ?? throw new RecordNotFoundException();
            await request.FindAsync(visible, partnership, saving, cancellationToken);
            await merge.IntoAsync(request, request.Version, savings, saving, cancellationToken);
            savings.Correct(request.Number, request.ToDetails());
            return Done.It;
        }
    }
}
