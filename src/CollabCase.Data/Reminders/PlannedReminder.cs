using CollabCase.Domain.Reminders;

namespace CollabCase.Data.Reminders;

/// <summary>A reminder as it is worked out: what goes to whom on which day, and as what.</summary>
/// <param name="On">The day on which it goes out.</param>
/// <param name="What">What it is about.</param>
/// <param name="RecipientPersonId">To whom; null for somebody who is to sign.</param>
/// <param name="Role">As what.</param>
/// <param name="StandsInForPersonId">For whom, where somebody is away.</param>
/// <param name="Step">Which step.</param>
/// <param name="WhyNot">Why it does not go out; null where it does.</param>
/// <param name="Signatory">Who is to sign; null for anybody else.</param>
public sealed record PlannedReminder(DateOnly On, Remindable What, long? RecipientPersonId, ReminderRole Role, long? StandsInForPersonId, DueReminder Step, string? WhyNot, Unsigned? Signatory = null)
{
    /// <summary>As what, after 'as': 'its owner', or 'coordinator' for whoever is told because nobody else is named.</summary>
    public string AsWhat() => (StandsInForPersonId ?? RecipientPersonId) is { } person && What.FallsToCoordinator(Role, person) ? "coordinator" : Role.Label();
}

/// <summary>Why reminders do not go out.</summary>
public static class WhyNot
{
    public const string KindIsOff = "They turned reminders of this kind off.";
    public const string InProgramOnly = "They read reminders in the program only.";
    public const string MessagesAreOff = "Messages are off in this partnership.";
    public const string Done = "It was done, or its date changed, before it went out.";
    public const string MayNotSee = "They may not see it any more.";
    public const string LinkCameMeanwhile = "They were sent a link meanwhile.";
    public const string LinkIsOnItsWay = "The message with the link before it has not gone out yet.";
    public const string Overtaken = "A later reminder of the same came first.";
}
