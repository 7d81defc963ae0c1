using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using Xunit;

namespace CollabCase.UnitTests.Calendar;

public sealed class CalendarFeedTests
{
    private const long Person = 7;
    private static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_address_is_numbered_after_all_that_there_ever_were()
    {
        var first = Make(null, []);
        first.Revoke(Now);

        var second = Make(null, [first]);

        Assert.Equal((1, 2, false, true), (first.Number, second.Number, first.IsOpen, second.IsOpen));
    }

    [Fact]
    public void A_second_of_the_same_is_refused_and_one_of_another_partnership_is_not()
    {
        var own = Make(null, []);
        var one = Make(5, [own]);

        Assert.Equal((2, 5L), (one.Number, one.PartnershipId));
        Assert.Contains("already", Assert.Throws<DomainRuleException>(() => Make(null, [own, one])).Message, StringComparison.Ordinal);
        Assert.Throws<DomainRuleException>(() => Make(5, [own, one]));
        Assert.Equal(3, Make(6, [own, one]).Number);
    }

    [Fact]
    public void There_are_thirty_open_ones_at_most()
    {
        var owned = new List<CalendarFeed>();
        for (var i = 1; i <= CalendarFeed.MostOfAPerson; i++) owned.Add(Make(i, owned));

        Assert.Throws<DomainRuleException>(() => Make(null, owned));
        owned[3].Revoke(Now);
        Assert.Equal(CalendarFeed.MostOfAPerson + 1, Make(null, owned).Number);
    }

    [Fact]
    public void What_is_replaced_opens_nothing_and_the_new_one_is_of_the_same()
    {
        var feed = Make(5, []);
        var hash = SecretToken.HashOf(SecretToken.Next());

        var next = feed.Replace(hash, Now.AddDays(1), [feed]);

        Assert.Equal((Now.AddDays(1), false), (feed.RevokedAtUtc, feed.IsOpen));
        Assert.Equal((Person, 5L, 2, hash, true), (next.PersonId, next.PartnershipId, next.Number, next.TokenHash, next.IsOpen));
        Assert.Throws<DomainRuleException>(() => feed.Replace(hash, Now.AddDays(2), [feed, next]));
    }

    [Fact]
    public void To_take_it_back_again_changes_nothing()
    {
        var feed = Make(null, []);
        feed.Revoke(Now);
        feed.Revoke(Now.AddDays(1));
        Assert.Equal(Now, feed.RevokedAtUtc);
    }

    [Fact]
    public void Only_a_hash_is_kept() => Assert.Throws<ArgumentException>(() => CalendarFeed.Make(Person, null, SecretToken.Next(), Now, []));

    private static CalendarFeed Make(long? partnership, IReadOnlyCollection<CalendarFeed> owned) => CalendarFeed.Make(Person, partnership, SecretToken.HashOf(SecretToken.Next()), Now, owned);
}
