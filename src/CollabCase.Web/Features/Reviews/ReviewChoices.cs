using CollabCase.Domain.Reviews;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Reviews;

/// <summary>What can be answered about a review.</summary>
public static class ReviewChoices
{
    public static readonly IReadOnlyList<Choice> Kinds = [.. Enum.GetValues<ReviewKind>().Select(k => new Choice(k.ToString(), k.Label()))];

    public static readonly IReadOnlyList<Choice> Results = [.. Enum.GetValues<ReviewResult>().Select(r => new Choice(r.ToString(), r.Label(), r.Hint()))];
}
