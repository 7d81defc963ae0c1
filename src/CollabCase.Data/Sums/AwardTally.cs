using System.Globalization;
using System.Runtime.InteropServices;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Sums;

internal readonly record struct SumGiver(long? FunderOrganisationId, string? FundersKey);

internal readonly record struct SumKey(long Scope, SumGiver Giver, FinancialYear? Year, bool IsInKind, bool IsCommitted);

internal readonly record struct SumFigures(long Pence, int Amounts);

internal readonly record struct CountKey(long Scope, CountOf Of, SumGiver Giver, string? Source, bool WithHopes);

/// <summary>An amount of an award that is not indicative.</summary>
internal readonly record struct AmountFacts(FinancialYear? Year, long? FunderOrganisationId, long Pence);

/// <summary>What an award is to the sums.</summary>
internal sealed record AwardFacts(long PartnershipId, string FundersKey, bool IsInKind, AwardState State, string? Source, IReadOnlyList<AmountFacts> Amounts)
{
    private static readonly bool[] Both = [true, false], WithHopesOnly = [true];

    public bool IsCommitted => Award.CommittedStates.Contains(State);

    public IReadOnlyList<long> Funders { get; } = [.. FundersKey.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => long.Parse(id, CultureInfo.InvariantCulture))];

    /// <summary>The scopes that it is in, each with what is seen of it there.</summary>
    public IEnumerable<(long Scope, IEnumerable<AmountFacts> Amounts)> Scopes()
    {
        yield return (GiverSums.Everything, Amounts);
        foreach (var funder in Funders) yield return (funder, Amounts.Where(a => a.FunderOrganisationId is null || a.FunderOrganisationId == funder));
    }

    public SumGiver GiverOf(AmountFacts amount) => amount.FunderOrganisationId is { } funder ? new(funder, null) : new(null, FundersKey);

    /// <summary>What makes a partnership count, once however many of its awards do so.</summary>
    public IEnumerable<CountKey> Memberships()
    {
        if (!Award.StatesThatCount.Contains(State)) yield break;
        var givers = new List<SumGiver>(1);
        foreach (var (scope, amounts) in Scopes())
        {
            givers.Clear();
            foreach (var amount in amounts)
                if (GiverOf(amount) is var giver && !givers.Contains(giver)) givers.Add(giver);
            if (givers.Count == 0) continue;
            foreach (var withHopes in IsCommitted ? Both : WithHopesOnly)
            {
                yield return new CountKey(scope, CountOf.Partnerships, default, null, withHopes);
                foreach (var giver in givers) yield return new CountKey(scope, CountOf.PartnershipsOfGiver, giver, null, withHopes);
            }
        }
    }
}

/// <summary>Adds up awards for <see cref="GiverSums"/> and <see cref="AwardedCount"/>, or by how much they change.</summary>
public sealed class AwardTally
{
    private readonly Dictionary<SumKey, SumFigures> _sums = [];
    private readonly Dictionary<CountKey, int> _counts = [];

    /// <summary>How many figures are not nothing.</summary>
    public int Figures => _sums.Values.Count(s => s != default) + _counts.Values.Count(n => n != 0);

    /// <summary>Counts an award in, or with -1 out, but for its partnership, which may have others.</summary>
    internal void Count(AwardFacts award, int times)
    {
        var counts = Award.StatesThatCount.Contains(award.State);
        foreach (var (scope, amounts) in award.Scopes())
        {
            foreach (var funder in award.Funders) Count(new CountKey(scope, CountOf.AwardsOfFunder, new SumGiver(funder, null), null, true), times);
            if (!counts) continue;
            var any = false;
            foreach (var amount in amounts)
            {
                any = true;
                Add(new SumKey(scope, award.GiverOf(amount), amount.Year, award.IsInKind, award.IsCommitted), new SumFigures(times * amount.Pence, times));
            }
            if (!any || award.Source is null) continue;
            Count(new CountKey(scope, CountOf.AwardsOfSource, default, award.Source, true), times);
            if (award.IsCommitted) Count(new CountKey(scope, CountOf.AwardsOfSource, default, award.Source, false), times);
        }
    }

    internal void Count(CountKey of, int times) => CollectionsMarshal.GetValueRefOrAddDefault(_counts, of, out _) += times;

    internal void Add(SumKey of, SumFigures by)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, of, out _);
        sum = new SumFigures(sum.Pence + by.Pence, sum.Amounts + by.Amounts);
    }

    /// <summary>Takes another tally away from this one.</summary>
    internal void Subtract(AwardTally other)
    {
        foreach (var (key, sum) in other._sums) Add(key, new SumFigures(-sum.Pence, -sum.Amounts));
        foreach (var (key, number) in other._counts) Count(key, -number);
    }

    /// <summary>Counts the sums of a row in.</summary>
    internal void Add(GiverSums row)
    {
        foreach (var sum in YearSum.Read(row.Figures)) Add(new SumKey(row.Scope, row.Giver, sum.Year, sum.IsInKind, sum.IsCommitted), new SumFigures(sum.Pence, sum.Amounts));
    }

    /// <summary>Enters every figure that is not nothing; answers in how many rows.</summary>
    internal int Enter(DbContext db)
    {
        List<object> rows =
        [
            .. _sums.Where(s => s.Value != default).GroupBy(s => (s.Key.Scope, s.Key.Giver), s => new YearSum(s.Key.Year, s.Key.IsInKind, s.Key.IsCommitted, s.Value.Pence, s.Value.Amounts))
                .Select(g => new GiverSums(g.Key.Scope, g.Key.Giver, g)),
            .. _counts.Where(c => c.Value != 0).Select(c => new AwardedCount(c.Key, c.Value)),
        ];
        db.AddRange(rows);
        return rows.Count;
    }
}
