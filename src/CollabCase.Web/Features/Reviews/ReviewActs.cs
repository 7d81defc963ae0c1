using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Reviews;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Risks;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reviews;

/// <summary>A review with the document that it is about and the facts that its rules ask for, to change.</summary>
public sealed record ReviewToChange(Review Review, AgreedDocument? Document, ReviewFacts Facts, AgreementFacts Agreement, DateOnly Today);

/// <summary>What the acts on a review share: reading what is shown above a form, and carrying one out.</summary>
public sealed class ReviewActs(CollabCaseDb db, Viewer viewer, Merge merge, PartnershipFrames frames, WorkingDays workingDays, TimeProvider clock)
{
    public async Task<ReviewAtHand> ReadAsync(AboutReview asked, CancellationToken cancel)
    {
        var frame = await frames.ReadAsync(asked.Reference, PartnershipFrame.Reviews, cancel);
        var visible = db.VisibleTo(viewer);
        var names = visible.Names;
        return await visible.ReviewsOf(asked.Reference).Where(r => r.Number == asked.Number)
            .Select(r => new ReviewAtHand(frame, r.PartnershipId, r.Number, r.Version, r.Title, r.Kind, r.State, r.DueOn, r.EndedOn, r.EveryMonths, r.AtEachGate)
            {
                Owner = r.OwnerName ?? names.Where(n => n.Id == r.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
                OwnerReference = names.Where(n => n.Id == r.OwnerPersonId).Select(n => n.Reference).FirstOrDefault(),
                OwnerName = r.OwnerName,
                DeputyReference = names.Where(n => n.Id == r.DeputyPersonId).Select(n => n.Reference).FirstOrDefault(),
                IsOfDocument = r.AgreedDocumentId != null,
            }).SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();
    }

    /// <summary>Who can see to a review or stand in: whoever sees the register.</summary>
    public Task<IReadOnlyList<Choice>> PeopleAsync(string reference, CancellationToken cancel) => db.VisibleTo(viewer).OwnerChoicesAsync(reference, cancel);

    /// <summary>Who sees to it and who stands in, as a form says it. Refused: somebody who does not see the register.</summary>
    public async Task<ReviewOwner> OwnerAsync(string reference, string? owner, string? name, string? deputy, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var who = await visible.OwnerAsync(reference, owner, name, cancel);
        long? standIn = string.IsNullOrEmpty(deputy) ? null : await visible.PeopleForRisks(reference).Where(p => p.Reference == deputy).Select(p => (long?)p.Id).SingleOrDefaultAsync(cancel)
            ?? throw new Domain.DomainRuleException("Choose a deputy from the list. They have to be able to see the register.", "Deputy");
        return new(who.PersonId, who.Role, standIn);
    }

    /// <summary>Carries an act out on the review as its form showed it.</summary>
    public async Task<ReviewActed> CarryOutAsync(ReviewAct act, Func<ReviewToChange, Task<ReviewActed>> carryOut, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var review = await visible.WholeReviewAsync(act.Reference, act.Number, cancel) ?? throw new RecordNotFoundException();
        var facts = await visible.ReviewFactsAsync(act.Reference, workingDays, cancel) ?? throw new RecordNotFoundException();
        var agreement = await visible.AgreementFactsAsync(act.Reference, cancel) ?? throw new RecordNotFoundException();
        await merge.RefuseIfStaleAsync(act.Version, review, cancel);
        return await carryOut(new(review, await visible.DocumentOfAsync(review, cancel), facts, agreement, clock.Today()));
    }

    /// <inheritdoc cref="CarryOutAsync(ReviewAct, Func{ReviewToChange, Task{ReviewActed}}, CancellationToken)"/>
    public Task<ReviewActed> CarryOutAsync(ReviewAct act, Func<ReviewToChange, ReviewActed> carryOut, CancellationToken cancel) => CarryOutAsync(act, at => Task.FromResult(carryOut(at)), cancel);
}
