using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Reviews;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;

namespace CollabCase.Testing.Reviews;

/// <summary>Builds a review of a partnership that is saved already. Unless more is said it is of the risks, every six months, and due in a month.</summary>
public sealed class ReviewBuilder
{
    private static readonly WorkingDays Scottish = WorkingDays.Read(File.ReadAllText(Repository.PathOf("seeds/reference/bank-holidays-scotland.json")));

    private readonly List<Action<Review, ReviewFacts>> _steps = [];
    private ReviewPlan _plan = ReviewPlan.Usual(ReviewKind.Risks);
    private ReviewOwner _owner = ReviewOwner.Nobody;
    private DateOnly? _dueOn = PartnershipBuilder.Today.AddMonths(1);
    private DateOnly _begun = PartnershipBuilder.Today;

    public ReviewBuilder Of(ReviewKind kind, string? title = null, ReviewAbout? about = null) => Of(ReviewPlan.Usual(kind, title, about));

    public ReviewBuilder Of(ReviewPlan plan)
    {
        _plan = plan;
        return this;
    }

    public ReviewBuilder OwnedBy(TestPerson person, TestPerson? deputy = null)
    {
        _owner = new(person.Id, DeputyPersonId: deputy?.Id);
        return this;
    }

    public ReviewBuilder OwnedBy(string role)
    {
        _owner = new(null, role);
        return this;
    }

    /// <summary>Due on this day, which may have passed; null for the usual.</summary>
    public ReviewBuilder DueOn(DateOnly? day)
    {
        _dueOn = day;
        if (day < _begun) _begun = day.Value;
        return this;
    }

    public ReviewBuilder Ended() => Then((r, facts) => r.End("It is not needed any more.", facts, PartnershipBuilder.Today));

    public ReviewBuilder Then(Action<Review, ReviewFacts> step)
    {
        _steps.Add(step);
        return this;
    }

    /// <summary>Records it; answers its number.</summary>
    public Task<int> SavedIn(CollabCaseHost host, string partnership) => host.Write([partnership], async db =>
    {
        var facts = (await db.VisibleTo(Viewer.Job("tests")).ReviewFactsAsync(partnership, Scottish, CancellationToken.None))!;
        var review = Review.Begin(await db.NextReviewNumberAsync(facts.PartnershipId, CancellationToken.None), _plan, _owner, _dueOn, facts, _begun);
        foreach (var step in _steps) step(review, facts);
        db.Add(review);
        return review.Number;
    });
}
