using CollabCase.Data.History;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Reminders;
using CollabCase.Domain.Reviews;
using CollabCase.Domain.Risks;
using CollabCase.Domain.Understanding;
using static CollabCase.Web.Mvc.History.HistoryLine;

namespace CollabCase.Web.Mvc.History;

/// <summary>What was done to a record or to a part of it, as sentences where there are words for it, else field by field.</summary>
internal static class HistoryParts
{
    private delegate IEnumerable<HistoryLine> Sayer(Row row);

    private static readonly Dictionary<(string, ChangeKind), Sayer> Sayers = new()
    {
        [(nameof(Partner), ChangeKind.Created)] = PartnerAdded,
        [(nameof(Partner), ChangeKind.Changed)] = PartnerChanged,
        [(nameof(PartnershipPlace), ChangeKind.Created)] = row => [Sentence($"Place added: {row["PlaceCode"]}")],
        [(nameof(PartnershipPlace), ChangeKind.Deleted)] = row => [Sentence($"Place removed: {row["PlaceCode"]}")],
        [(nameof(StagePeriod), ChangeKind.Created)] = row => [Sentence($"Stage begun: {row["Stage"]}{row.After(", since ", "From")} ({Lower(row["Entry"])})")],
        [(nameof(StagePeriod), ChangeKind.Changed)] = row => row.Changes(row.Own ?? "A stage"),
        [(nameof(Attestation), ChangeKind.Created)] = row =>
            [Sentence($"{row["Gate"]}: ‘{row["CriterionKey"]}’. Somebody says: {Lower(row["State"])}."), .. row.GivenOf("Note", "Link")],
        [(nameof(Attestation), ChangeKind.Changed)] = row => row.Has("WithdrawnAtUtc")
            ? [Sentence($"What was said about ‘{row.OwnCriterion}’ was withdrawn, or replaced.")] : row.Changes($"‘{row.OwnCriterion}’"),
        [(nameof(ProfileAdaptation), ChangeKind.Created)] = row =>
            [Sentence($"{row["Gate"]}: ‘{row["CriterionKey"]}’ is {Lower(row["Weight"])} from now on. Decided on {row["DecidedOn"]} by {row["Authority"]}."), .. row.GivenOf("Note", "DecisionId")],
        [(nameof(GateDecision), ChangeKind.Created)] = row =>
            [Sentence($"{row["Gate"]}: {Lower(row["Outcome"])}. Decided on {row["DecidedOn"]} by {row["Authority"]}."), .. row.GivenOf("Note", "DecisionId")],
        [(nameof(AgreedException), ChangeKind.Created)] = row =>
            [Sentence($"Exception agreed for ‘{row["CriterionKey"]}’, until {row["ByWhen"]}"), .. row.GivenOf("Reason", "WhatWillBeDone")],
        [(nameof(AgreedException), ChangeKind.Changed)] = row => row.Has("Ending")
            ? [Sentence($"The exception for ‘{row.OwnCriterion}’ ended on {row["EndedOn"]}: {Lower(row["Ending"])}."), .. row.GivenOf("EndingNote")] : row.Changes($"Exception for ‘{row.OwnCriterion}’"),
        [(nameof(OrganisationIdentifier), ChangeKind.Created)] = row => [Sentence($"Identifier added: {row["Value"]}")],
        [(nameof(OrganisationIdentifier), ChangeKind.Deleted)] = row => [Sentence($"Identifier removed: {row["Value"]}")],
        [(nameof(OrganisationHoliday), ChangeKind.Created)] = row => [Sentence($"Local holiday added: {row["Name"]}, {row["On"]}")],
        [(nameof(OrganisationHoliday), ChangeKind.Deleted)] = row => [Sentence($"Local holiday removed: {row["Name"]}, {row["On"]}")],
        [(nameof(AwardFunder), ChangeKind.Created)] = row => [Sentence($"Funder added: {row["OrganisationId"]}")],
        [(nameof(AwardFunder), ChangeKind.Deleted)] = row => [Sentence($"Funder removed: {row["OrganisationId"]}")],
        [(nameof(AwardLine), ChangeKind.Created)] = row => [Sentence($"Amount added: {Amount(row)}")],
        [(nameof(AwardLine), ChangeKind.Deleted)] = row => [Sentence($"Amount removed: {Amount(row)}")],
        [(nameof(AwardLine), ChangeKind.Changed)] = row => row.Changes(row.Own),
        [(nameof(AwardPayment), ChangeKind.Created)] = row => [Sentence($"Payment {row["Number"]} scheduled: {row["Amount"]}, expected on {row["DueOn"]}{row.After(", from ", "FunderOrganisationId")}."), .. row.GivenOf("Note")],
        [(nameof(AwardPayment), ChangeKind.Changed)] = PaymentChanged,
        [(nameof(AwardCondition), ChangeKind.Created)] = row => [Sentence($"Condition {row["Number"]} added{row.After(", due on ", "DueOn")}."), .. row.GivenOf("Words")],
        [(nameof(AwardCondition), ChangeKind.Changed)] = row => row.Changes(row.Own ?? "A condition", "SettledByPersonId"),
        [(nameof(FunderReport), ChangeKind.Created)] = row => [Sentence($"Report {row["Number"]} added: {row["Title"]}, due on {row["DueOn"]}{row.After(", to ", "FunderOrganisationId")}."), .. row.GivenOf("PeriodFrom", "PeriodUntil")],
        [(nameof(FunderReport), ChangeKind.Changed)] = row => row.Changes(row.Own ?? "A report"),
        // What was read from the records stands in the report, and in the records.
        [(nameof(ReportedAward), ChangeKind.Created)] = row => [Sentence($"About the award ‘{row["Title"]}’.")],
        [(nameof(ReportedAward), ChangeKind.Changed)] = _ => [Sentence("The money of an award was brought up to date.")],
        [(nameof(ReportSection), ChangeKind.Created)] = row => row.Has("OwnWords") ? [Sentence($"‘{row["Subject"]}’ in somebody’s own words."), .. row.GivenOf("OwnWords")] : [],
        [(nameof(ReportSection), ChangeKind.Changed)] = row => row.Changes($"‘{row.Own ?? "A section"}’", "WrittenByPersonId", "WrittenAtUtc", "NeedsAnotherLook"),
        [(nameof(ReportLine), ChangeKind.Created)] = _ => [],
        [(nameof(ReportLine), ChangeKind.Changed)] = _ => [],
        [(nameof(ReportLine), ChangeKind.Deleted)] = _ => [],
        [(nameof(MatchFunding), ChangeKind.Created)] = row => [Sentence($"Counts as match: {row["MatchingAwardId"]}")],
        [(nameof(MatchFunding), ChangeKind.Deleted)] = row => [Sentence($"Counts as match no longer: {row["MatchingAwardId"]}")],
        [(nameof(AwardRevision), ChangeKind.Created)] = row => row.Has("DecidedOn")
            ? [Sentence($"Amounts re-profiled: {Lower(row["Kind"])}. Decided on {row["DecidedOn"]}{row.After(" by ", "Authority")}."), .. row.GivenOf("Reason", "DecisionId")] : [Sentence("How the amounts stood before was kept.")],
        // The revision says it, and the amounts that changed.
        [(nameof(AwardRevisionLine), ChangeKind.Created)] = _ => [],
        [(nameof(InKindContribution), ChangeKind.Created)] = row => [Sentence($"Given in kind: {row["What"]}, {Lower(row["Kind"])}, worth {row["Value"]}, on {row["GivenOn"]}{row.After(", from ", "FunderOrganisationId")}."), .. row.GivenOf("Evidence")],
        [(nameof(InKindContribution), ChangeKind.Changed)] = row => row.Changes(row.Own ?? "A contribution"),
        [(nameof(InKindContribution), ChangeKind.Deleted)] = row => [Sentence($"No longer recorded as given in kind: {row["What"]}, worth {row["Value"]}.")],
        [(nameof(SpendingRevision), ChangeKind.Created)] = row => [Sentence(row["Number"] == "1" ? "The spending was planned." : $"Forecast {row["Number"]} was made."), .. row.GivenOf("Reason")],
        [(nameof(SpendingRevision), ChangeKind.Changed)] = row => [Sentence($"A forecast was approved on {row["ApprovedOn"]}.")],
        [(nameof(SpendingLine), ChangeKind.Created)] = row => [Sentence($"{row["Quarter"]}: {row["AmountPence"]}")],
        [(nameof(SpentInQuarter), ChangeKind.Created)] = row => [Sentence($"Spent, {row["Quarter"]}: {row["AmountPence"]}")],
        [(nameof(SpentInQuarter), ChangeKind.Changed)] = row => [Sentence($"Spent is {row["AmountPence"]} now.")],
        [(nameof(SpentInQuarter), ChangeKind.Deleted)] = row => [Sentence($"What was spent is not recorded any more: {row["Quarter"]}, {row["AmountPence"]}")],
        [(nameof(PeopleInYear), ChangeKind.Created)] = row => [Sentence($"People supported{row.After(" in ", "Year")}: {row["People"]}."), .. row.GivenOf("Source")],
        [(nameof(PeopleInYear), ChangeKind.Changed)] = row => row.Changes(row.Own ?? "A number of people"),
        [(nameof(PeopleInYear), ChangeKind.Deleted)] = row => [Sentence($"No longer recorded as supported{row.After(" in ", "Year")}: {row["People"]} people.")],
        [(nameof(Saving), ChangeKind.Created)] = row => [Sentence($"Saving {row["Number"]}: {row["OrganisationId"]} saves {row["Amount"]} ({Lower(row["Kind"])}, {Lower(row["Basis"])}) on ‘{row["What"]}’, {row["FirstYear"]}{row.After(" to ", "LastYear")}."), .. row.GivenOf("HowWorkedOut", "Link", "EvidenceDocumentId")],
        [(nameof(Saving), ChangeKind.Changed)] = row => row.Changes(row.Own ?? "A saving"),
        [(nameof(Saving), ChangeKind.Deleted)] = row => [Sentence($"No longer recorded as a saving: ‘{row["What"]}’, {row["OrganisationId"]}, {row["Amount"]}.")],
        [(nameof(PartnerRate), ChangeKind.Created)] = row => [Sentence($"An hour of {row["OrganisationId"]} in meetings is valued at {row["Rate"]}.")],
        [(nameof(PartnerRate), ChangeKind.Changed)] = row => [Sentence($"An hour of {row.Own ?? "a partner"} in meetings is valued at {row["Rate"]} now.")],
        [(nameof(PartnerRate), ChangeKind.Deleted)] = row => [Sentence($"The time of {row["OrganisationId"]} in meetings is not valued any more. The rate was {row["Rate"]}.")],
        [(nameof(TimeOutsideMeetings), ChangeKind.Created)] = row => [Sentence($"Time outside meetings: {row["OrganisationId"]}, ‘{row["What"]}’, {row["QuarterHours"]} hours{row.After(" at ", "Rate")}, {row["Year"]}{row.After(", quarter ", "QuarterNumber")}.")],
        [(nameof(TimeOutsideMeetings), ChangeKind.Changed)] = row => row.Changes(row.Own ?? "Time outside meetings"),
        [(nameof(TimeOutsideMeetings), ChangeKind.Deleted)] = row => [Sentence($"No longer recorded as time outside meetings: {row["OrganisationId"]}, ‘{row["What"]}’, {row["QuarterHours"]} hours.")],
        [(nameof(OutsideSupport), ChangeKind.Created)] = row => [Sentence($"Outside support: ‘{row["What"]}’ by {row["Provider"]}, {row["Amount"]}, {row["FirstYear"]}{row.After(" to ", "LastYear")}{row.After(", paid by ", "PaidByOrganisationId")}."), .. row.GivenOf("Source", "Link", "EvidenceDocumentId")],
        [(nameof(OutsideSupport), ChangeKind.Changed)] = row => row.Changes(row.Own ?? "Outside support"),
        [(nameof(OutsideSupport), ChangeKind.Deleted)] = row => [Sentence($"No longer recorded as outside support: ‘{row["What"]}’ by {row["Provider"]}, {row["Amount"]}.")],
        [(nameof(DateChange), ChangeKind.Created)] = row =>
            [Sentence($"The agreed date moved from {row["From"]} to {row["To"]}: {Lower(row["Reason"])}."), .. row.GivenOf("Note")],
        [(nameof(DateChange), ChangeKind.Deleted)] = _ => [Sentence("The last move of the date was taken back.")],
        [(nameof(PastWait), ChangeKind.Created)] = row => [Sentence($"Waiting ended on {row["Until"]}; it had begun on {row["Since"]}.")],
        [(nameof(MilestoneEvidence), ChangeKind.Created)] = row => [Sentence($"Evidence added: {row["Title"]}"), .. row.GivenOf("Link", "Note")],
        [(nameof(MilestoneEvidence), ChangeKind.Changed)] = row => row.Has("WithdrawnOn") ? [Sentence("Evidence was withdrawn.")] : row.Changes("Evidence"),
        [(nameof(MilestoneDependency), ChangeKind.Created)] = row => [Sentence($"Has to come first: {row["DependsOnMilestoneId"]}")],
        [(nameof(MilestoneDependency), ChangeKind.Deleted)] = row => [Sentence($"Need not come first any more: {row["DependsOnMilestoneId"]}")],
        [(nameof(DocumentVersion), ChangeKind.Created)] = row => [Sentence($"Version {row["Number"]}: {row["FileName"]}"), .. row.GivenOf("Sha256")],
        [(nameof(RiskReview), ChangeKind.Created)] = row => [Sentence("It was reviewed."), .. row.GivenOf("Note")],
        [(nameof(ReviewOutcome), ChangeKind.Created)] = row => [Sentence($"It was looked at on {row["HeldOn"]}: {Lower(row["Result"])}{row.After(". Next on ", "NextDueOn")}."), .. row.GivenOf("Note")],
        [(nameof(UnderstandingRound), ChangeKind.Created)] = row => [Sentence($"The three questions were asked, in round {row["Number"]}.")],
        [(nameof(UnderstandingRound), ChangeKind.Deleted)] = _ => [Sentence("The latest round, which nobody had answered, was taken back.")],
        [(nameof(UnderstandingAnswer), ChangeKind.Created)] = row =>
            [Sentence($"{row["PartnerId"]} answered{(row["OnItsBehalf"] == "Yes" ? ", written down on its behalf" : "")}."), .. row.GivenOf("WhatFor", "AtTheEnd", "Expected")],
        [(nameof(UnderstandingAnswer), ChangeKind.Changed)] = row => row.Changes(row.Own ?? "A partner"),
        [(nameof(TierSeat), ChangeKind.Created)] = row =>
            [Sentence($"Seat {row["Number"]} added{row.After(": ", "Title")}{(row["HasVote"] == "Yes" ? "" : ", without a vote")}{(row["IsForLivedExperience"] == "Yes" ? ", kept for lived experience" : "")}.")],
        [(nameof(SeatTerm), ChangeKind.Created)] = row =>
            [Sentence($"{row["PersonId"]}{row["Name"]} was seated{(row["Office"].Length > 0 ? " as " + Lower(row["Office"]) : "")}, from {row["From"]}{row.After(" to ", "Until")}."), .. row.GivenOf("OrganisationId", "DeputyPersonId", "DeputyName")],
        [(nameof(SeatTerm), ChangeKind.Changed)] = row => row.Has("Until")
            ? [Sentence(row["Until"].Length == 0 ? $"The term of {row.Own ?? "a member"} goes on." : $"The term of {row.Own ?? "a member"} ends: last day {row["Until"]}."), .. row.GivenOf("EndReason"), .. row.Changes(row.Own ?? "A member", "Until", "EndReason")]
            : row.Changes(row.Own ?? "A member"),
        [(nameof(AgendaItem), ChangeKind.Created)] = row =>
            [Sentence($"On the agenda: {row["Title"]}, {Lower(row["Purpose"])}{row.After(", minutes: ", "Minutes")}{row.After(", led by ", "LeadPersonId")}{row.After(", led by ", "LeadName")}")],
        [(nameof(AgendaItem), ChangeKind.Changed)] = row => row.Changes(row.Own ?? "An item of the agenda"),
        [(nameof(AgendaItem), ChangeKind.Deleted)] = row => [Sentence($"No longer on the agenda: {row["Title"]}")],
        // Who reads the history may not be one who reads the document.
        [(nameof(MeetingPaper), ChangeKind.Created)] = row => [Sentence(row.Has("DocumentId") ? "A document was put among the papers." : $"Paper added: {row["Title"]}"), .. row.GivenOf("Link")],
        [(nameof(MeetingPaper), ChangeKind.Deleted)] = row => [Sentence(row.Has("DocumentId") ? "A document is no longer among the papers." : $"Paper taken off: {row["Title"]}")],
        [(nameof(MeetingReply), ChangeKind.Created)] = row => [Sentence($"{row["SeatTermId"]}: {Lower(row["Answer"])}.")],
        [(nameof(MeetingReply), ChangeKind.Changed)] = row => [Sentence($"{row.Own ?? "A member"}: {Lower(row["Answer"])} now.")],
        [(nameof(DecisionReply), ChangeKind.Created)] = row => [Sentence($"{row["SeatTermId"]} replied: {DecisionWords.SayReply(row.Has("IsFor") ? row["IsFor"] == "Yes" : null).ToLowerInvariant()}.")],
        [(nameof(Attendance), ChangeKind.Created)] = row =>
            [Sentence($"{row["PersonId"]}{row["Name"]}{row.After(", ", "OrganisationName")}: {(row.Has("SeatTermId") ? Lower(row["State"]) : "a guest")}{(row["NeedsToCheckBack"] == "Yes" ? ", needs to check back" : "")}.")],
        [(nameof(Attendance), ChangeKind.Deleted)] = row => [Sentence($"{row["PersonId"]}{row["Name"]} is no longer on the list.")],
        [(nameof(Attendance), ChangeKind.Changed)] = row => row.Changes(row.Own ?? "Somebody", "MayVote"),
        [(nameof(ConflictOfInterest), ChangeKind.Created)] = row =>
            [Sentence($"{row["SeatTermId"]} declared an interest in ‘{row["AgendaItemId"]}’: {Lower(row["Handling"])}."), .. row.GivenOf("What")],
        [(nameof(ConflictOfInterest), ChangeKind.Deleted)] = row => [Sentence($"What {row["SeatTermId"]} had declared about ‘{row["AgendaItemId"]}’ was taken away."), .. row.GivenOf("What")],
        [(nameof(EscalationStep), ChangeKind.Created)] = row => [Sentence($"Taken from {row["FromTierId"]} to {row["ToTierId"]} on {row["AskedOn"]}.")],
        [(nameof(EscalationStep), ChangeKind.Changed)] = row => [Sentence($"It was with that group until {row["EndedOn"]}.")],
        [(nameof(AgreedVersion), ChangeKind.Created)] = row => [Sentence($"Version {row["Number"]} begun{row.After(", from version ", "FromVersionNumber")}."), .. row.GivenOf("ChangeNote", "EffectiveOn", "ExpiresOn", "ReviewOn")],
        [(nameof(AgreedVersion), ChangeKind.Changed)] = VersionChanged,
        [(nameof(VersionClause), ChangeKind.Created)] = row => [Sentence($"{row["AgreedVersionId"]}: clause ‘{row["Heading"]}’ added.")],
        [(nameof(VersionClause), ChangeKind.Deleted)] = row => [Sentence($"{row["AgreedVersionId"]}: clause ‘{row["Heading"]}’ taken out."), .. row.GivenOf("Text")],
        [(nameof(VersionClause), ChangeKind.Changed)] = row => row.Changes($"Clause ‘{row.Own ?? "that is no longer here"}’"),
        [(nameof(ClauseComment), ChangeKind.Created)] = row => [Sentence($"{row["AgreedVersionId"]}: comment{(row["ClauseNumber"].Length > 0 ? " on a clause" : "")}."), .. row.GivenOf("Text")],
        [(nameof(Signatory), ChangeKind.Created)] = row => [Sentence($"{row["PartnerId"]} is to sign {row["AgreedVersionId"]}{row.After(": ", "Name")}{row.After(", ", "Position")}.")],
        [(nameof(Signatory), ChangeKind.Changed)] = SignatoryChanged,
        [(nameof(SignatureRequest), ChangeKind.Created)] = row => [Sentence($"{row["SignatoryId"]} was sent a link to sign, until {row["ExpiresAtUtc"]}.")],
        [(nameof(SignatureRequest), ChangeKind.Changed)] = row => [Sentence(row.Has("UsedAtUtc") ? "The link to sign was used." : "A link to sign stopped working.")],
        [(nameof(NoticeSettings), ChangeKind.Created)] = NoticesChanged,
        [(nameof(NoticeSettings), ChangeKind.Changed)] = NoticesChanged,
        [(nameof(PartnershipMember), ChangeKind.Created)] = row => [Sentence($"{row["PersonId"]} was linked as {Lower(row["Role"])}.")],
        [(nameof(PartnershipMember), ChangeKind.Deleted)] = row => [Sentence($"{row["PersonId"]} is no longer linked.")],
        [(nameof(PartnershipMember), ChangeKind.Changed)] = row => row.Changes(row.Own),
    };

