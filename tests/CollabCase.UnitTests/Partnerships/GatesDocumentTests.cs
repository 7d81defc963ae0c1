using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using Xunit;

namespace CollabCase.UnitTests.Partnerships;

/// <summary>docs/gates.md says what the code does, line by line.</summary>
public sealed class GatesDocumentTests
{
    private static readonly string[] Rows = [.. File.ReadLines(Repository.PathOf("docs/gates.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))];

    [Fact]
    public void Each_criterion_has_its_row_at_its_gate() =>
        Assert.Equal(Criteria.All.Select(Row).Concat(Criteria.All.Where(c => c.ReturnsAtNextGate).Select(Returning)), Rows);

    [Fact]
    public void Those_that_tell_of_money_are_named()
    {
        var paragraph = Assert.Single(File.ReadAllText(Repository.PathOf("docs/gates.md")).Split("\n\n"), p => p.StartsWith("Some answers tell of money", StringComparison.Ordinal));

        Assert.Equal(Criteria.All.Where(c => c.TellsOfMoney).Select(c => c.Key), Criteria.All.Where(c => paragraph.Contains($"`{c.Key}`", StringComparison.Ordinal)).Select(c => c.Key));
    }

    private static string Row(Criterion c) =>
        $"| `{c.Key}` | {c.Number} | {c.Title} | {Weights(c, c.Gate)} | {(c.Source switch { CriterionSource.Computed => "computed", CriterionSource.Attested => "attested", _ => "both" })} | {c.Record ?? ""} |";

    private static string Returning(Criterion c) => $"| `{c.Key}` | {Weights(c, Gate.ToSustainAndEmbed)} |";

    private static string Weights(Criterion c, Gate gate) =>
        string.Join(" | ", Enum.GetValues<PartnershipProfile>().Select(profile => c.WeightAt(gate, profile) switch
        {
            CriterionWeight.Required => "required",
            CriterionWeight.Advised => "advised",
            _ => "left out",
        }));
}
