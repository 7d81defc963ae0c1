using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Cases;

/// <summary>The reviewed table of addresses is the program's.</summary>
public sealed class EndpointTableTests
{
    [Fact]
    public async Task The_table_has_every_address_of_the_program_with_its_policy_and_nothing_else()
    {
        var host = await CollabCaseHost.On(Database.Sqlite);

        Assert.Equal(
            EndpointTable.Lines.Select(line => $"{line} {line.Policy()}").Order(StringComparer.Ordinal),
            EndpointTable.Of(host.Services).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_case_that_cannot_arise_has_a_reason() =>
        Assert.DoesNotContain(EndpointTable.Lines, line => line.Without.Count > 0 && string.IsNullOrWhiteSpace(line.Reason));
}
