using AngleSharp.Dom;
using Bunit;
using CollabCase.Web.Features.Gates;
using CollabCase.Web.Features.Shared;
using Xunit;

namespace CollabCase.ComponentTests;

public sealed class GateChecklistTests : BunitContext
{
    private static readonly GateRow Met = new("paid-lead", "A lead person whose time is paid for", "Met", Tone.Good, ["Award AW-2026-0001 pays for their time."],
        "Known from the records", [new("Overview", "/partnerships/PSP-1"), new("Award AW-2026-0001", "/partnerships/PSP-1/awards/AW-2026-0001")], "/partnerships/PSP-1/gate/criteria/paid-lead");

    private static readonly GateRow ToCome = new("steering-group", "A steering group that is ready to decide", "Not yet met", Tone.Quiet, ["It has a chair.", "Next: name one."],
        "Known by what people say", [], "/partnerships/PSP-1/gate/criteria/steering-group", new("Tell us", "/partnerships/PSP-1/gate/criteria/steering-group/attest"));

    [Fact]
    public void Is_a_list_that_its_heading_names()
    {
        var list = Checklist([ToCome, Met]).Find("ul");

        Assert.Equal("required", list.GetAttribute("aria-labelledby"));
        Assert.Equal(2, list.Children.Length);
    }

    [Fact]
    public void Each_task_is_a_heading_that_leads_to_it_and_is_described_by_how_it_stands()
    {
        var checklist = Checklist([ToCome, Met]);
        var links = checklist.FindAll("h3 > a");

        Assert.Equal([ToCome.Title, Met.Title], links.Select(link => link.TextContent));
        Assert.Equal([ToCome.Href, Met.Href], links.Select(link => link.GetAttribute("href")));
        Assert.Equal(["Not yet met", "Met"], links.Select(link => checklist.Find("#" + link.GetAttribute("aria-describedby")).TextContent.Trim()));
    }

    [Fact]
    public void Not_yet_met_is_quiet_and_met_is_good() =>
        Assert.Equal([true, false], Checklist([ToCome, Met]).FindAll(".ds_tag").Select(tag => tag.ClassList.Contains("ds_tag--grey")));

    [Fact]
    public void Says_how_it_is_known_with_the_records_behind_it()
    {
        var checklist = Checklist([Met]);

        Assert.Equal("Known from the records: Overview, Award AW-2026-0001", checklist.Find(".gate-task__known").TextContent.Trim());
        Assert.Equal(Met.Records.Select(record => record.Href), checklist.FindAll(".gate-task__known a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Known by what people say", Checklist([ToCome]).Find(".gate-task__known").TextContent.Trim());
    }

    [Fact]
    public void Tell_us_says_on_its_own_what_it_is_about()
    {
        var tell = Checklist([ToCome]).Find(".gate-task__tell a");

        Assert.Equal("Tell us: ‘A steering group that is ready to decide’", tell.TextContent);
        Assert.Equal("visually-hidden", tell.Children.Single().ClassName);
        Assert.Empty(Checklist([Met]).FindAll(".gate-task__tell"));
    }

    [Fact]
    public void What_is_kept_from_a_day_leads_nowhere()
    {
        var kept = Checklist([Met with { Href = null, Records = [] }]);

        Assert.Empty(kept.FindAll("a"));
        Assert.Equal(Met.Title, kept.Find("h3").TextContent.Trim());
    }

    [Fact]
    public void What_people_wrote_is_text()
    {
        var checklist = Checklist([Met with { Text = ["<b>bold</b>"] }]);

        Assert.Equal("<b>bold</b>", checklist.Find(".gate-task__body p").TextContent);
        Assert.Empty(checklist.FindAll("b"));
    }

    private IRenderedComponent<GateChecklist> Checklist(IReadOnlyList<GateRow> rows) =>
        Render<GateChecklist>(checklist => checklist.Add(c => c.Rows, rows).Add(c => c.LabelledBy, "required"));
}
