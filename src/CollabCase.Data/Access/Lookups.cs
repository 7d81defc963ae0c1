using System.Text.RegularExpressions;
using CollabCase.Domain;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

/// <summary>Finds the one record that somebody means by what they typed into a form: a reference, a name, or both.</summary>
public static partial class Lookups
{
    /// <summary>More than these are not listed in a refusal.</summary>
    private const int MostNamed = 5;

    /// <summary>
    /// The organisation behind a reference or a name that a form gives; null for none given. Refused when there is none,
    /// or when several could be meant, which are then listed.
    /// </summary>
    public static async Task<long?> OrganisationIdAsync(this Visible visible, string? typed, CancellationToken cancel, string field = "Organisation")
    {
        if (Sought.Read(typed) is not { } sought) return null;
        var exact = visible.Organisations.Where(o => o.Reference == sought.Reference || o.NameKey == sought.Key);
        var begin = visible.Organisations.Where(o => o.NameKey.StartsWith(sought.Key)).OrderBy(o => o.NameKey).ThenBy(o => o.Id);
        var found = await exact.Select(o => new Found(o.Id, o.Reference, o.Name)).Take(MostNamed + 1).ToListAsync(cancel);
        if (found.Count == 0 && sought.Key.Length is > 0 and <= Organisation.NameMaxLength) found = await begin.Select(o => new Found(o.Id, o.Reference, o.Name)).Take(MostNamed + 1).ToListAsync(cancel);
        return One(found, sought, "organisation", "Record it under Organisations first.", field).Id;
    }

    /// <summary>
    /// The person behind a reference, an e-mail address or a name that a form gives. Refused when there is none, or when
    /// several could be meant. For administrators: it answers to addresses.
    /// </summary>
    public static async Task<(long Id, string Name, bool IsActive)> PersonAsync(this Visible visible, string? typed, CancellationToken cancel, string field = "Person")
    {
        var sought = Sought.Read(typed) ?? throw new DomainRuleException("Say who it is: a name, an e-mail address, or a reference such as PER-0001.", field);
        var exact = visible.People.Where(p => p.Reference == sought.Reference || p.NameKey == sought.Key || p.Email == sought.Small);
        var begin = visible.People.Where(p => p.NameKey.StartsWith(sought.Key)).OrderBy(p => p.NameKey).ThenBy(p => p.Id);
        var found = await exact.Select(p => new Found(p.Id, p.Reference, p.Name) { IsActive = p.IsActive }).Take(MostNamed + 1).ToListAsync(cancel);
        if (found.Count == 0 && sought.Key.Length is > 0 and <= Person.NameMaxLength) found = await begin.Select(p => new Found(p.Id, p.Reference, p.Name) { IsActive = p.IsActive }).Take(MostNamed + 1).ToListAsync(cancel);
        var person = One(found, sought, "person", "Add them under People first.", field);
        return (person.Id, person.Name, person.IsActive);
    }

    /// <summary>A record as forms name it, and as they are understood again: `Scottish Government (ORG-0003)`.</summary>
    public static string Named(string name, string reference) => $"{name} ({reference})";

    private static Found One(List<Found> found, Sought sought, string what, string first, string field)
    {
        if (found.Count == 1) return found[0];
        if (found.FirstOrDefault(f => f.Reference == sought.Reference) is { } exact) return exact;
        if (found.Count == 0) throw new DomainRuleException($"There is no {what} ‘{sought.Typed}’. Check how it is written. {first}", field);
        var listed = string.Join("; ", found.Take(MostNamed).Select(f => Named(f.Name, f.Reference)));
        throw new DomainRuleException($"‘{sought.Typed}’ could be more than one: {listed}{(found.Count > MostNamed ? "; and others" : "")}. Enter the reference of the one you mean.", field);
    }

    private sealed record Found(long Id, string Reference, string Name)
    {
        public bool IsActive { get; init; }
    }

    private sealed partial record Sought(string Typed, string Reference, string Key, string Small)
    {
        private const int MostSaid = 100;

        public static Sought? Read(string? text)
        {
            if (Text.Clean(text) is not { } typed) return null;
            var reference = InBrackets().Match(typed) is { Success: true } match ? match.Groups[1].Value : typed;
            return new(typed.Length <= MostSaid ? typed : typed[..MostSaid] + "…", reference.ToUpperInvariant(), Text.Fold(typed), typed.ToLowerInvariant());
        }

        [GeneratedRegex(@"\(([A-Za-z]+-\d+)\)$")]
        private static partial Regex InBrackets();
    }
}
