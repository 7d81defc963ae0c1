using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc.Forms;

namespace CollabCase.Web.Features.Funding;

/// <summary>What can be answered about an award. Nothing chosen is 'not published', an answer like the others.</summary>
public static class AwardChoices
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(AwardKind.Catalytic), "Catalytic", "Cash to form the partnership and to test."),
        new(nameof(AwardKind.Sustainability), "Sustainability", "Cash that sustains, embeds or extends what was tested."),
        new(nameof(AwardKind.InKind), "In-kind", "Time, premises or services, valued in pounds and kept apart from cash."),
        new("", "Not published or not known"),
    ];

    public static readonly IReadOnlyList<Choice> RingFence = [new("true", "Yes"), new("false", "No"), new("", "Not published or not known")];

    public static readonly IReadOnlyList<Choice> OpenCall = [new("true", "Yes, anybody could apply"), new("false", "No"), new("", "Not known")];

    public static IReadOnlyList<Choice> Of(IEnumerable<AwardState> states) => [.. states.Select(state => new Choice(state.ToString(), state.Label(), state switch
    {
        AwardState.Applied => "Asked for, not yet answered.",
        AwardState.Offered => "Offered, and not yet accepted.",
        AwardState.Awarded => "Offered and accepted: the money is committed.",
        AwardState.Completed => "Awarded, and finished. It still counts as committed.",
        AwardState.Declined => "The funder or the partnership said no. It counts in no total.",
        AwardState.Withdrawn => "Taken back. It counts in no total.",
        _ => null,
    }))];
}
