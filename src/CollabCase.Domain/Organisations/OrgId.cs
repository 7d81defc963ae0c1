using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace CollabCase.Domain.Organisations;

/// <summary>
/// A public identifier of an organisation in org-id form (org-id.guide): the code of a register, then the number in that
/// register, such as GB-SC-SC012345 for a Scottish charity. Only the form is checked, not whether the number is in use.
/// Kept in capitals, without spaces.
/// </summary>
public sealed partial record OrgId
{
    /// <summary>In characters.</summary>
    public const int MaxLength = 60;

    private static readonly RegisterForm[] KnownRegisters =
    [
        new("GB-SC-", "Scottish charity", ScottishCharity(), "SC and six figures", "GB-SC-SC012345"),
        new("GB-COH-", "Company", Company(), "eight characters: eight figures, or letters and figures, with any zeros at the front", "GB-COH-SC123456"),
        new("GB-CHC-", "Charity in England and Wales", EnglishCharity(), "six or seven figures", "GB-CHC-1234567"),
        new("GB-LAS-", "Council in Scotland", ScottishCouncil(), "three letters", "GB-LAS-GLG"),
        new("GB-GOR-", "Government organisation", GovernmentOrganisation(), "one to three letters and up to six figures", "GB-GOR-D2"),
        new("GB-NHS-", "Health service organisation", HealthServiceOrganisation(), "three to twelve letters and figures", "GB-NHS-RTD"),
    ];

    /// <summary>The registers that are common here, each with a whole identifier as an example.</summary>
    public static IReadOnlyList<(string Name, string Example)> Registers { get; } = [.. KnownRegisters.Select(register => (register.Name, register.Example))];

    private OrgId(string value) => Value = value;

    /// <summary>The whole identifier.</summary>
    public string Value { get; }

    /// <summary>The register in plain words, where it is one of those that are common here; else null.</summary>
    public string? Register => RegisterOf(Value)?.Name;

    /// <summary>
    /// Reads an identifier as typed or pasted: spaces are dropped, letters made capital. Refused, with a reason to show:
    /// what is not in org-id form, and a number that does not have the form of a register known here.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OrgId? id, [NotNullWhen(false)] out string? reason)
    {
        id = null;
        var value = string.Concat((Text.Clean(text) ?? "").Where(c => !char.IsWhiteSpace(c)).Select(c => c is '–' or '‐' or '\u2011' ? '-' : c)).ToUpperInvariant();
        reason = WhyNot(value);
        if (reason is not null) return false;
        id = new OrgId(value);
        return true;
    }

    /// <summary>As <see cref="TryParse"/>, for what should be right already. Anything else is refused with the reason.</summary>
    public static OrgId Parse(string? text) => TryParse(text, out var id, out var reason)
        ? id
        : throw new DomainRuleException(reason, nameof(Organisation.Identifiers));

    /// <summary>The whole identifier.</summary>
    public override string ToString() => Value;

    private static string? WhyNot(string value)
    {
        if (value.Length == 0) return "Enter an identifier, such as GB-SC-SC012345.";
        if (value.Length > MaxLength) return $"Shorten the identifier to {MaxLength} characters or fewer.";
        if (RegisterOf(value) is { } register)
        {
            return register.Number.IsMatch(value[register.Prefix.Length..])
                ? null
                : $"Check the number after {register.Prefix}: it has to be {register.InWords}, such as {register.Example}.";
        }
        return GeneralForm().IsMatch(value)
            ? null
            : "Enter the identifier with its register in front, such as GB-SC-SC012345 for a Scottish charity or GB-COH-SC123456 for a company.";
    }

    private static RegisterForm? RegisterOf(string value) =>
        Array.Find(KnownRegisters, register => value.StartsWith(register.Prefix, StringComparison.Ordinal));

    private sealed record RegisterForm(string Prefix, string Name, Regex Number, string InWords, string Example);

    [GeneratedRegex(@"\A[A-Z]{2}-[A-Z][A-Z0-9_]{1,14}-[A-Z0-9][A-Z0-9._/-]*\z")]
    private static partial Regex GeneralForm();

    [GeneratedRegex(@"\ASC[0-9]{6}\z")]
    private static partial Regex ScottishCharity();

    // The last two forms are registered societies, whose old numbers end in R or RS
    [GeneratedRegex(@"\A([0-9]{8}|[A-Z]{2}[0-9]{6}|R[0-9]{7}|[A-Z]{2}[0-9]{5}R|[A-Z]{2}[0-9]{4}RS)\z")]
    private static partial Regex Company();

    [GeneratedRegex(@"\A[0-9]{6,7}\z")]
    private static partial Regex EnglishCharity();

    [GeneratedRegex(@"\A[A-Z]{3}\z")]
    private static partial Regex ScottishCouncil();

    [GeneratedRegex(@"\A[A-Z]{1,3}[0-9]{1,6}\z")]
    private static partial Regex GovernmentOrganisation();

    [GeneratedRegex(@"\A[A-Z0-9]{3,12}\z")]
    private static partial Regex HealthServiceOrganisation();
}
