using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Funding;

/// <summary>Corrects who gives an award, together with the amounts that are theirs.</summary>
public static class CorrectFunders
{
    public sealed class Query : IRequest<Page>
    {
        public string Reference { get; set; } = "";
        public string Number { get; set; } = "";

        /// <summary>The references of those who are funders from now on; none: who they are now.</summary>
        public List<string> Funder { get; set; } = [];
    }

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IAmountsPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Title { get; init; }
        public required IReadOnlyList<Funder> Funders { get; init; }

        /// <summary>Amounts of somebody who is no funder any more were moved, and should be looked at.</summary>
        public required bool AmountsMoved { get; init; }
        public required Command Form { get; set; }

        public string GivenBy => AwardOutline.NamesOf([.. Funders.Select(f => f.Name)]);
        public IReadOnlyList<AmountColumn> Columns => AmountColumn.Of(Funders);
        public string Button => "Save funders and amounts";
        IAmountsForm IAmountsPage.Form => Form;
    }

    public sealed class Command : ICommand<Done>, IVersioned, IAmountsForm
    {
        public string Reference { get; set; } = "";
        public string Number { get; set; } = "";
        public int Version { get; set; }
        public List<string> Funder { get; set; } = [];
        public AmountsTyped Amounts { get; set; } = new();
        public bool AddYear { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Amounts).SetValidator(new AmountsTyped.Validator());
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardInGridAsync(request.Reference, request.Number, cancellationToken);
            var funders = request.Funder.Count == 0 ? award.Funders : await visible.FundersAsync(request.Funder, cancellationToken);
            var columns = AmountColumn.Of(funders);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Title = award.Title,
                Funders = funders,
                AmountsMoved = award.Lines.Any(l => l.FunderOrganisationId is { } giver && funders.All(f => f.Id != giver)),
                Form = new Command
                {
                    Reference = request.Reference,
                    Number = request.Number,
                    Version = award.Version,
                    Funder = [.. funders.Select(f => f.Reference)],
                    Amounts = AmountsTyped.Of(InColumns(award.Lines, columns), columns),
                },
            };
        }

        // The amounts of whoever is no funder any more go where the split is not known, or to the one who is left.
        private static List<AwardAmount> InColumns(IReadOnlyList<AwardAmount> lines, IReadOnlyList<AmountColumn> columns) =>
        [
            .. lines.GroupBy(l => (l.Year, l.IsIndicative, Giver: columns.Any(c => c.OrganisationId == l.FunderOrganisationId) ? l.FunderOrganisationId : columns[^1].OrganisationId))
                .Select(cell => new AwardAmount(cell.Key.Year, Money.Sum(cell.Select(l => l.Amount)), cell.Key.Giver) { IsIndicative = cell.Key.IsIndicative }),
        ];
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, award, cancellationToken);
            var funders = await visible.FundersToBeAsync(request.Funder, cancellationToken);
            award.CorrectFunders([.. funders.Select(f => f.Id)], request.Amounts.Read(AmountColumn.Of(funders)));
            return Done.It;
        }
    }
}
