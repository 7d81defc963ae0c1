using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>The messages of a field, each once. An exception's own words are for the log, never for the page.</summary>
public static class FieldErrors
{
    public static IReadOnlyList<string> Of(ModelStateEntry? state) => state is null
        ? []
        : [.. state.Errors.Select(error => error.ErrorMessage is { Length: > 0 } message ? message : "Check this answer.").Distinct()];
}
