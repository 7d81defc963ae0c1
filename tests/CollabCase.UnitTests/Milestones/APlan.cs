using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using Xunit;

namespace CollabCase.UnitTests.Milestones;

/// <summary>What the tests of milestones share: a partnership that began on 5 January 2026, and a day to be on.</summary>
internal static class APlan
{
    public const long PartnershipId = 7;
    public const long Someone = 21;
    public static readonly DateOnly Began = new(2026, 1, 5);
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly DateTime Now = new(2026, 11, 23, 9, 30, 0, DateTimeKind.Utc);
    public static readonly PlanningFacts Facts = new(PartnershipId, PartnershipState.Active, Began, Began);
    public static readonly PlanningFacts Paused = Facts with { State = PartnershipState.Paused, StateSince = Today.AddDays(-3) };
    public static readonly WorkingDays Scottish = WorkingDays.Read(File.ReadAllText(Repository.PathOf("seeds/reference/bank-holidays-scotland.json")));
    public static readonly MilestoneTemplates Templates = MilestoneTemplates.Read(File.ReadAllText(Repository.PathOf("seeds/reference/milestone-templates.json")));

    public static Milestone Planned(string title = "Sign the memorandum", DateOnly? on = null, int number = 1, Strand strand = Strand.Partnership, Stage stage = Stage.PreCollaboration) =>
        Milestone.Plan(number, new(title, strand, stage), MilestoneOwner.Nobody, on ?? Today.AddDays(30), Facts);

    public static Milestone Agreed(string title = "Sign the memorandum", DateOnly? on = null, int number = 1)
    {
        var milestone = Planned(title, on, number);
        milestone.Agree(Facts);
        return milestone;
    }

    public static Milestone Done(DateOnly on)
    {
        var milestone = Agreed();
        milestone.MarkDone(on, Facts, Today);
        return milestone;
    }

    public static DateChange? Replanned(this Milestone milestone, DateOnly to, string note = "The board meets later.") =>
        milestone.Replan(to, ReplanReason.WaitingForDecision, note, Facts, Now, Someone);

    public static void Refused(string part, string? field, Action act)
    {
        var refusal = Assert.Throws<DomainRuleException>(act);
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(field, refusal.Field);
    }
}
