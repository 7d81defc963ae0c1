using CollabCase.Domain.Memoranda;
using CollabCase.Web.Documents;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>What a version on paper says of itself.</summary>
internal static class WrittenWords
{
    /// <summary>'In force since 1 March 2026', 'Draft'.</summary>
    public static string StateOf(VersionStanding version) => (version.State, version.InForceOn) switch
    {
        (VersionState.InForce, { } since) => $"{version.State.Label()} since {Format.Date(since)}",
        (VersionState.Agreed, _) when version.Facts.AgreedOn is { } agreed => $"{version.State.Label()} on {Format.Date(agreed)}",
        _ => version.State.Label(),
    };

    public static IReadOnlyList<(string Called, string Said)> FactsOf(DateOnly? effectiveOn, DateOnly? lastDay, NoticePeriod? notice, DateOnly? reviewOn)
    {
        var facts = new List<(string, string)>();
        if (effectiveOn is { } from) facts.Add(("Counts from", Format.Date(from)));
        if (lastDay is { } last) facts.Add(("Last day", Format.Date(last)));
        if (notice is not null) facts.Add(("Notice", notice.Say()));
        if (reviewOn is { } review) facts.Add(("Next review", Format.Date(review)));
        return facts;
    }

    // What somebody may yet write with a pen is left empty.
    public static WrittenSignature SignatureOf(SignatoryRow row) => new(row.Partner, row.Name, row.Position, row.SignedOn is { } on ? Format.Date(on) : null,
        row.State is SignatoryState.Signed ? row.How?.Label() : null);
}
