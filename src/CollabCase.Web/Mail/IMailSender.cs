using CollabCase.Data.Mail;

namespace CollabCase.Web.Mail;

/// <summary>What became of one try.</summary>
public enum TryResult
{
    /// <summary>The server has accepted it, or it is in the folder.</summary>
    Sent,

    /// <summary>The server refused the address for good: trying again would not help.</summary>
    AddressRefused,

    /// <summary>The server would not take this message now.</summary>
    NotNow,

    /// <summary>No server was reached, or it broke off: the next message would fare the same.</summary>
    NoServer,
}

/// <summary>What became of one try, and what was said about it.</summary>
public sealed record Tried(TryResult Result, string? Reason = null)
{
    public static readonly Tried Sent = new(TryResult.Sent);
}

/// <summary>Carries messages out of the program, several at once.</summary>
public interface IMailSender
{
    /// <summary>Whether a message that is carried out twice is there once all the same: then it need not be marked before the next one is begun.</summary>
    bool TwiceIsOnce { get; }

    /// <summary>How many messages may be on their way at once.</summary>
    int AtOnce { get; }

    /// <summary>Tries once. It answers what became of it and does not throw for anything that a server or a disk does.</summary>
    Task<Tried> TryAsync(TakenMessage message, CancellationToken cancel);
}