    /// <summary>Says what one write did to rows of one type in one way.</summary>
    public static IEnumerable<HistoryLine> Say(HistoryWords.Known known, HistoryEntry entry, IReadOnlyList<RecordChange> changes)
    {
        var rows = changes.Select(c => new Row(known, entry, c)).ToList();
        var (type, kind) = (changes[0].Type, changes[0].Kind);
        if (type == nameof(CriterionSnapshot) && kind == ChangeKind.Created) return [SnapshotsKept(rows)];
        if (Sayers.TryGetValue((type, kind), out var say)) return rows.SelectMany(row => say(row));
        return rows.SelectMany(row => Plainly(row, type == entry.SubjectType));
    }

    private static IEnumerable<HistoryLine> Plainly(Row row, bool isRoot) => row.Kind switch
    {
        ChangeKind.Created => isRoot ? row.AllGiven() : [Sentence($"{Words.OfName(row.Type)} added"), .. row.AllGiven()],
        ChangeKind.Deleted => [Sentence($"{Words.OfName(row.Type)} removed")],
        _ => row.Changes(isRoot ? null : row.Own ?? Words.OfName(row.Type)),
    };

    private static IEnumerable<HistoryLine> PartnerAdded(Row row)
    {
        var contact = string.Join(", ", new[] { "ContactName", "ContactEmail", "ContactPhone" }.Select(f => row[f]).Where(v => v.Length > 0));
        yield return Sentence($"Partner added: {row["OrganisationId"]}, {Lower(row["Roles"])}{row.After(", since ", "JoinedOn")}{row.After(", until ", "LeftOn")}");
        if (contact.Length > 0) yield return Given("Contact", contact);
        foreach (var line in row.GivenOf("LeavingReason")) yield return line;
    }

