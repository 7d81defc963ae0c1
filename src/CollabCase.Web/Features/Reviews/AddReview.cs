using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Reviews;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reviews;

/// <summary>Adds a review of anything: what, how often, from which day, and who sees to it.</summary>
public static class AddReview
{
    /// <param name="Reference">The partnership.</param>
    /// <param name="Award">The award that it is about, where somebody comes from there; with what is known of it.</param>
    public sealed record Query(string Reference, string? Award = null, ReviewKind? Kind = null, string? Title = null, DateOnly? DueOn = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<Choice> People { get; init; }
        public required IReadOnlyList<Choice> Documents { get; init; }
        public required IReadOnlyList<Choice> Awards { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<StartReview.Result>
    {
        public string Reference { get; set; } = "";
        public ReviewKind? Kind { get; set; }
        public string? Title { get; set; }

        /// <summary>The number of the agreed document that it is about.</summary>
        public int? Document { get; set; }

        /// <summary>The number of the award whose condition or report it is about.</summary>
        public string? Award { get; set; }
        public int? EveryMonths { get; set; }
        public bool AtEachGate { get; set; }
        public DateOnly? DueOn { get; set; }

        /// <summary>The reference of the person.</summary>
        public string? Owner { get; set; }
        public string? OwnerName { get; set; }

        /// <summary>The reference of who stands in.</summary>
        public string? Deputy { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Kind).NotNull().When(c => c.Document is null).WithMessage("Choose what is reviewed.");
            RuleFor(c => c.Title).MaximumLength(Review.TitleMaxLength).WithMessage($"Shorten what it is called to {Review.TitleMaxLength} characters or fewer.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, ReviewActs acts, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        // A partnership has few of either; more than these are found by their offers.
        private const int Most = 200;

        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Reviews, cancellationToken);
            var ids = visible.Partnerships.Where(p => p.Reference == request.Reference).Select(p => p.Id);
            var documents = await visible.AgreedDocuments(clock.Today()).Where(d => ids.Contains(d.PartnershipId) && !visible.Reviews.Any(r => r.AgreedDocumentId == d.Id && r.State == ReviewState.Open))
                .OrderBy(d => d.Number).Take(Most).Select(d => new { d.Number, d.Title }).ToListAsync(cancellationToken);
            var awards = await visible.Awards.Where(a => ids.Contains(a.PartnershipId)).OrderBy(a => a.Number).Take(Most).Select(a => new Choice(a.Number, a.Number + ", " + a.Title, null)).ToListAsync(cancellationToken);
            var people = await acts.PeopleAsync(request.Reference, cancellationToken);
            var me = await visible.People.Where(p => p.Id == viewer.PersonId).Select(p => p.Reference).SingleOrDefaultAsync(cancellationToken);
            return new()
            {
                Frame = frame, People = people, Awards = awards, Documents = [.. documents.Select(d => new Choice(FormattableString.Invariant($"{d.Number}"), d.Title))],
                Form = new() { Reference = frame.Reference, Award = request.Award, Kind = request.Kind, Title = request.Title, DueOn = request.DueOn, Owner = people.FirstOrDefault(p => p.Value == me)?.Value },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, ReviewActs acts, WorkingDays workingDays, TimeProvider clock) : IRequestHandler<Command, StartReview.Result>
    {
        public async Task<StartReview.Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var facts = await visible.ReviewFactsAsync(request.Reference, workingDays, cancellationToken) ?? throw new RecordNotFoundException();
            var owner = await acts.OwnerAsync(request.Reference, request.Owner, request.OwnerName, request.Deputy, cancellationToken);
            var number = await db.NextReviewNumberAsync(facts.PartnershipId, cancellationToken);
            var review = request.Document is { } wanted ? await OfDocumentAsync(visible, request, wanted, number, owner, facts, today, cancellationToken)
                : Review.Begin(number, await PlanAsync(visible, request, facts, cancellationToken), owner, request.DueOn, facts, today);
            db.Add(review);
            return new(review.Number, ReviewSentences.Begun(review));
        }

        private static async Task<Review> OfDocumentAsync(Visible visible, Command request, int wanted, int number, ReviewOwner owner, ReviewFacts facts, DateOnly today, CancellationToken cancel)
        {
            var document = await visible.WholeAgreedDocumentAsync(request.Reference, wanted, today, cancel) ?? throw new DomainRuleException("Choose an agreed document from the list.", nameof(Command.Document));
            if (request.Kind is { } kind && kind != Review.KindFor(document.Kind))
                throw new DomainRuleException($"‘{document.Title}’ is reviewed as: {Review.KindFor(document.Kind).Label()}. Choose that, or leave the document empty.", nameof(Command.Kind));
            var review = Review.BeginFor(number, document, owner, request.DueOn, facts, today);
            if (request.Title is not null || request.EveryMonths is not null || request.AtEachGate) review.Correct(request.Title ?? review.Title, request.EveryMonths ?? review.EveryMonths, request.AtEachGate, facts);
            return review;
        }

        private static async Task<ReviewPlan> PlanAsync(Visible visible, Command request, ReviewFacts facts, CancellationToken cancel)
        {
            long? award = string.IsNullOrEmpty(request.Award) ? null : await visible.Awards.Where(a => a.Number == request.Award && a.PartnershipId == facts.PartnershipId).Select(a => (long?)a.Id).SingleOrDefaultAsync(cancel)
                ?? throw new DomainRuleException("Choose an award from the list.", nameof(Command.Award));
            return new(request.Kind.GetValueOrDefault(), request.Title, request.EveryMonths, request.AtEachGate, new(AwardId: award));
        }
    }
}
