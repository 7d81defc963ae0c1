using System.Globalization;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using FluentValidation;

namespace CollabCase.Web.Features.Spending;

/// <summary>A quarter and what was typed beside it.</summary>
public sealed class QuarterTyped
{
    /// <summary>See <see cref="Domain.Calendar.Quarter.Code"/>.</summary>
    public int Code { get; set; }

    public string? Amount { get; set; }

    public Quarter Quarter => Quarter.FromCode(Code);
}

/// <summary>Amounts by quarter as people type them. One that is empty says nothing.</summary>
public sealed class QuartersTyped
{
    public List<QuarterTyped> Rows { get; set; } = [];

    /// <summary>A row for each quarter from one to another.</summary>
    public static QuartersTyped Of(Quarter first, Quarter last, IReadOnlyCollection<QuarterSpending> amounts)
    {
        var typed = new QuartersTyped();
        var known = amounts.ToDictionary(a => a.Quarter, a => a.Amount);
        for (var quarter = first; quarter <= last; quarter = quarter.Next())
            typed.Rows.Add(new QuarterTyped { Code = quarter.Code, Amount = known.TryGetValue(quarter, out var amount) ? amount.ToString().Replace("£", "", StringComparison.Ordinal) : null });
        return typed;
    }

    /// <summary>What is there, once the validator has found each readable.</summary>
    public IReadOnlyList<QuarterSpending> Read() => [.. Rows.Where(r => !string.IsNullOrWhiteSpace(r.Amount)).Select(r => new QuarterSpending(r.Quarter, AmountOf(r)))];

    /// <summary>Each row, with null where nothing stands in it.</summary>
    public IReadOnlyList<(Quarter Quarter, Money? Amount)> ReadAll() => [.. Rows.Select(r => (r.Quarter, string.IsNullOrWhiteSpace(r.Amount) ? (Money?)null : AmountOf(r)))];

    private static Money AmountOf(QuarterTyped row) => Money.TryParse(row.Amount, out var amount, out var reason) ? amount : throw new DomainRuleException(reason);

    public sealed class Validator : AbstractValidator<QuartersTyped>
    {
        private static readonly int First = Quarter.Of(FinancialYear.Earliest, 1).Code, Last = Quarter.Of(FinancialYear.Latest, 4).Code;

        public Validator()
        {
            RuleFor(grid => grid).Custom((grid, context) =>
            {
                // The rows are those that were sent out: others come from no page of ours.
                if (grid.Rows.Count > SpendingPlan.MostQuarters || grid.Rows.Any(r => r.Code < First || r.Code > Last) || grid.Rows.Select(r => r.Code).Distinct().Count() < grid.Rows.Count)
                {
                    context.AddFailure("", "The quarters did not arrive as they were sent out. Load the page again.");
                    grid.Rows.Clear();
                    return;
                }
                for (var row = 0; row < grid.Rows.Count; row++)
                {
                    var (typed, field) = (grid.Rows[row], string.Create(CultureInfo.InvariantCulture, $"{nameof(Rows)}[{row}].{nameof(QuarterTyped.Amount)}"));
                    if (string.IsNullOrWhiteSpace(typed.Amount)) continue;
                    if (!Money.TryParse(typed.Amount, out var amount, out var reason)) context.AddFailure(field, $"{typed.Quarter}: {char.ToLowerInvariant(reason[0])}{reason[1..]}");
                    else if (amount.IsNegative || amount > Award.MostOfALine) context.AddFailure(field, $"Enter an amount from £0 to £10,000,000,000 for {typed.Quarter}.");
                }
            });
        }
    }
}
