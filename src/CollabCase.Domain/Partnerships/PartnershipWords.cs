namespace CollabCase.Domain.Partnerships;

/// <summary>What screens, files and messages call the choices that a partnership is described with.</summary>
public static partial class PartnershipWords
{
    /// <summary>What the theme is called.</summary>
    public static string Label(this Theme theme) => theme switch
    {
        Theme.HealthAndWellbeing => "Health and wellbeing",
        Theme.MentalHealthAndRecovery => "Mental health and recovery",
        Theme.LearningDisability => "Learning disability",
        Theme.Justice => "Justice",
        Theme.HousingAndHomelessness => "Housing and homelessness",
        Theme.Employability => "Employability",
        Theme.Transport => "Transport",
        Theme.ChildrenAndFamilies => "Children and families",
        Theme.OlderPeople => "Older people",
        Theme.PlaceAndCommunity => "Place and community",
        Theme.Other => "Something else",
        _ => throw new ArgumentOutOfRangeException(nameof(theme)),
    };

    /// <summary>What the form is called.</summary>
    public static string Label(this PartnershipForm form) => form switch
    {
        PartnershipForm.CollaborativeCouncil => "Collaborative council",
        PartnershipForm.SystemConnector => "System connector",
        PartnershipForm.AgentOfChange => "Agent of change",
        PartnershipForm.CollaborativeMarket => "Collaborative market",
        PartnershipForm.ProviderCollaboration => "Provider collaboration",
        PartnershipForm.StrategicPsp => "Strategic PSP",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    /// <summary>What those who design or deliver are called.</summary>
    public static string Label(this Responsibility responsibility) => responsibility switch
    {
        Responsibility.PublicSector => "Public sector",
        Responsibility.PublicWithCitizensOrThirdSector => "Public sector with citizens or the third sector",
        Responsibility.CitizensOrThirdSector => "Citizens or the third sector",
        _ => throw new ArgumentOutOfRangeException(nameof(responsibility)),
    };

    /// <summary>What the model of collaboration is called.</summary>
    public static string Label(this CollaborationModel model) => model switch
    {
        CollaborationModel.TraditionalPublicAdministration => "Traditional public administration",
        CollaborationModel.CoGovernance => "Co-governance",
        CollaborationModel.PartialCoProduction => "Partial co-production",
        CollaborationModel.CoManagement => "Co-management",
        CollaborationModel.FullCoProduction => "Full co-production",
        _ => throw new ArgumentOutOfRangeException(nameof(model)),
    };

    /// <summary>What the profile is called.</summary>
    public static string Label(this PartnershipProfile profile) => profile switch
    {
        PartnershipProfile.Light => "Light",
        PartnershipProfile.Collaboration => "Collaboration",
        PartnershipProfile.StrategicPsp => "Strategic PSP",
        _ => throw new ArgumentOutOfRangeException(nameof(profile)),
    };

    /// <summary>Whom the profile suits, in a sentence, for whoever chooses.</summary>
    public static string Hint(this PartnershipProfile profile) => profile switch
    {
        PartnershipProfile.Light => "Two or three partners with a short agreement. The gates ask for little.",
        PartnershipProfile.Collaboration => "The partners put things on paper while they test. The first gate asks for what testing needs, the second for the rest.",
        PartnershipProfile.StrategicPsp => "A strategic public-social partnership. The gates ask for everything.",
        _ => throw new ArgumentOutOfRangeException(nameof(profile)),
    };

    /// <summary>What the state is called.</summary>
    public static string Label(this PartnershipState state) => state switch
    {
        PartnershipState.Active => "Active",
        PartnershipState.Paused => "Paused",
        PartnershipState.Closed => "Closed",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What the reason for closing is called.</summary>
    public static string Label(this CloseReason reason) => reason switch
    {
        CloseReason.CommissionedOrMainstreamed => "Commissioned or mainstreamed",
        CloseReason.PurposeAchieved => "Purpose achieved",
        CloseReason.Merged => "Merged with another partnership",
        CloseReason.EndedWithLearning => "Ended with learning",
        CloseReason.FundingEnded => "Funding ended",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>What one role is called. For several at once, see <see cref="Each"/>.</summary>
    public static string Label(this PartnerRoles role) => role switch
    {
        PartnerRoles.Lead => "Lead partner",
        PartnerRoles.Commissioner => "Commissioner",
        PartnerRoles.Provider => "Provider",
        PartnerRoles.Funder => "Funder",
        PartnerRoles.Broker => "Broker",
        PartnerRoles.Evaluator => "Evaluator",
        PartnerRoles.UserLed => "User-led",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>The roles one by one, in the order in which they are listed.</summary>
    public static IReadOnlyList<PartnerRoles> Each(this PartnerRoles roles) =>
        [.. Enum.GetValues<PartnerRoles>().Where(role => role != PartnerRoles.None && roles.HasFlag(role))];

    /// <summary>What the stage is called.</summary>
    public static string Label(this Stage stage) => stage switch
    {
        Stage.PreCollaboration => "Pre-collaboration",
        Stage.TestAndEmbed => "Test and embed",
        Stage.SustainAndEmbed => "Sustain and embed",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    /// <summary>What the Strategic PSP programme calls the same stage.</summary>
    public static string AlsoCalled(this Stage stage) => stage switch
    {
        Stage.PreCollaboration => "start-up, co-planning, design",
        Stage.TestAndEmbed => "pilot",
        Stage.SustainAndEmbed => "commission, mainstream, extend; ‘Stage 3’",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    /// <summary>How a stage was reached.</summary>
    public static string Label(this StageEntry entry) => entry switch
    {
        StageEntry.Opened => "Opened here",
        StageEntry.TakenOver => "Taken over at this stage",
        StageEntry.Advanced => "Moved on",
        StageEntry.MovedBack => "Moved back",
        StageEntry.Reopened => "Reopened",
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    };

    /// <summary>The stage that the gate leads to.</summary>
    public static Stage LeadsTo(this Gate gate) => gate switch
    {
        Gate.ToTestAndEmbed => Stage.TestAndEmbed,
        Gate.ToSustainAndEmbed => Stage.SustainAndEmbed,
        _ => throw new ArgumentOutOfRangeException(nameof(gate)),
    };

    /// <summary>What the gate is called.</summary>
    public static string Label(this Gate gate) => $"Gate to {gate.LeadsTo().Label()}";

    /// <summary>What the weight is called.</summary>
    public static string Label(this CriterionWeight weight) => weight switch
    {
        CriterionWeight.Required => "Required",
        CriterionWeight.Advised => "Advised",
        CriterionWeight.LeftOut => "Left out",
        _ => throw new ArgumentOutOfRangeException(nameof(weight)),
    };

    /// <summary>What the result is called.</summary>
    public static string Label(this CriterionResult result) => result switch
    {
        CriterionResult.Met => "Met",
        CriterionResult.NotYetMet => "Not yet met",
        CriterionResult.NotApplicable => "Not applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    /// <summary>How an answer is known.</summary>
    public static string Label(this CriterionSource source) => source switch
    {
        CriterionSource.Computed => "From the records",
        CriterionSource.Attested => "Somebody tells us",
        CriterionSource.Both => "From the records, and somebody tells us",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    /// <summary>What a person can say about a criterion.</summary>
    public static string Label(this AttestedState state) => state switch
    {
        AttestedState.Met => "It is in place",
        AttestedState.NotApplicable => "It does not apply to us",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What the decision at a gate is called.</summary>
    public static string Label(this GateOutcome outcome) => outcome switch
    {
        GateOutcome.Advanced => "Moved on",
        GateOutcome.AdvancedWithExceptions => "Moved on with agreed exceptions",
        GateOutcome.NotYet => "Decided not yet",
        GateOutcome.MovedBack => "Moved back",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>How an agreed exception came to its end.</summary>
    public static string Label(this ExceptionEnding ending) => ending switch
    {
        ExceptionEnding.Done => "Done",
        ExceptionEnding.MovedBack => "Ended when the partnership moved back",
        ExceptionEnding.PartnershipClosed => "Ended when the partnership closed",
        _ => throw new ArgumentOutOfRangeException(nameof(ending)),
    };
}
