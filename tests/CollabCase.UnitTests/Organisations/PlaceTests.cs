using CollabCase.Domain;
using CollabCase.Domain.Organisations;
using Xunit;

namespace CollabCase.UnitTests.Organisations;

public class PlaceTests
{
    [Theory]
    [InlineData("S12000049", PlaceKind.Council)]
    [InlineData("s08000031", PlaceKind.HealthBoard)]
    [InlineData(" S37000034 ", PlaceKind.HealthAndSocialCarePartnership)]
    public void A_place_is_known_by_its_code(string code, PlaceKind kind) =>
        Assert.Equal(code.Trim().ToUpperInvariant(), new Place(code, "Glasgow City", kind).Code);

    [Theory]
    [InlineData("S12000049", PlaceKind.HealthBoard)]
    [InlineData("S1200004", PlaceKind.Council)]
    [InlineData("E12000049", PlaceKind.Council)]
    [InlineData("S1200004٩", PlaceKind.Council)]
    public void A_code_of_another_kind_of_place_is_refused(string code, PlaceKind kind)
    {
        var refused = Assert.Throws<DomainRuleException>(() => new Place(code, "Glasgow City", kind));
        Assert.Equal(nameof(Place.Code), refused.Field);
    }

    [Fact]
    public void A_place_needs_a_name_and_a_kind()
    {
        Assert.Throws<DomainRuleException>(() => new Place("S12000049", " ", PlaceKind.Council));
        Assert.Throws<DomainRuleException>(() => new Place("S12000049", "Glasgow City", (PlaceKind)9));
    }
}
