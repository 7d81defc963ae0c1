using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Funding;

/// <summary>How far a payment has come. The numbers are stored: never renumber.</summary>
public enum PaymentState
{
    /// <summary>It is to come on a day.</summary>
    Scheduled = 1,

    /// <summary>The funder was asked for it.</summary>
    Claimed = 2,

    /// <summary>It arrived.</summary>
    Paid = 3,

    /// <summary>It arrived, and all or some of it went back to the funder.</summary>
    Returned = 4,

    /// <summary>It will never come, and somebody other than who asked has agreed to that.</summary>
    WrittenOff = 5,
}

/// <summary>A payment as it is planned.</summary>
/// <param name="Amount">More than £0, up to £10 billion.</param>
/// <param name="DueOn">The day on which it is expected.</param>
/// <param name="FunderOrganisationId">Who pays: one of the award's funders. Null: the only funder, or several together.</param>
/// <param name="Note">What else there is to say.</param>
public sealed record PaymentDetails(Money Amount, DateOnly DueOn, long? FunderOrganisationId = null, string? Note = null);

/// <summary>What became of a payment.</summary>
/// <param name="To">The new state.</param>
/// <param name="On">The day it was claimed, was paid or went back; none where it goes back to being scheduled.</param>
/// <param name="Returned">What went back; null: all of it.</param>
/// <param name="Reason">Why it went back.</param>
public sealed record PaymentMove(PaymentState To, DateOnly? On = null, Money? Returned = null, string? Reason = null);

/// <summary>Money of an award that is to come on a day, or came.</summary>
public sealed class AwardPayment : Entity, IPartOf<Award>
{
    /// <summary>In characters.</summary>
    public const int NoteMaxLength = 1000;
    /// <summary>In characters.</summary>
    public const int ReasonMaxLength = 1000;

    private AwardPayment() { }

    internal AwardPayment(long awardId, int number, PaymentDetails details)
    {
        AwardId = awardId;
        Number = number;
        State = PaymentState.Scheduled;
        Describe(details);
    }

    /// <summary>The award it is a part of.</summary>
    public long AwardId { get; private set; }

    /// <summary>1 for the first payment of the award, rising.</summary>
    public int Number { get; private set; }

    /// <summary>Who pays; null: several together.</summary>
    public long? FunderOrganisationId { get; private set; }

    /// <summary>What is to come, or came.</summary>
    public Money Amount { get; private set; }

    /// <summary>The day on which it is expected.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>How far it has come.</summary>
    public PaymentState State { get; private set; }

    /// <summary>What else there is to say.</summary>
    public string? Note { get; private set; }

    /// <summary>The day the funder was asked for it.</summary>
    public DateOnly? ClaimedOn { get; private set; }

    /// <summary>The day it arrived.</summary>
    public DateOnly? PaidOn { get; private set; }

    /// <summary>The day it went back.</summary>
    public DateOnly? ReturnedOn { get; private set; }

    /// <summary>What went back; null where nothing did.</summary>
    public Money? Returned { get; private set; }

    /// <summary>Why it went back.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>The day somebody asked to write it off; null: nobody did, or it was refused.</summary>
    public DateOnly? WriteOffAskedOn { get; private set; }

    /// <summary>Who asked.</summary>
    public long? WriteOffAskedByPersonId { get; private set; }

    /// <summary>Why it will never come.</summary>
    public string? WriteOffReason { get; private set; }

    /// <summary>The day it was written off.</summary>
    public DateOnly? WrittenOffOn { get; private set; }

    /// <summary>Who agreed to write it off: never who asked.</summary>
    public long? WrittenOffByPersonId { get; private set; }

    /// <summary>Somebody asked to write it off, and nobody has answered.</summary>
    public bool WriteOffWaits => WriteOffAskedOn is not null && State is not PaymentState.WrittenOff;

    /// <summary>What arrived and is still here.</summary>
    public Money Kept => State is PaymentState.Paid or PaymentState.Returned ? Amount - (Returned ?? Money.Zero) : Money.Zero;

    /// <summary>It is still to come.</summary>
    public bool IsToCome => State is PaymentState.Scheduled or PaymentState.Claimed;