    private static IEnumerable<HistoryLine> PartnerChanged(Row row)
    {
        var name = row.Own ?? "A partner";
        if (!row.Has("LeftOn")) return row.Changes(name);
        var others = row.Changes(name, except: ["LeftOn", "LeavingReason"]);
        if (row["LeftOn"].Length == 0) return [Sentence($"{name} stays after all."), .. others];
        var reason = row.GivenOf("LeavingReason");
        return [Sentence(row.Was("LeftOn") is { } was ? $"{name} leaves: last day {row["LeftOn"]}, not {was}" : $"{name} leaves: last day {row["LeftOn"]}"), .. reason, .. others];
    }

    private static IEnumerable<HistoryLine> VersionChanged(Row row)
    {
        var name = row.Own ?? "A version";
        if (row.Has("AgreedOn")) return [Sentence($"{name} was agreed on {row["AgreedOn"]}. Its text stays as it is."), .. row.GivenOf("DecisionId", "TextHash"), .. row.Changes(name, "AgreedOn", "AgreedByPersonId", "AgreedTitle", "Parties", "DecisionId", "TextHash", "State", "InForceOn")];
        if (row.Has("SharedAtUtc")) return [Sentence($"{name} was shared with the partners.")];
        if (row.Has("EndsOn"))
            return row["EndsOn"].Length == 0 ? [Sentence($"{name}: notice was taken back.")] : [Sentence($"{name}: notice was given on {row["NoticeGivenOn"]}. Its last day is {row["EndsOn"]}."), .. row.GivenOf("EndReason")];
        return row.Changes(name);
    }

