using CollabCase.Web.Features.Milestones;
using Xunit;

namespace CollabCase.UnitTests.Features;

public sealed class AboutMilestoneTests
{
    private const string Own = "/partnerships/PSP-2026-0007/milestones/3", List = "/partnerships/PSP-2026-0007/milestones";

    [Theory]
    [InlineData(null, null, Own)]
    [InlineData("desk", null, "/desk")]
    [InlineData("desk", "whose=all&partnership=PSP-2026-0007", "/desk?whose=all&partnership=PSP-2026-0007")]
    [InlineData("desk-week-after-next", "after=x", "/desk/week-after-next?after=x")]
    [InlineData("desk-elsewhere", null, Own)]
    [InlineData("home", null, "/")]
    [InlineData("list", null, List)]
    [InlineData("list", "state=late&owner=PER-0001", List + "?state=late&owner=PER-0001")]
    [InlineData("list", "?state=late", List + "?state=late")]
    [InlineData("Desk", null, Own)]
    [InlineData("https://example.org", null, Own)]
    [InlineData("//example.org", "state=late", Own)]
    [InlineData("list", "//example.org", List)]
    [InlineData("list", "a=b#c\r\nSet-Cookie: d", List + "?a=b%23c%0D%0ASet-Cookie%3A%20d")]
    [InlineData("list", "a=1&a=2&b=", List + "?a=1&a=2")]
    public void Leads_back_to_one_of_few_pages_and_never_away(string? from, string? at, string back) =>
        Assert.Equal(back, new MarkMilestoneDone.Command { Reference = "PSP-2026-0007", Number = 3, From = from, At = at }.WayBack);

    [Theory]
    [InlineData("desk", null, "?from=desk")]
    [InlineData("list", "state=late", "?from=list&at=state%3Dlate")]
    [InlineData("elsewhere", "state=late", "")]
    public void Another_act_leads_back_to_the_same_place(string? from, string? at, string query) =>
        Assert.Equal($"{Own}/reopen{query}", new MarkMilestoneDone.Command { Reference = "PSP-2026-0007", Number = 3, From = from, At = at }.AddressOf("reopen"));

    [Theory]
    [InlineData(new string[0], "")]
    [InlineData(new[] { "Measure it" }, " ‘Measure it’ builds on it and is planned for an earlier day now. Look at its date too.")]
    [InlineData(new[] { "Measure it", "Report on it" }, " 2 milestones build on it and are planned for an earlier day now. Look at their dates too.")]
    public void Says_what_is_overtaken(string[] titles, string sentence) => Assert.Equal(sentence, ReplanMilestone.WhatIsOvertaken(titles));
}
