namespace CollabCase.Web.Features.Governance;

/// <summary>What a seat is called.</summary>
public static class SeatWords
{
    /// <summary>'Seat 3, kept for lived experience, without a vote'.</summary>
    public static string Of(int number, string? title, bool isForLivedExperience, bool hasVote) =>
        (title ?? $"Seat {number}") + (isForLivedExperience ? ", kept for lived experience" : "") + (hasVote ? "" : ", without a vote");
}
