using CollabCase.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CollabCase.UnitTests.Mvc;

public sealed class ProgramClockTests
{
    [Theory]
    [InlineData("2027-03-01", "2027-03-01T09:00:00Z")]
    [InlineData("2027-07-01", "2027-07-01T08:00:00Z")] // nine in the morning where people are
    [InlineData("2027-07-01T08:59", "2027-07-01T07:59:00Z")]
    [InlineData(" 2027-07-01 08:59:30 ", "2027-07-01T07:59:30Z")]
    [InlineData("2027-07-01T08:59Z", "2027-07-01T08:59:00Z")]
    [InlineData("2027-07-01T08:59:30.5+02:00", "2027-07-01T06:59:30.5Z")]
    [InlineData("2012-02-29", "2012-02-29T09:00:00Z")]
    public void It_begins_at_the_moment_that_was_said_and_goes_on(string said, string utc)
    {
        var clock = ProgramClock.From(Settings(said), new Place("Development"), TimeProvider.System);
        var began = DateTimeOffset.Parse(utc, null);

        Assert.InRange(clock.GetUtcNow(), began, began + TimeSpan.FromSeconds(30));
        Assert.IsType<DemonstrationClock>(clock);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("01/03/2027")]
    [InlineData("2027-02-30")]
    [InlineData("2027-03-01T25:00")]
    public void What_is_no_moment_is_refused(string said) =>
        Assert.Contains($"'{said}'", Assert.Throws<StartRefusedException>(() => ProgramClock.From(Settings(said), new Place("Development"), TimeProvider.System)).Message, StringComparison.Ordinal);

    [Fact]
    public void Only_a_demonstration_has_another_day()
    {
        Assert.Contains("this is no demonstration", Assert.Throws<StartRefusedException>(() => ProgramClock.From(Settings("2027-03-01"), new Place("Production"), TimeProvider.System)).Message, StringComparison.Ordinal);
        Assert.IsType<DemonstrationClock>(ProgramClock.From(Settings("2027-03-01", "true"), new Place("Production"), TimeProvider.System));
        Assert.Same(TimeProvider.System, ProgramClock.From(Settings(""), new Place("Production"), TimeProvider.System));
        Assert.Same(TimeProvider.System, ProgramClock.From(Settings(null), new Place("Production"), TimeProvider.System));
    }

    private static IConfiguration Settings(string? now, string demonstration = "false") =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Clock:Now", now), new("Demonstration", demonstration)]).Build();

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "CollabCase";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
