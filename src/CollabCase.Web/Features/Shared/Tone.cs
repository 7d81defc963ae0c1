namespace CollabCase.Web.Features.Shared;

/// <summary>What a state is like for the person who reads it.</summary>
public enum Tone
{
    /// <summary>Neither good nor bad: not yet met, to come, not applicable, ended.</summary>
    Quiet,

    /// <summary>In place, met, done.</summary>
    Good,

    /// <summary>Now, under way.</summary>
    Current,

    /// <summary>Look at this soon.</summary>
    Attention,

    /// <summary>Past its date.</summary>
    Late,
}
