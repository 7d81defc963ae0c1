namespace CollabCase.Domain;

/// <summary>A link to a record that is kept elsewhere.</summary>
public static class WebLink
{
    /// <summary>The longest link the records keep.</summary>
    public const int MaxLength = 500;

    /// <summary>
    /// The cleaned link, or null when none was given. Refused unless it is a whole address that starts with https://
    /// and carries no name or password.
    /// </summary>
    public static string? Optional(string? text, string? field = null)
    {
        var link = Text.Optional(text, MaxLength, "the link", field);
        if (link is null) return null;
        if (!link.Any(char.IsWhiteSpace) && Uri.TryCreate(link, UriKind.Absolute, out var address)
            && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 && address.Host.Length > 0) return link;
        throw new DomainRuleException("Give the whole address of the page or document. It starts with https://.", field);
    }
}
