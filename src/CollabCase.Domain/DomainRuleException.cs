namespace CollabCase.Domain;

/// <summary>
/// A rule of the domain said no. The message is written for the person who asked: what is not right and what to do.
/// </summary>
/// <param name="message">A full sentence in plain English, fit for the error summary.</param>
/// <param name="field">The property of the command that the message belongs beside, if one.</param>
public sealed class DomainRuleException(string message, string? field = null) : Exception(message)
{
    /// <summary>The property of the command that the message belongs beside, if one.</summary>
    public string? Field { get; } = field;
}
