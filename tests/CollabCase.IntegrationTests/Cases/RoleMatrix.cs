using CollabCase.Testing.Cases;
using CollabCase.Web.Access;

namespace CollabCase.IntegrationTests.Cases;

/// <summary>
/// Who may do what, written a second time and by hand, so that a slip in AccessRules shows. Whoever adds an act adds
/// its line. The others of those who see the partnership get 403.
/// </summary>
internal static class RoleMatrix
{
    private static readonly Role[] Members = [Role.SteeringMember, Role.PartnerMember];
    private static readonly Role[] InCharge = [Role.Coordinator, Role.Administrator];

    private static readonly Role[] Importers = [.. InCharge, Role.OtherCoordinator, Role.Funder];

    private static readonly Dictionary<Act, Role[]> May = new()
    {
        [Act.Enter] = Enum.GetValues<Role>(),
        [Act.SeePartnership] = [.. Everyone.Seeing],
        [Act.SeeFunding] = [.. InCharge, .. Members, Role.Funder, Role.Auditor],
        [Act.SeeHistory] = [.. InCharge, .. Members, Role.Auditor],
        [Act.SeeContacts] = [.. InCharge, .. Members, Role.Auditor],
        [Act.SeePartnersTime] = [.. InCharge, .. Members, Role.Auditor],
        [Act.SeeWarnings] = [.. InCharge, .. Members, Role.Auditor],
        [Act.SeeUnderstanding] = [.. InCharge, .. Members, Role.Participant, Role.Auditor],
        [Act.SeePortfolio] = [.. InCharge, Role.OtherCoordinator, .. Members, Role.Funder, Role.Auditor],
        [Act.PublishGrants] = [Role.Funder, Role.Auditor, Role.Administrator],
        [Act.OpenPartnership] = [.. InCharge, Role.OtherCoordinator],
        [Act.ManagePartnership] = InCharge,
        [Act.SpeakForPartner] = [.. InCharge, Role.PartnerMember],
        [Act.Attest] = [.. InCharge, Role.SteeringMember],
        [Act.DecideGate] = InCharge,
        [Act.RecordAward] = InCharge,
        [Act.PlanMilestones] = InCharge,
        [Act.WorkOnMilestone] = InCharge,
        [Act.WriteNotes] = [.. InCharge, .. Members, Role.Participant],
        [Act.SeeRisks] = [.. InCharge, .. Members, Role.Auditor],
        [Act.RecordRisk] = [.. InCharge, Role.SteeringMember],
        [Act.ReviewRisk] = [.. InCharge, Role.SteeringMember],
        [Act.KeepRisks] = InCharge,
        [Act.SeeReviews] = [.. InCharge, .. Members, Role.Funder, Role.Auditor],
        [Act.KeepReviews] = InCharge,
        [Act.RecordReview] = InCharge,
        [Act.SeeGovernance] = [.. Everyone.Seeing],
        [Act.KeepGovernance] = InCharge,
        [Act.KeepTier] = InCharge,
        [Act.RecordDecision] = InCharge,
        [Act.SeeProposals] = [.. InCharge, .. Members, Role.Auditor],
        [Act.WriteProposal] = [.. InCharge, .. Members],
        [Act.KeepProposal] = [.. InCharge, Role.PartnerMember],
        [Act.ScheduleProposal] = InCharge,
        [Act.SeeMeetings] = [.. Everyone.Seeing],
        [Act.ReadMeetings] = [.. InCharge, .. Members, Role.Auditor],
        [Act.KeepMeetings] = InCharge,
        [Act.SeeActions] = [.. InCharge, .. Members, Role.Participant, Role.Auditor],
        [Act.RecordAction] = [.. InCharge, .. Members],
        [Act.WorkOnAction] = InCharge,
        [Act.RaiseIssue] = [.. InCharge, .. Members, Role.Participant],
        [Act.AnswerIssue] = InCharge,
        [Act.WithdrawIssue] = InCharge,
        [Act.ReplyToMeeting] = InCharge,
        [Act.ApproveMinutes] = InCharge,
        [Act.SeeDocuments] = [.. Everyone.Seeing],
        [Act.KeepDocuments] = InCharge,
        [Act.SignForPartner] = [.. InCharge, .. Members],
        [Act.CommentOnDocuments] = [.. InCharge, .. Members],
        [Act.ShareViews] = [.. InCharge, Role.OtherCoordinator],
        [Act.KeepOrganisations] = [.. InCharge, Role.OtherCoordinator],
        [Act.SeePeople] = [Role.Administrator, Role.Auditor],
        [Act.ManagePeople] = [Role.Administrator],
        [Act.SeeMail] = [Role.Administrator, Role.Auditor],
        [Act.KeepMail] = [Role.Administrator],
        [Act.SeeJobs] = [Role.Administrator, Role.Auditor],
        [Act.RunJobs] = [Role.Administrator],
        [Act.ImportAwards] = Importers,
        [Act.SeeImports] = [.. Importers, Role.Auditor],
        [Act.SeeImport] = [Role.Administrator, Role.Auditor],
        [Act.KeepImport] = [Role.Administrator],
        [Act.HandOverHoldings] = [.. InCharge, Role.OtherCoordinator],
    };

    public static IReadOnlyList<Role> Allowed(Act act) =>
        May.TryGetValue(act, out var roles) ? roles : throw new InvalidOperationException($"Say in {nameof(RoleMatrix)} who may {act}.");

    /// <summary>Those who may not, although they see what it is about.</summary>
    public static IReadOnlyList<Role> Refused(Act act) =>
        [.. (AccessRules.IsAboutAPartnership(act) ? Everyone.Seeing : Enum.GetValues<Role>()).Except(Allowed(act))
            // Another's import is not there for those who might have one of their own.
            .Except(AccessRules.IsAboutAnImport(act) ? Importers : [])];
}
