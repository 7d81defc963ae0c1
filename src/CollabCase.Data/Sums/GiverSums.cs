using CollabCase.Domain;

namespace CollabCase.Data.Sums;

/// <summary>
/// An entry of what one giver's awards add up to, for pages that would otherwise add up hundreds of thousands of amounts. Whatever changes awards enters by how much the
/// sums change, in the same transaction: rows are added and never changed, so that nobody waits for anybody. What they add up to is the sum; a job folds them together.
/// Awards that were declined or withdrawn and amounts that are indicative are in none.
/// </summary>
public sealed class GiverSums
{
    /// <summary>The scope of all awards. Any other is the id of a funder: its own money, and joint money of which no split was published.</summary>
    public const long Everything = 0;

    private GiverSums() { }

    internal GiverSums(long scope, SumGiver giver, IEnumerable<YearSum> figures)
    {
        Id = NewId.Next();
        (Scope, FunderOrganisationId, FundersKey) = (scope, giver.FunderOrganisationId, giver.FundersKey);
        Figures = YearSum.Write(figures);
    }

    public long Id { get; private set; }
    public long Scope { get; private set; }

    /// <summary>Whose money it is; null: of several, see <see cref="FundersKey"/>.</summary>
    public long? FunderOrganisationId { get; private set; }

    /// <summary>Whose joint money it is; null where it is one funder's.</summary>
    public string? FundersKey { get; private set; }

    /// <summary>All of its sums in one text, see <see cref="YearSum"/>: a page reads a row for each giver, and not one for each giver and year.</summary>
    public string Figures { get; private set; } = "";

    internal SumGiver Giver => new(FunderOrganisationId, FundersKey);
}
