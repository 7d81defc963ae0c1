namespace CollabCase.Domain;

/// <summary>An e-mail address as people type it.</summary>
public static class EmailAddress
{
    /// <summary>The longest address that mail can carry.</summary>
    public const int MaxLength = 254;

    /// <summary>
    /// The cleaned address, or null when none was given. Refused unless it has one @ with something before it and a
    /// domain with a dot after it, and no spaces.
    /// </summary>
    public static string? Optional(string? text, string? field = null)
    {
        var address = Text.Optional(text, MaxLength, "the e-mail address", field);
        if (address is null || IsPlausible(address)) return address;
        throw new DomainRuleException("Enter an e-mail address in the form name@example.org.", field);
    }

    private static bool IsPlausible(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || at != address.LastIndexOf('@') || address.Any(c => char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>' or '"')) return false;
        var domain = address[(at + 1)..].Split('.');
        return domain.Length > 1 && domain.All(part => part.Length > 0);
    }
}
