// The domain has a Choice as well, which checks enums; on screens this one is meant.
global using Choice = CollabCase.Web.Mvc.Forms.Choice;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>One answer that can be chosen: what is posted, what is read, and a line of help below it.</summary>
public sealed record Choice(string Value, string Label, string? Hint = null)
{
    /// <summary>The answers of an enum, in its order, with the words of the domain for each.</summary>
    public static IReadOnlyList<Choice> Of<TEnum>(Func<TEnum, string> words) where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(value => new Choice(value.ToString(), words(value)))];
}
