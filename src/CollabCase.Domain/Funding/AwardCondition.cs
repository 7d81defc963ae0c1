namespace CollabCase.Domain.Funding;

/// <summary>Whether a condition of an award was met. The numbers are stored: never renumber.</summary>
public enum ConditionState
{
    /// <summary>It is still to be met.</summary>
    Open = 1,

    /// <summary>It was met, and something shows that.</summary>
    Met = 2,

    /// <summary>The funder does not ask for it any more.</summary>
    Waived = 3,
}

/// <summary>Something the funder asks for.</summary>
/// <param name="Words">What it is.</param>
/// <param name="DueOn">By when; null: at any time, or always.</param>
public sealed record ConditionDetails(string Words, DateOnly? DueOn = null);

/// <summary>What became of a condition.</summary>
/// <param name="To">Met, waived, or open again where that was recorded by mistake.</param>
/// <param name="On">The day it was met or waived.</param>
/// <param name="Evidence">What shows it; for one that was waived, why and by whom.</param>
/// <param name="DocumentId">The document of the partnership that shows it.</param>
public sealed record ConditionAnswer(ConditionState To, DateOnly? On = null, string? Evidence = null, long? DocumentId = null);

/// <summary>One thing that a funder asks for in return, with its day and with what shows that it was done.</summary>
public sealed class AwardCondition : Entity, IPartOf<Award>
{
    /// <summary>In characters.</summary>
    public const int WordsMaxLength = 1000;
    /// <summary>In characters.</summary>
    public const int EvidenceMaxLength = 1000;

    private AwardCondition() { }

    internal AwardCondition(long awardId, int number, ConditionDetails details)
    {
        AwardId = awardId;
        Number = number;
        State = ConditionState.Open;
        Describe(details);
    }

    /// <summary>The award it is a part of.</summary>
    public long AwardId { get; private set; }

    /// <summary>1 for the first condition of the award, rising.</summary>
    public int Number { get; private set; }

    /// <summary>What is asked for.</summary>
    public string Words { get; private set; } = "";

    /// <summary>By when; null: at any time, or always.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Whether it was met.</summary>
    public ConditionState State { get; private set; }

    /// <summary>The day it was met or waived.</summary>
    public DateOnly? SettledOn { get; private set; }

    /// <summary>Who recorded that.</summary>
    public long? SettledByPersonId { get; private set; }

    /// <summary>What shows that it was met; for one that was waived, why and by whom.</summary>
    public string? Evidence { get; private set; }

    /// <summary>The document that shows it.</summary>
    public long? EvidenceDocumentId { get; private set; }

    /// <summary>Whether it should have been met before a day.</summary>
    public bool IsLate(DateOnly today) => State is ConditionState.Open && DueOn < today;

    internal void Describe(ConditionDetails details)
    {
        var words = Text.Required(details.Words, WordsMaxLength, "what the funder asks for", nameof(Words), lines: true);
        if (details.DueOn is { } day) Award.CheckDay(day, nameof(DueOn));
        Words = words;
        DueOn = details.DueOn;
    }

    internal void Settle(ConditionAnswer answer, long byPersonId, DateOnly today)
    {
        var to = Choice.Known(answer.To, nameof(State));
        if (to == State) throw new DomainRuleException($"This condition is '{State.Label()}' already. Choose something else.", nameof(State));
        if (to is ConditionState.Open)
        {
            (State, SettledOn, SettledByPersonId, Evidence, EvidenceDocumentId) = (to, null, null, null, null);
            return;
        }
        var evidence = Text.Optional(answer.Evidence, EvidenceMaxLength, to is ConditionState.Met ? "what shows it" : "the reason", nameof(Evidence), lines: true);
        if (answer.On is not { } on) throw new DomainRuleException("Enter the day on which that was.", nameof(ConditionAnswer.On));
        Award.CheckDay(on, nameof(ConditionAnswer.On));
        if (on > today) throw new DomainRuleException("Enter a day that is today or earlier.", nameof(ConditionAnswer.On));
        if (to is ConditionState.Met && evidence is null && answer.DocumentId is null) throw new DomainRuleException("Say what shows that it was met, or choose a document.", nameof(Evidence));
        if (to is ConditionState.Waived && evidence is null) throw new DomainRuleException("Say why the funder does not ask for it any more, and who said so.", nameof(Evidence));
        (State, SettledOn, SettledByPersonId, Evidence, EvidenceDocumentId) = (to, on, byPersonId, evidence, answer.DocumentId);
    }
}
