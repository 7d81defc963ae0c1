using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reviews;
using CollabCase.Testing;
using Xunit;

namespace CollabCase.UnitTests.Reviews;

public sealed class ReviewTests
{
    private const long Partnership = 7, Somebody = 21, Other = 22;
    private static readonly DateOnly Today = new(2026, 11, 23), Spring = new(2027, 5, 24);
    private static readonly WorkingDays Scottish = WorkingDays.Read(File.ReadAllText(Repository.PathOf("seeds/reference/bank-holidays-scotland.json")));
    private static readonly ReviewFacts Facts = new(Partnership, PartnershipState.Active, Today.AddYears(-1), Scottish, []);
    private static readonly ReviewFacts Paused = Facts with { State = PartnershipState.Paused };

    [Fact]
    public void Without_a_day_it_comes_up_after_its_months_on_a_working_day()
    {
        Assert.Equal(new DateOnly(2027, 11, 23), Begun(ReviewPlan.Usual(ReviewKind.Memorandum)).DueOn);
        // 30 November 2027 is a bank holiday in Scotland.
        Assert.Equal(new DateOnly(2027, 12, 1), Review.Begin(1, ReviewPlan.Usual(ReviewKind.Memorandum), ReviewOwner.Nobody, null, Facts, new(2026, 11, 30)).DueOn);
        // 23 May 2027 is a Sunday.
        Assert.Equal(Spring, Begun(ReviewPlan.Usual(ReviewKind.Risks)).DueOn);
        Assert.Equal((null, null, true), Said(Begun(ReviewPlan.Usual(ReviewKind.GovernanceStructure))));

        static (DateOnly?, DateOnly?, bool) Said(Review r) => (r.DueOn, r.DueSetOn, r.AtEachGate);
    }

    [Fact]
    public void What_is_said_is_kept_clean()
    {
        var review = Review.Begin(3, new(ReviewKind.Other, "  Éire's\u200b lease ", null), new(null, " Treasurer "), Spring, Facts, Today);

        Assert.Equal(("Éire's lease", 3, Partnership, "Treasurer"), (review.Title, review.Number, review.PartnershipId, review.OwnerName));
        Assert.Equal((Spring, Today, null, ReviewState.Open), (review.DueOn, review.DueSetOn, review.DueReason, review.State));
        Assert.Equal("Readiness", Begun(ReviewPlan.Usual(ReviewKind.Readiness)).Title);
    }

    [Fact]
    public void What_cannot_be_is_refused_with_what_to_do()
    {
        Refused("answers in the list", "Kind", () => Begun(new(default, "Lease", 12)));
        Refused("from 1 to 60", "EveryMonths", () => Begun(new(ReviewKind.Other, "Lease", 0)));
        Refused("from 1 to 60", "EveryMonths", () => Begun(new(ReviewKind.Other, "Lease", 61)));
        Refused("Enter the day of the review, or say how often", "DueOn", () => Begun(new(ReviewKind.Other, "Lease", null)));
        Refused("today or a later day", "DueOn", () => Review.Begin(1, ReviewPlan.Usual(ReviewKind.Risks), ReviewOwner.Nobody, Today.AddDays(-1), Facts, Today));
        Refused("to 31 December 2100", "DueOn", () => Review.Begin(1, ReviewPlan.Usual(ReviewKind.Risks), ReviewOwner.Nobody, new(2101, 1, 1), Facts, Today));
        Refused("Choose the award", "Award", () => Begun(new(ReviewKind.AwardReport, null, 12)));
        Refused("Leave the award empty", "Award", () => Begun(new(ReviewKind.Risks, null, 6, About: new(AwardId: 5))));
        Refused("not both", "OwnerName", () => Review.Begin(1, ReviewPlan.Usual(ReviewKind.Risks), new(Somebody, "Treasurer"), null, Facts, Today));
        Refused("stands in for themselves", "Deputy", () => Review.Begin(1, ReviewPlan.Usual(ReviewKind.Risks), new(Somebody, null, Somebody), null, Facts, Today));
        Refused("has been paused since", null, () => Review.Begin(1, ReviewPlan.Usual(ReviewKind.Risks), ReviewOwner.Nobody, null, Paused, Today));
    }

    [Fact]
    public void The_same_record_is_reviewed_once_at_a_time()
    {
        var facts = Facts with { Open = [new(4, ReviewKind.Risks, new()), new(5, ReviewKind.TermsOfReference, new(TierId: 31)), new(6, ReviewKind.AwardReport, new(AwardId: 9))] };

        Refused("it is review 4 of the partnership", "Kind", () => Review.Begin(7, ReviewPlan.Usual(ReviewKind.Risks), ReviewOwner.Nobody, null, facts, Today));
        Assert.Equal(32, Review.Begin(7, ReviewPlan.Usual(ReviewKind.TermsOfReference, about: new(TierId: 32)), ReviewOwner.Nobody, null, facts, Today).TierId);
        Assert.Equal(9, Review.Begin(7, new(ReviewKind.AwardReport, "Final report", null, About: new(AwardId: 9)), ReviewOwner.Nobody, Spring, facts, Today).AwardId);
    }

