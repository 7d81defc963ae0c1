using CollabCase.Domain;
using CollabCase.Domain.Partnerships;
using Xunit;

namespace CollabCase.UnitTests.Partnerships;

public sealed class PartnershipMessagesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Nobody_is_written_to_until_messages_are_turned_on()
    {
        var partnership = Opened();
        Assert.False(partnership.MessagesOn);

        partnership.TurnMessagesOn();
        Assert.True(partnership.MessagesOn);

        partnership.TurnMessagesOff();
        Assert.False(partnership.MessagesOn);
    }

    [Fact]
    public void A_paused_partnership_can_fall_silent_and_not_begin_to_write()
    {
        var partnership = Opened();
        partnership.TurnMessagesOn();
        partnership.Pause("For a while.", Today);

        partnership.TurnMessagesOff();

        Assert.False(partnership.MessagesOn);
        Assert.Throws<DomainRuleException>(partnership.TurnMessagesOn);
    }

    private static Partnership Opened() => Partnership.Open("PSP-2026-0001", "A partnership", "To work together.", 1, Today, new DateTime(2026, 11, 21, 10, 0, 0, DateTimeKind.Utc));
}