    /// <summary>The states that a payment in this state can go to, besides being written off.</summary>
    public static IReadOnlyList<PaymentState> MovesFrom(PaymentState state) => state switch
    {
        PaymentState.Scheduled => [PaymentState.Claimed, PaymentState.Paid],
        PaymentState.Claimed => [PaymentState.Paid, PaymentState.Scheduled],
        PaymentState.Paid => [PaymentState.Returned, PaymentState.Scheduled],
        PaymentState.Returned => [PaymentState.Paid],
        PaymentState.WrittenOff => [],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    internal void Describe(PaymentDetails details)
    {
        var note = Text.Optional(details.Note, NoteMaxLength, "the note", nameof(Note), lines: true);
        if (details.Amount <= Money.Zero || details.Amount > Award.MostOfALine)
            throw new DomainRuleException($"Enter an amount of more than £0, up to £10,000,000,000. It is {details.Amount} now.", nameof(Amount));
        if (Returned > details.Amount) throw new DomainRuleException($"{Returned} of this payment went back, so it cannot have been less. Enter at least that.", nameof(Amount));
        Award.CheckDay(details.DueOn, nameof(DueOn));
        FunderOrganisationId = details.FunderOrganisationId;
        Amount = details.Amount;
        DueOn = details.DueOn;
        Note = note;
    }

    internal void Move(PaymentMove move, DateOnly today)
    {
        EnsureNoWriteOffWaits();
        if (!MovesFrom(State).Contains(move.To))
            throw new DomainRuleException(State is PaymentState.WrittenOff ? "This payment was written off, so it stays as it is. Schedule a new one if the money comes after all."
                : $"This payment is '{State.Label()}'. Choose {string.Join(" or ", MovesFrom(State).Select(s => $"'{s.Label()}'"))} as what comes next.", nameof(State));
        if (move.To is PaymentState.Scheduled)
        {
            (State, ClaimedOn, PaidOn) = (PaymentState.Scheduled, null, null);
            return;
        }
        if (move is { To: PaymentState.Paid } && State is PaymentState.Returned)
        {
            (State, ReturnedOn, Returned, ReturnReason) = (PaymentState.Paid, null, null, null);
            return;
        }
        var on = move.On ?? throw new DomainRuleException("Enter the day on which that was.", nameof(PaymentMove.On));
        Award.CheckDay(on, nameof(PaymentMove.On));
        if (on > today) throw new DomainRuleException("Enter a day that is today or earlier.", nameof(PaymentMove.On));
        switch (move.To)
        {
            case PaymentState.Claimed:
                ClaimedOn = on;
                break;
            case PaymentState.Paid:
                PaidOn = on;
                break;
            case PaymentState.Returned:
                Return(move, on);
                break;
        }
        State = move.To;
    }

    internal void AskWriteOff(string? reason, long byPersonId, DateOnly today)
    {
        EnsureNoWriteOffWaits();
        if (!IsToCome) throw new DomainRuleException($"This payment is '{State.Label()}'. Only one that is still to come can be written off.", nameof(State));
        WriteOffReason = Text.Required(reason, ReasonMaxLength, "why the money will not come", nameof(PaymentMove.Reason), lines: true);
        (WriteOffAskedOn, WriteOffAskedByPersonId) = (today, byPersonId);
    }

    internal void AnswerWriteOff(bool agreed, long byPersonId, DateOnly today)
    {
        if (!WriteOffWaits) throw new DomainRuleException("Nobody has asked to write this payment off, or it has been answered. Look at the award again.", nameof(State));
        if (agreed && byPersonId == WriteOffAskedByPersonId)
            throw new DomainRuleException("You asked to write this payment off, so somebody else has to agree to it: another coordinator of the partnership or an administrator.", "Agreed");
        if (agreed) (State, WrittenOffOn, WrittenOffByPersonId) = (PaymentState.WrittenOff, today, byPersonId);
        else (WriteOffAskedOn, WriteOffAskedByPersonId, WriteOffReason) = (null, null, null);
    }

    internal void EnsureNoWriteOffWaits()
    {
        if (WriteOffWaits) throw new DomainRuleException("Somebody asked to write this payment off. Answer that first.", nameof(State));
    }

    private void Return(PaymentMove move, DateOnly on)
    {
        var reason = Text.Required(move.Reason, ReasonMaxLength, "why the money went back", nameof(PaymentMove.Reason), lines: true);
        var returned = move.Returned ?? Amount;
        if (returned <= Money.Zero || returned > Amount) throw new DomainRuleException($"Enter what went back, more than £0 and up to {Amount}, or leave it out where all of it did.", nameof(Returned));
        if (on < PaidOn) throw new DomainRuleException($"Enter a day that is {PlainDate.Say(PaidOn.Value)} or later: the money arrived on that day.", nameof(PaymentMove.On));
        (ReturnedOn, Returned, ReturnReason) = (on, returned, reason);
    }
}
