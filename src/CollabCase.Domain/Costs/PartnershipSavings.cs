namespace CollabCase.Domain.Costs;

/// <summary>
/// What bodies spend less because of one partnership: who pays for a service is often not who saves by it. Recording it is for a partnership to choose. There is one a
/// partnership.
/// </summary>
public sealed class PartnershipSavings : AggregateRoot
{
    /// <summary>The most savings of one partnership.</summary>
    public const int MostSavings = 500;

    private readonly List<Saving> _savings = [];

    private PartnershipSavings() { }

    /// <summary>A partnership of which no saving is recorded yet.</summary>
    public PartnershipSavings(long partnershipId)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(partnershipId);
        PartnershipId = partnershipId;
    }

    /// <summary>The partnership.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>What is saved, in the order in which it was recorded.</summary>
    public IReadOnlyCollection<Saving> Savings => _savings;

    /// <summary>
    /// Records a saving. Refused: no words for what is saved or how it was worked out, an amount of £0 or less or above £10 billion, a last year before the first, a link that
    /// does not start with https://, and more than <see cref="MostSavings"/>.
    /// </summary>
    public Saving Record(SavingDetails details)
    {
        if (_savings.Count >= MostSavings) throw new DomainRuleException($"There are {MostSavings} savings already, which is the most.", nameof(Savings));
        var saving = new Saving(Id, _savings.Select(s => s.Number).DefaultIfEmpty().Max() + 1, details);
        _savings.Add(saving);
        return saving;
    }

    /// <summary>Corrects a saving. Refused as for <see cref="Record"/>.</summary>
    public void Correct(int number, SavingDetails details) => Numbered(number).Describe(details);

    /// <summary>Takes a saving away that was recorded by mistake; history keeps it. Refused where it is no longer there.</summary>
    public void Remove(int number) => _savings.Remove(Numbered(number));

    private Saving Numbered(int number) => _savings.Find(s => s.Number == number) ?? throw new DomainRuleException("That saving is no longer there. Look at the page again.", nameof(Savings));
}
