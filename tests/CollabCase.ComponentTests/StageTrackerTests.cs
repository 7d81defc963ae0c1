using AngleSharp.Dom;
using Bunit;
using CollabCase.Web.Features.Shared;
using Xunit;

namespace CollabCase.ComponentTests;

public sealed class StageTrackerTests : BunitContext
{
    [Fact]
    public void Marks_the_current_stage_in_words_too()
    {
        var steps = Steps(tracker => tracker.Add(t => t.Stage, 2).Add(t => t.Since, new DateOnly(2026, 4, 1)));

        Assert.Equal(["Pre-collaboration: Done", "Test and embed: Now, since 1 April 2026", "Sustain and embed: To come"], steps.Select(Said));
        Assert.Equal([null, "step", null], steps.Select(step => step.GetAttribute("aria-current")));
    }

    [Fact]
    public void Has_closed_as_a_fourth_step_only_when_it_is_reached()
    {
        var steps = Steps(tracker => tracker.Add(t => t.Stage, 2).Add(t => t.Closed, true));

        Assert.Equal(["Pre-collaboration: Done", "Test and embed: Reached", "Sustain and embed: Not reached", "Closed: Now"], steps.Select(Said));
        Assert.Equal([null, null, null, "step"], steps.Select(step => step.GetAttribute("aria-current")));
    }

    [Fact]
    public void Claims_nothing_about_stages_before_it_was_taken_over()
    {
        var steps = Steps(tracker => tracker.Add(t => t.Stage, 3).Add(t => t.RecordedFrom, 3));

        Assert.Equal(["Pre-collaboration: Not recorded here", "Test and embed: Not recorded here", "Sustain and embed: Now"], steps.Select(Said));
    }

    [Fact]
    public void Is_an_ordered_list_with_a_name() =>
        Assert.Equal("Stages", Render<StageTracker>(tracker => tracker.Add(t => t.Stage, 1)).Find("ol").GetAttribute("aria-label"));

    private IReadOnlyList<IElement> Steps(Action<ComponentParameterCollectionBuilder<StageTracker>> with) => Render(with).FindAll("li");

    private static string Said(IElement step) => string.Join(": ", step.Children.Select(part => part.TextContent));
}
