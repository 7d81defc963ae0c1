using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Decisions;

/// <summary>What a register was asked for, as the address has it.</summary>
public class DecisionSearch
{
    public string Reference { get; set; } = "";
    public string? Q { get; set; }
    public string? Group { get; set; }
    public string? Matter { get; set; }
    public string? State { get; set; }
}

/// <summary>Whether a decision binds.</summary>
public enum DecisionStanding
{
    InForce = 1,
    Superseded,
    NotAgreed,
}

/// <summary>How screens speak of whether a decision binds.</summary>
public static class DecisionStandings
{
    public static DecisionStanding Of(DecisionOutcome outcome, bool isSuperseded) =>
        outcome is not DecisionOutcome.Agreed ? DecisionStanding.NotAgreed : isSuperseded ? DecisionStanding.Superseded : DecisionStanding.InForce;

    public static string Label(this DecisionStanding standing) => standing switch
    {
        DecisionStanding.InForce => "In force",
        DecisionStanding.Superseded => "Superseded",
        _ => "Not agreed",
    };

    public static Tone Tone(this DecisionStanding standing) => standing is DecisionStanding.InForce ? Shared.Tone.Good : Shared.Tone.Quiet;
}

/// <summary>What was understood of a <see cref="DecisionSearch"/>, and in sentences what was not.</summary>
public sealed record DecisionFilter
{
    /// <summary>The longest words that are looked for, in characters.</summary>
    private const int LongestWords = 100;

    public required string Reference { get; init; }
    public string? Words { get; init; }
    public DecidingGroup? Group { get; init; }
    public DecisionMatters? Matter { get; init; }
    public DecisionStanding? State { get; init; }
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    public string Path => $"/partnerships/{Reference}/decisions";

    public static DecisionFilter Read(DecisionSearch asked, IReadOnlyList<DecidingGroup> groups)
    {
        var unknown = new List<string>();
        var words = Text.Clean(asked.Q);
        var group = string.IsNullOrWhiteSpace(asked.Group) ? null : groups.FirstOrDefault(g => g.Code == asked.Group);
        if (group is null && !string.IsNullOrWhiteSpace(asked.Group)) unknown.Add(Codes.NotOnTheList("group"));
        return new DecisionFilter
        {
            Reference = asked.Reference,
            Words = words is { Length: > LongestWords } ? words[..LongestWords] : words,
            Group = group,
            Matter = Codes.Read<DecisionMatters>(asked.Matter, "subject", unknown),
            State = Codes.Read<DecisionStanding>(asked.State, "state", unknown),
            NotUnderstood = unknown,
        };
    }

    /// <summary>The decisions that the filter leaves.</summary>
    public IQueryable<Decision> Narrow(IQueryable<Decision> decisions)
    {
        if (Words is not null && Text.Fold(Words) is { Length: > 0 } key) decisions = decisions.Where(d => d.TitleKey.Contains(key));
        if (Group is { Id: var tier }) decisions = decisions.Where(d => d.TierId == tier);
        if (Matter is { } matter) decisions = decisions.Where(d => d.Matter == matter);
        return State switch
        {
            DecisionStanding.InForce => decisions.Where(d => d.Outcome == DecisionOutcome.Agreed && d.SupersededByDecisionId == null),
            DecisionStanding.Superseded => decisions.Where(d => d.SupersededByDecisionId != null),
            DecisionStanding.NotAgreed => decisions.Where(d => d.Outcome == DecisionOutcome.NotAgreed),
            _ => decisions,
        };
    }

    /// <summary>The address of the register, or of the file, with these filters.</summary>
    public string Href(string? ending = null, string? after = null) => new AddressQuery()
        .With("q", Words).With("group", Group?.Code).With("matter", Matter is { } matter ? Codes.Of(matter) : null).With("state", State is { } state ? Codes.Of(state) : null).With("after", after).After(Path + ending);

    public IReadOnlyList<Chip> Chips() =>
    [
        .. One("Words", Words, this with { Words = null }),
        .. One("Group", Group?.Name, this with { Group = null }),
        .. One("What it binds", Matter?.Label(), this with { Matter = null }),
        .. One("State", State?.Label(), this with { State = null }),
    ];

    private static IEnumerable<Chip> One(string field, string? value, DecisionFilter without) => value is null ? [] : [new Chip(field, value, without.Href())];
}
