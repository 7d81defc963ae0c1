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

/// <summary>Sets what an award gives in each financial year. The amounts are saved as one: nobody else's are overwritten unseen.</summary>
public static class ReviseAmounts
{
    public sealed record Query(string Reference, string Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IAmountsPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Title { get; init; }
        public required IReadOnlyList<AmountColumn> Columns { get; init; }
        public required Command Form { get; set; }

        public string Button => "Save the amounts";
        IAmountsForm IAmountsPage.Form => Form;
    }

    public sealed class Command : ICommand<Done>, IVersioned, IAmountsForm
    {
        public string Reference { get; set; } = "";
        public string Number { get; set; } = "";
        public int Version { get; set; }
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
            var award = await db.VisibleTo(viewer).AwardInGridAsync(request.Reference, request.Number, cancellationToken);
            var columns = AmountColumn.Of(award.Funders);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Title = award.Title,
                Columns = columns,
                Form = new Command { Reference = request.Reference, Number = request.Number, Version = award.Version, Amounts = AmountsTyped.Of(award.Lines, columns) },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, award, cancellationToken);
            var funders = (await visible.AwardInGridAsync(request.Reference, request.Number, cancellationToken)).Funders;
            award.ReviseAmounts(request.Amounts.Read(AmountColumn.Of(funders)));
            return Done.It;
        }
    }
}
