using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Understanding;

namespace CollabCase.Web.Mvc.History;

/// <summary>What people call the fields of the records.</summary>
public static class HistoryLabels
{
    private static readonly Dictionary<string, string> InFull = new()
    {
        ["ActualOn"] = "Done on",
        ["AmountPence"] = "Amount",
        ["AtTheEnd"] = UnderstandingQuestions.AtTheEnd,
        ["AuthorityScope"] = "What the contact can decide",
        ["AwardedOn"] = "Date of the award",
        ["BaselineOn"] = "Date agreed",
        ["Body"] = "Note",
        ["ByWhen"] = "By when",
        ["ClosedFor"] = "Why it closed",
        ["ContactEmail"] = "Contact's e-mail address",
        ["ContactName"] = "Contact",
        ["ContactPhone"] = "Contact's phone number",
        ["CriterionKey"] = "What it is about",
        ["DoneLooksLike"] = "What done looks like",
        ["DroppedOn"] = "Dropped on",
        ["DataAnswer"] = "Data",
        ["DataWords"] = "Data, in words",
        ["DeputyEmail"] = "Deputy's e-mail address",
        ["DeputyName"] = "Deputy",
        ["Email"] = "E-mail address",
        ["ExpectedEndOn"] = "Expected end",
        ["ForecastOn"] = "Expected on",
        ["Expected"] = UnderstandingQuestions.Expected,
        ["Form"] = "Form of collaboration",
        ["From"] = "Since",
        ["InductedOn"] = "Day of the induction",
        ["AgreedVisionOn"] = "Agreed to the purpose and the vision on",
        ["InKindBasis"] = "How the in-kind was valued",
        ["IsActive"] = "May sign in",
        ["IsDefault"] = "The list opens with it",
        ["IsRingFenced"] = "Ring-fenced",
        ["JoinedOn"] = "Partner since",
        ["LeadAwardId"] = "Award that pays for the lead person",
        ["LeadEmail"] = "Lead person's e-mail address",
        ["LeadInKindNote"] = "In-kind that pays for the lead person",
        ["LeadName"] = "Lead person",
        ["LeavingReason"] = "Reason for leaving",
        ["LeftOn"] = "Last day as a partner",
        ["MessagesOn"] = "Messages go to the partners",
        ["MoneyAnswer"] = "Money",
        ["MoneyAuthority"] = "How much the contact can commit",
        ["MoneyLimit"] = "The most that the contact can commit",
        ["MoneyNote"] = "Note on the money",
        ["MoneyWords"] = "Money, in words",
        ["MustChoosePassword"] = "Has to choose a password",
        ["NextReviewOn"] = "Next review",
        ["OwnerOrganisationId"] = "Owner's organisation",
        ["OwnerPersonId"] = "Owner",
        ["OwnerRole"] = "Owner's role",
        ["PasswordSetAtUtc"] = "Password set",
        ["PersonalDataKeptUntil"] = "Personal data is kept until",
        ["RingFencedFor"] = "Ring-fenced for",
        ["SetUpCompletedAt"] = "Answers checked",
        ["SizeBand"] = "Size",
        ["SpaceAnswer"] = "Space",
        ["SpaceWords"] = "Space, in words",
        ["StaffAnswer"] = "Staff",
        ["StaffWords"] = "Staff, in words",
        ["StartedOn"] = "Began",
        ["StartedOnPrecision"] = "How much of the beginning is known",
        ["StateReason"] = "Reason",
        ["StateSince"] = "Since",
        ["TakenOverAt"] = "Taken over at",
        ["TimeAnswer"] = "Time",
        ["TimeWords"] = "Time, in words",
        ["Sha256"] = "Fingerprint of the file (SHA-256)",
        ["UnlockedAtUtc"] = "Unlocked",
        ["WaitingForOrganisationId"] = "Organisation it waits for",
        ["WaitingForPersonId"] = "Person it waits for",
        ["WhatFor"] = UnderstandingQuestions.WhatFor,
        ["AgendaItemId"] = "Item of the agenda",
        ["AskedOn"] = "Asked on",
        ["Binds"] = "What it binds",
        ["By"] = "How",
        ["Matter"] = "Kind of record",
        ["QuorumWords"] = "Quorum then",
        ["VotesAbstained"] = "Did neither",
        ["WindowFrom"] = "Replies from",
        ["WindowUntil"] = "Replies until",
        ["DaysAhead"] = "Days ahead",
        ["EveryDaysAfter"] = "Then every so many days",
        ["DeputyAfterDays"] = "Deputy told after, in days",
        ["ChairAfterDays"] = "Chair told after, in days",
        ["IsOff"] = "Nobody is reminded",
        ["CadenceBy"] = "Day of the month",
        ["CadenceEvery"] = "So many weeks or months apart",
        ["CadenceUnit"] = "Counted in",
        ["CarriedFromItemId"] = "Carried over from",
        ["DecisionId"] = "Decision",
        ["DecisionText"] = "In full",
        ["Delegated"] = "What it may decide",
        ["DueReason"] = "Why the day moved",
        ["EndReason"] = "Reason",
        ["FirstDueOn"] = "First due",
        ["FirstMeetingOn"] = "First day of the series",
        ["FromTierId"] = "From the group",
        ["HasVote"] = "Has a vote",
        ["IsForLivedExperience"] = "Kept for lived experience",
        ["LastedMinutes"] = "Lasted, in minutes",
        ["MayVote"] = "Votes",
        ["IsQuorate"] = "Quorate",
        ["MinutesApprovedAtMeetingId"] = "Approved at the meeting",
        ["MinutesApprovedOn"] = "Minutes approved on",
        ["MinutesCirculatedOn"] = "Minutes sent round on",
        ["MinutesState"] = "State of the minutes",
        ["MinutesText"] = "Minutes",
        ["NeedsToCheckBack"] = "Needs to check back",
        ["OrganisationName"] = "Organisation",
        ["ParentTierId"] = "Answers to",
        ["PlannedMinutes"] = "Planned, in minutes",
        ["ProxiesMayAttend"] = "A deputy may come",
        ["ProxiesMayVote"] = "A deputy may vote",
        ["QuorumBy"] = "Quorum counted as",
        ["QuorumNeeded"] = "Voting members needed",
        ["QuorumNeededSectors"] = "Quorum needed the public and the third sector",
        ["QuorumPresent"] = "Voting members there",
        ["QuorumVotingSeats"] = "Out of so many voting members",
        ["QuorumCountsVacancies"] = "Quorum counts empty seats",
        ["QuorumNeedsPublicAndThird"] = "Quorum needs the public and the third sector",
        ["QuorumNumber"] = "Quorum",
        ["RaisedByTierId"] = "Raised by the group",
        ["Remit"] = "What it looks after",
        ["SupersededByDecisionId"] = "Superseded by",
        ["SupersedesDecisionId"] = "Supersedes",
        ["TierId"] = "Group",
        ["TierSeatId"] = "Seat",
        ["ToTierId"] = "To the group",
        ["WithTierId"] = "With the group",
        ["WithdrawnBecause"] = "Reason",
        ["ChangeNote"] = "What is different",
        ["ClauseNumber"] = "Clause",
        ["DeclineReason"] = "Reason for declining",
        ["EasyReadDocumentId"] = "Easy Read version",
        ["EffectiveOn"] = "Counts from",
        ["EndsOn"] = "Last day by notice",
        ["ExpiresOn"] = "Last day",
        ["InForceOn"] = "In force since",
        ["LibraryCode"] = "From the clause library",
        ["NoticeGivenOn"] = "Notice given on",
        ["NoticeNumber"] = "Period of notice",
        ["NoticeUnit"] = "Notice counted in",
        ["Order"] = "Turn to sign",
        ["AgreedDocumentId"] = "Agreed document",
        ["AtEachGate"] = "Comes up at each gate",
        ["DeputyPersonId"] = "Deputy",
        ["DueOn"] = "Due on",
        ["EveryMonths"] = "So many months apart",
        ["HeldOn"] = "Looked at on",
        ["NextDueOn"] = "Next review",
        ["PartnerId"] = "Partner",
        ["AwayFrom"] = "Away from",
        ["AwayUntil"] = "Away until",
        ["ByMail"] = "Reminders come by mail",
        ["Hour"] = "Hour of the day’s reminders",
        ["KindsOff"] = "Not reminded of",
        ["StandInPersonId"] = "Who stands in",
        ["ReviewOn"] = "To be reviewed on",
        ["ReviewedOn"] = "Reviewed on",
        ["ScanDocumentId"] = "Scan of the signature",
        ["SigningOrder"] = "Order of signing",
        ["SignedTextHash"] = "Fingerprint of the text that was signed (SHA-256)",
        ["TextHash"] = "Fingerprint of the text (SHA-256)",
    };

