using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Web.Seeding;

// What a story tells of milestones. A milestone is named by its number: its place among the partnership's milestones.

/// <summary>A milestone is planned, not agreed yet. One without a date has none.</summary>
public sealed record MilestoneEntry
{
    public required string Title { get; init; }
    public required Strand Strand { get; init; }
    public required Stage Stage { get; init; }
    public string? DoneLooksLike { get; init; }

    /// <summary>An account; where the owner has none, the name of a role.</summary>
    public string? Owner { get; init; }
    public string? OwnerRole { get; init; }
    public string? Organisation { get; init; }
    public DateOnly? Date { get; init; }
    public IReadOnlyList<int> DependsOn { get; init; } = [];
}

public sealed record ReplanEntry(int Milestone, DateOnly To, ReplanReason Reason, string Note, string By);

/// <summary>It waits since the day of the entry.</summary>
public sealed record WaitEntry(int Milestone, string? What = null, string? Organisation = null);

/// <summary>It was done on the day of the entry.</summary>
public sealed record MilestoneDoneEntry(int Milestone, EvidenceEntry? Evidence = null);

public sealed record EvidenceEntry(string Title, string? Note = null, string? Link = null);

public sealed record MilestoneHandOverEntry(int Milestone, string? Owner = null, string? OwnerRole = null, string? Organisation = null);

public sealed record MilestoneDropEntry(int Milestone, string Reason);
