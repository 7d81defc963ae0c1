using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Memoranda;

/// <summary>How long before its end an agreement has to be given notice of.</summary>
/// <param name="Number">So many days or months.</param>
/// <param name="Unit">Days or months.</param>
public sealed record NoticePeriod(int Number, NoticeUnit Unit)
{
    /// <summary>The longest, in days.</summary>
    public const int MostDays = 730;

    /// <summary>The longest, in months.</summary>
    public const int MostMonths = 24;

    /// <summary>The earliest last day for notice given on a day: so many days later, or the same day so many months later (the last day of the month, where it is shorter).</summary>
    public DateOnly EarliestEnd(DateOnly givenOn) => Unit is NoticeUnit.Months ? givenOn.AddMonths(Number) : givenOn.AddDays(Number);

    /// <summary>'3 months', '1 day'.</summary>
    public string Say() => $"{Number} {(Unit, Number) switch { (NoticeUnit.Months, 1) => "month", (NoticeUnit.Months, _) => "months", (_, 1) => "day", _ => "days" }}";

    internal NoticePeriod Checked()
    {
        Choice.Known(Unit, "NoticeUnit");
        var most = Unit is NoticeUnit.Months ? MostMonths : MostDays;
        return Number >= 1 && Number <= most ? this : throw new DomainRuleException($"Enter a period of notice from 1 to {most} {Unit.Label().ToLowerInvariant()}, or leave it empty.", "NoticeNumber");
    }

    internal static DateOnly CheckedGiven(DateOnly givenOn, DateOnly today) => givenOn <= today
        ? Governance.GovernanceFacts.Checked(givenOn, "the day on which notice was given", "NoticeGivenOn")
        : throw new DomainRuleException($"Enter the day on which notice was given. It is {PlainDate.Say(today)} or earlier.", "NoticeGivenOn");
}
