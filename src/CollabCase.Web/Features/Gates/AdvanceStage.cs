using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Decisions;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Gates;

/// <summary>
/// Records that the steering group decided to move on a stage, with agreed exceptions where something is still to come.
/// In steps: who decided, the exceptions, check your answers. What was typed goes along in the form, and each step asks
/// the same rule as the last one, so that nothing is found out late.
/// </summary>
public static partial class AdvanceStage
{
    public enum Step
    {
        Decision = 1,
        Exceptions = 2,
        Check = 3,
    }

    public sealed record Query(string Reference, int? Decision = null) : IRequest<Page>;

    /// <summary>What was typed so far; answered with the step that follows.</summary>
    public sealed record NextStep(Command Typed) : IRequest<Page>;

    public sealed class Command : SteeringForm, ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }
        public Gate Gate { get; set; }

        /// <summary>The step that was filled in.</summary>
        public Step Step { get; set; } = Step.Decision;

        /// <summary>A step before, to which the person wants to go back; null to go on.</summary>
        public Step? GoTo { get; set; }

        /// <summary>By criterion, so that what was typed stays with it when the list changes.</summary>
        public Dictionary<string, ExceptionForm> Exceptions { get; set; } = [];

        public bool IsToBeCarriedOut => Step is Step.Check && GoTo is null;

        public IEnumerable<string> Locks() => [Reference];

        internal IReadOnlyCollection<ExceptionToAgree> ToAgree() =>
            [.. Exceptions.Select(e => new ExceptionToAgree(e.Key, e.Value.Reason ?? "", e.Value.WhatWillBeDone ?? "", e.Value.ByWhen ?? default))];
    }

    public sealed class ExceptionForm
    {
        /// <summary>The criterion's title as the form showed it, so that a message can name it.</summary>
        public string? Title { get; set; }

        public string? Reason { get; set; }
        public string? WhatWillBeDone { get; set; }
        public DateOnly? ByWhen { get; set; }

        internal bool IsComplete => !string.IsNullOrWhiteSpace(Reason) && !string.IsNullOrWhiteSpace(WhatWillBeDone) && ByWhen is not null;

        internal bool IsEmpty => string.IsNullOrWhiteSpace(Reason) && string.IsNullOrWhiteSpace(WhatWillBeDone) && ByWhen is null;
    }

    public sealed record Result(int Number);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => When(c => c.GoTo is null, () =>
        {
            Include(new SteeringFormValidator());
            RuleFor(c => c.Exceptions).Custom(EachIsComplete).When(c => c.Step is not Step.Decision);
        });

        private static void EachIsComplete(Dictionary<string, ExceptionForm> exceptions, ValidationContext<Command> context)
        {
            foreach (var (key, typed) in exceptions)
            {
                var title = string.IsNullOrWhiteSpace(typed.Title) ? "this" : $"‘{typed.Title}’";
                if (string.IsNullOrWhiteSpace(typed.Reason)) context.AddFailure($"Exceptions[{key}].Reason", $"Say why the partnership moves on without {title}.");
                if (string.IsNullOrWhiteSpace(typed.WhatWillBeDone)) context.AddFailure($"Exceptions[{key}].WhatWillBeDone", $"Say what will be done about {title}.");
                if (typed.ByWhen is null) context.AddFailure($"Exceptions[{key}].ByWhen", $"Enter the day by which {title} will be done.");
            }
        }
    }

    public sealed class QueryHandler(GateReader reader, SteeringDecisions steering) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var at = await reader.ReadAsync(request.Reference, cancellationToken);
            return new Page(at, await steering.OfferAsync(at.Partnership, DecisionPurpose.AdvanceStage, cancellationToken), new Command { Decision = request.Decision, Reference = at.Partnership.Reference, Version = at.Partnership.Version, Gate = at.Partnership.NextGate ?? Gate.ToSustainAndEmbed });
        }
    }

    public sealed class NextStepHandler(GateReader reader, SteeringDecisions steering, Viewer viewer, TimeProvider clock) : IRequestHandler<NextStep, Page>
    {
        public async Task<Page> Handle(NextStep request, CancellationToken cancellationToken)
        {
            var typed = request.Typed;
            var at = await reader.ReadAsync(typed.Reference, cancellationToken);
            var page = new Page(at, await steering.OfferAsync(at.Partnership, DecisionPurpose.AdvanceStage, cancellationToken), typed);
            if (typed.GoTo is { } earlier) typed.Step = earlier;
            else
            {
                at.Partnership.EnsureBefore(typed.Gate);
                var decision = await steering.TakeAsync(at.Partnership, typed, DecisionPurpose.AdvanceStage, cancellationToken);
                at.Partnership.EnsureDecided(decision, at.Today);
                if (typed.Step is Step.Exceptions || page.Blockers.Count == 0) TryOut(at, decision, typed);
                typed.Step = typed.Step is Step.Decision && page.Blockers.Count > 0 ? Step.Exceptions : Step.Check;
            }
            typed.GoTo = null;
            return page;
        }

        // Carried out on a partnership that is read and never saved: what it would refuse is said now.
        private void TryOut(AtTheGate at, SteeringDecision decision, Command typed) =>
            at.Partnership.AdvanceStage(decision, typed.ToAgree(), at.Facts, at.Today, WriteScope.Now(clock), viewer.PersonId);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, GateFactsReader facts, SteeringDecisions steering, WorkingDays workingDays, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, partnership, cancellationToken);
            partnership.EnsureBefore(request.Gate);
            var decision = partnership.AdvanceStage(await steering.TakeAsync(partnership, request, DecisionPurpose.AdvanceStage, cancellationToken), request.ToAgree(), await facts.ReadAsync(partnership.Id, cancellationToken),
                clock.Today(), WriteScope.Now(clock), viewer.PersonId);
            var reviews = await visible.ReviewFactsAsync(request.Reference, workingDays, cancellationToken) ?? throw new RecordNotFoundException();
            foreach (var review in await visible.ReviewsAtTheGateAsync(request.Reference, cancellationToken)) review.ComeUpAtTheGate(reviews, clock.Today());
            return new Result(decision.Number);
        }
    }
}
