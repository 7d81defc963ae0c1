using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reviews;
using CollabCase.Domain.Risks;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reviews;

/// <summary>A review that a partnership could begin with one press, since what it is about is there.</summary>
/// <param name="Code">By which the press names it.</param>
/// <param name="Title">What is reviewed.</param>
/// <param name="Why">What is there, and how often it is usually looked at.</param>
/// <param name="Plan">What begins.</param>
/// <param name="DueOn">The day, where it is not the usual.</param>
/// <param name="Document">The number of the agreed document.</param>
public sealed record ReviewOffer(string Code, string Title, string Why, ReviewPlan Plan, DateOnly? DueOn = null, int? Document = null);

/// <summary>
/// Reads what a partnership has and does not review yet: the two that each starts with, and what is offered when its subject
/// appears. The same few statements for one with little and with much.
/// </summary>
public sealed class ReviewOffers(CollabCaseDb db, Viewer viewer, WorkingDays workingDays, TimeProvider clock)
{
    /// <summary>So many documents and awards are offered at a time; the next ones when these are begun.</summary>
    private const int Most = 20;

    public async Task<(ReviewFacts Facts, IReadOnlyList<ReviewOffer> Offers)> ReadAsync(string reference, CancellationToken cancel)
    {
        var (visible, today) = (db.VisibleTo(viewer), clock.Today());
        var facts = await visible.ReviewFactsAsync(reference, workingDays, cancel) ?? throw new RecordNotFoundException();
        var id = facts.PartnershipId;
        var (risks, tiers) = (visible.RisksOf(reference), visible.Tiers);
        var around = await visible.Partnerships.Where(p => p.Id == id).Select(p => new
        {
            p.Stage,
            HasRisks = risks.Any(r => r.State == RiskState.Open),
            HasAuthority = p.Partners.Any(x => (x.LeftOn == null || x.LeftOn >= today) && (x.AuthorityScope != null || x.MoneyAuthority != null)),
            TermEnds = tiers.Where(t => t.PartnershipId == id && t.EndedOn == null).SelectMany(t => t.Terms).Where(t => t.Until != null && t.Until >= today).Min(t => t.Until),
        }).SingleAsync(cancel);
        var documents = await visible.AgreedDocuments(today).Where(d => d.PartnershipId == id && !visible.Reviews.Any(r => r.AgreedDocumentId == d.Id && r.State == ReviewState.Open)
                && d.Versions.Any(v => v.State == VersionState.InForce || (d.Kind == AgreedDocumentKind.SustainabilityPlan && v.State <= VersionState.Agreed)))
            .OrderBy(d => d.Number).Take(Most)
            .Select(d => new { d.Id, d.Number, d.Kind, d.Title, d.TierId, Group = tiers.Where(t => t.Id == d.TierId).Select(t => t.Name).FirstOrDefault(), IsAgreed = d.Versions.Any(v => v.AgreedOn != null) }).ToListAsync(cancel);
        var awards = await visible.Awards.Where(a => a.PartnershipId == id && a.Conditions != null && Award.CommittedStates.Contains(a.State) && !visible.Reviews.Any(r => r.AwardId == a.Id && r.Kind == ReviewKind.AwardCondition && r.State == ReviewState.Open))
            .OrderBy(a => a.Number).Take(Most).Select(a => new { a.Id, a.Number, a.Title }).ToListAsync(cancel);

        bool IsOpen(ReviewKind kind) => facts.Open.Any(r => r.Kind == kind);
        var offers = new List<ReviewOffer>();
        foreach (var d in documents)
        {
            var plan = ReviewPlan.Usual(Review.KindFor(d.Kind), about: new(AgreedDocumentId: d.Id, TierId: d.TierId));
            offers.Add(new($"document-{d.Number}", d.IsAgreed ? d.Title : d.Kind.Label(), $"{(d.IsAgreed ? d.Kind.Label() : "It is begun")}{(d.Group is null ? "" : $" of {d.Group}")}. Usually {ReviewWords.SayCadence(plan.EveryMonths ?? ReviewKind.Memorandum.UsualMonths(), false)}.", plan, Document: d.Number));
        }
        if (!IsOpen(ReviewKind.Memorandum) && !documents.Exists(d => d.Kind.IsMemorandum())) offers.Insert(0, Usual(ReviewKind.Memorandum, "What the partners agree on, as soon as it is written."));
        if (!IsOpen(ReviewKind.GovernanceStructure)) offers.Insert(Math.Min(1, offers.Count), Usual(ReviewKind.GovernanceStructure, "Whether the groups still fit the stage."));
        if (around.HasRisks && !IsOpen(ReviewKind.Risks)) offers.Add(Usual(ReviewKind.Risks, "There are open risks in the register."));
        offers.AddRange(awards.Select(a => new ReviewOffer($"award-{a.Number}", $"Conditions of {a.Title}", $"Award {a.Number} has conditions. Once a year, unless you say otherwise.",
            new(ReviewKind.AwardCondition, Shortened($"Conditions of {a.Title}"), 12, About: new(AwardId: a.Id)))));
        if (around.HasAuthority && !IsOpen(ReviewKind.DelegatedAuthority)) offers.Add(Usual(ReviewKind.DelegatedAuthority, "Partners have said what their contacts can decide."));
        if (around.TermEnds is { } ends && !IsOpen(ReviewKind.MemberTerm)) offers.Add(new(Codes.Of(ReviewKind.MemberTerm), ReviewKind.MemberTerm.Label(), $"The next term in a group ends on {Format.Date(ends)}.", ReviewPlan.Usual(ReviewKind.MemberTerm), ends));
        if (around.Stage > Stage.PreCollaboration && !IsOpen(ReviewKind.Readiness)) offers.Add(Usual(ReviewKind.Readiness, "The next gate asks for it."));
        return (facts, offers);
    }

    /// <summary>Begins what was pressed. Whoever presses it sees to it, unless the partnership is another's: then its coordinator does. Refused: what is not offered any more.</summary>
    public async Task<Review> BeginAsync(string reference, string? code, CancellationToken cancel)
    {
        var (facts, offers) = await ReadAsync(reference, cancel);
        facts.EnsureOpenToChange();
        var offer = offers.FirstOrDefault(o => o.Code == code) ?? throw new DomainRuleException("This is among the reviews already, or what it is about is not there any more. Look at the list again.");
        var (visible, today) = (db.VisibleTo(viewer), clock.Today());
        var coordinator = await visible.Partnerships.Where(p => p.Id == facts.PartnershipId).Select(p => p.CoordinatorPersonId).SingleAsync(cancel);
        var number = await db.NextReviewNumberAsync(facts.PartnershipId, cancel);
        var document = offer.Document is { } wanted ? await visible.WholeAgreedDocumentAsync(reference, wanted, today, cancel) : null;
        var review = document is null ? Review.Begin(number, offer.Plan, new(coordinator), offer.DueOn, facts, today) : Review.BeginFor(number, document, new(coordinator), null, facts, today);
        db.Add(review);
        return review;
    }

    private static ReviewOffer Usual(ReviewKind kind, string why) => new(Codes.Of(kind), kind.Label(), $"{why} Usually {ReviewWords.SayCadence(kind.UsualMonths(), kind.IsAtEachGate())}.", ReviewPlan.Usual(kind));

    private static string Shortened(string title) => title.Length <= Review.TitleMaxLength ? title : title[..Review.TitleMaxLength];
}
