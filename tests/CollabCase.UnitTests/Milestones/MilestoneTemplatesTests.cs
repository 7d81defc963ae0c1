using System.Text.RegularExpressions;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CollabCase.UnitTests.Milestones.APlan;

namespace CollabCase.UnitTests.Milestones;

public sealed partial class MilestoneTemplatesTests
{
    private static readonly MilestoneTemplate[] All = [.. Enum.GetValues<PartnershipProfile>().SelectMany(p => Enum.GetValues<Stage>().Select(s => Templates.For(p, s)))];

    [Theory]
    [InlineData(PartnershipProfile.Light, 6)]
    [InlineData(PartnershipProfile.Collaboration, 9)]
    [InlineData(PartnershipProfile.StrategicPsp, 14)]
    public void A_lighter_profile_begins_with_fewer_milestones(PartnershipProfile profile, int count) =>
        Assert.Equal(count, Templates.For(profile, Stage.PreCollaboration).Milestones.Count);

    [Fact]
    public void Every_strand_has_its_part_and_every_text_is_whole()
    {
        Assert.All(All.Where(t => (t.Profile, t.Stage) != (PartnershipProfile.Light, Stage.PreCollaboration)), t => Assert.Equal(4, t.Milestones.Select(m => m.Strand).Distinct().Count()));
        Assert.All(All.SelectMany(t => t.Milestones), m =>
        {
            Assert.EndsWith(".", m.DoneLooksLike, StringComparison.Ordinal);
            Assert.False(m.Title.EndsWith('.'));
            Assert.NotNull(m.Role);
            Assert.Matches(Key(), m.Key);
            Assert.InRange(m.Offset, 5, 260);
        });
    }

    [Fact]
    public void A_plan_shows_what_will_be_created()
    {
        var template = Templates.For(PartnershipProfile.Light, Stage.PreCollaboration);
        var plan = MilestonePlan.From(template, Today, Scottish);
        Assert.Equal(template.Milestones, plan.Milestones.Select(m => m.Template));
        Assert.Equal(new DateOnly(2026, 12, 8), plan.Milestones[0].On);
        Assert.Null(plan.HolidaysNotKnown);

        var created = plan.Create(4, Facts);
        Assert.Equal(plan.Milestones.Select(m => (m.Template.Title, (DateOnly?)m.On, m.Template.Role, m.Template.Strand, (string?)m.Template.DoneLooksLike)),
            created.Select(m => (m.Title, m.ForecastOn, m.OwnerRole, m.Strand, m.DoneLooksLike)));
        Assert.Equal(Enumerable.Range(4, 6), created.Select(m => m.Number));
        Assert.All(created, m => Assert.Equal((MilestoneState.Planned, Stage.PreCollaboration), (m.State, m.Stage)));
        var agreement = created.Single(m => m.Title == "Sign a short agreement");
        Assert.Equal(["Name a lead person whose time is paid for", "Outline what will be tried, where and with whom"],
            agreement.Dependencies.Select(d => created.Single(m => m.Id == d.DependsOnMilestoneId).Title));
    }

