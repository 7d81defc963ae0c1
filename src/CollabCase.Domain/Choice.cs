namespace CollabCase.Domain;

/// <summary>An answer chosen from a list.</summary>
public static class Choice
{
    /// <summary>The answer, when it is one of the list's. Refused otherwise, so that no unlisted number is ever kept.</summary>
    public static TEnum Known<TEnum>(TEnum answer, string? field = null) where TEnum : struct, Enum =>
        Enum.IsDefined(answer) ? answer : throw new DomainRuleException("Choose one of the answers in the list.", field);

    /// <summary>The answer, when there is one and it is one of the list's; null stays null.</summary>
    public static TEnum? Known<TEnum>(TEnum? answer, string? field = null) where TEnum : struct, Enum =>
        answer is { } given ? Known(given, field) : null;
}
