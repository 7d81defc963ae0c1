using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Funding;

/// <summary>What the records say otherwise than a report does.</summary>
internal static class ReportComparison
{
    public static IReadOnlyList<ReportChange> Of(FundingReport report, ReportContent now)
    {
        var changes = new List<ReportChange>();
        foreach (var section in now.Sections.OrderBy(s => s.Subject))
        {
            changes.AddRange(now.Awards.Where(a => SubjectOf(a) == section.Subject).SelectMany(a => OfAward(report.Awards.FirstOrDefault(r => r.AwardId == a.AwardId)?.Content, a)));
            changes.AddRange(report.Awards.Where(r => SubjectOf(r.Content) == section.Subject && now.Awards.All(a => a.AwardId != r.AwardId)).Select(r => new ReportChange(section.Subject, r.Title, Say(r.Content), null)));
            var lines = report.Lines.Where(l => l.Subject == section.Subject).OrderBy(l => l.Position).Select(l => l.Content).ToList();
            foreach (var line in section.Lines)
            {
                var was = lines.Find(l => l.Key == line.Key);
                if (was != line) changes.Add(new(section.Subject, line.What, was is null ? null : Say(was, line), Say(line, was)));
            }
            changes.AddRange(lines.Where(l => section.Lines.All(n => n.Key != l.Key)).Select(l => new ReportChange(section.Subject, l.What, Say(l, null), null)));
            var before = report.Sections.FirstOrDefault(s => s.Subject == section.Subject)?.Assembled;
            if (before != section.Text && changes.TrueForAll(c => c.Subject != section.Subject)) changes.Add(new(section.Subject, "What the records say in sentences", before, section.Text));
        }
        return changes;
    }

    private static ReportSubject SubjectOf(AwardContent award) => award.IsInKind ? ReportSubject.HelpInKind : ReportSubject.Money;

    private static IEnumerable<ReportChange> OfAward(AwardContent? was, AwardContent now)
    {
        var subject = SubjectOf(now);
        if (was is null) return [new(subject, now.Title, null, Say(now))];
        var (inPeriod, byEnd) = now.IsInKind ? ("given in the period", "given by its end") : ("paid in the period", "paid by its end");
        return new (string Called, Money Was, Money Is)[]
        {
            ("awarded", was.Awarded, now.Awarded), ("awarded for the years of the period", was.ForThePeriod, now.ForThePeriod),
            (inPeriod, was.InThePeriod, now.InThePeriod), (byEnd, was.ByTheEnd, now.ByTheEnd),
        }.Where(f => f.Was != f.Is).Select(f => new ReportChange(subject, $"{now.Title}: {f.Called}", f.Was.ToString(), f.Is.ToString()))
            .Concat(was.Title != now.Title || was.GivenBy != now.GivenBy ? [new ReportChange(subject, "An award", $"{was.Title}, {was.GivenBy}", $"{now.Title}, {now.GivenBy}")] : []);
    }

    private static string Say(AwardContent award) => $"{award.Awarded}, {award.GivenBy}";

    // Its name is said only where it is another one.
    private static string Say(LineContent line, LineContent? other)
    {
        string?[] said = [other is null || other.What == line.What ? null : line.What, line.Note, line.Day is { } day ? PlainDate.Say(day) : null, line.Amount?.ToString()];
        return string.Join(", ", said.OfType<string>()) is { Length: > 0 } words ? words : line.What;
    }
}
