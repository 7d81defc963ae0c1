using System.Globalization;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Risks;

namespace CollabCase.Domain.Funding;

/// <summary>
/// What the records say for a report on a period: figures, sentences and the records behind them. The sentences hold totals alone, so that they are fit for every reader; what is about
/// one award is a line of its own, which only those see who see that award. Planned and spent are those of the quarters that the period touches, because nothing shorter is recorded.
/// </summary>
public static class ReportAssembly
{
    /// <summary>The most records that one section lists; beyond, it says how many more there are.</summary>
    public const int MostLines = 100;

    private const int LongestExcerpt = 400;

    /// <summary>Assembles it. Refused as by <see cref="FundingReport.EnsurePeriod"/>.</summary>
    /// <param name="records">As they stand.</param>
    /// <param name="from">The first day of the period.</param>
    /// <param name="until">The last day of the period.</param>
    /// <param name="today">What is late, is late on the last day of the period, or today where that is earlier.</param>
    public static ReportContent Of(ReportRecords records, DateOnly from, DateOnly until, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(records);
        FundingReport.EnsurePeriod(from, until);
        var awards = records.Awards.Select(a => OfAward(a, from, until)).ToList();
        return new ReportContent(awards,
        [
            OfMoney(records, [.. awards.Where(a => !a.IsInKind)], from, until),
            OfHelp(records.Awards, from, until),
            OfMilestones(records.Milestones, from, until, today < until ? today : until),
            OfDecisions(records.Decisions),
            OfRisks(records.Risks),
            OfLearning(records),
            OfPeople(records.People, from, until),
        ]);
    }

    private static AwardContent OfAward(AwardRecord award, DateOnly from, DateOnly until)
    {
        var (first, last) = (FinancialYear.Containing(from), FinancialYear.Containing(until));
        var certain = award.Lines.Where(l => !l.IsIndicative).ToList();
        var (inPeriod, byEnd) = award.IsInKind
            ? (Money.Sum(award.Contributions.Where(c => c.GivenOn >= from && c.GivenOn <= until).Select(c => c.Value)), Money.Sum(award.Contributions.Where(c => c.GivenOn <= until).Select(c => c.Value)))
            : (Money.Sum(award.Payments.Select(p => p.Between(from, until))), Money.Sum(award.Payments.Select(p => p.Between(DateOnly.MinValue, until))));
        return new(award.Id, award.Title, award.GivenBy.Length <= ReportedAward.GivenByMaxLength ? award.GivenBy : award.GivenBy[..(ReportedAward.GivenByMaxLength - 1)] + "…", award.IsInKind,
            Money.Sum(certain.Select(l => l.Amount)), Money.Sum(certain.Where(l => l.Year is { } year && year >= first && year <= last).Select(l => l.Amount)), inPeriod, byEnd);
    }

    private static SectionContent OfMoney(ReportRecords records, List<AwardContent> cash, DateOnly from, DateOnly until)
    {
        var (sentences, lines) = (new List<string>(), new List<LineContent>());
        if (cash.Count > 0)
            sentences.Add($"{Several(cash.Count, "award")} in cash: {Sum(cash, a => a.Awarded)} in all, {Sum(cash, a => a.ForThePeriod)} of it for {Years(from, until)}. {(cash.TrueForAll(a => a.ByTheEnd == Money.Zero) ? "No payment is recorded by its end." : $"{Sum(cash, a => a.InThePeriod)} was paid in the period, {Sum(cash, a => a.ByTheEnd)} by its end.")}");
        if (records.Spending is not { Planned.Count: > 0 } spending)
        {
            sentences.Add("What is planned to be spent is not recorded.");
            return new(ReportSubject.Money, string.Join("\n\n", sentences), lines);
        }

        var (first, last) = (Quarter.Containing(from), Quarter.Containing(until));
        var quarters = first == last ? first.ToString() : $"{PlainDate.Say(first.FirstDay)} to {PlainDate.Say(last.LastDay)}";
        var planned = Money.Sum(spending.Planned.Where(q => q.Quarter >= first && q.Quarter <= last).Select(q => q.Amount));
        var recorded = spending.Spent.Where(q => q.Quarter >= first && q.Quarter <= last).ToList();
        var spent = Money.Sum(recorded.Select(q => q.Amount));
        lines.Add(new("planned", "Planned to be spent, in the whole partnership") { Note = quarters, Amount = planned });
        var missing = last.Code - first.Code + 1 - recorded.Count;
        if (recorded.Count > 0) lines.Add(new("spent", "Spent, in the whole partnership") { Note = missing == 0 ? quarters : $"{quarters}; {Several(missing, "quarter")} not recorded yet", Amount = spent });
        if (recorded.Count > 0 && missing == 0) lines.Add(new("difference", "Spent beyond the plan; less than £0 where it was less") { Amount = spent - planned });
        sentences.Add(recorded.Count == 0 ? $"{planned} was planned to be spent ({quarters}). What was spent then is not recorded."
            : $"{planned} was planned to be spent, and {spent} was ({quarters}{(missing == 0 ? "" : $"; {Several(missing, "quarter")} not recorded yet")}).");

        var available = Money.Sum(records.CommittedCash.Where(c => c.AvailableOn is null || c.AvailableOn <= until).Select(c => c.Amount));
        var gone = Money.Sum(spending.Spent.Where(q => q.Quarter.LastDay <= until).Select(q => q.Amount));
        if (spending.Spent.Count > 0) lines.Add(new("left", "Committed cash until the end of the period, without what was spent until then") { Note = "Of the whole partnership; whole quarters", Amount = available - gone });
        if (spending.RunsOutOn is { } on) lines.Add(new("runs-out", "Committed cash runs out") { Day = on });
        if (spending is { Follows: { } follows, FollowsOn: { } begins }) lines.Add(new("follows", follows.Label() + " begins") { Day = begins });
        if (spending.GapDays > 0) lines.Add(new("gap", "Funding gap") { Note = Several(spending.GapDays.Value, "day"), Amount = spending.Gap });
        sentences.Add(EndOf(spending));
        return new(ReportSubject.Money, string.Join("\n\n", sentences), lines);
    }

