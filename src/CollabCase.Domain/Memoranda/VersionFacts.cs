namespace CollabCase.Domain.Memoranda;

/// <summary>A signature that was given.</summary>
/// <param name="PartnerId">The membership that signed.</param>
/// <param name="On">The day.</param>
public readonly record struct Signature(long PartnerId, DateOnly On);

/// <summary>
/// All that the state of a version follows from. Nothing here has an order: signatures that do not depend on each other lead to
/// the same state, whichever was recorded first.
/// </summary>
/// <param name="Number">Its number in the document.</param>
/// <param name="NeedsSignatures">Whether each partner has to sign.</param>
/// <param name="IsShared">Whether it was shared with the partners.</param>
/// <param name="AgreedOn">The day its text was fixed; null before.</param>
/// <param name="EffectiveOn">The day from which it is to count; null for as soon as it can.</param>
/// <param name="ExpiresOn">Its last day; null for none.</param>
/// <param name="EndsOn">The last day by notice; null for none.</param>
/// <param name="InForceOn">The first day in force as it was kept when that day had come: who joins later does not undo it.</param>
/// <param name="Signatures">Those that were given.</param>
public sealed record VersionFacts(int Number, bool NeedsSignatures, bool IsShared, DateOnly? AgreedOn, DateOnly? EffectiveOn, DateOnly? ExpiresOn, DateOnly? EndsOn, DateOnly? InForceOn, IReadOnlyCollection<Signature> Signatures)
{
    /// <summary>
    /// The first day on which it counts, as far as is known now; it may lie ahead, and is null while a signature is missing. For one
    /// that needs no signatures: the day it was agreed or its effective day, the later of the two. Else the first day, from the
    /// effective day on, on which each partner of that day has signed.
    /// </summary>
    public DateOnly? CountsFrom(IReadOnlyCollection<PartyLine> partners)
    {
        ArgumentNullException.ThrowIfNull(partners);
        if (AgreedOn is not { } agreed) return null;
        var first = NeedsSignatures ? FirstDaySigned(partners) : EffectiveOn > agreed ? EffectiveOn : agreed;
        if (InForceOn < first || first is null) first = InForceOn;
        return first > ExpiresOn ? null : first;
    }

    /// <summary>The partners who have to sign as far as is known on a day: those of that day, or of the effective day where that lies ahead. None, where no signatures are needed or the text is not fixed.</summary>
    public IReadOnlyList<PartyLine> RequiredOn(DateOnly day, IReadOnlyCollection<PartyLine> partners)
    {
        ArgumentNullException.ThrowIfNull(partners);
        var asked = EffectiveOn > day ? EffectiveOn.Value : day;
        return NeedsSignatures && AgreedOn is not null ? [.. partners.Where(p => p.IsPartnerOn(asked)).OrderBy(p => p.JoinedOn).ThenBy(p => p.Number)] : [];
    }

    /// <summary>Those of the partners who have to sign and have not.</summary>
    public IReadOnlyList<PartyLine> MissingOn(DateOnly day, IReadOnlyCollection<PartyLine> partners) => [.. RequiredOn(day, partners).Where(p => Signatures.All(s => s.PartnerId != p.PartnerId))];

    private DateOnly? FirstDaySigned(IReadOnlyCollection<PartyLine> partners)
    {
        // Nothing that matters changes between these days.
        var days = Signatures.Select(s => s.On).Concat(partners.Select(p => p.JoinedOn).Concat(partners.Select(p => p.LeftOn < DateOnly.MaxValue ? p.LeftOn?.AddDays(1) : null)).OfType<DateOnly>());
        if (EffectiveOn is { } effective) days = days.Where(d => d > effective).Append(effective);
        return days.Order().Where(AllHaveSignedBy).Select(d => (DateOnly?)d).FirstOrDefault();

        bool AllHaveSignedBy(DateOnly day)
        {
            var required = partners.Where(p => p.IsPartnerOn(day)).ToList();
            return required.Count > 0 && required.TrueForAll(p => Signatures.Any(s => s.PartnerId == p.PartnerId && s.On <= day));
        }
    }
}

/// <summary>The states of the versions of one document, from their facts and the date alone.</summary>
public static class VersionStates
{
    /// <summary>
    /// The state of each version on a date, by number, with the first day on which it counts or counted (which may lie ahead). What ended a version is whatever came first:
    /// a later version in force, its last day, or notice. A version that would come into force after a later one never does.
    /// </summary>
    public static IReadOnlyDictionary<int, (VersionState State, DateOnly? InForceOn)> On(DateOnly date, IEnumerable<VersionFacts> versions, IReadOnlyCollection<PartyLine> partners)
    {
        ArgumentNullException.ThrowIfNull(versions);
        var states = new Dictionary<int, (VersionState, DateOnly?)>();
        DateOnly? laterFrom = null;
        foreach (var version in versions.OrderByDescending(v => v.Number))
        {
            var from = version.CountsFrom(partners);
            if (from >= laterFrom) from = null;
            states[version.Number] = (StateOf(version, date, from, laterFrom), from);
            if (from is not null) laterFrom = from;
        }
        return states;
    }

    private static VersionState StateOf(VersionFacts version, DateOnly date, DateOnly? from, DateOnly? supersededOn)
    {
        if (version.AgreedOn is null) return version.IsShared ? VersionState.InNegotiation : VersionState.Draft;
        (DateOnly? First, VersionState State)[] ends =
        [
            (supersededOn, VersionState.Superseded),
            (version.EndsOn?.AddDays(1), VersionState.Terminated),
            (version.ExpiresOn?.AddDays(1), VersionState.Expired),
        ];
        var ended = ends.Where(e => e.First <= date).OrderBy(e => e.First).Select(e => (VersionState?)e.State).FirstOrDefault();
        return ended ?? (from <= date ? VersionState.InForce : VersionState.Agreed);
    }
}
