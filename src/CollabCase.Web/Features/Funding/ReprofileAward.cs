using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>Puts amounts of an award on other years by a decision: plans changed, or money left over at the end of a year is carried on. The total stays.</summary>
public static class ReprofileAward
{
    // Enough to choose from; the newest are the likely ones.
    private const int DecisionsShown = 50;

    public sealed record Query(string Reference, string Number) : IRequest<Page>;

    public sealed class Page : AwardFormPage<Command>, IAmountsPage
    {
        public required IReadOnlyList<AmountColumn> Columns { get; init; }
        public required IReadOnlyList<Choice> Decisions { get; init; }
        public required Money Total { get; init; }
        public required Money Indicative { get; init; }

        public string Button => "Re-profile the award";
        IAmountsForm IAmountsPage.Form => Form;

        public static IReadOnlyList<Choice> Kinds { get; } = [.. new[] { RevisionKind.Replanned, RevisionKind.Carried }.Select(kind => new Choice(kind.ToString(), kind.Label()))];
    }

    public sealed class Command : ChangesAward, IAmountsForm
    {
        public AmountsTyped Amounts { get; set; } = new();
        public bool AddYear { get; set; }
        public RevisionKind? Kind { get; set; }
        public DateOnly? DecidedOn { get; set; }

        /// <summary>The number of the recorded decision.</summary>
        public int? Decision { get; set; }

        public string? Authority { get; set; }
        public string? Reason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Amounts).SetValidator(new AmountsTyped.Validator());
            RuleFor(c => c.Kind).NotNull().WithMessage("Choose why the amounts move.");
            RuleFor(c => c.DecidedOn).NotNull().WithMessage("Enter the day on which it was decided.");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why the amounts move.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardHeadAsync(request.Reference, request.Number, cancellationToken);
            var lines = (await visible.AwardInGridAsync(request.Reference, request.Number, cancellationToken)).Lines;
            var columns = AmountColumn.Of(award.Funders);
            var decisions = await visible.Decisions.Where(d => d.PartnershipId == award.PartnershipId && d.Outcome == DecisionOutcome.Agreed && d.SupersededByDecisionId == null)
                .OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.Id).Select(d => new { d.Number, d.Title }).Take(DecisionsShown).ToListAsync(cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Award = award,
                Columns = columns,
                Decisions = [.. decisions.Select(d => new Choice(FormattableString.Invariant($"{d.Number}"), $"Decision {d.Number}, {d.Title}"))],
                Total = Money.Sum(lines.Where(l => !l.IsIndicative).Select(l => l.Amount)),
                Indicative = Money.Sum(lines.Where(l => l.IsIndicative).Select(l => l.Amount)),
                Form = new Command { Reference = request.Reference, Number = award.Number, Version = award.Version, Amounts = AmountsTyped.Of(lines, columns) },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, award, cancellationToken);
            var funders = (await visible.AwardHeadAsync(request.Reference, request.Number, cancellationToken)).Funders;
            long? decision = request.Decision is { } number
                ? await visible.Decisions.Where(d => d.PartnershipId == award.PartnershipId && d.Number == number && d.Outcome == DecisionOutcome.Agreed).Select(d => (long?)d.Id).SingleOrDefaultAsync(cancellationToken)
                    ?? throw new DomainRuleException("Choose a decision from the list.", nameof(request.Decision)) : null;
            award.Reprofile(request.Amounts.Read(AmountColumn.Of(funders)),
                new RevisionDetails(request.Kind.GetValueOrDefault(), request.DecidedOn.GetValueOrDefault(), request.Authority, request.Reason, decision), clock.Today());
            return Done.It;
        }
    }
}
