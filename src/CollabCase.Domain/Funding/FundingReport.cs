using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Funding;

/// <summary>
/// One report on one or several awards of a partnership and a period, assembled from its records, edited once, signed off, and used for every funder who asks. A
/// funder asks by a <see cref="FunderReport"/> of an award, which says which report answered it. Once signed off it stays as it was.
/// </summary>
public sealed class FundingReport : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int TitleMaxLength = 200;
    /// <summary>In characters.</summary>
    public const int ReasonMaxLength = 1000;
    /// <summary>In characters.</summary>
    public const int TextHashLength = 64;
    /// <summary>The most awards that one report can be about.</summary>
    public const int MostAwards = 100;
    /// <summary>The longest period, in years.</summary>
    public const int MostYears = 10;

    private readonly List<ReportedAward> _awards = [];
    private readonly List<ReportSection> _sections = [];
    private readonly List<ReportLine> _lines = [];

    private FundingReport() { }

    /// <summary>The partnership it is about.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first report of the partnership, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The first day of its period.</summary>
    public DateOnly PeriodFrom { get; private set; }

    /// <summary>The last day of its period.</summary>
    public DateOnly PeriodUntil { get; private set; }

    /// <summary>How far it has come.</summary>
    public ReportState State { get; private set; }

    /// <summary>When the records were last read, UTC.</summary>
    public DateTime AssembledAtUtc { get; private set; }

    /// <summary>Who began it.</summary>
    public long StartedByPersonId { get; private set; }

    /// <summary>When it was signed off, UTC.</summary>
    public DateTime? SignedOffAtUtc { get; private set; }

    /// <summary>Who signed it off.</summary>
    public long? SignedOffByPersonId { get; private set; }

    /// <summary>The SHA-256 of its whole text on that day, as 64 small hexadecimal digits; null before.</summary>
    public string? TextHash { get; private set; }

    /// <summary>When it was withdrawn, UTC.</summary>
    public DateTime? WithdrawnAtUtc { get; private set; }

    /// <summary>Why.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>The signed report whose place it takes; null: it is the first for its period.</summary>
    public long? ReplacesReportId { get; private set; }

    /// <summary>The awards that it is about, with their money.</summary>
    public IReadOnlyCollection<ReportedAward> Awards => _awards;

    /// <summary>Its sections, left out ones too.</summary>
    public IReadOnlyCollection<ReportSection> Sections => _sections;

    /// <summary>The records behind them.</summary>
    public IReadOnlyCollection<ReportLine> Lines => _lines;

    /// <summary>Sections whose words were written before the records changed.</summary>
    public IReadOnlyList<ReportSection> ToLookAt => [.. _sections.Where(s => s.NeedsAnotherLook && !s.IsLeftOut).OrderBy(s => s.Subject)];

    /// <summary>
    /// Begins a report with what the records say. Refused: no title, no award, a period whose last day is before its first or that is longer than
    /// ten years, a paused or closed partnership. The number is the next of the partnership's.
    /// </summary>
    public static FundingReport Start(int number, Partnership partnership, string? title, DateOnly from, DateOnly until, ReportContent content, long byPersonId, DateTime nowUtc)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentNullException.ThrowIfNull(partnership);
        ArgumentNullException.ThrowIfNull(content);
        partnership.EnsureOpenToChange();
        EnsurePeriod(from, until);
        if (content.Awards.Count == 0) throw new DomainRuleException("Choose at least one award that the report is about.", nameof(Awards));
        if (content.Awards.Count > MostAwards) throw new DomainRuleException($"Choose no more than {MostAwards} awards.", nameof(Awards));
        var report = new FundingReport
        {
            PartnershipId = partnership.Id,
            Number = number,
            Title = Text.Required(title, TitleMaxLength, "what the report is called", nameof(Title)),
            PeriodFrom = from,
            PeriodUntil = until,
            State = ReportState.BeingWritten,
            StartedByPersonId = byPersonId,
        };
        report.Take(content, nowUtc);
        return report;
    }

    /// <summary>Refuses a period whose last day is before its first, that is longer than ten years, or outside 1990 to March 2100.</summary>
    public static void EnsurePeriod(DateOnly from, DateOnly until)
    {
        if (from < FinancialYear.Earliest.FirstDay) throw new DomainRuleException($"Enter a first day from {PlainDate.Say(FinancialYear.Earliest.FirstDay)} on.", nameof(PeriodFrom));
        if (until > FinancialYear.Latest.LastDay) throw new DomainRuleException($"Enter a last day until {PlainDate.Say(FinancialYear.Latest.LastDay)}.", nameof(PeriodUntil));
        if (until < from) throw new DomainRuleException("Enter a last day of the period that is on or after its first day.", nameof(PeriodUntil));
        if (until >= from.AddYears(MostYears)) throw new DomainRuleException($"Enter a period of {MostYears} years or less.", nameof(PeriodUntil));
    }

    /// <summary>
    /// Puts a coordinator's words in the place of what was assembled, and says who reads the section. No words, or the assembled ones: what was assembled stands.
    /// Saving the same words again says that somebody looked at them. Refused: more than 8,000 characters, and a report that is not being written.
    /// </summary>
    public void WriteSection(ReportSubject subject, string? words, SectionReaders readers, long byPersonId, DateTime nowUtc)
    {
        EnsureBeingWritten();
        Section(subject).Write(words, readers, byPersonId, nowUtc);
    }

    /// <summary>What the records say otherwise than the report does, in the order of the sections.</summary>
    public IReadOnlyList<ReportChange> ChangesIn(ReportContent content) => ReportComparison.Of(this, content);

    /// <summary>
    /// Takes over what the records say now. The coordinator's words stay as they are; where the records under them changed, somebody has to look at them again.
    /// Refused: a report that is not being written.
    /// </summary>
    public void BringUpToDate(ReportContent content, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(content);
        EnsureBeingWritten();
        Take(content, nowUtc);
    }

    /// <summary>
    /// Signs it off: from then on it stays as it is, and its text has a hash. Refused: a report that is not being written, and one with words that were written before the
    /// records under them changed, until somebody has looked at them.
    /// </summary>
    public void SignOff(long byPersonId, DateTime nowUtc)
    {
        EnsureBeingWritten();
        if (ToLookAt is { Count: > 0 } left)
            throw new DomainRuleException($"The records changed after the words were written: {Domain.Text.Listed(left.Select(s => $"‘{s.Subject.Label()}’"))}. Look at the words again and save them. Then sign the report off.");
        if (_sections.TrueForAll(s => s.IsLeftOut)) throw new DomainRuleException("Every section is left out. Put at least one into the report.");
        (State, SignedOffAtUtc, SignedOffByPersonId, TextHash) = (ReportState.SignedOff, nowUtc, byPersonId, FundingReportText.HashOf(this));
    }

    /// <summary>
    /// Withdraws a draft, or a signed report that no funder has: it can be read in the partnership, and is used for nobody. Refused: no reason, one that
    /// a funder has, and one that was withdrawn.
    /// </summary>
    /// <param name="reason">Why.</param>
    /// <param name="funderHasIt">Whether it was sent to a funder.</param>
    /// <param name="nowUtc">The moment.</param>
    public void Withdraw(string? reason, bool funderHasIt, DateTime nowUtc)
    {
        if (State is ReportState.Withdrawn) throw new DomainRuleException("This report is withdrawn already.");
        if (funderHasIt) throw new DomainRuleException("A funder has this report, so it cannot be withdrawn. Write a new version of it, and send them that.");
        WithdrawnBecause = Text.Required(reason, ReasonMaxLength, "why it is withdrawn", "Reason", lines: true);
        (State, WithdrawnAtUtc) = (ReportState.Withdrawn, nowUtc);
    }

    /// <summary>
    /// Begins a new version for the same period and the same awards: the words are taken over, the records read anew. Refused: of a report that is not signed off, a paused or closed partnership.
    /// </summary>
    public FundingReport StartNext(int number, Partnership partnership, ReportContent content, long byPersonId, DateTime nowUtc)
    {
        if (State is not ReportState.SignedOff) throw new DomainRuleException("Only a report that is signed off has a new version. This one can still be changed, or was withdrawn.");
        var next = Start(number, partnership, Title, PeriodFrom, PeriodUntil, content, byPersonId, nowUtc);
        next.ReplacesReportId = Id;
        var changed = ChangesIn(content).Select(c => c.Subject).ToHashSet();
        foreach (var section in next._sections) section.Continue(Section(section.Subject), changed.Contains(section.Subject));
        return next;
    }

    /// <summary>Refuses to use it for a funder unless it is signed off.</summary>
    public void EnsureCanBeUsed()
    {
        if (State is ReportState.BeingWritten) throw new DomainRuleException("Sign this report off first. Then it can be used for every funder who asks.");
        if (State is ReportState.Withdrawn) throw new DomainRuleException("This report was withdrawn, so no funder is sent it. Use another one.");
    }

    /// <summary>One of its sections.</summary>
    public ReportSection Section(ReportSubject subject) =>
        _sections.Find(s => s.Subject == Choice.Known(subject, nameof(subject))) ?? throw new DomainRuleException("That section is not in this report. Look at the report again.");

    private void EnsureBeingWritten()
    {
        if (State is ReportState.SignedOff) throw new DomainRuleException("This report is signed off, so it stays as it is. Begin a new version of it to change anything.");
        if (State is ReportState.Withdrawn) throw new DomainRuleException("This report was withdrawn, so it stays as it is. Begin another one.");
    }

    private void Take(ReportContent content, DateTime nowUtc)
    {
        var changed = ChangesIn(content).Select(c => c.Subject).ToHashSet();
        AssembledAtUtc = nowUtc;
        _awards.RemoveAll(a => content.Awards.All(c => c.AwardId != a.AwardId));
        foreach (var award in content.Awards)
            if (_awards.Find(a => a.AwardId == award.AwardId) is { } there) there.Take(award);
            else _awards.Add(new ReportedAward(Id, award));
        foreach (var section in content.Sections)
        {
            if (_sections.Find(s => s.Subject == section.Subject) is { } there) there.Assemble(section.Text, changed.Contains(section.Subject));
            else _sections.Add(new ReportSection(Id, section));
            _lines.RemoveAll(l => l.Subject == section.Subject && section.Lines.All(c => c.Key != l.LineKey));
            foreach (var (at, line) in section.Lines.Index())
                if (_lines.Find(l => l.Subject == section.Subject && l.LineKey == line.Key) is { } known) known.Take(at + 1, line);
                else _lines.Add(new ReportLine(Id, section.Subject, at + 1, line));
        }
    }
}
