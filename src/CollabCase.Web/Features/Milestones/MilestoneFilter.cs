using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Milestones;

/// <summary>Who sees to milestones of a partnership, as a list can be narrowed to them.</summary>
/// <param name="Code">As an address says it: the reference of a person, or the name of a role.</param>
/// <param name="Name">The name of the person or the role.</param>
/// <param name="PersonId">The person; null for a role and for nobody.</param>
public sealed record OwnerChoice(string Code, string Name, long? PersonId = null)
{
    /// <summary>Milestones that nobody sees to yet.</summary>
    public static OwnerChoice Nobody { get; } = new("nobody", "Nobody yet");
}

/// <summary>What was understood of a <see cref="MilestoneSearch"/>, and in sentences what was not.</summary>
public sealed record MilestoneFilter
{
    public required string Reference { get; init; }
    public Strand? Strand { get; init; }
    public Stage? Stage { get; init; }
    public MilestoneStanding? State { get; init; }
    public OwnerChoice? Owner { get; init; }
    public MilestoneSort Sort { get; init; } = MilestoneSort.Next;
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    public string Path => MilestoneCrumbs.ListOf(Reference);

    /// <summary>The address of the list with these filters and this order.</summary>
    public string Href(string? after = null) => After(Path, after);

    /// <summary>The address of the list's file.</summary>
    public string CsvHref => After(Path + ".csv", null);

    public IReadOnlyList<Chip> Chips() =>
    [
        .. One("Strand", Strand?.Label(), this with { Strand = null }),
        .. One("Stage", Stage?.Label(), this with { Stage = null }),
        .. One("State", State is { } state ? LabelOf(state) : null, this with { State = null }),
        .. One("Owner", Owner?.Name, this with { Owner = null }),
    ];

    public static string LabelOf(MilestoneStanding state) => state switch
    {
        MilestoneStanding.Open => "Still to be done",
        MilestoneStanding.Late => MilestoneWords.Late,
        MilestoneStanding.Waiting => "Waiting for others",
        MilestoneStanding.Planned => MilestoneState.Planned.Label(),
        MilestoneStanding.Agreed => MilestoneState.Agreed.Label(),
        MilestoneStanding.Done => MilestoneState.Done.Label(),
        _ => MilestoneState.Dropped.Label(),
    };

    private string After(string path, string? after) => new AddressQuery()
        .With("strand", CodeOf(Strand)).With("stage", CodeOf(Stage)).With("state", CodeOf(State)).With("owner", Owner?.Code)
        .With("sort", Sort == MilestoneSort.Next ? null : Codes.Of(Sort)).With("after", after).After(path);

    private static IEnumerable<Chip> One(string field, string? value, MilestoneFilter without) => value is null ? [] : [new Chip(field, value, without.Href())];

    private static string? CodeOf<TEnum>(TEnum? value) where TEnum : struct, Enum => value is { } known ? Codes.Of(known) : null;
}
