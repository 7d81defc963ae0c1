using System.Globalization;
using CollabCase.Domain;
using CollabCase.Domain.Views;
using CollabCase.Web.Features.Views;
using Xunit;

namespace CollabCase.UnitTests.Views;

public sealed class SavedViewTests
{
    [Fact]
    public void One_view_of_a_list_is_what_it_opens_with()
    {
        var owned = new List<SavedView>();
        var first = Save(owned, "First", isDefault: true);
        var elsewhere = Save(owned, "First", ListKind.Organisations, isDefault: true);

        var second = Save(owned, "Second", isDefault: true);

        Assert.Equal((false, true, true), (first.IsDefault, elsewhere.IsDefault, second.IsDefault));
    }

    [Fact]
    public void The_fifty_first_view_is_refused()
    {
        var owned = new List<SavedView>();
        for (var i = 0; i < SavedView.MostOfAPerson; i++) Save(owned, i.ToString(CultureInfo.InvariantCulture));

        Assert.Contains("the most that anyone can have", Assert.Throws<DomainRuleException>(() => Save(owned, "More")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_a_view_can_keep_is_refused() =>
        Assert.Throws<DomainRuleException>(() => SavedView.Save("VIEW-0001", 1, ListKind.Partnerships, new string('q', SavedView.QueryMaxLength + 1), "Long", ViewSharing.Kept, false, [], true));

    [Fact]
    public void Whoever_may_not_share_keeps_it_but_a_shared_one_stays_shared()
    {
        var owned = new List<SavedView>();
        var view = Save(owned, "Shared", sharedWith: ViewSharing.Funders);

        view.Change("Renamed", ViewSharing.Funders, false, owned, mayShare: false);

        Assert.Equal("SharedWith", Assert.Throws<DomainRuleException>(() => view.Change("Renamed", ViewSharing.Auditors, false, owned, mayShare: false)).Field);
        Assert.Equal(ViewSharing.Funders, view.SharedWith);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("?", "")]
    [InlineData("/partnerships?sort=stage&stage=sustain-and-embed&view=none&after=x", "stage=sustain-and-embed&sort=stage")]
    [InlineData("?q=caf%C3%A9%20%26%20co&unknown=1", "q=caf%C3%A9%20%26%20co")]
    [InlineData("?columns=b&columns=a&columns=", "columns=b&columns=a")]
    public void What_a_list_is_asked_is_written_in_its_own_order_and_names(string address, string canonical) =>
        Assert.Equal(canonical, KnownLists.Of(ListKind.Partnerships).Canonical(address));

    [Fact]
    public void Every_list_has_a_description_whose_columns_differ()
    {
        foreach (var list in Enum.GetValues<ListKind>())
        {
            var described = KnownLists.Of(list);
            Assert.Equal(list, described.Kind);
            Assert.Equal(described.Columns.Count, described.Columns.Select(c => c.Code).Distinct().Count());
            Assert.DoesNotContain(ViewsHere.Name, described.Names);
        }
    }

    private static SavedView Save(List<SavedView> owned, string name, ListKind list = ListKind.Partnerships, ViewSharing sharedWith = ViewSharing.Kept, bool isDefault = false)
    {
        var view = SavedView.Save("VIEW-0001", 1, list, "", name, sharedWith, isDefault, owned, mayShare: true);
        owned.Add(view);
        return view;
    }
}