    [Fact]
    public void A_look_sets_the_next_one_from_the_day_it_was_held()
    {
        var review = Begun(ReviewPlan.Usual(ReviewKind.Risks), Spring);

        var outcome = review.Record(new(new(2026, 11, 16), ReviewResult.NoChange, " Two risks are new. "), Facts, Today, Somebody);

        // 16 May 2027 is a Sunday.
        Assert.Equal((1, Spring, new DateOnly(2026, 11, 16), "Two risks are new.", new DateOnly(2027, 5, 17), Somebody), (outcome.Number, outcome.DueOn, outcome.HeldOn, outcome.Note, outcome.NextDueOn, outcome.ByPersonId));
        Assert.Equal((new DateOnly(2027, 5, 17), Today, ReviewState.Open), (review.DueOn, review.DueSetOn, review.State));
        Assert.Equal(2, review.Record(new(Today, ReviewResult.Revise, "Hand two of them over."), Facts, Today, Somebody).Number);
        Assert.Equal([1, 2], review.Outcomes.Select(o => o.Number).Order());
    }

    [Fact]
    public void A_day_that_is_given_stays_as_it_is_given()
    {
        var review = Begun(ReviewPlan.Usual(ReviewKind.Risks));
        var sunday = new DateOnly(2027, 2, 7);

        Assert.Equal(sunday, review.Record(new(Today, ReviewResult.NoChange, NextDueOn: sunday), Facts, Today, Somebody).NextDueOn);
        Assert.Equal(sunday, review.DueOn);
    }

    [Fact]
    public void What_was_held_long_ago_comes_up_from_today_on() =>
        Assert.Equal(Spring, Begun(ReviewPlan.Usual(ReviewKind.Risks)).Record(new(Today.AddMonths(-7), ReviewResult.NoChange), Facts, Today, Somebody).NextDueOn);

    [Fact]
    public void Ending_ends_it_and_once_is_once()
    {
        var ended = Begun(ReviewPlan.Usual(ReviewKind.Risks));
        Assert.Null(ended.Record(new(Today, ReviewResult.End, "The partnership closes."), Facts, Today, Somebody).NextDueOn);
        Assert.Equal((ReviewState.Ended, Today, "The partnership closes.", null), (ended.State, ended.EndedOn, ended.EndReason, ended.DueOn));

        var once = Begun(new(ReviewKind.Other, "Lease", null), Spring);
        once.Record(new(Today, ReviewResult.NoChange), Facts, Today, Somebody);
        Assert.Equal(ReviewState.Ended, once.State);

        var again = Begun(new(ReviewKind.Other, "Lease", null), Spring);
        again.Record(new(Today, ReviewResult.NoChange, NextDueOn: Spring), Facts, Today, Somebody);
        Assert.Equal((ReviewState.Open, Spring), (again.State, again.DueOn));
    }

    [Fact]
    public void What_came_of_a_look_cannot_be_anything()
    {
        var review = Begun(ReviewPlan.Usual(ReviewKind.Risks));
        Refused("today or earlier", "HeldOn", () => review.Record(new(Today.AddDays(1), ReviewResult.NoChange), Facts, Today, Somebody));
        Refused("answers in the list", "Result", () => review.Record(new(Today, default), Facts, Today, Somebody));
        Refused("Enter what is to change", "Note", () => review.Record(new(Today, ReviewResult.Revise, " "), Facts, Today, Somebody));
        Refused("Enter why it is no longer needed", "Note", () => review.Record(new(Today, ReviewResult.End), Facts, Today, Somebody));
        Refused("Leave the next day empty", "NextDueOn", () => review.Record(new(Today, ReviewResult.End, "Gone.", Spring), Facts, Today, Somebody));
        Refused("after today", "NextDueOn", () => review.Record(new(Today, ReviewResult.NoChange, NextDueOn: Today), Facts, Today, Somebody));
        Assert.Empty(review.Outcomes);
        review.Record(new(Today.AddDays(-3), ReviewResult.NoChange), Facts, Today, Somebody);
        Refused("last looked at on 20 November 2026", "HeldOn", () => review.Record(new(Today.AddDays(-4), ReviewResult.NoChange), Facts, Today, Somebody));
        Refused("has been paused since", null, () => review.Record(new(Today, ReviewResult.NoChange), Paused, Today, Somebody));
        review.End("Not needed.", Facts, Today);
        Refused("ended on 23 November 2026", null, () => review.Record(new(Today, ReviewResult.NoChange), Facts, Today, Somebody));
    }

