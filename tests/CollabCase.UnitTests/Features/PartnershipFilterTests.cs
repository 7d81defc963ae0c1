using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Shared;
using Xunit;

namespace CollabCase.UnitTests.Features;

public sealed class PartnershipFilterTests
{
    private static readonly PartnershipFilter All = new()
    {
        Words = "éire & co",
        Stage = Stage.TestAndEmbed,
        Place = new NamedPlace("S08000031", "Greater Glasgow and Clyde", PlaceKind.HealthBoard),
        Funder = new FunderChoice(1, "ORG-0001", "Example Foundation"),
        Kind = AwardKind.InKind,
        State = PartnershipState.Active,
        Theme = Theme.Justice,
        Profile = PartnershipProfile.Light,
        Sort = PartnershipSort.Newest,
    };

    [Fact]
    public void The_address_holds_every_filter_by_its_code() =>
        Assert.Equal("/partnerships?q=%C3%A9ire%20%26%20co&stage=test-and-embed&place=S08000031&funder=ORG-0001&kind=in-kind&state=active&theme=justice&profile=light&sort=newest&after=x", All.Href(after: "x"));

    [Fact]
    public void Nothing_asked_for_is_the_plain_address()
    {
        Assert.Equal("/partnerships", new PartnershipFilter().Href());
        Assert.Equal("/partnerships.csv", new PartnershipFilter().Href("/partnerships.csv"));
        Assert.Empty(new PartnershipFilter().Chips());
    }

    [Fact]
    public void Each_chip_says_what_is_on_and_leads_to_the_list_without_it()
    {
        var chips = All.Chips();

        Assert.Equal(["Search: éire & co", "Stage: Test and embed", "Place: NHS Greater Glasgow and Clyde", "Funder: Example Foundation", "Kind of funding: In-kind", "State: Active", "Theme: Justice", "Profile: Light"],
            chips.Select(c => $"{c.Field}: {c.Value}"));
        Assert.All(chips.Zip(["q=", "stage=", "place=", "funder=", "kind=", "state=", "theme=", "profile="]), pair =>
        {
            Assert.DoesNotContain(pair.Second, pair.First.RemoveHref, StringComparison.Ordinal);
            Assert.EndsWith("sort=newest", pair.First.RemoveHref, StringComparison.Ordinal);
            Assert.Equal(8, pair.First.RemoveHref.Count(c => c == '='));
        });
    }
}
