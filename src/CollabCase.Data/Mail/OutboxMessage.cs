using CollabCase.Data.Writing;

namespace CollabCase.Data.Mail;

/// <summary>What has become of a message. The numbers are kept in the database.</summary>
public enum OutboxState
{
    /// <summary>Sent when its time comes.</summary>
    Waiting = 1,

    /// <summary>Taken by a program that is sending it, until its lease ends.</summary>
    Sending = 2,

    /// <summary>Handed to the mail server, or written to the folder.</summary>
    Sent = 3,

    /// <summary>Could not be sent, and is tried again by itself.</summary>
    TryingAgain = 4,

    /// <summary>Not tried again by itself: the address was refused for good, or an administrator said so.</summary>
    GivenUp = 5,

    /// <summary>Never sent, because messages are off in its partnership.</summary>
    Suppressed = 6,
}

/// <summary>
/// One message, written in the transaction of what caused it and carried out afterwards. It is no record of the partnership and leaves
/// no history: its words may hold a link that signs. They are wiped as soon as it is sent.
/// </summary>
public sealed class OutboxMessage
{
    public const int KindMaxLength = 60, KeyMaxLength = 200, NameMaxLength = 200, SubjectMaxLength = 200, MessageIdMaxLength = 200, ReasonMaxLength = 500, LeaseMaxLength = 100, AddressMaxLength = 1000;

    private OutboxMessage() { }

    internal OutboxMessage(long id, MessageToSend message, string messageId, WriteScope write)
    {
        Id = id;
        Kind = message.Kind;
        UniqueKey = message.Key;
        PartnershipId = message.PartnershipId;
        MessageId = messageId;
        Words(message, write);
    }

    public long Id { get; private set; }

    /// <summary>What kind of message it is, in a word or two: `signature`.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What it is about and for whom; unique in the database, so that the same thing is never sent twice.</summary>
    public string UniqueKey { get; private set; } = "";

    public long? PartnershipId { get; private set; }

    /// <summary>Whether it goes to somebody whom the partnership writes to only with messages on.</summary>
    public bool IsToPartner { get; private set; }

    public string ToAddress { get; private set; } = "";
    public string? ToName { get; private set; }
    public string Subject { get; private set; } = "";

    /// <summary>The words in plain text; null when there is nothing left to send.</summary>
    public string? PlainText { get; private set; }

    /// <summary>The words in HTML; null when there is nothing left to send.</summary>
    public string? Html { get; private set; }

    /// <summary>Where a mail program can have no more of these sent; null where there is no such place, and when there is nothing left to send.</summary>
    public string? UnsubscribeAddress { get; private set; }

    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>Not sent before, UTC.</summary>
    public DateTime DueAtUtc { get; private set; }

    /// <summary>Made once: every try carries the same, by which a mail program knows a second copy.</summary>
    public string MessageId { get; private set; } = "";

    public OutboxState State { get; private set; }

    /// <summary>From when on a program may take it, UTC: its due time, its next try, or the end of its lease. Null when nothing is left to do.</summary>
    public DateTime? TakeFromUtc { get; private set; }

    /// <summary>Which program has taken it; null when none has.</summary>
    public string? LeasedBy { get; private set; }

    /// <summary>How often it has been tried.</summary>
    public int Attempts { get; private set; }

    public DateTime? SentAtUtc { get; private set; }

    /// <summary>Why it was not sent, the last time: what the mail server said, or who gave it up.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who last tried it again or gave it up by hand, and when; null when nobody has.</summary>
    public string? DecidedBy { get; private set; }

    public DateTime? DecidedAtUtc { get; private set; }

    internal bool CanBeWrittenAnew => State is OutboxState.Suppressed;

    /// <summary>Puts the words in, to be sent when its time comes.</summary>
    internal void Words(MessageToSend message, WriteScope write)
    {
        IsToPartner = message.IsToPartner;
        (ToAddress, ToName, Subject, PlainText, Html, UnsubscribeAddress) = (message.ToAddress, message.ToName, message.Subject, message.PlainText, message.Html, message.UnsubscribeAddress);
        CreatedAtUtc = write.AtUtc;
        DueAtUtc = message.DueAtUtc is { } due && due > write.AtUtc ? due : write.AtUtc;
        (State, TakeFromUtc, Reason) = (OutboxState.Waiting, DueAtUtc, null);
    }

    /// <summary>It is not sent: its partnership has messages off. Its words are not kept.</summary>
    internal void Suppress(string reason)
    {
        (State, TakeFromUtc, LeasedBy, Reason) = (OutboxState.Suppressed, null, null, reason);
        (PlainText, Html, UnsubscribeAddress) = (null, null, null);
    }
}
