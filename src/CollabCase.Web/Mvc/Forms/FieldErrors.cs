using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>The messages of a field, each once. An exception's own words are for the log, never for the page.</summary>
public static class FieldErrors
{
    /// <param name="state">What is known of the field.</param>
    /// <param name="named">The name that a message about the field begins with, and the one to show in its place.</param>
    public static IReadOnlyList<string> Of(ModelStateEntry? state, (string Instead, string Shown)? named = null) => state is null
        ? []
        : [.. state.Errors.Select(error => error.ErrorMessage is { Length: > 0 } message ? Named(message, named) : "Check this answer.").Distinct()];

    private static string Named(string message, (string Instead, string Shown)? named) =>
        named is var (instead, shown) && message.StartsWith(instead + " ", StringComparison.Ordinal) ? shown + message[instead.Length..] : message;
}
