using CollabCase.Web.Features.Memoranda;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Memoranda;

public sealed class VersionComparisonTests
{
    [Fact]
    public void A_clause_is_followed_by_its_number_then_its_code_then_its_heading()
    {
        var comparison = new VersionComparison(
            [Clause(1, 1, "Purpose"), Clause(2, 2, "Money", "We pay.", "money"), Clause(3, 3, "Review"), Clause(4, 4, "Ending")],
            [Clause(1, 1, "What for"), Clause(12, 2, "Funds", "They pay.", "money"), Clause(13, 3, "REVIEW"), Clause(14, 4, "New")]);

        Assert.Equal([(1, 1), (2, 2), (3, 3), (null, 4), (4, (int?)null)], comparison.Clauses.Select(c => (c.EarlierPosition, c.LaterPosition)));
        Assert.Equal("3 clauses changed, 1 added, 1 removed. None are as they were.", comparison.Sentence);
    }

    [Fact]
    public void What_is_gone_stands_where_it_stood()
    {
        var comparison = new VersionComparison([Clause(1, 1), Clause(2, 2), Clause(3, 3), Clause(4, 4)], [Clause(1, 1), Clause(5, 2), Clause(3, 3)]);
        Assert.Equal(["1", "+5", "-2", "3", "-4"], comparison.Clauses.Select(Say));
        Assert.Equal("No clauses changed, 1 added, 2 removed. 2 are as they were.", comparison.Sentence);
    }

    [Fact]
    public void A_clause_that_only_gave_way_is_not_moved()
    {
        var comparison = new VersionComparison([Clause(1, 1), Clause(2, 2), Clause(3, 3), Clause(4, 4)], [Clause(9, 1), Clause(4, 2), Clause(1, 3), Clause(2, 4), Clause(3, 5)]);
        Assert.Equal(["+9", "4 moved", "1", "2", "3"], comparison.Clauses.Select(Say));
        Assert.Equal("No clauses changed, 1 added, none removed, 1 moved. 3 are as they were.", comparison.Sentence);
    }

    [Fact]
    public void Two_versions_that_say_the_same_are_said_to()
    {
        var comparison = new VersionComparison([Clause(1, 1), Clause(2, 2)], [Clause(1, 1), Clause(2, 2)]);
        Assert.Equal("Every clause says the same, in the same order.", comparison.Sentence);
        Assert.Equal("Every clause says the same, in the same order.", new VersionComparison([], []).Sentence);
    }

    [Fact]
    public void One_clause_is_one()
    {
        var comparison = new VersionComparison([Clause(1, 1), Clause(2, 2)], [Clause(1, 1), Clause(2, 2, text: "Other.")]);
        Assert.Equal("1 clause changed, none added, none removed. 1 is as it was.", comparison.Sentence);
    }

    [Fact]
    public void Headings_that_stand_twice_are_not_guessed()
    {
        var comparison = new VersionComparison([Clause(1, 1, "Notes"), Clause(2, 2, "Notes")], [Clause(3, 1, "Notes")]);
        Assert.Equal((1, 2), (comparison.Added, comparison.Removed));
    }

    [Fact]
    public void Every_clause_of_both_versions_is_there_once_and_the_later_ones_in_their_order() =>
        Prop.ForAll(Version().Two().ToArbitrary(), versions =>
        {
            var (earlier, later) = versions;
            var comparison = new VersionComparison(earlier, later);
            return comparison.Clauses.Select(c => c.LaterPosition).OfType<int>().SequenceEqual(later.Select(c => c.Position))
                && comparison.Clauses.Select(c => c.EarlierPosition).OfType<int>().Order().SequenceEqual(earlier.Select(c => c.Position))
                && comparison.Clauses.Where(c => c is { IsMoved: false, IsAdded: false }).Select(c => c.EarlierPosition!.Value) is var still && still.SequenceEqual(still.Order());
        }).QuickCheckThrowOnFailure();

    private static Gen<ClauseToCompare[]> Version() => Gen.Choose(1, 9).ListOf().Select(numbers =>
        numbers.Distinct().Select((number, at) => Clause(number, at + 1)).ToArray());

    private static ClauseToCompare Clause(int number, int position, string? heading = null, string text = "As ever.", string? code = null) =>
        new(number, position, heading ?? $"Clause {number}", text, code);

    private static string Say(ComparedClause clause) =>
        (clause.IsAdded ? "+" : clause.IsRemoved ? "-" : "") + clause.PlainHeading.Replace("Clause ", "", StringComparison.Ordinal) + (clause.IsMoved ? " moved" : "");
}
