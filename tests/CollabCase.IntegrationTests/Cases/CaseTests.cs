using System.Reflection;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Cases;

/// <summary>Every address has its cases of tests: the ones that are each use case's own are marked by <see cref="CoversAttribute"/>.</summary>
public sealed class CaseTests
{
    private static readonly Case[] OfAForm = [Case.Stale, Case.Invalid, Case.Refused, Case.Done];

    private static readonly ILookup<string, (Case Case, MethodInfo Test)> Covered = typeof(CaseTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(test => test.GetCustomAttributes<CoversAttribute>().SelectMany(covers => covers.Cases.Select(@case => (covers.Endpoint, @case, test))))
        .ToLookup(covers => covers.Endpoint, covers => (covers.@case, covers.test));

    [Fact]
    public void No_case_is_without_a_test()
    {
        var gaps = EndpointTable.Lines
            .SelectMany(line => (line.IsPost ? OfAForm : [Case.Done]).Except(line.Without).Except(Covered[line.ToString()].Select(c => c.Case)).Select(@case => $"{line}: {@case}"))
            .ToList();

        Assert.True(gaps.Count == 0, $"{gaps.Count} cases have no test. Write them (docs/testing.md), or say in endpoints.txt why they cannot arise:\n{string.Join('\n', gaps)}");
    }

    [Fact]
    public void No_test_covers_what_the_table_has_not_or_says_cannot_arise()
    {
        var lines = EndpointTable.Lines.ToDictionary(line => line.ToString());
        var wrong = Covered.SelectMany(endpoint => endpoint.Where(c => !lines.TryGetValue(endpoint.Key, out var line) || line.Without.Contains(c.Case))
            .Select(c => $"{c.Test.DeclaringType!.Name}.{c.Test.Name} covers {endpoint.Key}: {c.Case}"));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Tests_that_cover_a_case_run_on_every_database() =>
        Assert.Empty(Covered.SelectMany(endpoint => endpoint.Select(c => c.Test)).Distinct()
            .Where(test => !test.GetCustomAttributes().Any(attribute => attribute is OnEveryDatabaseAttribute))
            .Select(test => $"{test.DeclaringType!.Name}.{test.Name}"));
}
