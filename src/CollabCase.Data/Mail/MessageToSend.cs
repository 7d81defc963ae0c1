using CollabCase.Domain;

namespace CollabCase.Data.Mail;

/// <summary>A message as a use case hands it over: to whom, about what, and in which words.</summary>
public sealed record MessageToSend
{
    private readonly string _toAddress = "", _subject = "", _key = "", _kind = "";
    private readonly string? _toName;

    /// <summary>What kind of message it is, in a word or two, such as `signature`.</summary>
    public required string Kind { get => _kind; init => _kind = Within(value, OutboxMessage.KindMaxLength); }

    /// <summary>
    /// What it is about, for whom and which time: `signature:{id}:{hash}`. Handed over a second time with the same key it is not sent
    /// again. No secret: administrators read it.
    /// </summary>
    public required string Key { get => _key; init => _key = Within(value, OutboxMessage.KeyMaxLength); }

    /// <summary>The address. Refused: one that is none.</summary>
    public required string ToAddress
    {
        get => _toAddress;
        init => _toAddress = EmailAddress.Optional(value) ?? throw new DomainRuleException("There is no e-mail address to write to. Enter one in the form name@example.org.");
    }

    /// <summary>The name beside the address.</summary>
    public string? ToName { get => _toName; init => _toName = Text.Clean(value) is { } name ? name[..Math.Min(name.Length, OutboxMessage.NameMaxLength)] : null; }

    /// <summary>One line. Nothing secret or sensitive: it is shown in lists.</summary>
    public required string Subject { get => _subject; init => _subject = Within(value, OutboxMessage.SubjectMaxLength); }

    public required string PlainText { get; init; }
    public required string Html { get; init; }

    /// <summary>Where a mail program can have no more of these sent, in one press. It is a secret of whoever is written to, wiped with the words.</summary>
    public string? UnsubscribeAddress { get; init; }

    /// <summary>The partnership that it is about. Its command has to have locked that partnership.</summary>
    public long? PartnershipId { get; init; }

    /// <summary>
    /// Whether it goes to partners, so only while messages are on. True unless it is to somebody who keeps the partnership's records, such as
    /// its coordinator about their own work.
    /// </summary>
    public bool IsToPartner { get; init; } = true;

    /// <summary>Not before this instant, UTC; null for as soon as can be.</summary>
    public DateTime? DueAtUtc { get; init; }

    // Without line breaks and control characters, so that nothing that somebody typed becomes a header of its own.
    private static string Within(string text, int length)
    {
        var clean = Text.Clean(text) ?? throw new ArgumentException("A message has a kind, a key and a subject.", nameof(text));
        return clean.Length <= length ? clean : throw new ArgumentException($"'{clean}' has more than {length} characters.", nameof(text));
    }
}

/// <summary>What became of a message when it was handed over.</summary>
public enum HandedOver
{
    /// <summary>It goes out soon, or when it is due.</summary>
    Queued,

    /// <summary>The same was handed over before: nothing new is sent.</summary>
    Already,

    /// <summary>It is not sent: messages are off in its partnership.</summary>
    Suppressed,
}
