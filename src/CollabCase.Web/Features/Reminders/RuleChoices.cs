using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Reminders;

public static class RuleChoices
{
    public static IReadOnlyList<Choice> Answers { get; } =
    [
        new(nameof(ChangeRule.Answer.Usual), "As usual"),
        new(nameof(ChangeRule.Answer.Own), "In our own way", "Say below when."),
        new(nameof(ChangeRule.Answer.Off), "Nobody is reminded of this"),
    ];
}
