using CollabCase.Domain.Memoranda;

namespace CollabCase.Web.Features.Signing;

/// <summary>What can be answered about signing.</summary>
public static class SigningChoices
{
    public static readonly IReadOnlyList<Choice> Orders =
    [
        new(nameof(SigningOrder.AnyOrder), SigningOrder.AnyOrder.Label(), "All are asked at once."),
        new(nameof(SigningOrder.OneAfterAnother), SigningOrder.OneAfterAnother.Label(), "In the order above. The next is asked when the one before has signed."),
    ];
}
