namespace CollabCase.Web.Jobs;

/// <summary>One job of the program. Its name is who did it in history.</summary>
/// <param name="Name">As addresses and history name it.</param>
/// <param name="Label">What it does, as a sentence without its full stop.</param>
/// <param name="Class">What runs.</param>
/// <param name="Times">When it runs.</param>
/// <param name="WritesToPeople">Whether messages go to people, or are put together for them, when it runs.</param>
public sealed record JobLine(string Name, string Label, Type Class, JobTimes Times, bool WritesToPeople)
{
    public static JobLine Of<TJob>(string name, string label, JobTimes times, bool writesToPeople = false) where TJob : class, IBackgroundJob => new(name, label, typeof(TJob), times, writesToPeople);
}

/// <summary>Every job that there is. A new one is a class and a line here.</summary>
public static class JobList
{
    public static JobLine Messages { get; } = JobLine.Of<SendMessages>("messages", "Sends the messages that wait", JobTimes.Every(TimeSpan.FromSeconds(5)), writesToPeople: true);

    public static IReadOnlyList<JobLine> All { get; } =
    [
        Messages,
        JobLine.Of<KeepAgreementsUpToDate>("agreements", "Brings agreed documents into force on their date", JobTimes.Every(TimeSpan.FromHours(1))),
        JobLine.Of<SendReminders>("reminders", "Reminds people of what comes and of what is late", JobTimes.Every(TimeSpan.FromMinutes(1)), writesToPeople: true),
        JobLine.Of<ImportAwards>("import-awards", "Checks and imports files of awards", JobTimes.Every(TimeSpan.FromSeconds(5))),
        JobLine.Of<FoldSums>("fold-sums", "Folds together what awards added to the sums of the portfolio", JobTimes.Every(TimeSpan.FromMinutes(1))),
        JobLine.Of<CheckSums>("check-sums", "Adds all awards up anew, and puts the sums of the portfolio right where they differ", JobTimes.DailyAt(new TimeOnly(4, 0))),
        JobLine.Of<ForgetOldRuns>("old-runs", "Takes away what jobs did more than 90 days ago", JobTimes.DailyAt(new TimeOnly(3, 0))),
    ];

    public static JobLine? Find(string? name) => All.FirstOrDefault(job => job.Name == name);
}