    private static IEnumerable<HistoryLine> SignatoryChanged(Row row)
    {
        var partner = row.Own ?? "A partner";
        if (row.Has("SignedOn")) return [Sentence($"{partner} signed on {row["SignedOn"]}, {Lower(row["SignedHow"])}{row.After(": ", "Name")}{row.After(", ", "Position")}."), .. row.GivenOf("ScanDocumentId", "SignedTextHash")];
        if (row.Has("DeclinedOn") || row.Has("DeclineReason")) return [Sentence($"{partner} declined to sign."), .. row.GivenOf("DeclineReason")];
        return [.. row.Changes(partner, "Position"), .. row.GivenOf("Position")];
    }

    // Both are named: who is away, and who is reminded in their place.
    private static IEnumerable<HistoryLine> NoticesChanged(Row row)
    {
        var name = row.Has("PersonId") ? row["PersonId"] : row.Own ?? "Somebody";
        string[] absence = ["AwayFrom", "AwayUntil", "StandInPersonId"], usual = row.Kind == ChangeKind.Created ? ["PersonId", .. UsualNotices(row)] : [];
        if (absence.All(row.Has) && row["AwayFrom"].Length > 0)
            return [Sentence($"{name} is away from {row["AwayFrom"]} to {row["AwayUntil"]}. {row["StandInPersonId"]} stands in."), .. row.Changes(name, [.. absence, .. usual])];
        if (absence.All(row.Has) && row.Kind == ChangeKind.Changed) return [Sentence($"{name} is there, and {row.Was("StandInPersonId")} does not stand in any more."), .. row.Changes(name, absence)];
        return row.Changes(name, usual);
    }

