using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Funding;

/// <summary>Records an award to a partnership, in whatever state it is in. A title is enough; who gives it was chosen before.</summary>
public static class RecordAward
{
    public sealed class Query : IRequest<Page>
    {
        public string Reference { get; set; } = "";

        /// <summary>The references of the funders.</summary>
        public List<string> Funder { get; set; } = [];
    }

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IAmountsPage, IAwardDetailsPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<Funder> Funders { get; init; }
        public required Command Form { get; set; }

        public string GivenBy => AwardOutline.NamesOf([.. Funders.Select(f => f.Name)]);
        public IReadOnlyList<AmountColumn> Columns => AmountColumn.Of(Funders);
        public string Button => "Record the award";
        IAmountsForm IAmountsPage.Form => Form;
        AwardDetailsTyped IAwardDetailsPage.Form => Form;
    }

    public sealed class Command : AwardDetailsTyped, ICommand<Result>, IAmountsForm
    {
        public string Reference { get; set; } = "";
        public List<string> Funder { get; set; } = [];
        public AwardState State { get; set; } = AwardState.Awarded;
        public AmountsTyped Amounts { get; set; } = new();
        public bool AddYear { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(string Number, string Title);

    public sealed class Validator : AwardDetailsTyped.Validator<Command>
    {
        public Validator() => RuleFor(c => c.Amounts).SetValidator(new AmountsTyped.Validator());
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var funders = await db.VisibleTo(viewer).FundersAsync(request.Funder, cancellationToken);
            var title = $"Award from {AwardOutline.NamesOf([.. funders.Select(f => f.Name)])}";
            return new Page
            {
                Frame = frame,
                Funders = funders,
                Form = new Command
                {
                    Reference = request.Reference,
                    Funder = [.. funders.Select(f => f.Reference)],
                    Title = title.Length <= Award.TitleMaxLength ? title : null,
                    Amounts = AmountsTyped.From(FinancialYear.Containing(clock.Today())),
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.PartnershipToFundAsync(request.Reference, cancellationToken);
            var funders = await visible.FundersToBeAsync(request.Funder, cancellationToken);
            request.RecipientOrganisationId = await visible.OrganisationIdAsync(request.Recipient, cancellationToken, nameof(request.Recipient));
            await db.RefuseTakenIdentifierAsync(request.Identifier, null, cancellationToken);
            var today = clock.Today();
            var award = Award.Record(
                await db.NextReferenceAsync($"AW-{today.Year}", cancellationToken), partnership.Id, [.. funders.Select(f => f.Id)], request.State,
                request.ToDetails(), request.Amounts.Read(AmountColumn.Of(funders)), today);
            db.Add(award);
            return new Result(award.Number, award.Title);
        }
    }
}