    [Fact]
    public void Another_day_needs_a_reason_and_the_first_one_does_not()
    {
        var review = Begun(ReviewPlan.Usual(ReviewKind.GovernanceStructure));
        review.Redate(Spring, null, Facts, Today);
        Assert.Equal((Spring, Today, null), (review.DueOn, review.DueSetOn, review.DueReason));

        Refused("Enter why the day moves", "DueReason", () => review.Redate(Spring.AddDays(1), " ", Facts, Today));
        Refused("due on 24 May 2027 already", "DueOn", () => review.Redate(Spring, "The chair is away.", Facts, Today));
        Refused("today or a later day", "DueOn", () => review.Redate(Today.AddDays(-1), "The chair is away.", Facts, Today));
        review.Redate(Spring.AddDays(7), "The chair is away.", Facts, Today);
        Assert.Equal((Spring.AddDays(7), "The chair is away."), (review.DueOn, review.DueReason));
        review.Record(new(Today, ReviewResult.NoChange), Facts, Today, Somebody);
        Assert.Null(review.DueReason);
    }

    [Fact]
    public void It_is_handed_over_with_who_stands_in()
    {
        var review = Begun(ReviewPlan.Usual(ReviewKind.Risks));

        review.HandOver(new(Somebody, null, Other), Facts);
        Assert.Equal((Somebody, null, Other), (review.OwnerPersonId, review.OwnerName, review.DeputyPersonId));
        review.HandOver(ReviewOwner.Nobody, Facts);
        Assert.Null(review.OwnerPersonId ?? review.DeputyPersonId);
    }

    [Fact]
    public void A_gate_makes_due_what_comes_up_at_gates()
    {
        var (structure, risks, soon) = (Begun(ReviewPlan.Usual(ReviewKind.GovernanceStructure)), Begun(ReviewPlan.Usual(ReviewKind.Risks)), Begun(ReviewPlan.Usual(ReviewKind.GovernanceStructure), Today.AddDays(3)));

        Assert.True(structure.ComeUpAtTheGate(Facts, Today));
        Assert.Equal((new DateOnly(2026, 12, 21), Today), (structure.DueOn, structure.DueSetOn));
        Assert.False(risks.ComeUpAtTheGate(Facts, Today));
        Assert.False(soon.ComeUpAtTheGate(Facts, Today));
        structure.Record(new(Today, ReviewResult.NoChange), Facts, Today, Somebody);
        Assert.Equal((null, ReviewState.Open), (structure.DueOn, structure.State));
    }

    [Fact]
    public void The_register_goes_by_day_then_what_has_none_then_what_ended()
    {
        var (late, soon, none, gone, before) = (Begun(ReviewPlan.Usual(ReviewKind.Risks), Today), Begun(ReviewPlan.Usual(ReviewKind.Risks), Spring), Begun(ReviewPlan.Usual(ReviewKind.GovernanceStructure)),
            Begun(ReviewPlan.Usual(ReviewKind.Risks)), Begun(ReviewPlan.Usual(ReviewKind.Risks)));
        gone.End("Not needed.", Facts, Today);
        before.End("Not needed.", Facts, Today.AddDays(-1));

        Assert.Equal([late, soon, none, gone, before], new[] { gone, none, before, soon, late }.OrderBy(r => r.RankKey, StringComparer.Ordinal));
        Assert.True(late.IsOverdue(Today.AddDays(1)));
        Assert.False(late.IsOverdue(Today) || gone.IsOverdue(Today.AddYears(9)));
    }

    [Fact]
    public void Every_code_has_its_words()
    {
        Assert.All(Enum.GetValues<ReviewKind>(), k => Assert.NotEqual(k.Label(), k.Hint()));
        Assert.All(Enum.GetValues<ReviewResult>(), r => Assert.NotEqual(r.Label(), r.Hint()));
        Assert.Equal(["every month", "every 12 months", "at each gate", "every 6 months, and at each gate", "once"],
            [ReviewWords.SayCadence(1, false), ReviewWords.SayCadence(12, false), ReviewWords.SayCadence(null, true), ReviewWords.SayCadence(6, true), ReviewWords.SayCadence(null, false)]);
    }

    private static Review Begun(ReviewPlan plan, DateOnly? dueOn = null) => Review.Begin(1, plan, ReviewOwner.Nobody, dueOn, Facts, Today);

    private static void Refused(string words, string? field, Func<object> act) => Refused(words, field, (Action)(() => act()));

    private static void Refused(string words, string? field, Action act)
    {
        var refusal = Assert.Throws<DomainRuleException>(act);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(field, refusal.Field);
    }
}
