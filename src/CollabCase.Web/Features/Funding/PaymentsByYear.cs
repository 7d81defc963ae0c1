using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Funding;

/// <summary>What was committed, what came and what is to come of one award, by financial year.</summary>
public static class PaymentsByYear
{
    /// <summary>Null where no payment is recorded.</summary>
    public static MoneyByYear? Of(Award award)
    {
        if (award.Payments.Count == 0) return null;
        var committed = award.Lines.Where(l => !l.IsIndicative).Select(l => (l.Year, l.Amount)).ToList();
        var paid = award.Payments.Where(p => p.PaidOn is not null && p.Kept > Money.Zero).Select(p => (Year: YearOf(p.PaidOn!.Value), Amount: p.Kept)).ToList();
        var coming = award.Payments.Where(p => p.IsToCome).Select(p => (Year: YearOf(p.DueOn), p.Amount)).ToList();
        List<FinancialYear?> columns = [.. committed.Concat(paid).Concat(coming).Select(x => x.Year).Distinct().OrderBy(y => y is null).ThenBy(y => y)];
        return new MoneyByYear("payments-by-year", "Committed, paid and still to come", "Money", columns, [new MoneyGroup(null, [Row("Committed", committed), Row("Paid", paid), Row("Still to come", coming)])])
        {
            Counted = "Paid counts in the year in which it arrived, without what went back; still to come, in the year in which it is expected.",
        };

        MoneyRow Row(string label, IReadOnlyList<(FinancialYear? Year, Money Amount)> amounts) => new(label, null,
            [.. columns.Select(year => new MoneyCell(amounts.Any(a => a.Year == year) ? Money.Sum(amounts.Where(a => a.Year == year).Select(a => a.Amount)) : null))],
            new MoneyCell(amounts.Count == 0 ? null : Money.Sum(amounts.Select(a => a.Amount))));
    }

    /// <summary>How the award stands, in one sentence.</summary>
    public static string InWords(Award award)
    {
        var unscheduled = award.Total - award.Paid - award.ToCome;
        var paid = $"{Format.Money(award.Paid)} of {Format.Money(award.Total)} has been paid";
        var coming = award.ToCome > Money.Zero ? $", {Format.Money(award.ToCome)} is to come" : "";
        var rest = unscheduled > Money.Zero ? $", and {Format.Money(unscheduled)} is not scheduled" : "";
        return paid + coming + rest + ".";
    }

    /// <summary>What does not fit together, as sentences to act on.</summary>
    public static IEnumerable<string> Warnings(Award award, DateOnly today)
    {
        if (award.Paid > award.Total) yield return $"{Format.Money(award.Paid - award.Total)} more has been paid than was awarded. Check the payments, or revise the amounts.";
        else if (award.Paid + award.ToCome > award.Total) yield return $"With what is scheduled, {Format.Money(award.Paid + award.ToCome - award.Total)} more would come than was awarded. Check the payments, or revise the amounts.";
        var over = FinancialYear.Containing(today);
        var committed = Money.Sum(award.Lines.Where(l => !l.IsIndicative && l.Year < over).Select(l => l.Amount));
        var came = Money.Sum(award.Payments.Where(p => p.PaidOn is { } on && YearOf(on) < over).Select(p => p.Kept));
        if (award.Payments.Count > 0 && came < committed && award.Paid < committed)
            yield return $"{Format.Money(committed - award.Paid)} of what was committed for the years up to {over.Previous()} has not been paid. Carry it on by re-profiling, or record what went back to the funder.";
    }

    /// <summary>What of a partnership's cash arrived, by award and year; null where nothing did.</summary>
    public static MoneyByYear? Received(string partnership, IEnumerable<PaymentOfAward> payments) => Table("received", "Cash received", "What arrived and did not go back, by the financial year in which it arrived.", partnership,
        payments.Where(p => p.PaidOn is not null && p.Kept > Money.Zero).Select(p => (p, YearOf(p.PaidOn!.Value), p.Kept)));

    /// <summary>What of a partnership's cash is scheduled or claimed, by award and year; null where nothing is.</summary>
    public static MoneyByYear? ToCome(string partnership, IEnumerable<PaymentOfAward> payments) => Table("to-come", "Cash still to come", "Payments that are scheduled or claimed, by the financial year in which they are expected.", partnership,
        payments.Where(p => p.State is PaymentState.Scheduled or PaymentState.Claimed && Award.CommittedStates.Contains(p.AwardState)).Select(p => (p, YearOf(p.DueOn), p.Amount)));

    private static MoneyByYear? Table(string id, string caption, string counted, string partnership, IEnumerable<(PaymentOfAward Payment, FinancialYear? Year, Money Amount)> chosen)
    {
        var all = chosen.ToList();
        if (all.Count == 0) return null;
        List<FinancialYear?> columns = [.. all.Select(x => x.Year).Distinct().Order()];
        var rows = all.GroupBy(x => (x.Payment.Number, x.Payment.Title)).OrderBy(g => g.Key.Number, StringComparer.Ordinal).Select(g => Row(g.Key.Title, $"/partnerships/{partnership}/awards/{g.Key.Number}", [.. g]));
        return new MoneyByYear(id, caption, "Award", columns, [new MoneyGroup(null, [.. rows])]) { Counted = counted, Totals = Row("Total", null, all) };

        MoneyRow Row(string label, string? href, IReadOnlyList<(PaymentOfAward Payment, FinancialYear? Year, Money Amount)> of) => new(label, href,
            [.. columns.Select(year => new MoneyCell(of.Any(x => x.Year == year) ? Money.Sum(of.Where(x => x.Year == year).Select(x => x.Amount)) : null))],
            new MoneyCell(Money.Sum(of.Select(x => x.Amount))));
    }

    private static FinancialYear? YearOf(DateOnly day) => FinancialYear.Containing(day);
}

/// <summary>A payment as the funding of a partnership adds it up.</summary>
public sealed record PaymentOfAward(string Number, string Title, AwardState AwardState, PaymentState State, DateOnly DueOn, DateOnly? PaidOn, Money Amount, Money? Returned)
{
    public Money Kept => PaidOn is null ? Money.Zero : Amount - (Returned ?? Money.Zero);
}
