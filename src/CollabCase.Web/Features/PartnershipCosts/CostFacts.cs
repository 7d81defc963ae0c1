using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;

namespace CollabCase.Web.Features.PartnershipCosts;

/// <summary>The time of one organisation's people in meetings.</summary>
/// <param name="Reference">The organisation; null: nobody's, or of one that is not on record.</param>
/// <param name="IsPartner">Whether it is or was a partner.</param>
/// <param name="Rate">Pounds an hour; null: not valued.</param>
public sealed record TimeInMeetings(string? Reference, string Name, bool IsPartner, int Meetings, HoursWorked Hours, Money? Rate, Money? Value);

/// <summary>Time outside meetings, with whose it was.</summary>
public sealed record TimeShown(TimeOutsideMeetings Time, string Organisation);

/// <summary>Outside support with the names behind it.</summary>
/// <param name="PaidBy">Who paid; null: not known.</param>
/// <param name="Document">What shows it, where the person may open that.</param>
public sealed record SupportShown(OutsideSupport Support, string? PaidBy, NamedRecord? Document);

/// <summary>Time that was given in kind, as it is recorded with an award.</summary>
/// <param name="By">Who gave it; null: several together.</param>
public sealed record GivenInKind(string AwardNumber, string AwardTitle, string What, string? By, DateOnly GivenOn, decimal Hours, Money Value);

/// <summary>Which meetings are counted.</summary>
/// <param name="Held">Those of which it is recorded who came.</param>
/// <param name="NotRecorded">Those whose day has passed without that.</param>
public sealed record MeetingsCounted(int Held, int NotRecorded);

/// <summary>What one partnership costs, as far as one person may see it.</summary>
/// <param name="CostsId">The record of it; null while nothing is recorded besides the meetings.</param>
/// <param name="Table">By kind and year; of outside support alone for those who do not see each partner's time.</param>
/// <param name="InMeetings">By partner; none for those who do not see that.</param>
/// <param name="OutsideMeetings">Each entry; none for those who do not see that.</param>
/// <param name="Together">All partners' time, for those who do not see each one's; null for those who do.</param>
public sealed record CostFacts(
    long PartnershipId, long? CostsId, CostTable Table, MeetingsCounted Meetings, IReadOnlyList<TimeInMeetings> InMeetings, IReadOnlyList<TimeShown> OutsideMeetings,
    IReadOnlyList<SupportShown> Support, IReadOnlyList<GivenInKind> InKind, TimeTogether? Together)
{
    public bool IsEmpty => Table.IsEmpty && Meetings.Held == 0 && CostsHoldNothing;

    private bool CostsHoldNothing => OutsideMeetings.Count == 0 && Support.Count == 0 && (Together is null || (Together.InMeetings == HoursWorked.None && Together.OutsideMeetings == HoursWorked.None));
}