    private static string EndOf(SpendingRecord spending) => (spending.RunsOutOn, spending.FollowsOn) switch
    {
        (null, _) => "As far as is planned, the committed cash lasts.",
        ({ } on, null) => $"The committed cash runs out on {PlainDate.Say(on)}. Nothing is known to follow.",
        ({ } on, { } follows) when spending.GapDays is not > 0 => $"The committed cash runs out on {PlainDate.Say(on)}. What follows begins on {PlainDate.Say(follows)}, in time.",
        ({ } on, { } follows) => $"The committed cash runs out on {PlainDate.Say(on)}. What follows begins on {PlainDate.Say(follows)}: a funding gap of {Several(spending.GapDays!.Value, "day")}{(spending.Gap is { } gap ? $" and {gap}" : "")}.",
    };

    private static SectionContent OfHelp(IReadOnlyList<AwardRecord> awards, DateOnly from, DateOnly until)
    {
        var given = awards.SelectMany(a => a.Contributions.Where(c => c.GivenOn >= from && c.GivenOn <= until).Select(c => (Award: a, Contribution: c))).OrderBy(x => x.Contribution.GivenOn).ThenBy(x => x.Contribution.Id).ToList();
        return new(ReportSubject.HelpInKind, given.Count == 0 ? "Nothing given in kind is recorded for the period."
                : $"What was given in kind in the period is worth {Money.Sum(given.Select(g => g.Contribution.Value))}. It is not a part of the cash.",
            Shortened([.. given.Select(g => new LineContent($"given-{g.Contribution.Id}", g.Contribution.What) { Note = $"{g.Contribution.Kind.Label()}, from {Cut(g.Award.GivenBy, 200)}", Day = g.Contribution.GivenOn, Amount = g.Contribution.Value, AwardId = g.Award.Id })]));
    }

    private static SectionContent OfMilestones(IReadOnlyList<MilestoneRecord> milestones, DateOnly from, DateOnly until, DateOnly asOf)
    {
        var met = milestones.Where(m => m.State is MilestoneState.Done && m.ActualOn >= from && m.ActualOn <= until).OrderBy(m => m.ActualOn).ThenBy(m => m.Number).ToList();
        var late = milestones.Where(m => m.State is MilestoneState.Planned or MilestoneState.Agreed && m.ForecastOn < asOf).OrderBy(m => m.ForecastOn).ThenBy(m => m.Number).ToList();
        var moved = milestones.Where(m => m.Moves.Count > 0).OrderBy(m => m.Number).ToList();
        var dropped = milestones.Where(m => m.State is MilestoneState.Dropped && m.DroppedOn >= from && m.DroppedOn <= until).OrderBy(m => m.DroppedOn).ThenBy(m => m.Number).ToList();
        List<LineContent> lines =
        [
            .. met.Select(m => new LineContent($"met-{m.Id}", m.Title) { Note = "Met", Day = m.ActualOn, RecordNumber = m.Number }),
            .. late.Select(m => new LineContent($"late-{m.Id}", m.Title) { Note = "Late: was expected", Day = m.ForecastOn, RecordNumber = m.Number }),
            .. moved.Select(m => new LineContent($"moved-{m.Id}", m.Title) { Note = Moved(m.Moves), Day = m.Moves[^1].To, RecordNumber = m.Number }),
            .. dropped.Select(m => new LineContent($"dropped-{m.Id}", m.Title) { Note = "Dropped", Day = m.DroppedOn, RecordNumber = m.Number }),
        ];
        List<string> said = [];
        if (met.Count > 0) said.Add($"{met.Count} met");
        if (late.Count > 0) said.Add($"{late.Count} late");
        if (moved.Count > 0) said.Add($"{moved.Count} moved to another day");
        if (dropped.Count > 0) said.Add($"{dropped.Count} dropped");
        return new(ReportSubject.Milestones, said.Count == 0 ? "No milestone was met, moved or dropped in the period, and none is late." : $"Of the milestones: {Text.Listed(said)}.", Shortened(lines));
    }

