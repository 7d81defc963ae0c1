using CollabCase.Data.Access;
using CollabCase.Domain.People;

namespace CollabCase.Web.Access;

/// <summary>Who may press which button: one pure function over the person and their standing in the partnership.</summary>
public static class AccessRules
{
    /// <summary>True for acts that are about one partnership, which the person has to be able to see first.</summary>
    public static bool IsAboutAPartnership(Act act) =>
        act is Act.SeePartnership or Act.SeeFunding or Act.SeeHistory or Act.SeeContacts or Act.SeePartnersTime or Act.SeeWarnings or Act.SeeUnderstanding or Act.ManagePartnership or Act.SpeakForPartner or Act.Attest or Act.DecideGate or Act.RecordAward
            or Act.PlanMilestones or Act.WorkOnMilestone or Act.WriteNotes or Act.SeeRisks or Act.RecordRisk or Act.ReviewRisk or Act.KeepRisks or Act.SeeReviews or Act.KeepReviews or Act.RecordReview
            or Act.SeeGovernance or Act.KeepGovernance or Act.KeepTier or Act.RecordDecision or Act.SeeProposals or Act.WriteProposal or Act.KeepProposal or Act.ScheduleProposal
            or Act.SeeMeetings or Act.ReadMeetings or Act.KeepMeetings or Act.ApproveMinutes or Act.SeeActions or Act.RecordAction or Act.WorkOnAction
            or Act.RaiseIssue or Act.AnswerIssue or Act.WithdrawIssue or Act.ReplyToMeeting || IsAboutAgreedDocuments(act);

    /// <summary>True for acts that are about one import, which is not there for anybody else than whoever brought it.</summary>
    public static bool IsAboutAnImport(Act act) => act is Act.SeeImport or Act.KeepImport;

    /// <summary>True for acts that are about one milestone, whose owner may do them whatever else they are there.</summary>
    public static bool IsAboutAMilestone(Act act) => act is Act.WorkOnMilestone;

    /// <summary>True for acts that are about one risk, whose owner may do them as long as they see the register.</summary>
    public static bool IsAboutARisk(Act act) => act is Act.ReviewRisk;

    /// <summary>True for acts that are about one review, whose owner and deputy may do them as long as they see it.</summary>
    public static bool IsAboutAReview(Act act) => act is Act.RecordReview;

    /// <summary>True for acts that are about agreed documents, for which it counts what somebody is in the groups of the partnership.</summary>
    public static bool IsAboutAgreedDocuments(Act act) => act is Act.SeeDocuments or Act.KeepDocuments or Act.CommentOnDocuments or Act.SignForPartner;

    /// <summary>True for acts that are about one action, whose owner may do them whatever else they are there.</summary>
    public static bool IsAboutAnAction(Act act) => act is Act.WorkOnAction;

    /// <summary>True for acts that are about one issue, for which it counts who sits in the groups that raised it and have it.</summary>
    public static bool IsAboutAnIssue(Act act) => act is Act.AnswerIssue or Act.WithdrawIssue;

    /// <summary>True for acts that are about one partner, whose own people may do them.</summary>
    public static bool IsAboutAPartner(Act act) => act is Act.SpeakForPartner;

    /// <summary>True for acts that are about one proposal: its author's members, and those in charge of the group that decides.</summary>
    public static bool IsAboutAProposal(Act act) => act is Act.KeepProposal or Act.ScheduleProposal or Act.SeeProposals;

    /// <summary>True for acts that are about one meeting, or about scheduling one: what the person is in the group that meets decides.</summary>
    public static bool IsAboutAMeeting(Act act) => act is Act.SeeMeetings or Act.ReadMeetings or Act.ReplyToMeeting or Act.KeepMeetings or Act.ApproveMinutes;

    /// <summary>Whether the person may work on a milestone with this owner, of a partnership with this coordinator: for lists across partnerships.</summary>
    public static bool AllowsWorkOn(Viewer viewer, long? coordinatorPersonId, long? ownerPersonId)
    {
        var standing = Standing.None;
        if (coordinatorPersonId == viewer.PersonId && viewer.Is(SystemRoles.Coordinator)) standing |= Standing.Coordinator;
        if (ownerPersonId == viewer.PersonId) standing |= Standing.MilestoneOwner;
        return Allows(Act.WorkOnMilestone, viewer, standing);
    }

    /// <summary>Whether the person may work on an action with this owner, of a partnership with this coordinator: for lists across partnerships.</summary>
    public static bool AllowsWorkOnAction(Viewer viewer, long? coordinatorPersonId, long? ownerPersonId)
    {
        var standing = Standing.None;
        if (coordinatorPersonId == viewer.PersonId && viewer.Is(SystemRoles.Coordinator)) standing |= Standing.Coordinator;
        if (ownerPersonId == viewer.PersonId) standing |= Standing.ActionOwner;
        return Allows(Act.WorkOnAction, viewer, standing);
    }

    /// <summary>Whether the person may do something to a review that they see, with this owner, of a partnership with this coordinator: for lists across partnerships.</summary>
    public static bool AllowsOnReview(Act act, Viewer viewer, long? coordinatorPersonId, long? ownerPersonId)
    {
        var standing = Standing.None;
        if (coordinatorPersonId == viewer.PersonId && viewer.Is(SystemRoles.Coordinator)) standing |= Standing.Coordinator;
        // Whoever sees one that is theirs is a member: nobody else can be its owner.
        if (ownerPersonId == viewer.PersonId) standing |= Standing.ReviewOwner | Standing.PartnerMember;
        return Allows(act, viewer, standing);
    }

