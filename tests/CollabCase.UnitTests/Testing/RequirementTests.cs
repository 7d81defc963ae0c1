using CollabCase.Testing;
using Xunit;
using Xunit.Sdk;

namespace CollabCase.UnitTests.Testing;

/// <summary>Alone, because it sets the variable that the rest of the run is told by.</summary>
[CollectionDefinition(nameof(RequirementTests), DisableParallelization = true)]
[Collection(nameof(RequirementTests))]
public sealed class RequirementTests : IDisposable
{
    private readonly string? _before = Environment.GetEnvironmentVariable(Requirement.AllTestsVariable);

    public void Dispose() => Environment.SetEnvironmentVariable(Requirement.AllTestsVariable, _before);

    [Theory]
    [InlineData(null)]
    [InlineData("1")]
    public void A_tool_that_is_there_lets_the_test_go_on(string? allRequired)
    {
        Environment.SetEnvironmentVariable(Requirement.AllTestsVariable, allRequired);

        Requirement.Tool("Chromium", present: true, "install it with apt-get install chromium");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    public void A_missing_tool_skips_the_test_with_the_reason(string? allRequired)
    {
        Environment.SetEnvironmentVariable(Requirement.AllTestsVariable, allRequired);

        try
        {
            Requirement.Tool("Chromium", present: false, "install it with apt-get install chromium");
        }
        catch (SkipException skip) // Assert.Throws would let it through, and skip this test
        {
            Assert.Contains("Chromium was not found: install it with apt-get install chromium.", skip.Message, StringComparison.Ordinal);
            return;
        }
        Assert.Fail("The test would have gone on.");
    }

    [Fact]
    public void A_missing_tool_fails_the_test_where_all_tests_are_required()
    {
        Environment.SetEnvironmentVariable(Requirement.AllTestsVariable, "1");

        var failure = Assert.Throws<FailException>(() => Requirement.Tool("Chromium", present: false, "install it with apt-get install chromium"));
        Assert.Contains("Chromium was not found", failure.Message, StringComparison.Ordinal);
    }
}
