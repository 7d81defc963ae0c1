namespace CollabCase.Domain.Funding;

/// <content>What was given under an award in kind.</content>
public sealed partial class Award
{
    /// <summary>The most contributions that one award can have.</summary>
    public const int MostContributions = 500;

    private readonly List<InKindContribution> _contributions = [];

    /// <summary>What was given in kind, in the order in which it was recorded. None for cash.</summary>
    public IReadOnlyCollection<InKindContribution> Contributions => _contributions;

    /// <summary>What was given in kind so far, in pounds. Never added to cash.</summary>
    public Money Given => Money.Sum(_contributions.Select(c => c.Value));

    /// <summary>
    /// Records something that was given in kind. Refused: an award that is not in kind or was not made, no words, nothing that shows it, a day to
    /// come, time without hours and rate, anything else without its value, and somebody who is not of the award.
    /// </summary>
    public InKindContribution RecordContribution(InKindDetails details, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(details);
        EnsureInKind(details, today);
        if (_contributions.Count >= MostContributions) throw new DomainRuleException($"This award has {MostContributions} contributions already, which is the most.", nameof(Contributions));
        var contribution = new InKindContribution(Id, Next(_contributions.Select(c => c.Number)), details with { FunderOrganisationId = Payer(details.FunderOrganisationId) });
        _contributions.Add(contribution);
        return contribution;
    }

    /// <summary>Corrects a contribution. Refused as for <see cref="RecordContribution"/>.</summary>
    public void CorrectContribution(int number, InKindDetails details, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(details);
        EnsureInKind(details, today);
        ContributionOf(number).Describe(details with { FunderOrganisationId = Payer(details.FunderOrganisationId) });
    }

    /// <summary>Takes a contribution away that was recorded by mistake. Refused where it is no longer there.</summary>
    public void RemoveContribution(int number) => _contributions.Remove(ContributionOf(number));

    private InKindContribution ContributionOf(int number) => _contributions.Find(c => c.Number == number) ?? throw new DomainRuleException("That contribution is no longer there. Look at the award again.", nameof(Contributions));

    private void EnsureInKind(InKindDetails details, DateOnly today)
    {
        if (!IsInKind) throw new DomainRuleException("This award is cash. What is given in kind belongs to an award of the kind 'In-kind', so that it is never added to cash.", nameof(Contributions));
        if (!IsCommitted) throw new DomainRuleException($"What was given is recorded once an award was made. This one is '{State.Label()}': change its state first.", nameof(Contributions));
        if (details.GivenOn > today) throw new DomainRuleException("Enter a day that is today or earlier.", nameof(InKindContribution.GivenOn));
    }
}