    /// <summary>Whether the person may record what is so of the awards of a partnership with this coordinator, and write its reports: for lists across partnerships.</summary>
    public static bool AllowsRecordingAwards(Viewer viewer, long? coordinatorPersonId) =>
        Allows(Act.RecordAward, viewer, coordinatorPersonId == viewer.PersonId && viewer.Is(SystemRoles.Coordinator) ? Standing.Coordinator : Standing.None);

    public static bool Allows(Act act, Viewer viewer, Standing standing)
    {
        var administrator = viewer.Is(SystemRoles.Administrator);
        var coordinates = standing.HasFlag(Standing.Coordinator);
        var member = (standing & (Standing.SteeringMember | Standing.PartnerMember)) != 0;
        return act switch
        {
            Act.Enter or Act.SeePartnership or Act.SeeGovernance or Act.SeeMeetings or Act.SeeDocuments => true,
            Act.SeeFunding or Act.SeeReviews => viewer.SeesEverything || coordinates || member || standing.HasFlag(Standing.Funder),
            Act.SeeHistory or Act.SeeContacts or Act.SeePartnersTime or Act.SeeWarnings or Act.SeeRisks => viewer.SeesEverything || coordinates || member,
            Act.SeeUnderstanding => viewer.SeesEverything || coordinates || member || standing.HasFlag(Standing.Participant),
            Act.SeePortfolio => viewer.SeesEverything || viewer.Is(SystemRoles.Coordinator | SystemRoles.Funder) || viewer.HasSeat,
            Act.PublishGrants => viewer.SeesEverything || viewer.Is(SystemRoles.Funder),
            Act.OpenPartnership => administrator || viewer.Is(SystemRoles.Coordinator),
            Act.ManagePartnership or Act.DecideGate or Act.RecordAward or Act.PlanMilestones or Act.KeepRisks or Act.KeepReviews or Act.KeepGovernance => administrator || coordinates,
            Act.ReadMeetings => viewer.SeesEverything || coordinates || member || standing.HasFlag(Standing.TierMember),
            Act.KeepTier or Act.KeepMeetings or Act.RecordDecision => administrator || coordinates || (standing & (Standing.TierChair | Standing.TierSecretary)) != 0,
            Act.KeepDocuments => administrator || coordinates || (standing & (Standing.SteeringOffice | Standing.TermsOffice)) != 0,
            Act.SignForPartner => administrator || coordinates || member,
            Act.CommentOnDocuments => administrator || coordinates || member || standing.HasFlag(Standing.TermsMember),
            Act.ApproveMinutes => administrator || coordinates || standing.HasFlag(Standing.TierChair),
            Act.WorkOnMilestone => administrator || coordinates || standing.HasFlag(Standing.MilestoneOwner),
            Act.SeeActions => viewer.SeesEverything || coordinates || member || standing.HasFlag(Standing.Participant),
            Act.RecordAction => administrator || coordinates || member,
            // For which groups, the form knows: those that they sit in.
            Act.RaiseIssue => administrator || coordinates || member || standing.HasFlag(Standing.Participant),
            // Whoever is in charge is told on the page that nobody waits for their answer, unless they have a seat.
            Act.ReplyToMeeting => administrator || coordinates || standing.HasFlag(Standing.TierMember),
            Act.AnswerIssue => administrator || coordinates || standing.HasFlag(Standing.IssueAsked),
            Act.WithdrawIssue => administrator || coordinates || standing.HasFlag(Standing.IssueRaised),
            Act.WorkOnAction => administrator || coordinates || (standing & (Standing.ActionOwner | Standing.TierChair | Standing.TierSecretary)) != 0,
            Act.SeeProposals => viewer.SeesEverything || coordinates || member,
            Act.WriteProposal => administrator || coordinates || member,
            Act.ScheduleProposal => administrator || coordinates || (standing & (Standing.TierChair | Standing.TierSecretary)) != 0,
            Act.SpeakForPartner or Act.KeepProposal => administrator || coordinates || standing.HasFlag(Standing.OwnPartner),
            Act.Attest or Act.RecordRisk => administrator || coordinates || standing.HasFlag(Standing.SteeringMember),
            Act.ReviewRisk => administrator || coordinates || standing.HasFlag(Standing.SteeringMember) || (member && standing.HasFlag(Standing.RiskOwner)),
            Act.RecordReview => administrator || coordinates || (member && standing.HasFlag(Standing.ReviewOwner)),
            Act.WriteNotes => administrator || coordinates || member || standing.HasFlag(Standing.Participant),
            Act.KeepOrganisations or Act.ShareViews => administrator || viewer.Is(SystemRoles.Coordinator),
            Act.SeePeople or Act.SeeMail or Act.SeeJobs => viewer.SeesEverything,
            Act.ManagePeople or Act.KeepMail or Act.RunJobs => administrator,
            // Whose import it is, its number answers: another's is not there.
            Act.SeeImport or Act.SeeImports => viewer.SeesEverything || viewer.Is(SystemRoles.Coordinator | SystemRoles.Funder),
            Act.ImportAwards or Act.KeepImport => administrator || viewer.Is(SystemRoles.Coordinator | SystemRoles.Funder),
            Act.HandOverHoldings => administrator || viewer.Is(SystemRoles.Coordinator),
            _ => false,
        };
    }
}
