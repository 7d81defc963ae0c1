namespace CollabCase.Web.Features.Milestones;

/// <summary>How screens say what a milestone waits for.</summary>
public static class WaitingWords
{
    /// <summary>'the decision of the board, KEY': what is said of it, the person, the organisation, whatever there is.</summary>
    public static string For(string? what, string? person, string? organisation) => string.Join(", ", new[] { what, person, organisation }.OfType<string>());
}
