namespace CollabCase.Domain.Understanding;

/// <summary>What one partner says to the three questions; any of them can be left open.</summary>
/// <param name="WhatFor">What is this for?</param>
/// <param name="AtTheEnd">What happens at the end?</param>
/// <param name="Expected">What do you expect from it?</param>
public sealed record ThreeAnswers(string? WhatFor, string? AtTheEnd, string? Expected);

/// <summary>Who wrote an answer down.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="OnItsBehalf">Whether it was somebody else than one of the partner's own people.</param>
public sealed record AnswerGivenBy(long PersonId, bool OnItsBehalf);

/// <summary>What one partner answered in one round, as last said.</summary>
public sealed class UnderstandingAnswer : Entity, IPartOf<UnderstandingRound>
{
    /// <summary>The longest answer to one question.</summary>
    public const int MaxLength = 2000;

    private UnderstandingAnswer() { }

    internal UnderstandingAnswer(long roundId, long partnerId)
    {
        UnderstandingRoundId = roundId;
        PartnerId = partnerId;
    }

    /// <summary>The round it is part of.</summary>
    public long UnderstandingRoundId { get; private set; }

    /// <summary>The partner (the membership, not the organisation) that answers.</summary>
    public long PartnerId { get; private set; }

    /// <summary>What is this for?</summary>
    public string? WhatFor { get; private set; }

    /// <summary>What happens at the end?</summary>
    public string? AtTheEnd { get; private set; }

    /// <summary>What do you expect from it?</summary>
    public string? Expected { get; private set; }

    /// <summary>The day on which it was last said.</summary>
    public DateOnly AnsweredOn { get; private set; }

    /// <summary>Who wrote it down last.</summary>
    public long AnsweredByPersonId { get; private set; }

    /// <summary>Whether somebody else than one of the partner's own people wrote it down.</summary>
    public bool OnItsBehalf { get; private set; }

    internal void Say(ThreeAnswers words, AnswerGivenBy by, DateOnly today)
    {
        (WhatFor, AtTheEnd, Expected) = (words.WhatFor, words.AtTheEnd, words.Expected);
        (AnsweredOn, AnsweredByPersonId, OnItsBehalf) = (today, by.PersonId, by.OnItsBehalf);
    }
}