    // What held before anything was changed.
    private static IEnumerable<string> UsualNotices(Row row)
    {
        if (row["Hour"] == FormattableString.Invariant($"{NoticeSettings.UsualHour}")) yield return "Hour";
        if (row["ByMail"] == "Yes") yield return "ByMail";
        if (row["KindsOff"] == ReminderKinds.None.Label()) yield return "KindsOff";
    }

    private static IEnumerable<HistoryLine> PaymentChanged(Row row)
    {
        var name = row.Own ?? "A payment";
        if (row.Has("WrittenOffOn")) return [Sentence($"{name} was written off on {row["WrittenOffOn"]}. {row["WrittenOffByPersonId"]} agreed to it.")];
        if (row.Has("WriteOffAskedOn")) return row["WriteOffAskedOn"].Length == 0 ? [Sentence($"{name} is not written off.")] : [Sentence($"{row["WriteOffAskedByPersonId"]} asked to write off {LowerFirst(name)}."), .. row.GivenOf("WriteOffReason")];
        return row.Changes(name);
    }

    private static string Amount(Row row) =>
        $"{row["AmountPence"]} {(row.Has("Year") ? "in " + row["Year"] : $"({Lower(FundingWords.YearNotPublished)})")}{row.After(" from ", "FunderOrganisationId")}";