    private static string Moved(IReadOnlyList<DateMoved> moves) =>
        Cut($"Moved {(moves.Count == 1 ? "" : $"{moves.Count} times, at last ")}from {PlainDate.Say(moves[^1].From)}: {char.ToLowerInvariant(moves[^1].Reason.Label()[0])}{moves[^1].Reason.Label()[1..]}. Expected now", ReportLine.NoteMaxLength);

    private static SectionContent OfDecisions(IReadOnlyList<DecisionRecord> decisions) =>
        new(ReportSubject.Decisions, decisions.Count == 0 ? "No decision of the period is recorded." : $"{Several(decisions.Count, "decision")} {(decisions.Count == 1 ? "was" : "were")} agreed in the period.",
            Shortened([.. decisions.OrderBy(d => d.DecidedOn).ThenBy(d => d.Number).Select(d => new LineContent($"decision-{d.Id}", d.Title)
            { Day = d.DecidedOn, AwardId = d.AwardId, RecordNumber = d.Number, ForPartnersOnly = d is { IsAboutAnAward: true, AwardId: null } })]));

    private static SectionContent OfRisks(IReadOnlyList<RiskRecord> risks)
    {
        var high = risks.Count(r => r.Score.Rating is RiskRating.High or RiskRating.VeryHigh);
        return new(ReportSubject.Risks, risks.Count == 0 ? "No risk is open." : $"{Several(risks.Count, "risk")} {(risks.Count == 1 ? "is" : "are")} open{(high == 0 ? ", none of them high." : $", {high} of them high or very high.")}",
            Shortened([.. risks.OrderByDescending(r => r.Score.Points).ThenBy(r => r.Number).Select(r => new LineContent($"risk-{r.Id}", r.Title) { Note = r.Score.Say(), RecordNumber = r.Number, ForPartnersOnly = true })]));
    }

    private static SectionContent OfLearning(ReportRecords records)
    {
        var (notes, evidence) = (records.Notes, records.Evidence);
        List<string> said = [];
        if (notes.Count > 0) said.Add(Several(notes.Count, "note") + " that everyone may read");
        if (evidence.Count > 0) said.Add($"{(evidence.Count == 1 ? "1 piece" : $"{evidence.Count} pieces")} of evidence for milestones");
        return new(ReportSubject.Learning, said.Count == 0 ? "Nothing that everyone may read was noted in the period, and no evidence was added." : $"From the period there {(notes.Count + evidence.Count == 1 ? "is" : "are")} {Text.Listed(said)}.",
            Shortened(
            [
                .. notes.OrderBy(n => n.WrittenOn).ThenBy(n => n.Number).Select(n => new LineContent($"note-{n.Id}", Cut(n.Body.ReplaceLineEndings(" "), LongestExcerpt)) { Note = "Note", Day = n.WrittenOn, RecordNumber = n.Number }),
                .. evidence.OrderBy(e => e.AddedOn).ThenBy(e => e.Id).Select(e => new LineContent($"evidence-{e.Id}", e.Title) { Note = Cut($"Shows: {e.Milestone}", ReportLine.NoteMaxLength), Day = e.AddedOn, RecordNumber = e.MilestoneNumber }),
            ]));
    }

    // Somebody who was supported in two years counts in each, so that years are not added up.
    private static SectionContent OfPeople(IReadOnlyList<PeopleRecord> people, DateOnly from, DateOnly until)
    {
        var (first, last) = (FinancialYear.Containing(from), FinancialYear.Containing(until));
        var known = people.Where(p => p.Year is not { } year || (year >= first && year <= last)).OrderBy(p => p.Year is null).ThenBy(p => p.Year).ToList();
        var said = known.ConvertAll(p => $"{Several(p.People)} in {p.Year?.ToString() ?? "all years together"}");
        return new(ReportSubject.People, known.Count == 0 ? $"How many people were supported in {Years(from, until)} is not recorded." : $"Supported were {Text.Listed(said)}. Figures are recorded for whole financial years.",
            known.ConvertAll(p => new LineContent($"people-{p.Id}", $"People supported, {p.Year?.ToString() ?? "all years together"}: {p.People.ToString("N0", CultureInfo.InvariantCulture)}") { Note = Cut(p.Source.ReplaceLineEndings(" "), ReportLine.NoteMaxLength) }));

        static string Several(int number) => number == 1 ? "1 person" : $"{number.ToString("N0", CultureInfo.InvariantCulture)} people";
    }

    private static List<LineContent> Shortened(List<LineContent> lines) => lines.Count <= MostLines ? lines
        : [.. lines[..(MostLines - 1)], new("more", $"{lines.Count - MostLines + 1} more, which are in the records of the partnership")];

    private static string Years(DateOnly from, DateOnly until)
    {
        var (first, last) = (FinancialYear.Containing(from), FinancialYear.Containing(until));
        return first == last ? first.ToString() : $"{first} to {last}";
    }

    private static Money Sum(IEnumerable<AwardContent> awards, Func<AwardContent, Money> amount) => Money.Sum(awards.Select(amount));

    private static string Several(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)].TrimEnd() + "…";
}
