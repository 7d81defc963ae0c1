using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Risks;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Risks;

/// <summary>Looks at a risk again: how likely it is now, how much it would matter, and when to look next.</summary>
public static class ReviewRisk
{
    /// <summary>From where, and as it was left: see <see cref="AboutMilestone.From"/>.</summary>
    public sealed record Query(string Reference, int Number, string? From = null, string? At = null) : IRequest<RiskActPage<Command>>;

    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public Likelihood? Likelihood { get; set; }
        public Impact? Impact { get; set; }
        public string? Note { get; set; }
        public DateOnly? NextReviewOn { get; set; }

        /// <summary>Where the person came from: one of a few pages by name. Anything else is the risk itself.</summary>
        public string? From { get; set; }

        /// <summary>What that page was asked.</summary>
        public string? At { get; set; }

        /// <summary>Where the person came from, as they left it; null for the risk itself.</summary>
        public string? WayBack => AboutMilestone.WayBackTo(From, At, reference: null);

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(string Title);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Likelihood).NotNull().WithMessage("Choose how likely it is now.");
            RuleFor(c => c.Impact).NotNull().WithMessage("Choose how much it would matter now.");
            RuleFor(c => c.NextReviewOn).NotNull().WithMessage("Enter the day of the next review.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, WorkingDays workingDays, TimeProvider clock) : IRequestHandler<Query, RiskActPage<Command>>
    {
        public async Task<RiskActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var risk = await db.VisibleTo(viewer).OutlineOfRiskAsync(request.Reference, request.Number, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Risks, cancellationToken),
                Risk = risk,
                Form = new Command
                {
                    Reference = request.Reference, Number = risk.Number, Version = risk.Version,
                    Likelihood = risk.Likelihood, Impact = risk.Impact, NextReviewOn = Risk.UsualReview(clock.Today(), workingDays),
                    From = request.From, At = request.At,
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var facts = await visible.FactsForRisksAsync(request.Reference, today, cancellationToken);
            var risk = await visible.RiskToChangeAsync(request.Reference, request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, risk, cancellationToken);
            risk.Review(new RiskScore(request.Likelihood.GetValueOrDefault(), request.Impact.GetValueOrDefault()), request.Note, request.NextReviewOn.GetValueOrDefault(),
                facts, today, WriteScope.Now(clock), viewer.PersonId);
            return new Result(risk.Title);
        }
    }
}
