using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Risks;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Risks;

/// <summary>Puts a risk on the register.</summary>
public static class RecordRisk
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IRiskDetailsPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<Choice> People { get; init; }
        public required IReadOnlyList<Choice> Partners { get; init; }
        public required Command Form { get; set; }

        RiskDetailsTyped IRiskDetailsPage.Form => Form;
    }

    public sealed class Command : RiskDetailsTyped, ICommand<Result>
    {
        public string Reference { get; set; } = "";
        public Likelihood? Likelihood { get; set; }
        public Impact? Impact { get; set; }

        /// <summary>The owner's reference.</summary>
        public string? Owner { get; set; }
        public string? OwnerRole { get; set; }
        public DateOnly? NextReviewOn { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Number);

    public sealed class Validator : RiskDetailsTyped.Validator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Likelihood).NotNull().WithMessage("Choose how likely it is.");
            RuleFor(c => c.Impact).NotNull().WithMessage("Choose how much it would matter.");
            RuleFor(c => c.NextReviewOn).NotNull().WithMessage("Enter the day of the next review.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, WorkingDays workingDays, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Risks, cancellationToken),
                People = await visible.OwnerChoicesAsync(request.Reference, cancellationToken),
                Partners = await visible.CarrierChoicesAsync(request.Reference, null, today, cancellationToken),
                Form = new Command { Reference = request.Reference, NextReviewOn = Risk.UsualReview(today, workingDays) },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var facts = await visible.FactsForRisksAsync(request.Reference, today, cancellationToken);
            request.CarriedByOrganisationId = await visible.CarrierAsync(request.CarriedBy, cancellationToken);
            var owner = await visible.OwnerAsync(request.Reference, request.Owner, request.OwnerRole, cancellationToken);
            var risk = Risk.Record(await visible.NextRiskNumberAsync(facts.PartnershipId, cancellationToken), request.ToDetails(),
                new RiskScore(request.Likelihood.GetValueOrDefault(), request.Impact.GetValueOrDefault()), owner, request.NextReviewOn.GetValueOrDefault(), facts, today);
            db.Add(risk);
            return new Result(risk.Number);
        }
    }
}
