using System.Globalization;
using System.Text.RegularExpressions;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Mvc;

/// <summary>Says history in people's words: field names, codes, and names in place of ids.</summary>
public sealed partial class HistoryWords(CollabCaseDb db, Viewer viewer)
{
    /// <summary>Two statements at most, whatever the number of entries.</summary>
    public async Task<Known> ResolveAsync(IEnumerable<HistoryEntry> entries, CancellationToken cancel)
    {
        var fields = entries.SelectMany(e => e.Changes).SelectMany(c => c.Fields).ToList();
        var people = Ids(fields, "PersonId");
        var organisations = Ids(fields, "OrganisationId");
        var visible = db.VisibleTo(viewer);
        return new Known(
            people.Count == 0 ? [] : await visible.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel),
            organisations.Count == 0 ? [] : await visible.Organisations.Where(o => organisations.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel));
    }

    private static List<long> Ids(List<FieldChange> fields, string ending) =>
        [.. fields.Where(f => f.Name.EndsWith(ending, StringComparison.Ordinal))
            .SelectMany(f => new[] { f.Old, f.New }).OfType<string>().Select(v => long.Parse(v, CultureInfo.InvariantCulture)).Distinct()];

    /// <summary>The names behind the ids that some entries mention.</summary>
    public sealed class Known(Dictionary<long, string> people, Dictionary<long, string> organisations)
    {
        public string Label(string type, string field)
        {
            var words = WordStart().Replace(field.EndsWith("Id", StringComparison.Ordinal) ? field[..^2] : field, m => " " + m.Value.ToLowerInvariant()).Trim();
            return char.ToUpperInvariant(words[0]) + words[1..];
        }

        public string? Value(string type, string field, string? value)
        {
            if (value is null) return null;
            if (field.EndsWith("PersonId", StringComparison.Ordinal)) return people.GetValueOrDefault(long.Parse(value, CultureInfo.InvariantCulture), "someone");
            if (field.EndsWith("OrganisationId", StringComparison.Ordinal)) return organisations.GetValueOrDefault(long.Parse(value, CultureInfo.InvariantCulture), "an organisation");
            return value;
        }
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}
