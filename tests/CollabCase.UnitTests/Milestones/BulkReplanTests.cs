using CollabCase.Domain.Milestones;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CollabCase.UnitTests.Milestones.APlan;

namespace CollabCase.UnitTests.Milestones;

public sealed class BulkReplanTests
{
    private static readonly Arbitrary<int> Numbers = Gen.OneOf(Gen.Choose(-20, 20), Gen.Choose(-180, 180)).Where(n => n != 0).ToArbitrary();
    // Days from the partnership's start plus a year to the end of 2028, and whether the date was agreed.
    private static readonly Arbitrary<IList<(int Day, bool IsAgreed)>> Plans =
        Gen.Choose(Began.DayNumber + 365, new DateOnly(2028, 12, 31).DayNumber).SelectMany(day => Gen.Elements(true, false).Select(agreed => (day, agreed))).ListOf().Select(list => (IList<(int, bool)>)list).ToArbitrary();

    [Fact]
    public void Every_date_moves_by_the_same_number_of_working_days()
    {
        var (friday, saturday) = (Planned(on: new(2026, 11, 27)), Agreed(on: new(2026, 11, 28)));
        var bulk = BulkReplan.By(1, [ChosenMilestone.Of(saturday), ChosenMilestone.Of(friday), ChosenMilestone.Of(friday)], Scottish);
        Assert.Equal([new(friday.Id, MilestoneState.Planned, new(2026, 11, 27), new(2026, 12, 1)), new(saturday.Id, MilestoneState.Agreed, new(2026, 11, 28), new(2026, 12, 1))], bulk.Moves);
        Assert.Empty(bulk.Stay);
        Assert.Null(bulk.HolidaysNotKnown);
    }

    [Fact]
    public void What_is_done_dropped_or_without_a_date_stays()
    {
        var (dropped, undated, last) = (Planned(), Planned(), Planned(on: Milestone.Latest));
        dropped.Drop("Not needed.", Facts, Today);
        undated.PlanFor(null, Facts);
        Milestone[] stay = [Done(Today), dropped, undated, last];
        var bulk = BulkReplan.By(1, stay.Select(ChosenMilestone.Of), Scottish);
        Assert.Empty(bulk.Moves);
        Assert.Equal(stay.Select(m => m.Id), bulk.Stay);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2_501)]
    [InlineData(-2_501)]
    [InlineData(int.MinValue)]
    public void No_days_and_far_too_many_are_refused(int number) =>
        Refused("from 1 to 2500 working days", "WorkingDays", () => BulkReplan.By(number, [], Scottish));

    [Fact]
    public void Beyond_the_years_of_known_bank_holidays_it_says_so()
    {
        ChosenMilestone[] chosen = [ChosenMilestone.Of(Planned(on: new(2028, 12, 20)))];
        Assert.Null(BulkReplan.By(2, chosen, Scottish).HolidaysNotKnown);
        Assert.Contains("2012 to 2028", BulkReplan.By(20, chosen, Scottish).HolidaysNotKnown, StringComparison.Ordinal);
    }

    [Fact]
    public void Replanning_keeps_the_order() =>
        Prop.ForAll(Plans, Numbers, (plan, number) =>
        {
            var moves = BulkReplan.By(number, plan.Select((p, i) => new ChosenMilestone(i, new(MilestoneState.Planned, null, DateOnly.FromDayNumber(p.Day), null))), Scottish).Moves;
            return moves.Count == plan.Count
                && moves.All(a => moves.All(b => a.From > b.From || a.To <= b.To))
                && moves.All(m => number > 0 ? m.To > m.From && Scottish.Between(m.From, m.To) == number : m.To < m.From);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Replanning_and_then_taking_back_leaves_everything_as_it_was() =>
        Prop.ForAll(Plans, Numbers, (plan, number) =>
        {
            var milestones = plan.Select((p, i) => p.IsAgreed ? Agreed(on: DateOnly.FromDayNumber(p.Day), number: i + 1) : Planned(on: DateOnly.FromDayNumber(p.Day), number: i + 1)).ToList();
            foreach (var moved in milestones.Where((m, i) => m.State is MilestoneState.Agreed && i % 2 == 0)) moved.Replanned(moved.ForecastOn!.Value.AddDays(1));
            var before = milestones.ConvertAll(AsItIs);

            var moves = BulkReplan.By(number, milestones.Select(ChosenMilestone.Of), Scottish).Moves;
            foreach (var move in moves) milestones.Find(m => m.Id == move.MilestoneId)!.Replanned(move.To);
            var changed = milestones.TrueForAll(m => m.ForecastOn == moves.Single(move => move.MilestoneId == m.Id).To);
            foreach (var move in moves) milestones.Find(m => m.Id == move.MilestoneId)!.TakeBack(move, Facts);

            return changed && before.SequenceEqual(milestones.ConvertAll(AsItIs));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void What_changed_again_since_is_not_taken_back()
    {
        var milestone = Agreed(on: Today);
        var move = BulkReplan.By(5, [ChosenMilestone.Of(milestone)], Scottish).Moves.Single();
        milestone.Replanned(move.To);
        milestone.Replanned(Today.AddDays(60));
        Refused("changed again since then", null, () => milestone.TakeBack(move, Facts));
        milestone.Replanned(move.To);
        Refused("changed again since then", null, () => milestone.TakeBack(move, Facts));
        Refused("changed again since then", null, () => Agreed(on: move.To).TakeBack(move, Facts));
        Assert.Equal(3, milestone.DateChanges.Count);

        var planned = Planned(on: Today);
        move = BulkReplan.By(5, [ChosenMilestone.Of(planned)], Scottish).Moves.Single();
        planned.Replanned(move.To);
        planned.Agree(Facts);
        Refused("changed again since then", null, () => planned.TakeBack(move, Facts));
        // There and back again after it was agreed: the same two dates, and another move.
        planned.Replanned(move.From);
        planned.Replanned(move.To);
        Refused("changed again since then", null, () => planned.TakeBack(move, Facts));
    }

    private static string AsItIs(Milestone m) =>
        $"{m.Id} {m.State} {m.BaselineOn:O} {m.ForecastOn:O} {m.ActualOn:O} {m.StateReason} {string.Join(';', m.DateChanges.Select(c => $"{c.Id} {c.Number} {c.From:O} {c.To:O} {c.Note}"))}";
}
