using CollabCase.Domain;
using CollabCase.Domain.Calendar;

namespace CollabCase.Data.Sums;

/// <summary>
/// An entry of what awards add up to, for pages that would otherwise add up hundreds of thousands of amounts. Whatever changes awards enters by how much the sums
/// change, in the same transaction: rows are added and never changed, so that nobody waits for anybody. What they add up to is the sum; a job folds them together.
/// Awards that were declined or withdrawn and amounts that are indicative are in none.
/// </summary>
public sealed class AwardedSum
{
    /// <summary>The scope of all awards. Any other is the id of a funder: its own money, and joint money of which no split was published.</summary>
    public const long Everything = 0;

    private AwardedSum() { }

    internal AwardedSum(SumKey of, SumFigures by)
    {
        Id = NewId.Next();
        (Scope, FunderOrganisationId, FundersKey) = (of.Scope, of.Giver.FunderOrganisationId, of.Giver.FundersKey);
        (Year, IsInKind, IsCommitted) = (of.Year, of.IsInKind, of.IsCommitted);
        (Pence, Amounts) = (by.Pence, by.Amounts);
    }

    public long Id { get; private set; }
    public long Scope { get; private set; }

    /// <summary>Whose money it is; null: of several, see <see cref="FundersKey"/>.</summary>
    public long? FunderOrganisationId { get; private set; }

    /// <summary>Whose joint money it is; null where it is one funder's.</summary>
    public string? FundersKey { get; private set; }
    public FinancialYear? Year { get; private set; }
    public bool IsInKind { get; private set; }

    /// <summary>False: applied for or offered.</summary>
    public bool IsCommitted { get; private set; }
    public long Pence { get; private set; }

    /// <summary>How many amounts it is of: £0 is not the same as none.</summary>
    public int Amounts { get; private set; }

    internal SumKey Key => new(Scope, new SumGiver(FunderOrganisationId, FundersKey), Year, IsInKind, IsCommitted);
}
