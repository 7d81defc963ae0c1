namespace CollabCase.Web.Jobs;

/// <summary>When a job is woken: every so often, or once a day at a time that people in Scotland read on their clocks.</summary>
public sealed record JobTimes
{
    private JobTimes() { }

    public TimeSpan? Interval { get; private init; }

    public TimeOnly? Daily { get; private init; }

    public static JobTimes Every(TimeSpan interval) => new() { Interval = interval };

    public static JobTimes DailyAt(TimeOnly time) => new() { Daily = time };
}

/// <summary>One job of the program. Its name is who did it in history.</summary>
public sealed record JobLine(string Name, string Label, Type Class, JobTimes Times)
{
    public static JobLine Of<TJob>(string name, string label, JobTimes times) where TJob : class, IBackgroundJob => new(name, label, typeof(TJob), times);
}

/// <summary>Every job that there is. A new one is a class and a line here.</summary>
public static class JobList
{
    public static IReadOnlyList<JobLine> All { get; } =
    [
        JobLine.Of<SendMessages>("messages", "Sends the messages that wait", JobTimes.Every(TimeSpan.FromSeconds(5))),
        JobLine.Of<KeepAgreementsUpToDate>("agreements", "Brings agreed documents into force on their date", JobTimes.Every(TimeSpan.FromHours(1))),
        JobLine.Of<SendReminders>("reminders", "Reminds people of what comes and of what is late", JobTimes.Every(TimeSpan.FromMinutes(1))),
        JobLine.Of<RemindToSign>("signatures", "Reminds those who have still to sign", JobTimes.DailyAt(new TimeOnly(9, 0))),
    ];
}
