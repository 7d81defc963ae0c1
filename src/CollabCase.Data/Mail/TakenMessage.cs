namespace CollabCase.Data.Mail;

/// <summary>A message that this program has taken and is to send now.</summary>
public sealed record TakenMessage(long Id, string MessageId, string Kind, string ToAddress, string? ToName, string Subject, string PlainText, string Html, int Attempts)
{
    public string? UnsubscribeAddress { get; init; }

    // Never the words: they may hold a link that signs.
    public override string ToString() => $"{Kind} {MessageId}";
}
