namespace CollabCase.Domain.Funding;

/// <summary>The money of one award in a report, as it was when the records were read.</summary>
public sealed class ReportedAward : Entity, IPartOf<FundingReport>
{
    /// <summary>In characters: the names of all funders that an award can have are cut to this.</summary>
    public const int GivenByMaxLength = 1000;

    private ReportedAward() { }

    internal ReportedAward(long fundingReportId, AwardContent content)
    {
        (FundingReportId, AwardId) = (fundingReportId, content.AwardId);
        Take(content);
    }

    /// <summary>The report it is a part of.</summary>
    public long FundingReportId { get; private set; }

    /// <summary>The award.</summary>
    public long AwardId { get; private set; }

    /// <summary>What people call it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who gives it.</summary>
    public string GivenBy { get; private set; } = "";

    /// <summary>Never added to cash.</summary>
    public bool IsInKind { get; private set; }

    /// <summary>All that it gives for certain.</summary>
    public Money Awarded { get; private set; }

    /// <summary>What of it is for the financial years that the period touches.</summary>
    public Money ForThePeriod { get; private set; }

    /// <summary>What arrived in the period; in kind: what was given.</summary>
    public Money InThePeriod { get; private set; }

    /// <summary>What arrived by the last day of the period.</summary>
    public Money ByTheEnd { get; private set; }

    /// <summary>As it stands in the report.</summary>
    public AwardContent Content => new(AwardId, Title, GivenBy, IsInKind, Awarded, ForThePeriod, InThePeriod, ByTheEnd);

    internal void Take(AwardContent content) =>
        (Title, GivenBy, IsInKind, Awarded, ForThePeriod, InThePeriod, ByTheEnd) =
        (content.Title, content.GivenBy, content.IsInKind, content.Awarded, content.ForThePeriod, content.InThePeriod, content.ByTheEnd);
}

/// <summary>One section of a report: what was assembled from the records, and what the coordinator made of it.</summary>
public sealed class ReportSection : Entity, IPartOf<FundingReport>
{
    /// <summary>The longest words of a section, assembled or written, in characters.</summary>
    public const int WordsMaxLength = 8000;

    private ReportSection() { }

    internal ReportSection(long fundingReportId, SectionContent content)
    {
        (FundingReportId, Subject, Assembled) = (fundingReportId, content.Subject, content.Text);
        // The register of risks is for those who carry them: that a funder reads of them, somebody has to say.
        Readers = content.Subject is ReportSubject.Risks ? SectionReaders.PartnersOnly : SectionReaders.PartnersAndFunders;
    }

    /// <summary>The report it is a part of.</summary>
    public long FundingReportId { get; private set; }

    /// <summary>What it is about.</summary>
    public ReportSubject Subject { get; private set; }

    /// <summary>What the records said, in sentences.</summary>
    public string Assembled { get; private set; } = "";

    /// <summary>What the coordinator wrote in its place; null: nothing.</summary>
    public string? OwnWords { get; private set; }

    /// <summary>Who reads it.</summary>
    public SectionReaders Readers { get; private set; }

    /// <summary>Who wrote the words last.</summary>
    public long? WrittenByPersonId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? WrittenAtUtc { get; private set; }

    /// <summary>What the records say changed after the words were written, and nobody has looked at the words since.</summary>
    public bool NeedsAnotherLook { get; private set; }

    /// <summary>What the section says.</summary>
    public string Text => OwnWords ?? Assembled;

    /// <summary>Whether it is in the report at all.</summary>
    public bool IsLeftOut => Readers is SectionReaders.LeftOut;

    internal void Write(string? words, SectionReaders readers, long byPersonId, DateTime nowUtc)
    {
        var written = Domain.Text.Optional(words, WordsMaxLength, "the words of the section", nameof(OwnWords), lines: true);
        Readers = Choice.Known(readers, nameof(Readers));
        NeedsAnotherLook = false;
        if (written == Assembled) written = null;
        if (written == OwnWords) return;
        (OwnWords, WrittenByPersonId, WrittenAtUtc) = (written, byPersonId, nowUtc);
    }

    internal void Assemble(string text, bool hasChanged)
    {
        Assembled = text;
        if (hasChanged && OwnWords is not null) NeedsAnotherLook = true;
    }

    internal void Continue(ReportSection before, bool hasChanged) =>
        (OwnWords, Readers, WrittenByPersonId, WrittenAtUtc, NeedsAnotherLook) = (before.OwnWords, before.Readers, before.WrittenByPersonId, before.WrittenAtUtc, hasChanged && before.OwnWords is not null);
}

/// <summary>One record behind a section of a report, as it was when the records were read.</summary>
public sealed class ReportLine : Entity, IPartOf<FundingReport>
{
    /// <summary>In characters.</summary>
    public const int LineKeyMaxLength = 60;
    /// <summary>In characters.</summary>
    public const int WhatMaxLength = 500;
    /// <summary>In characters.</summary>
    public const int NoteMaxLength = 500;

    private ReportLine() { }

    internal ReportLine(long fundingReportId, ReportSubject subject, int position, LineContent content)
    {
        (FundingReportId, Subject, LineKey) = (fundingReportId, subject, content.Key);
        Take(position, content);
    }

    /// <summary>The report it is a part of.</summary>
    public long FundingReportId { get; private set; }

    /// <summary>The section.</summary>
    public ReportSubject Subject { get; private set; }

    /// <summary>The same for the same record each time that the records are read.</summary>
    public string LineKey { get; private set; } = "";

    /// <summary>1 for the first of the section.</summary>
    public int Position { get; private set; }

    /// <summary>What it is.</summary>
    public string What { get; private set; } = "";

    /// <summary>What is to be said of it.</summary>
    public string? Note { get; private set; }

    /// <summary>Its day.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>In pounds and pence.</summary>
    public Money? Amount { get; private set; }

    /// <summary>The award that it is about; only those who see that award in full are shown the line.</summary>
    public long? AwardId { get; private set; }

    /// <summary>No funder is shown it.</summary>
    public bool ForPartnersOnly { get; private set; }

    /// <summary>The number of the record in the partnership.</summary>
    public int? RecordNumber { get; private set; }

    /// <summary>As it stands in the report.</summary>
    public LineContent Content => new(LineKey, What) { Note = Note, Day = Day, Amount = Amount, AwardId = AwardId, ForPartnersOnly = ForPartnersOnly, RecordNumber = RecordNumber };

    internal void Take(int position, LineContent content) =>
        (Position, What, Note, Day, Amount, AwardId, ForPartnersOnly, RecordNumber) =
        (position, content.What, content.Note, content.Day, content.Amount, content.AwardId, content.ForPartnersOnly, content.RecordNumber);
}
