using CollabCase.Domain.Organisations;

namespace CollabCase.Web.Features.Organisations;

/// <summary>Identifiers as people type them: one a line, or with commas between.</summary>
public static class IdentifierLines
{
    /// <summary>Reads what can be read. The problems are sentences for the person, one for each line that could not be.</summary>
    public static (IReadOnlyList<OrgId> Identifiers, IReadOnlyList<string> Problems) Read(string? typed)
    {
        var (identifiers, problems) = (new List<OrgId>(), new List<string>());
        foreach (var line in (typed ?? "").Split(['\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (OrgId.TryParse(line, out var identifier, out var reason))
            {
                if (identifiers.Contains(identifier)) problems.Add($"‘{identifier}’ is there twice. Enter it once only.");
                else identifiers.Add(identifier);
            }
            else problems.Add($"‘{Shortened(line)}’: {char.ToLowerInvariant(reason[0])}{reason[1..]}");
        }
        return (identifiers, problems);
    }

    public static string Write(IEnumerable<string> identifiers) => string.Join('\n', identifiers);

    private static string Shortened(string line) => line.Length <= OrgId.MaxLength ? line : line[..OrgId.MaxLength] + "…";
}
