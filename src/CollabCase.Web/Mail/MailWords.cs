using CollabCase.Data.Mail;
using CollabCase.Web.Features.Shared;

namespace CollabCase.Web.Mail;

/// <summary>What people call the states of a message.</summary>
public static class MailWords
{
    public static string Label(this OutboxState state) => state switch
    {
        OutboxState.Waiting => "Waiting",
        OutboxState.Sending => "Being sent",
        OutboxState.Sent => "Sent",
        OutboxState.TryingAgain => "To be tried again",
        OutboxState.GivenUp => "Given up",
        OutboxState.Suppressed => "Not sent",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Tone Tone(this OutboxState state) => state switch
    {
        OutboxState.Sent => Features.Shared.Tone.Good,
        OutboxState.Sending => Features.Shared.Tone.Current,
        OutboxState.TryingAgain => Features.Shared.Tone.Attention,
        OutboxState.GivenUp => Features.Shared.Tone.Late,
        _ => Features.Shared.Tone.Quiet,
    };
}
