using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Funding;

/// <summary>Why the amounts of an award were put on other years. The numbers are stored: never renumber.</summary>
public enum RevisionKind
{
    /// <summary>How it was before it was first re-profiled.</summary>
    Original = 1,

    /// <summary>The plans have changed.</summary>
    Replanned = 2,

    /// <summary>Money that was left over at the end of a year is carried on into a later one.</summary>
    Carried = 3,
}

/// <summary>A decision to put amounts of an award on other years.</summary>
/// <param name="Kind">Why; never Original.</param>
/// <param name="DecidedOn">The day it was decided.</param>
/// <param name="Authority">Who decided: the funder, the steering group. Needed where no recorded decision is named.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="DecisionId">The recorded decision, where there is one.</param>
public sealed record RevisionDetails(RevisionKind Kind, DateOnly DecidedOn, string? Authority, string? Reason, long? DecisionId = null);

/// <summary>The amounts of an award by year, as they stood from a decision on. None is ever changed.</summary>
public sealed class AwardRevision : Entity, IPartOf<Award>
{
    /// <summary>In characters.</summary>
    public const int AuthorityMaxLength = 200;
    /// <summary>In characters.</summary>
    public const int ReasonMaxLength = 2000;

    private readonly List<AwardRevisionLine> _lines = [];

    private AwardRevision() { }

    internal AwardRevision(long awardId, int number, RevisionKind kind, IEnumerable<AwardLine> lines)
    {
        AwardId = awardId;
        Number = number;
        Kind = kind;
        _lines.AddRange(lines.Select(line => new AwardRevisionLine(awardId, Id, line)));
    }

    /// <summary>The award it is a part of.</summary>
    public long AwardId { get; private set; }

    /// <summary>1 for the original, rising.</summary>
    public int Number { get; private set; }

    /// <summary>Why.</summary>
    public RevisionKind Kind { get; private set; }

    /// <summary>The day it was decided; null for the original.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Who decided; null for the original, and where the recorded decision says it.</summary>
    public string? Authority { get; private set; }

    /// <summary>The recorded decision.</summary>
    public long? DecisionId { get; private set; }

    /// <summary>Why, in words; null for the original.</summary>
    public string? Reason { get; private set; }

    /// <summary>The amounts as they stood from then on.</summary>
    public IReadOnlyCollection<AwardRevisionLine> Lines => _lines;

    internal static AwardRevision Decided(long awardId, int number, RevisionDetails details, IEnumerable<AwardLine> lines) => new(awardId, number, details.Kind, lines)
    {
        DecidedOn = details.DecidedOn,
        Authority = Text.Optional(details.Authority, AuthorityMaxLength, "who decided", nameof(Authority)),
        DecisionId = details.DecisionId,
        Reason = Text.Required(details.Reason, ReasonMaxLength, "why the amounts move", nameof(Reason), lines: true),
    };
}

/// <summary>One amount of a revision.</summary>
public sealed class AwardRevisionLine : Entity, IPartOf<Award>
{
    private AwardRevisionLine() { }

    internal AwardRevisionLine(long awardId, long revisionId, AwardLine line)
    {
        AwardId = awardId;
        AwardRevisionId = revisionId;
        (Year, FunderOrganisationId, AmountPence, IsIndicative) = (line.Year, line.FunderOrganisationId, line.AmountPence, line.IsIndicative);
    }

    /// <summary>The award it is a part of.</summary>
    public long AwardId { get; private set; }

    /// <summary>The revision it belongs to.</summary>
    public long AwardRevisionId { get; private set; }

    /// <summary>Null: the year was not published.</summary>
    public FinancialYear? Year { get; private set; }

    /// <summary>Whose money it is; null: given jointly.</summary>
    public long? FunderOrganisationId { get; private set; }

    /// <summary>In whole pence.</summary>
    public long AmountPence { get; private set; }

    /// <summary>Not committed.</summary>
    public bool IsIndicative { get; private set; }

    /// <summary>The amount.</summary>
    public Money Amount => Money.FromPence(AmountPence);
}
