using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Governance;

/// <summary>How far a proposal has come. The numbers are stored: never renumber.</summary>
public enum ProposalState
{
    /// <summary>Being written by its author.</summary>
    Draft = 1,

    /// <summary>With the steering group.</summary>
    Submitted = 2,

    /// <summary>The steering group decided.</summary>
    Decided = 3,

    /// <summary>Taken back.</summary>
    Withdrawn = 4,
}

/// <summary>What is proposed.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Summary">What should be done, why, and what it would take.</param>
/// <param name="AuthorOrganisationId">The one partner that is its author.</param>
/// <param name="AuthorPersonId">The person who writes it, where they sign in here.</param>
public sealed record ProposalDetails(string Title, string Summary, long AuthorOrganisationId, long? AuthorPersonId = null);

/// <summary>What a tier below proposes to the steering group, with one partner as its author. It comes back as a decision.</summary>
public sealed class Proposal : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>In characters.</summary>
    public const int SummaryMaxLength = 8000;

    /// <summary>The longest reason for withdrawing, in characters.</summary>
    public const int WithdrawnBecauseMaxLength = 1000;

    /// <summary>The field in which a proposal is chosen to be answered, as a refusal names it.</summary>
    public const string AnsweredField = "Proposal";

    private Proposal() { }

    /// <summary>The partnership it belongs to.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first of the partnership, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>The tier that proposes.</summary>
    public long FromTierId { get; private set; }

    /// <summary>The steering group.</summary>
    public long ToTierId { get; private set; }

    /// <summary>In a few words.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What should be done, why, and what it would take.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>The partner that is its author.</summary>
    public long AuthorOrganisationId { get; private set; }

    /// <summary>The person who writes it, where they sign in here.</summary>
    public long? AuthorPersonId { get; private set; }

    /// <summary>Draft, submitted, decided or withdrawn.</summary>
    public ProposalState State { get; private set; }

    /// <summary>The day it was begun.</summary>
    public DateOnly BegunOn { get; private set; }

    /// <summary>The day it went to the steering group.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>The item of the latest agenda that it was put on; null while it is on none.</summary>
    public long? AgendaItemId { get; private set; }

    /// <summary>The day it was decided or withdrawn.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The decision that it came back as.</summary>
    public long? DecisionId { get; private set; }

    /// <summary>Whether that decision agreed to it; null until it is decided.</summary>
    public DecisionOutcome? Outcome { get; private set; }

    /// <summary>Why it was taken back.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>
    /// Begins a proposal. Refused: nothing said, the steering group itself as the one that proposes, a partnership without a steering
    /// group, a paused or closed partnership. Whether the author is a partner is for the caller to check.
    /// </summary>
    public static Proposal Begin(int number, long fromTierId, ProposalDetails details, GovernanceFacts facts, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOpenToChange();
        if (facts.Tier(fromTierId) is not { IsWoundUp: false } from) throw new DomainRuleException("Choose a group from the list.", nameof(FromTierId));
        if (from.Kind is TierKind.Steering) throw new DomainRuleException("The steering group decides what others propose. Choose the group that proposes.", nameof(FromTierId));
        var steering = facts.Tiers.FirstOrDefault(t => t is { Kind: TierKind.Steering, IsWoundUp: false })
            ?? throw new DomainRuleException("There is no steering group yet to propose anything to. Set it up first.");
        var proposal = new Proposal { PartnershipId = facts.PartnershipId, Number = number, FromTierId = from.Id, ToTierId = steering.Id, State = ProposalState.Draft, BegunOn = today };
        proposal.Correct(details, facts);
        return proposal;
    }

    /// <summary>Changes what is proposed. Refused: once it is with the steering group.</summary>
    public void Correct(ProposalDetails details, GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(details);
        Ensure(facts, ProposalState.Draft);
        var title = Text.Required(details.Title, TitleMaxLength, "what is proposed, in a few words", nameof(Title));
        Summary = Text.Required(details.Summary, SummaryMaxLength, "what should be done, why, and what it would take", nameof(Summary), lines: true);
        (Title, AuthorOrganisationId, AuthorPersonId) = (title, details.AuthorOrganisationId, details.AuthorPersonId);
    }

    /// <summary>Hands it to the steering group. Refused: when it is there already, decided or withdrawn.</summary>
    public void Submit(GovernanceFacts facts, DateOnly today)
    {
        Ensure(facts, ProposalState.Draft);
        (State, SubmittedOn) = (ProposalState.Submitted, today);
    }

    /// <summary>
    /// Puts it on the agenda of a meeting of the steering group, to be decided there; again, for a later meeting. Refused: a meeting of another group or
    /// one that was held, one whose agenda it is on already, and a proposal that is not with the steering group.
    /// </summary>
    public void PutOnAgenda(Meeting meeting, GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        Ensure(facts, ProposalState.Submitted);
        if (meeting.TierId != ToTierId) throw new DomainRuleException("Choose a meeting of the steering group.", nameof(Meeting));
        if (meeting.State is MeetingState.Held) throw new DomainRuleException("That meeting has been held. Choose one that is still to come.", nameof(Meeting));
        if (meeting.Agenda.Any(i => i.Id == AgendaItemId)) throw new DomainRuleException("It is on that agenda already. Choose a later meeting.", nameof(Meeting));
        AgendaItemId = meeting.AddItem(new(Title, AgendaPurpose.Decision), facts).Id;
    }

    /// <summary>Takes what the steering group decided about it. Refused: a decision of another group or from before it was submitted, and when it was not submitted.</summary>
    public void ComeBackAs(Decision decision, GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(decision);
        Ensure(facts, ProposalState.Submitted);
        if (decision.TierId != ToTierId) throw new DomainRuleException("Choose a decision of the steering group.", AnsweredField);
        if (decision.DecidedOn < SubmittedOn) throw new DomainRuleException($"This proposal went to the steering group on {PlainDate.Say(SubmittedOn!.Value)}, and the decision was taken before. Choose another proposal, or none.", AnsweredField);
        (State, DecisionId, Outcome, EndedOn) = (ProposalState.Decided, decision.Id, decision.Outcome, decision.DecidedOn);
    }

    /// <summary>Takes it back. Refused: no reason, and when it is decided or withdrawn.</summary>
    public void Withdraw(string reason, GovernanceFacts facts, DateOnly today)
    {
        Ensure(facts, ProposalState.Draft, ProposalState.Submitted);
        WithdrawnBecause = Text.Required(reason, WithdrawnBecauseMaxLength, "the reason why it is taken back", nameof(WithdrawnBecause), lines: true);
        (State, EndedOn) = (ProposalState.Withdrawn, today);
    }

    private void Ensure(GovernanceFacts facts, params ProposalState[] states)
    {
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOf(PartnershipId);
        if (states.Contains(State)) return;
        throw new DomainRuleException(State switch
        {
            ProposalState.Draft => "This proposal is a draft. Submit it to the steering group first.",
            ProposalState.Submitted => "This proposal is with the steering group. Take it back to change it.",
            ProposalState.Decided => "This proposal was decided. Begin another one.",
            _ => "This proposal was taken back. Begin another one.",
        });
    }
}
