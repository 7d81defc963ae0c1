namespace CollabCase.Web.Features.Meetings;

/// <summary>What can be done next about the minutes of a meeting, by whoever is looking.</summary>
public sealed record MinutesActs(string Address, MeetingRecord Record, bool MayKeep, bool MayApprove);
