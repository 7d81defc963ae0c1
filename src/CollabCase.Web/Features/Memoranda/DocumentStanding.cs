using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Features.Partners;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>A version among those of its document, with its state of today.</summary>
public sealed record VersionStanding(int Number, VersionState State, VersionFacts Facts, DateOnly? InForceOn, DateOnly? ReviewOn, string? ChangeNote);

/// <summary>How an agreed document stands today, as far as the person may read its versions.</summary>
/// <param name="Versions">The newest first.</param>
/// <param name="Lead">The one in force; else the newest that waits for signatures or its day; else the newest.</param>
/// <param name="Required">The partners who have to sign the leading one.</param>
/// <param name="Missing">Those of them who have not.</param>
public sealed record DocumentStanding(IReadOnlyList<VersionStanding> Versions, VersionStanding Lead, IReadOnlyList<PartyLine> Required, IReadOnlyList<PartyLine> Missing)
{
    /// <summary>The version that is being written or negotiated beside the leading one.</summary>
    public VersionStanding? Beside => Versions.FirstOrDefault(v => v != Lead && v.Facts.AgreedOn is null);

    /// <summary>'3 of 4 have signed'; null where nobody has to.</summary>
    public string? SignedInWords => Required.Count == 0 || Lead.State is not (VersionState.Agreed or VersionState.InForce) ? null
        : Missing.Count == 0 ? (Required.Count == 1 ? "Signed by the one partner" : $"All {Required.Count} have signed") : $"{Required.Count - Missing.Count} of {Required.Count} {(Required.Count - Missing.Count == 1 ? "has" : "have")} signed";

    /// <summary>Whether the day of its review has passed.</summary>
    public bool IsReviewOverdue(DateOnly today) => Lead.State is VersionState.InForce && Lead.ReviewOn < today;

    public static DocumentStanding Of(IReadOnlyList<VersionLine> versions, IReadOnlyCollection<PartyLine> partners, DateOnly today)
    {
        var states = VersionStates.On(today, versions.Select(v => v.Facts), partners);
        List<VersionStanding> all = [.. versions.OrderByDescending(v => v.Facts.Number).Select(v => new VersionStanding(v.Facts.Number, states[v.Facts.Number].State, v.Facts, states[v.Facts.Number].InForceOn, v.ReviewOn, v.ChangeNote))];
        var lead = all.Find(v => v.State is VersionState.InForce) ?? all.Find(v => v.State is VersionState.Agreed) ?? all[0];
        return new(all, lead, lead.Facts.RequiredOn(today, partners), lead.Facts.MissingOn(today, partners));
    }
}

/// <summary>A version with what its state follows from.</summary>
public sealed record VersionLine(long DocumentId, VersionFacts Facts, DateOnly? ReviewOn, string? ChangeNote);

/// <summary>Reads how agreed documents stand.</summary>
internal static class DocumentStandings
{
    /// <summary>The versions of some documents that the person may read, in one statement.</summary>
    public static async Task<ILookup<long, VersionLine>> VersionLinesAsync(this Visible visible, IReadOnlyCollection<long> documentIds, DateOnly today, CancellationToken cancel)
    {
        var found = await (from v in visible.AgreedVersions(today)
            join d in visible.AgreedDocuments(today) on v.AgreedDocumentId equals d.Id
            where documentIds.Contains(d.Id)
            select new
            {
                d.Id, d.Kind, v.Number, IsShared = v.SharedAtUtc != null, v.AgreedOn, v.EffectiveOn, v.ExpiresOn, v.EndsOn, v.InForceOn, v.ReviewOn, v.ChangeNote,
                Signatures = v.Signatories.Where(s => s.SignedOn != null).Select(s => new { s.PartnerId, On = s.SignedOn!.Value }).ToList(),
            }).AsSingleQuery().ToListAsync(cancel);
        return found.ToLookup(v => v.Id, v => new VersionLine(v.Id,
            new(v.Number, v.Kind.NeedsSignatures(), v.IsShared, v.AgreedOn, v.EffectiveOn, v.ExpiresOn, v.EndsOn, v.InForceOn, [.. v.Signatures.Select(s => new Signature(s.PartnerId, s.On))]), v.ReviewOn, v.ChangeNote));
    }
}

/// <summary>What screens say of agreed documents beyond the words of the domain.</summary>
public static class DocumentWords
{
    public static Tone ToneOf(VersionState state) => state switch
    {
        VersionState.InForce => Tone.Good,
        VersionState.Agreed => Tone.Attention,
        VersionState.InNegotiation => Tone.Current,
        _ => Tone.Quiet,
    };

    public static Tone ToneOf(SignatoryState state) => state switch
    {
        SignatoryState.Signed => Tone.Good,
        SignatoryState.Declined => Tone.Attention,
        SignatoryState.Asked => Tone.Current,
        _ => Tone.Quiet,
    };

    /// <summary>What there is to do next, in a sentence.</summary>
    public static string Next(DocumentStanding standing, DateOnly today)
    {
        var (lead, missing) = (standing.Lead, standing.Missing);
        return lead.State switch
        {
            VersionState.Draft => $"Version {lead.Number} is being written. Share it with the partners once they can read it.",
            VersionState.InNegotiation => $"The partners can read version {lead.Number} and comment on it. Once all are content, record that it is agreed.",
            VersionState.Agreed when missing.Count > 0 => $"Version {lead.Number} is agreed and waits for {NamesOf(missing)} to sign.",
            VersionState.Agreed => $"Version {lead.Number} comes into force{(lead.InForceOn is { } from ? " on " + Format.Date(from) : "")}.",
            VersionState.InForce when missing.Count > 0 => $"Version {lead.Number} is in force, and {NamesOf(missing)} {(missing.Count == 1 ? "has" : "have")} joined and still to sign.",
            VersionState.InForce when lead.Facts.EndsOn is { } ends => $"Notice was given: it ends on {Format.Date(ends)}.",
            VersionState.InForce when standing.IsReviewOverdue(today) => $"Look at it again: its review was due on {Format.Date(lead.ReviewOn!.Value)}.",
            VersionState.InForce when lead.Facts.ExpiresOn is { } last => $"Version {lead.Number} is in force until {Format.Date(last)}.",
            VersionState.InForce => $"Version {lead.Number} is in force{(lead.ReviewOn is { } review ? $", and is looked at again by {Format.Date(review)}" : "")}.",
            _ => $"Version {lead.Number} counts no more. Start the next version to agree again.",
        };
    }

    private static string NamesOf(IReadOnlyList<PartyLine> partners) => PartnerWords.Named(partners.Select(p => p.Name));
}
