using CollabCase.Domain.Funding;

namespace CollabCase.Web.Seeding;

// What a story tells of reports to funders.

/// <summary>A report that the funder of an award asks for.</summary>
public sealed record AsksReportEntry(string Award, string Title, DateOnly Due, DateOnly From, DateOnly Until);

/// <summary>
/// A report that is put together from what was told before, with words of somebody's own for some sections. One that is signed off is used for those that were asked for by these awards for
/// the same period.
/// </summary>
public sealed record WritesReportEntry(string Title, DateOnly From, DateOnly Until, IReadOnlyList<string> Awards, string By, IReadOnlyList<SectionWordsEntry>? Words = null, bool SignedOff = false);

/// <summary>What somebody wrote in a section.</summary>
public sealed record SectionWordsEntry(ReportSubject Section, string Text);
