using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Funding;

/// <summary>What each funder provides of some cash, as a table and as bars.</summary>
/// <param name="Rows">The largest first; what was given jointly without a published split last.</param>
/// <param name="OverHalf">The sentence, where it is so, that one funder provides over half.</param>
public sealed record FunderSharesShown(IReadOnlyList<FunderSharesShown.Row> Rows, Money Total, string? OverHalf)
{
    public sealed record Row(string Label, Money Amount, string Share);

    /// <summary>Null: there is no cash.</summary>
    public static FunderSharesShown? Of(IReadOnlyCollection<CommittedCash> cash, Func<long, string> nameOf)
    {
        var total = Money.Sum(cash.Select(c => c.Amount));
        if (total == Money.Zero) return null;
        var shares = FunderShares.Of(cash);
        var jointly = total - Money.Sum(shares.Select(s => s.Amount));
        List<Row> rows = [.. shares.Select(s => new Row(nameOf(s.OrganisationId), s.Amount, InWords(s)))];
        if (jointly != Money.Zero) rows.Add(new("Given jointly, split not published", jointly, InWords(new FunderShare(0, jointly, total))));
        return new(rows, total, shares is [{ IsOverHalf: true } first, ..] ? $"For information: one funder provides over half of this cash. It is {nameOf(first.OrganisationId)}, with {first.InWords}." : null);
    }

    // A little is not nothing.
    private static string InWords(FunderShare share) => share.Amount > Money.Zero && share.Share < 0.01m ? "under 1%" : share.InWords;

    public bool HasPence => Rows.Any(r => r.Amount.Pence % 100 != 0);

    public Bars Chart => new("shares", "Share of each funder", $"A bar for each funder. The longest is {Rows.MaxBy(r => r.Amount)!.Label} with {Rows.MaxBy(r => r.Amount)!.Share}. The table has all figures.", ["Cash"],
        [.. Rows.Select(r => new Bar(r.Label, r.Share, [r.Amount.Pence]))]) { Whole = Total.Pence, MarksHalf = true };
}