    private static HistoryLine SnapshotsKept(List<Row> rows)
    {
        var results = rows.GroupBy(r => r["Result"]).Select(g => $"{g.Count()} {Lower(g.Key)}");
        return Sentence($"How each of {rows.Count} criteria stood that day was kept: {string.Join(", ", results)}.");
    }

    // 'Lead partner' in the middle of a sentence; 'NHS board' stays.
    private static string Lower(string words) => string.Join(", ", words.Split(", ").Select(w => w.Length > 1 && char.IsUpper(w[1]) ? w : LowerFirst(w)));

    private static string LowerFirst(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];

    /// <summary>One row that a write created, changed or deleted, with its values in words.</summary>
    private sealed class Row(HistoryWords.Known known, HistoryEntry entry, RecordChange change)
    {
        public string Type => change.Type;

        public ChangeKind Kind => change.Kind;

        /// <summary>What the row is called, where it is one that was there before.</summary>
        public string? Own => known.Name(change.Id) ?? (change.Id == entry.SubjectId ? known.Name(entry.SubjectId) : null);

        public string OwnCriterion => Own is { } key ? Criteria.Find(key)?.Title ?? key : "a criterion";

        /// <summary>The value of a field after the write, or before it where the row was deleted; empty for none.</summary>
        public string this[string field] => Find(field) is { } found ? (Kind == ChangeKind.Deleted ? known.Was(change, found) : known.Now(change, found)) ?? "" : "";

