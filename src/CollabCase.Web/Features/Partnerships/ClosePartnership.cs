using System.ComponentModel.DataAnnotations;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>
/// The partnership ends, as it should when its purpose is met: why, what came of it, and what becomes of what is open.
/// In two steps: the answers, and check your answers.
/// </summary>
public static class ClosePartnership
{
    /// <summary>How long personal data is kept after closing unless the partnership says otherwise.</summary>
    private const int YearsKept = 5;

    public enum Step
    {
        Answers = 1,
        Check = 2,
    }

    public sealed record Query(string Reference) : IRequest<Page>;

    /// <summary>What was typed so far; answered with the step that follows.</summary>
    public sealed record NextStep(Command Typed) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<OpenException> OpenExceptions { get; init; }
        public required Command Form { get; set; }

        /// <summary>The answers where something in them is to be put right, or else the step that was reached.</summary>
        public Step StepToShow(IEnumerable<string> fieldsInError) =>
            Form.Step is Step.Answers || fieldsInError.Any(f => f.Length > 0) || (OpenExceptions.Count > 0 && string.IsNullOrWhiteSpace(Form.WhatBecomesOfExceptions))
                ? Step.Answers : Step.Check;
    }

    public sealed record OpenException(int Number, string WhatWillBeDone, DateOnly ByWhen);

    public sealed class Command : PartnershipAct
    {
        /// <summary>The step that was filled in.</summary>
        public Step Step { get; set; } = Step.Answers;

        /// <summary>A step before, to which the person wants to go back; null to go on.</summary>
        public Step? GoTo { get; set; }

        public CloseReason? Reason { get; set; }
        [Display(Name = "Closing summary")] public string? Summary { get; set; }
        public bool MoneyIsReconciled { get; set; }
        public string? MoneyNote { get; set; }
        public string? WhatBecomesOfExceptions { get; set; }
        [Display(Name = "Last day on which personal data is kept")] public DateOnly? PersonalDataKeptUntil { get; set; }

        public bool IsToBeCarriedOut => Step is Step.Check && GoTo is null;

        // Actions are not recorded yet, so none can be open.
        internal void CarryOut(Partnership partnership, DateOnly today) =>
            partnership.Close(Reason!.Value, Summary ?? "", PersonalDataKeptUntil!.Value, WhatBecomesOfExceptions, new ClosingFacts(0, MoneyIsReconciled, MoneyNote), today);
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => When(c => c.GoTo is null, () =>
        {
            RuleFor(c => c.Reason).NotNull().WithMessage("Choose why the partnership closes.");
            RuleFor(c => c.Summary).NotEmpty().WithMessage("Sum up what came of it and what others can learn.");
            RuleFor(c => c.PersonalDataKeptUntil).NotNull().WithMessage("Give the last day on which personal data is kept.");
            RuleFor(c => c.MoneyIsReconciled).Equal(true).WithMessage("Reconcile the money first, and say here that it is done.");
        });
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipActs acts, PartnershipFrames frames, TimeProvider clock)
        : IRequestHandler<Query, Page>, IRequestHandler<NextStep, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Overview, cancellationToken);
            var form = await acts.FormAsync<Command>(request.Reference, cancellationToken);
            form.PersonalDataKeptUntil = clock.Today().AddYears(YearsKept);
            return await PageAsync(frame, form, cancellationToken);
        }

        public async Task<Page> Handle(NextStep request, CancellationToken cancellationToken)
        {
            var typed = request.Typed;
            var frame = await frames.ReadAsync(typed.Reference, PartnershipFrame.Overview, cancellationToken);
            var page = await PageAsync(frame, typed, cancellationToken);
            if (typed.GoTo is null) await acts.TryOutAsync(typed, p => typed.CarryOut(p, clock.Today()), cancellationToken);
            typed.Step = typed.GoTo ?? Step.Check;
            typed.GoTo = null;
            return page;
        }

        private async Task<Page> PageAsync(PartnershipFrame frame, Command form, CancellationToken cancel) => new()
        {
            Frame = frame,
            OpenExceptions = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == form.Reference)
                .SelectMany(p => p.Exceptions).Where(e => e.EndedOn == null).OrderBy(e => e.ByWhen).ThenBy(e => e.Number)
                .Select(e => new OpenException(e.Number, e.WhatWillBeDone, e.ByWhen)).ToListAsync(cancel),
            Form = form,
        };
    }

    public sealed class Handler(PartnershipActs acts, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public Task<Done> Handle(Command request, CancellationToken cancellationToken) =>
            acts.CarryOutAsync(request, p => request.CarryOut(p, clock.Today()), cancellationToken);
    }
}