    [Fact]
    public void Any_plan_is_in_order_on_working_days_and_without_conflicts() =>
        Prop.ForAll(Gen.Elements(All).ToArbitrary(), Gen.Choose(Began.DayNumber, new DateOnly(2027, 11, 30).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(), (template, start) =>
        {
            var plan = MilestonePlan.From(template, start, Scottish);
            var created = plan.Create(1, Facts);
            return plan.Milestones.All(m => Scottish.IsWorkingDay(m.On) && Scottish.Between(start, m.On) == m.Template.Offset)
                && created.Zip(created.Skip(1)).All(pair => pair.First.ForecastOn <= pair.Second.ForecastOn)
                && MilestoneGraph.Of(created).DependencyConflicts().Count == 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_left_out_hands_on_what_it_depended_on()
    {
        var plan = MilestonePlan.From(Templates.For(PartnershipProfile.Light, Stage.PreCollaboration), Today, Scottish);
        var kept = plan.Keeping(["purpose", "agreement"]);
        Assert.Equal(["purpose", "agreement"], kept.Milestones.Select(m => m.Template.Key));
        Assert.Equal(["purpose"], kept.Milestones[1].Template.DependsOn);
        Assert.Single(kept.Create(1, Facts)[1].Dependencies);
        Refused("at least one", "Milestones", () => plan.Keeping(["unknown"]));
    }

    [Fact]
    public void A_start_before_the_partnership_or_outside_the_calendar_is_refused()
    {
        var template = Templates.For(PartnershipProfile.Light, Stage.PreCollaboration);
        Refused("a start on or after 5 January 2026", "Start", () => MilestonePlan.From(template, Began.AddDays(-1), Scottish).Create(1, Facts));
        Refused("Enter a start", "Start", () => MilestonePlan.From(template, Milestone.Latest, Scottish));
        Refused("Enter a start", "Start", () => MilestonePlan.From(template, Milestone.Earliest.AddDays(-1), Scottish));
        Refused("paused since", null, () => MilestonePlan.From(template, Today, Scottish).Create(1, Paused));
        Assert.Contains("2028", MilestonePlan.From(template, new(2028, 12, 1), Scottish).HolidaysNotKnown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("offset of 4", "a 5", "b 4")]
    [InlineData("offset of 751", "a 751")]
    [InlineData("offset of -1", "a -1")]
    [InlineData("twice", "a 1", "a 2")]
    [InlineData("not further up", "a 1 b", "b 2")]
    [InlineData("not further up", "a 1 a")]
    [InlineData("has no milestones")]
    public void A_template_that_makes_no_sense_is_refused(string part, params string[] milestones)
    {
        var wrong = new MilestoneTemplate(PartnershipProfile.Light, Stage.TestAndEmbed,
            [.. milestones.Select(text => text.Split(' ')).Select(m => new TemplateMilestone(m[0], "Title", Strand.Delivery, int.Parse(m[1], System.Globalization.CultureInfo.InvariantCulture), "Seen.", m[2..]))]);
        var refusal = Assert.Throws<FormatException>(() => new MilestoneTemplates(All.Select(t => (t.Profile, t.Stage) == (wrong.Profile, wrong.Stage) ? wrong : t)));
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Light, TestAndEmbed", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_profile_and_stage_has_one_template()
    {
        Assert.Contains("is missing", Assert.Throws<FormatException>(() => new MilestoneTemplates(All.Skip(1))).Message, StringComparison.Ordinal);
        Assert.Contains("twice", Assert.Throws<FormatException>(() => new MilestoneTemplates([.. All, All[0]])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""[{"profile":"Heavy","stage":"TestAndEmbed","milestones":[]}]""")]
    [InlineData("""[{"profile":"1","stage":"TestAndEmbed","milestones":[]}]""")]
    [InlineData("""[{"profile":"Light","stage":"TestAndEmbed"}]""")]
    [InlineData("""[{"profile":"Light","stage":"TestAndEmbed","milestones":[{"key":"a","title":null,"strand":"Delivery","offset":1,"doneLooksLike":"b","dependsOn":[]}]}]""")]
    [InlineData("""[{"profile":"Light","stage":"TestAndEmbed","milestones":[],"colour":"red"}]""")]
    [InlineData("[null]")]
    [InlineData("""[{"profile":"Light","stage":"TestAndEmbed","milestones":[null]}]""")]
    [InlineData("""[{"profile":"Light","stage":"TestAndEmbed","milestones":[{"key":"a","title":"A","strand":"Delivery","offset":1,"doneLooksLike":"b","dependsOn":[null]}]}]""")]
    public void A_file_of_another_form_is_refused(string json) => Assert.Throws<FormatException>(() => MilestoneTemplates.Read(json));

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Key();
}