        public bool Has(string field) => Find(field) is not null;

        public string? Was(string field) => Find(field) is { } found ? known.Was(change, found) : null;

        public string After(string words, string field) => this[field] is { Length: > 0 } value ? words + value : "";

        public IEnumerable<HistoryLine> GivenOf(params string[] fields) =>
            fields.Where(f => this[f].Length > 0).Select(f => Given(known.Label(f), this[f]));

        public IEnumerable<HistoryLine> AllGiven() =>
            Told([]).Where(f => !HistoryLabels.IsSaidByBeginning(Type, f.Name)).Select(f => Given(known.Label(f.Name), known.Now(change, f)));

        public IEnumerable<HistoryLine> Changes(string? about, params string[] except) =>
            Told(except).Select(f => Changed(about is null ? known.Label(f.Name) : known.Label(f.Name).EndsWith('?') ? $"{about}, ‘{known.Label(f.Name)}’" : $"{about}: {LowerFirst(known.Label(f.Name))}", known.Was(change, f), known.Now(change, f)));

        private IEnumerable<FieldChange> Told(string[] except) =>
            change.Fields.Where(f => !HistoryLabels.IsSaidByTheEntry(f.Name) && !except.Contains(f.Name) && !IsSaidByItsDate(f)).OrderBy(f => HistoryLabels.OrderOf(f.Name));

        private bool IsSaidByItsDate(FieldChange field) => field.Name.EndsWith(HistoryValues.Precision, StringComparison.Ordinal)
            && (Kind == ChangeKind.Created || Has(field.Name[..^HistoryValues.Precision.Length]));

        private FieldChange? Find(string field) => change.Fields.FirstOrDefault(f => f.Name == field);
    }
}
