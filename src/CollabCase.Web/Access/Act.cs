namespace CollabCase.Web.Access;

/// <summary>What a person can be allowed to do. Who may do which is decided in <see cref="AccessRules"/>, nowhere else.</summary>
public enum Act
{
    /// <summary>Any page that shows only what the person may see.</summary>
    Enter,
    SeePartnership,
    SeeFunding,
    SeeHistory,
    /// <summary>How to reach a partner's people, and why a partner left: for those who work together there.</summary>
    SeeContacts,
    /// <summary>How many hours each partner gave, and what one is worth: for those who work together there. Their funders see what all come to together.</summary>
    SeePartnersTime,
    /// <summary>What partners answer to the three questions: for those who take part there, not for their funders.</summary>
    SeeUnderstanding,
    /// <summary>What a partnership's records warn of: those in it see it before their funders do.</summary>
    SeeWarnings,
    /// <summary>The portfolio, the directory's changes and other things that a participant is not shown.</summary>
    SeePortfolio,
    /// <summary>A funder's grants as 360Giving: its own, or any for those who see every record.</summary>
    PublishGrants,
    OpenPartnership,
    ManagePartnership,
    /// <summary>Saying what a partner brings, decides and understands: on its behalf, or as one of its own people.</summary>
    SpeakForPartner,
    /// <summary>Telling what is so at the gate.</summary>
    Attest,
    /// <summary>Recording what the steering group decided.</summary>
    DecideGate,
    RecordAward,
    /// <summary>Planning milestones, saying what they are and what comes first.</summary>
    PlanMilestones,
    /// <summary>What becomes of one milestone: its dates, its waiting, its evidence. Its owner may too.</summary>
    WorkOnMilestone,
    /// <summary>Writing notes and adding documents. Whose words can be corrected, and by whom, the domain says.</summary>
    WriteNotes,
    /// <summary>The risk register: for those who carry the risks together, and auditors.</summary>
    SeeRisks,
    /// <summary>Recording a risk.</summary>
    RecordRisk,
    /// <summary>Looking at one risk again. Its owner may too.</summary>
    ReviewRisk,
    /// <summary>Correcting a risk, handing it over, closing it and opening it again.</summary>
    KeepRisks,
    /// <summary>What is looked at again, and when: for those who take part, and auditors; for a funder what its own awards ask for.</summary>
    SeeReviews,
    /// <summary>Adding reviews, giving them another day or owner, and ending them.</summary>
    KeepReviews,
    /// <summary>Saying what came of one review. Whoever sees to it may too, and who stands in.</summary>
    RecordReview,
    /// <summary>Who meets, how often, and who sits there. Papers and minutes are for those who take part.</summary>
    SeeGovernance,
    /// <summary>Setting groups up, who sits in them, and who has to be there.</summary>
    KeepGovernance,
    /// <summary>What one group is called and how often it meets. Its chair and its secretary may too.</summary>
    KeepTier,
    /// <summary>What groups propose to the steering group: for those who take part, and auditors.</summary>
    SeeProposals,
    /// <summary>Writing a proposal: for one's own partner, or for any as the coordinator.</summary>
    WriteProposal,
    /// <summary>Correcting one proposal, sending it and taking it back. The members of its author may too.</summary>
    KeepProposal,
    /// <summary>Putting one proposal on an agenda of the group that decides. Its chair and its secretary may too.</summary>
    ScheduleProposal,
    /// <summary>Recording what one group decided. Its chair and its secretary may too.</summary>
    RecordDecision,
    /// <summary>That a group meets, on which day, and whether enough people came.</summary>
    SeeMeetings,
    /// <summary>The agenda, papers and minutes of a meeting: for those who take part, and auditors.</summary>
    ReadMeetings,
    /// <summary>Scheduling a group's meetings and keeping their agenda, papers and records. Its chair and its secretary may too.</summary>
    KeepMeetings,
    /// <summary>Agreed documents. Which versions of them somebody reads, `Visible.AgreedVersions` says.</summary>
    SeeDocuments,
    /// <summary>Drafting agreed documents, sharing them, agreeing them and asking for signatures. Chair and secretary of the steering group may too, and those of a group for its terms of reference.</summary>
    KeepDocuments,
    /// <summary>Saying something about a clause while it is negotiated.</summary>
    CommentOnDocuments,
    /// <summary>What people said they would do, and the issues that groups take up: for those who take part, and auditors.</summary>
    SeeActions,
    /// <summary>Recording what somebody said they would do.</summary>
    RecordAction,
    /// <summary>What becomes of one action. Its owner may too, and the chair and the secretary of the group that asked for it.</summary>
    WorkOnAction,
    /// <summary>Saying that a group approved its minutes, which locks them. Its chair and its vice chair may too.</summary>
    ApproveMinutes,
    /// <summary>Signing an agreed document for one's own organisation, or declining to. Whether it is asked, the document says.</summary>
    SignForPartner,
    /// <summary>Taking what a group cannot settle to the one above: for those who take part, in the name of a group that they sit in.</summary>
    RaiseIssue,
    /// <summary>Answering an issue or taking it further up: for those who sit in the group that has it.</summary>
    AnswerIssue,
    /// <summary>Withdrawing an issue: for those who sit in the group that raised it.</summary>
    WithdrawIssue,
    /// <summary>Saying whether one comes to a meeting: for those who sit in its group.</summary>
    ReplyToMeeting,
    /// <summary>Letting a role open one's own saved views.</summary>
    ShareViews,
    KeepOrganisations,
    /// <summary>Who can sign in, and what they may do. Addresses are for administrators.</summary>
    SeePeople,
    ManagePeople,
    /// <summary>Handing over all that somebody holds: everywhere, or in the partnerships that one coordinates.</summary>
    HandOverHoldings,
    /// <summary>What the program wrote to whom, and what became of it. Never in which words.</summary>
    SeeMail,
    /// <summary>Having a message tried again, or giving it up.</summary>
    KeepMail,
    /// <summary>What the program does by itself, and what became of it.</summary>
    SeeJobs,
    /// <summary>Having a job run now.</summary>
    RunJobs,
    /// <summary>Bringing awards in from a file: those that one may record, which the domain and `Visible.PartnershipsToImportInto` say.</summary>
    ImportAwards,
    /// <summary>The imports that one has brought; administrators and auditors see all.</summary>
    SeeImports,
    /// <summary>One import: for whoever brought it, administrators and auditors.</summary>
    SeeImport,
    /// <summary>Matching, running and undoing one import: for whoever brought it, and administrators.</summary>
    KeepImport,
}
