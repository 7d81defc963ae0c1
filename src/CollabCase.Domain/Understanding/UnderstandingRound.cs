using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Understanding;

/// <summary>
/// The three questions put to every partner at one time: what is this for, what happens at the end, what do you expect
/// from it? Asked again when people change. Only the latest round of a partnership takes answers; earlier ones stay to
/// be read. Differences between the answers are there to be talked about: nothing scores them.
/// </summary>
public sealed class UnderstandingRound : AggregateRoot
{
    private readonly List<UnderstandingAnswer> _answers = [];

    private UnderstandingRound() { }

    /// <summary>The partnership whose partners are asked.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first round of the partnership, rising.</summary>
    public int Number { get; private set; }

    /// <summary>The day on which the questions were asked.</summary>
    public DateOnly AskedOn { get; private set; }

    /// <summary>Who asked.</summary>
    public long AskedByPersonId { get; private set; }

    /// <summary>One at most for each partner, in no order.</summary>
    public IReadOnlyCollection<UnderstandingAnswer> Answers => _answers;

    /// <summary>
    /// Asks the three questions, for the first time or again. Refused: a partnership without partners today, and one
    /// whose latest round nobody has answered yet.
    /// </summary>
    /// <param name="partnership">With its partners.</param>
    /// <param name="latest">The latest round, with its answers; null before the first.</param>
    /// <param name="byPersonId">Who asks.</param>
    /// <param name="today">The day.</param>
    public static UnderstandingRound Ask(Partnership partnership, UnderstandingRound? latest, long byPersonId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        partnership.EnsureOpenToChange();
        if (partnership.PartnersOn(today).Count == 0)
            throw new DomainRuleException("There is nobody to ask yet. Add the partners first.");
        if (latest is { Answers.Count: 0 })
            throw new DomainRuleException($"The questions were asked on {PlainDate.Say(latest.AskedOn)} and nobody has answered yet, so they are open already.");
        return new UnderstandingRound { PartnershipId = partnership.Id, Number = (latest?.Number ?? 0) + 1, AskedOn = today, AskedByPersonId = byPersonId };
    }

    /// <summary>
    /// Refuses to take the round back, as one that was asked by mistake, once somebody has answered: what partners said
    /// stays. Refused too in a paused or closed partnership.
    /// </summary>
    public void EnsureCanBeTakenBack(Partnership partnership)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        partnership.EnsureOpenToChange();
        if (_answers.Count > 0)
            throw new DomainRuleException("Somebody has answered since, so the questions stay asked and what was said stays to be read. To begin anew, ask the three questions again.");
    }

    /// <summary>
    /// Takes what a partner answers, or what it says instead. Refused: a partner that has left, and no word to any of the
    /// three questions.
    /// </summary>
    /// <param name="partnership">The partnership, with its partners.</param>
    /// <param name="partnerNumber">Which partner answers.</param>
    /// <param name="words">What it says.</param>
    /// <param name="by">Who writes it down.</param>
    /// <param name="today">The day.</param>
    public void Answer(Partnership partnership, int partnerNumber, ThreeAnswers words, AnswerGivenBy by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(by);
        partnership.EnsureOpenToChange();
        var partner = partnership.PartnerStillHere(partnerNumber, today);
        var said = Checked(words);
        var answer = _answers.Find(a => a.PartnerId == partner.Id);
        if (answer is null) _answers.Add(answer = new UnderstandingAnswer(Id, partner.Id));
        answer.Say(said, by, today);
    }

    /// <summary>
    /// Who among some partners has joined since the questions were asked and is still there, and who has left since. That
    /// is when to ask again.
    /// </summary>
    public static (IReadOnlyList<Partner> Joined, IReadOnlyList<Partner> Left) ChangedSince(DateOnly askedOn, IReadOnlyCollection<Partner> partners, DateOnly today) =>
        ([.. partners.Where(p => p.IsPartnerOn(today) && p.JoinedOn > askedOn)], [.. partners.Where(p => p.LeftOn >= askedOn && p.LeftOn < today && !(p.JoinedOn > askedOn))]);

    private static ThreeAnswers Checked(ThreeAnswers words)
    {
        var said = new ThreeAnswers(
            Text.Optional(words.WhatFor, UnderstandingAnswer.MaxLength, "the answer", nameof(UnderstandingAnswer.WhatFor), lines: true),
            Text.Optional(words.AtTheEnd, UnderstandingAnswer.MaxLength, "the answer", nameof(UnderstandingAnswer.AtTheEnd), lines: true),
            Text.Optional(words.Expected, UnderstandingAnswer.MaxLength, "the answer", nameof(UnderstandingAnswer.Expected), lines: true));
        return said is { WhatFor: null, AtTheEnd: null, Expected: null }
            ? throw new DomainRuleException("Answer at least one of the three questions.", nameof(UnderstandingAnswer.WhatFor))
            : said;
    }
}
