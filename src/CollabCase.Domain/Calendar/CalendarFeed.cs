namespace CollabCase.Domain.Calendar;

/// <summary>
/// A private address at which a person's own calendar program reads what they may see: everything that concerns them, or one partnership. Whoever has it reads without signing
/// in, so the records keep only the hash of its secret, and it can be taken back at any time. It opens no more than its person may see when it is read.
/// </summary>
public sealed class CalendarFeed : AggregateRoot
{
    /// <summary>How many addresses of one person can be open at the same time.</summary>
    public const int MostOfAPerson = 30;

    private CalendarFeed() { }

    /// <summary>Whose it is. Nobody else is shown that it is there.</summary>
    public long PersonId { get; private set; }

    /// <summary>1 for the first of the person, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>The one partnership that it is about; null for everything that concerns the person.</summary>
    public long? PartnershipId { get; private set; }

    /// <summary>The SHA-256 of the secret in the address, as <see cref="SecretToken.HashOf"/> writes it.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>When it was taken back or replaced, UTC; null while it is open.</summary>
    public DateTime? RevokedAtUtc { get; private set; }

    /// <summary>When a calendar program read it last, UTC, to the hour; null before the first time. It is no part of history.</summary>
    public DateTime? LastReadAtUtc { get; private set; }

    /// <summary>Whether it opens anything.</summary>
    public bool IsOpen => RevokedAtUtc is null;

    /// <summary>
    /// Makes an address. Refused: a second one that is open of the same, which is to be replaced instead, and more than <see cref="MostOfAPerson"/> open ones.
    /// </summary>
    /// <param name="personId">Whose.</param>
    /// <param name="partnershipId">The partnership that it is about; null for everything that concerns the person.</param>
    /// <param name="tokenHash">The hash of its secret.</param>
    /// <param name="nowUtc">Now.</param>
    /// <param name="owned">All that the person ever had.</param>
    public static CalendarFeed Make(long personId, long? partnershipId, string tokenHash, DateTime nowUtc, IReadOnlyCollection<CalendarFeed> owned)
    {
        ArgumentNullException.ThrowIfNull(owned);
        if (owned.Any(f => f.IsOpen && f.PartnershipId == partnershipId))
            throw new DomainRuleException("You have an address for this calendar already. It cannot be shown again: replace it if you need a new one.");
        if (owned.Count(f => f.IsOpen) >= MostOfAPerson)
            throw new DomainRuleException($"You have {MostOfAPerson} calendar addresses, which is the most that anyone can have. Take one back that you no longer use first.");
        return new CalendarFeed
        {
            PersonId = personId, PartnershipId = partnershipId, TokenHash = SecretToken.CheckedHash(tokenHash), CreatedAtUtc = nowUtc,
            Number = owned.Select(f => f.Number).DefaultIfEmpty().Max() + 1,
        };
    }

    /// <summary>Takes it back and makes another of the same in its place. Refused: one that was taken back already.</summary>
    public CalendarFeed Replace(string tokenHash, DateTime nowUtc, IReadOnlyCollection<CalendarFeed> owned)
    {
        if (!IsOpen) throw new DomainRuleException("This address was taken back already. Make a new one instead.");
        Revoke(nowUtc);
        return Make(PersonId, PartnershipId, tokenHash, nowUtc, owned);
    }

    /// <summary>Takes it back: it opens nothing from now on, and never again. To take it back again changes nothing.</summary>
    public void Revoke(DateTime nowUtc) => RevokedAtUtc ??= nowUtc;
}
