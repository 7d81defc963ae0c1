namespace CollabCase.Domain.Risks;

/// <summary>A look at a risk: what its score was, what it became, who looked, when, and what was found. Never edited.</summary>
public sealed class RiskReview : Entity, IPartOf<Risk>
{
    /// <summary>The longest note, in characters.</summary>
    public const int NoteMaxLength = 2000;

    /// <summary>The risk it is part of.</summary>
    public long RiskId { get; private set; }

    /// <summary>1 for the first review, rising.</summary>
    public int Number { get; private set; }

    /// <summary>The likelihood before.</summary>
    public Likelihood FromLikelihood { get; private set; }

    /// <summary>The impact before.</summary>
    public Impact FromImpact { get; private set; }

    /// <summary>The likelihood after.</summary>
    public Likelihood ToLikelihood { get; private set; }

    /// <summary>The impact after.</summary>
    public Impact ToImpact { get; private set; }

    /// <summary>What was found, in words.</summary>
    public string? Note { get; private set; }

    /// <summary>When it was reviewed, UTC.</summary>
    public DateTime AtUtc { get; private set; }

    /// <summary>Who reviewed it.</summary>
    public long ByPersonId { get; private set; }

    internal RiskReview(Risk risk, int number, RiskScore from, RiskScore to, string? note, DateTime atUtc, long byPersonId)
    {
        RiskId = risk.Id;
        Number = number;
        FromLikelihood = from.Likelihood;
        FromImpact = from.Impact;
        ToLikelihood = to.Likelihood;
        ToImpact = to.Impact;
        Note = note;
        AtUtc = atUtc;
        ByPersonId = byPersonId;
    }

    private RiskReview() { }
}
