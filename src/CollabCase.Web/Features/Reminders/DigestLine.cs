using CollabCase.Domain.Reminders;

namespace CollabCase.Web.Features.Reminders;

/// <summary>One reminder among those of a day.</summary>
/// <param name="ReminderId">Its row in the ledger.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="SubjectId">The id of the record.</param>
/// <param name="PartnershipReference">The partnership.</param>
/// <param name="PartnershipName">What the partnership is called.</param>
/// <param name="Title">What the record is called. Never the name of a participant, and nothing out of a note.</param>
/// <param name="DueOn">The day it is about.</param>
/// <param name="Days">Of the step: days after that day; negative for days ahead.</param>
/// <param name="Role">As what this person is told.</param>
/// <param name="Path">The page of the record, from the root of the program.</param>
/// <param name="AsCoordinator">Whether they are told because nobody else is named who could be.</param>
/// <param name="StandsInFor">The name of whoever is away, in whose place this person is told; null for their own.</param>
public sealed record DigestLine(long ReminderId, ReminderKind Kind, long SubjectId, string PartnershipReference, string PartnershipName, string Title, DateOnly DueOn, int Days, ReminderRole Role, string Path, bool AsCoordinator = false, string? StandsInFor = null);

/// <summary>To whom a day's reminders go.</summary>
public sealed record DigestReader(long PersonId, string Name);

/// <summary>The words of a day's reminders, and the address that turns such mails off.</summary>
public sealed record WrittenDigest(string Subject, string PlainText, string Html, string UnsubscribeAddress);
