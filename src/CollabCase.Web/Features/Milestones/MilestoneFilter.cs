using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Views;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Features.Views;
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
    public static ListColumn DateColumn { get; } = new("date", "Date") { InFile = ["First agreed for", "Expected", "Done", "Days later than agreed", "Days late"] };
    public static ListColumn StateColumn { get; } = new("state", "State") { InFile = ["State", "Waiting since"] };
    public static ListColumn StrandColumn { get; } = new("strand", "Strand and stage") { InFile = ["Strand", "Stage"] };
    public static ListColumn OwnerColumn { get; } = new("owner", "Owner");

    public static ListDescription List { get; } = new(ListKind.Milestones, "milestones", ["strand", "stage", "state", "owner", "sort", ChosenColumns.Name], [DateColumn, StateColumn, StrandColumn, OwnerColumn]);

    public required string Reference { get; init; }
    public Strand? Strand { get; init; }
    public Stage? Stage { get; init; }
    public MilestoneStanding? State { get; init; }
    public OwnerChoice? Owner { get; init; }
    public MilestoneSort Sort { get; init; } = MilestoneSort.Next;
    public ChosenColumns Columns { get; init; } = new(List.Columns, List.Columns);

    /// <summary>Carried by each address where the list would open with a saved view if it said nothing.</summary>
    public string? View { get; init; }

    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    public string Path => MilestoneCrumbs.ListOf(Reference);

    /// <summary>The address of the list with these filters and this order.</summary>
    public string Href(string? after = null) => After(Path, after);

    /// <summary>The address of the list's file.</summary>
    public string CsvHref => After(Path + ".csv", null);

    /// <summary>The address of the list with nothing on.</summary>
    public string Everything => new MilestoneFilter { Reference = Reference, View = View }.Href();

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
        .With("sort", Sort == MilestoneSort.Next ? null : Codes.Of(Sort)).With(ChosenColumns.Name, Columns.Codes).With(ViewsHere.Name, View).With("after", after).After(path);

    private static IEnumerable<Chip> One(string field, string? value, MilestoneFilter without) => value is null ? [] : [new Chip(field, value, without.Href())];

    private static string? CodeOf<TEnum>(TEnum? value) where TEnum : struct, Enum => value is { } known ? Codes.Of(known) : null;
}
