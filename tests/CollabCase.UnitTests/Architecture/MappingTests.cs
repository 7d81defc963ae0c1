using AutoMapper;
using CollabCase.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.UnitTests.Architecture;

public sealed class MappingTests
{
    [Fact]
    public void Every_page_that_is_mapped_gets_every_field()
    {
        using var services = new ServiceCollection().AddLogging().AddReading(new ConfigurationBuilder().Build()).BuildServiceProvider();

        services.GetRequiredService<AutoMapper.IConfigurationProvider>().AssertConfigurationIsValid();
    }
}
