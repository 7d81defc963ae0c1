using CollabCase.Domain.Reminders;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Features.Reminders;
using Microsoft.AspNetCore.DataProtection;
using Xunit;

namespace CollabCase.UnitTests.Reminders;

public sealed class ReminderLinksTests
{
    private static readonly ReminderLink Link = new(long.MaxValue, ReminderKind.Risk, 123456789012);

    private readonly SettableClock _clock = new();
    private readonly ReminderLinks _links;

    public ReminderLinksTests() => _links = new ReminderLinks(new EphemeralDataProtectionProvider(), _clock);

    [Fact]
    public void A_link_says_for_whom_and_about_what_and_nothing_of_it_can_be_read()
    {
        var token = _links.TokenOf(Link);

        Assert.Equal(Link, _links.Read(token));
        Assert.NotEqual(token, _links.TokenOf(Link));
        Assert.Matches("^[A-Za-z0-9_-]{100,250}$", token);
    }

    [Fact]
    public void It_opens_nothing_any_more_after_thirty_days()
    {
        var (token, off) = (_links.TokenOf(Link), _links.TokenToTurnOff(7));

        _clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.NotNull(_links.Read(token));
        Assert.Equal(7, _links.ReadToTurnOff(off));

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(_links.Read(token));
        Assert.Null(_links.ReadToTurnOff(off));
    }

    [Fact]
    public void What_was_altered_cut_or_meant_for_something_else_opens_nothing()
    {
        var token = _links.TokenOf(Link);
        for (var i = 0; i < token.Length - 1; i++) Assert.Null(_links.Read(token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..]));

        Assert.All([null, "", "x", token[..^4], token + "AAAA", new string('A', 5000), "not/base64", _links.TokenToTurnOff(7)], other => Assert.Null(_links.Read(other)));
        Assert.Null(_links.ReadToTurnOff(token));
        Assert.Null(new ReminderLinks(new EphemeralDataProtectionProvider(), _clock).Read(token));
    }
}
