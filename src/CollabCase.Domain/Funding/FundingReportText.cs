using System.Globalization;
using System.Text;
using CollabCase.Domain.Memoranda;

namespace CollabCase.Domain.Funding;

/// <summary>
/// The whole text of a report in one form that does not depend on who reads it or how it is shown: what is signed off, and what its hash is of. Made as
/// <see cref="CanonicalText"/> is.
/// </summary>
public static class FundingReportText
{
    /// <summary>Title, period, awards with their money, and each section that is in the report with who reads it, its words and the records behind it, in this order.</summary>
    public static string Of(FundingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder("CollabCase report, form 1\n");
        CanonicalText.Add(text, "title", report.Title);
        CanonicalText.Add(text, "from", CanonicalText.Date(report.PeriodFrom));
        CanonicalText.Add(text, "until", CanonicalText.Date(report.PeriodUntil));
        foreach (var award in report.Awards.OrderBy(a => a.AwardId))
        {
            CanonicalText.Add(text, "award", award.Title);
            CanonicalText.Add(text, "given by", award.GivenBy);
            CanonicalText.Add(text, "in kind", award.IsInKind ? "yes" : "no");
            foreach (var amount in new[] { award.Awarded, award.ForThePeriod, award.InThePeriod, award.ByTheEnd }) CanonicalText.Add(text, "amount", amount.ToPlainString());
        }
        foreach (var section in report.Sections.Where(s => !s.IsLeftOut).OrderBy(s => s.Subject))
        {
            CanonicalText.Add(text, "section", section.Subject.ToString());
            CanonicalText.Add(text, "for", section.Readers.ToString());
            CanonicalText.Add(text, "text", section.Text);
            foreach (var line in report.Lines.Where(l => l.Subject == section.Subject).OrderBy(l => l.Position))
            {
                CanonicalText.Add(text, "line " + line.Position.ToString(CultureInfo.InvariantCulture), line.What);
                CanonicalText.Add(text, "note", line.Note);
                CanonicalText.Add(text, "day", CanonicalText.Date(line.Day));
                CanonicalText.Add(text, "amount", line.Amount?.ToPlainString());
            }
        }
        return text.ToString();
    }

    /// <summary>The SHA-256 of it, as 64 small hexadecimal digits.</summary>
    public static string HashOf(FundingReport report) => CanonicalText.HashOf(Of(report));
}