    // What the entry says already by who, when and which record, or what is there for the program's own order.
    private static readonly HashSet<string> SaidByTheEntry =
    [
        "AddedAtUtc", "AddedByPersonId", "BindsId", "DocumentId", "AtUtc", "AuthorPersonId", "ByPersonId", "CorrectedAtUtc", "OpenedAtUtc", "OpenedByPersonId", "RecordedAtUtc", "RecordedByPersonId", "WithdrawnAtUtc", "WithdrawnByPersonId", "WrittenAtUtc", "DueSetOn",
        "AskedAtUtc", "CreatedAtUtc", "RevokedAtUtc", "SharedAtUtc", "SignedAtUtc", "SignedByPersonId", "StartedAtUtc", "StartedByPersonId",
        "AgreedVisionByPersonId", "AgreedVisionNumber", "AnsweredByPersonId", "AnsweredOn", "AskedByPersonId", "ContributionsStatedOn", "GateDecisionId", "LastPartnerNumber", "PartnershipId", "Position", "UnderstandingRoundId", "VisionNumber",
    ];

    // What every record starts with says nothing of this one.
    private static readonly HashSet<string> SaidByBeginning = ["OpenedOn", "Stage", "State", "StateSince"];

    // What holds for a group until somebody says how it is there.
    private static readonly HashSet<string> UntilSaid = ["Delegated", "ProxiesMayAttend", "ProxiesMayVote", "QuorumCountsVacancies", "QuorumNeedsPublicAndThird"];

    private static readonly string[] First = ["Reference", "Number", "Name", "Title", "Purpose"];

    public static string Of(string field)
    {
        if (InFull.TryGetValue(field, out var words)) return words;
        foreach (var ending in new[] { "PersonId", "OrganisationId", "Id" })
            if (field.Length > ending.Length && field.EndsWith(ending, StringComparison.Ordinal)) return Words.OfName(field[..^ending.Length]);
        return Words.OfName(field);
    }

    public static bool IsSaidByTheEntry(string field) => SaidByTheEntry.Contains(field);

    public static bool IsSaidByBeginning(string record, string field) => (record == nameof(Partnership) && SaidByBeginning.Contains(field)) || (record == nameof(GovernanceTier) && UntilSaid.Contains(field))
        || (record == nameof(Meeting) && field is nameof(Meeting.QuorumNeededSectors));

    /// <summary>Sorts what identifies a record before the rest.</summary>
    public static int OrderOf(string field) => Array.IndexOf(First, field) is >= 0 and var place ? place : First.Length;
}
