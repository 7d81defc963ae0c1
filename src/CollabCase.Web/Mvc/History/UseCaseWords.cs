namespace CollabCase.Web.Mvc.History;

/// <summary>
/// What somebody did, from the name of the use case: `RecordAward` as 'Award recorded'. Those whose names do not turn
/// into a sentence that way are said in full here.
/// </summary>
public static class UseCaseWords
{
    private const string WithTheDemonstration = "Read from the demonstration’s files";

    private static readonly Dictionary<string, string> InFull = new()
    {
        ["AddNewPartner"] = "Partner added, with a new organisation",
        ["AdvanceStage"] = "Moved on through the gate",
        ["AgreeMilestone"] = "Date of a milestone agreed",
        ["AgreeMilestones"] = "Date of a milestone agreed, together with others",
        ["AnswerQuestions"] = "The three questions answered",
        ["ApproveForecast"] = "Forecast approved",
        ["AskQuestions"] = "The three questions asked",
        ["AnswerWriteOff"] = "Whether a payment is written off answered",
        ["AskWriteOff"] = "Asked to write off a payment",
        ["MovePayment"] = "What became of a payment recorded",
        ["MoveReport"] = "What became of a report to a funder recorded",
        ["RecordContribution"] = "Help in kind recorded",
        ["CorrectContribution"] = "Help in kind corrected",
        ["ReprofileAward"] = "Award re-profiled",
        ["SettleCondition"] = "What became of a condition recorded",
        ["Attest"] = "Said what is in place at the gate",
        ["ChangeNotices"] = "How a person is reminded changed",
        ["ChooseWhatComesFirst"] = "What comes first chosen",
        ["Classify"] = "Theme, form and model changed",
        ["DeactivatePerson"] = "Account switched off",
        ["DecideNotYet"] = "Decided at the gate: not yet",
        ["DescribePurpose"] = "Name and purpose changed",
        ["DoneByLink"] = "Marked as done, by the link in a reminder",
        ["DropMilestone"] = "Milestone dropped",
        ["FinishSetUp"] = "Setting up finished",
        ["HandOverAction"] = "Action handed over",
        ["HandOverHoldings"] = "Handed over, with all that a person held",
        ["HandOverMilestone"] = "Milestone handed over",
        ["HandOverActions"] = "Action handed over, together with others",
        ["HandOverMilestones"] = "Milestone handed over, together with others",
        ["HandOverPartnership"] = "Partnership handed over",
        ["HandOverRisk"] = "Risk handed over",
        ["LoadAccounts"] = "Read from the demonstration’s files",
        ["LoadOrganisations"] = "Read from the demonstration’s files",
        ["LoadPartnership"] = "Read from the demonstration’s files",
        ["DropAction"] = "Action dropped",
        ["MarkActionsDone"] = "Action marked as done, together with others",
        ["MarkActionDone"] = "Action marked as done",
        ["RedateAction"] = "Day of an action changed",
        ["ReopenAction"] = "Action opened again",
        ["MarkMilestoneDone"] = "Milestone marked as done",
        ["MoveBack"] = "Moved back a stage",
        ["NameLead"] = "Lead person named",
        ["PlanSpending"] = "Spending planned",
        ["StartReport"] = "Report begun",
        ["WriteReportSection"] = "Section of a report written",
        ["BringReportUpToDate"] = "Figures of a report brought up to date",
        ["SignOffReport"] = "Report signed off",
        ["WithdrawReport"] = "Report withdrawn",
        ["StartNextReport"] = "New version of a report begun",
        ["UseReport"] = "Report used for a funder",
        ["RecordPeople"] = "Number of people recorded",
        ["CorrectPeople"] = "Number of people corrected",
        ["AddSaving"] = "Saving recorded",
        ["CorrectSaving"] = "Saving corrected",
        ["RemoveSaving"] = "Saving removed",
        ["GiveRate"] = "Value of an hour in meetings said",
        ["AddTime"] = "Time outside meetings recorded",
        ["CorrectTime"] = "Time outside meetings corrected",
        ["RemoveTime"] = "Time outside meetings removed",
        ["AddSupport"] = "Outside support recorded",
        ["CorrectSupport"] = "Outside support corrected",
        ["RemoveSupport"] = "Outside support removed",
        ["RecordSpent"] = "What was spent recorded",
        ["SayWhatFollows"] = "What follows the money said",
        ["ReplaceDocument"] = "New version of a document added",
        ["PartnerLeaves"] = "Leaving of a partner recorded",
        ["PartnerStays"] = "Leaving of a partner taken back",
        ["PlanMilestone"] = "Milestone planned",
        ["PlanMilestoneFor"] = "Date of a milestone planned",
        ["ReactivatePerson"] = "Account switched on",
        ["ReinstateMilestone"] = "Milestone taken up again",
        ["ReopenMilestone"] = "Milestone opened again",
        ["ReplanMilestone"] = "Milestone re-planned",
        ["ReopenRisk"] = "Risk opened again",
        ["TurnOffMail"] = "Reminders by e-mail turned off, by the link in one",
        ["StateAuthority"] = "What a contact can decide stated, and who stands in",
        ["ReplanMilestones"] = "Milestone re-planned, together with others",
        ["StartFromTemplate"] = "Milestones planned from a template",
        ["SetUpTier"] = "Group set up",
        ["RenameTier"] = "Group renamed",
        ["AnswerTo"] = "To which group a group answers changed",
        ["DelegateMatters"] = "What a group may decide changed",
        ["WindUpTier"] = "Group wound up",
        ["RemoveSeat"] = "Seat in a group removed",
        ["ChangeOffice"] = "Office in a group changed",
        ["NameDeputy"] = "Deputy in a group named",
        ["ReplyToMeeting"] = "Said whether they come to a meeting",
        ["TakeIssueFurther"] = "Issue taken further up",
        ["SeatMember"] = "Member of a group seated",
        ["DeclareConflict"] = "Conflict of interest declared",
        ["WithdrawConflict"] = "Conflict of interest taken away",
        ["EndTerm"] = "Term in a group ended",
        ["ChangeRule"] = "When people are reminded changed",
        ["ChangeCadence"] = "How often a group meets changed",
        ["ChangeQuorum"] = "Quorum of a group changed",
        ["SignByLink"] = "Signed, by a link",
        ["DeclineByLink"] = "Signing declined, by a link",
        ["SignDocument"] = "Signed, while signed in",
        ["DeclineToSign"] = "Signing declined",
        ["SendForSignature"] = "Partners asked to sign",
        ["SendAgain"] = "Partner asked to sign again",
        ["NameSignatory"] = "Who signs changed",
        ["WithdrawLink"] = "Link to sign taken back",
        ["RecordPaperSignature"] = "Signature on paper recorded",
        ["EndAgreement"] = "Notice given",
        ["TakeNoticeBack"] = "Notice taken back",
        ["ChaseSignatures"] = "Partner reminded to sign",
        ["SettleAgreements"] = "Agreed documents brought up to date",
        ["StartAgreedDocument"] = "Agreed document started",
        ["RenameAgreedDocument"] = "Title of an agreed document changed",
        ["StartNextVersion"] = "Next version started",
        ["DescribeVersion"] = "Summary, dates and notice changed",
        ["AddLibraryClauses"] = "Clauses of the library added",
        ["RemoveClause"] = "Clause taken out",
        ["ShareVersion"] = "Version shared with the partners",
        ["CommentOnVersion"] = "Comment on a version",
        ["ReviewVersion"] = "Version looked at again",
        ["AttachEasyRead"] = "Easy Read version chosen",
        ["PlanReviewOfVersion"] = "Review of a version planned",
        ["RecordReview"] = "Result of a review recorded",
        ["RedateReview"] = "Day of a review changed",
        ["HandOverReview"] = "Review handed over",
        ["EndReview"] = "Review ended",
        ["CorrectReview"] = "What a review is about changed",
        ["AddReview"] = "Review added",
        ["SubmitProposal"] = "Proposal sent to the steering group",
        ["PutProposalOnAgenda"] = "Proposal put on an agenda",
        ["UploadAwards"] = "File of awards uploaded",
        ["MatchColumns"] = "Columns of an import matched",
        ["MatchNames"] = "Names of an import matched",
        ["CompareRows"] = "Rows of an import checked",
        ["RunImport"] = "Import begun",
        ["WriteAwards"] = "Imported from a file",
        ["TakeBackAwards"] = "Import from a file undone",
        ["UndoImport"] = "Undoing of an import begun",
        ["GoOnWithImport"] = "Import gone on with",
        ["StopImport"] = "Import stopped",
        ["PlaceAwards"] = "Imported from a file, and placed here",
        ["StopWaiting"] = "Waiting for others ended",
        ["TakeBackQuestions"] = "The three questions taken back",
        ["TakeBackBulkAct"] = "Taken back, together with others",
        ["TakeOverPartnership"] = "Partnership taken over",
        ["UnlockPerson"] = "Account unlocked",
        ["WaitForOthers"] = "Milestone waits for others",
        ["WithdrawAttestation"] = "What was said at the gate withdrawn",
    };

    private static readonly Dictionary<string, string> Irregular = new()
    {
        ["begin"] = "begun", ["choose"] = "chosen", ["give"] = "given", ["hold"] = "held", ["keep"] = "kept", ["make"] = "made", ["put"] = "put",
        ["say"] = "said", ["send"] = "sent", ["set"] = "set", ["take"] = "taken", ["tell"] = "told", ["withdraw"] = "withdrawn", ["write"] = "written",
    };

    public static string Say(string useCase)
    {
        if (InFull.TryGetValue(useCase, out var words)) return words;
        var (verb, what) = OfName(useCase);
        if (what.Length == 0) return Words.OfName(Done(verb));
        return char.ToUpperInvariant(what[0]) + what[1..] + " " + Done(verb);
    }

    private static (string Verb, string What) OfName(string useCase)
    {
        var words = Words.OfName(useCase);
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (words.ToLowerInvariant(), "") : (words[..space].ToLowerInvariant(), words[(space + 1)..]);
    }

    private static string Done(string verb) => Irregular.GetValueOrDefault(verb) ?? verb switch
    {
        [.., 'e'] => verb + "d",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => verb[..^1] + "ied",
        _ => verb + "ed",
    };
}
