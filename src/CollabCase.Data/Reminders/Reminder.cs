using CollabCase.Domain.Reminders;

namespace CollabCase.Data.Reminders;

/// <summary>What the ledger says of a reminder. Whether its message was sent, is tried again or was given up, the message itself says. The numbers are kept in the database.</summary>
public enum ReminderState
{
    /// <summary>It goes out with its reader's next message.</summary>
    Planned = 1,

    /// <summary>It stands in a message: see there.</summary>
    InMessage = 2,

    /// <summary>It does not go out: see the reason.</summary>
    Suppressed = 3,
}

/// <summary>
/// One line of the ledger: of what, by which step of the rule, for which date, to whom. The database holds it once, so that nobody is reminded twice whatever
/// happens. It is no record of the partnership and leaves no history: it is its own.
/// </summary>
public abstract class LedgerLine
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonMaxLength = 200;

    /// <summary>The longest path of a record, in characters.</summary>
    public const int SubjectPathMaxLength = 60;

    private protected LedgerLine() { }

    private protected LedgerLine(long id, PlannedReminder planned)
    {
        Id = id;
        (SubjectId, PartnershipId, SubjectPath) = (planned.What.SubjectId, planned.What.PartnershipId, planned.What.Path);
        (Rule, DueOn, PlannedOn) = (planned.Step.Code, planned.What.DueOn, planned.On);
        State = ReminderState.Planned;
        if (planned.WhyNot is { } why) Suppress(why);
    }

    public long Id { get; private set; }

    /// <summary>The record's id: a review, a milestone, the version of a document, a meeting and so on, as the kind says.</summary>
    public long SubjectId { get; private set; }

    public long PartnershipId { get; private set; }

    /// <summary>Where the record is, below its partnership: `milestones/12`.</summary>
    public string SubjectPath { get; private set; } = "";

    /// <summary>The step of the rule, as its code: `7-days-ahead`.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>The date that it is about.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The day for which it was planned.</summary>
    public DateOnly PlannedOn { get; private set; }

    public ReminderState State { get; private set; }

    /// <summary>Why it does not go out.</summary>
    public string? Reason { get; private set; }

    /// <summary>The message that it stands in.</summary>
    public long? OutboxMessageId { get; private set; }

    /// <summary>It goes out in this message.</summary>
    internal void PutInto(long outboxMessageId) => (State, OutboxMessageId, Reason) = (ReminderState.InMessage, outboxMessageId, null);

    /// <summary>It does not go out.</summary>
    public void Suppress(string reason) => (State, OutboxMessageId, Reason) = (ReminderState.Suppressed, null, reason);
}

/// <summary>A reminder to somebody who can sign in.</summary>
public sealed class Reminder : LedgerLine
{
    private Reminder() { }

    /// <summary>As it was worked out for a person.</summary>
    public Reminder(long id, PlannedReminder planned) : base(id, planned) =>
        (Kind, RecipientPersonId, Role, StandsInForPersonId) = (planned.What.Kind, planned.RecipientPersonId!.Value, planned.Role, planned.StandsInForPersonId);

    public ReminderKind Kind { get; private set; }

    public long RecipientPersonId { get; private set; }

    public ReminderRole Role { get; private set; }

    /// <summary>The person who is away, and for whom the recipient stands in; null for nobody.</summary>
    public long? StandsInForPersonId { get; private set; }
}

/// <summary>A reminder to somebody who is to sign, of whom no more need be known than a name and an address.</summary>
public sealed class SignatureReminder : LedgerLine
{
    private SignatureReminder() { }

    /// <summary>As it was worked out for somebody who is to sign.</summary>
    public SignatureReminder(long id, PlannedReminder planned) : base(id, planned) => SignatoryId = planned.Signatory!.SignatoryId;

    public long SignatoryId { get; private set; }
}

/// <summary>How far the look at a day has come: it goes on there when it was broken off.</summary>
public sealed class ReminderPass
{
    private ReminderPass() { }

    public ReminderPass(DateOnly on) => On = on;

    /// <summary>The day that was looked at.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Partnerships up to this id have been looked at.</summary>
    public long DoneThroughId { get; internal set; }

    /// <summary>When the last one was, UTC; null while some are left.</summary>
    public DateTime? CompletedAtUtc { get; internal set; }
}
