using CollabCase.Domain.Calendar;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Documents;

namespace CollabCase.Web.Features.Signing;

/// <summary>An agreement as it is written for paper and Word.</summary>
internal static class AgreementOnPaper
{
    public static WrittenVersion OnPaper(this AgreementToRead agreement)
    {
        var text = agreement.Text;
        return new WrittenVersion
        {
            Title = text.Title,
            Kind = text.Kind.Label(),
            Partnership = $"{text.Partnership} ({text.PartnershipReference})",
            Number = text.VersionNumber,
            State = text.InForceOn is { } since && text.State is VersionState.InForce ? $"In force since {PlainDate.Say(since)}" : text.State.Label(),
            Hash = text.TextHash ?? "",
            Summary = text.Summary,
            Facts =
            [
                .. Fact("Counts from", text.EffectiveOn is { } from ? PlainDate.Say(from) : null),
                .. Fact("Last day", text.ExpiresOn is { } last ? PlainDate.Say(last) : null),
                .. Fact("Next review", text.ReviewOn is { } review ? PlainDate.Say(review) : null),
                .. Fact("Notice", text.Notice?.Say()),
            ],
            Parties = [.. text.Parties.Select(p => p.Organisation)],
            Clauses = [.. text.Clauses.Select(c => new WrittenClause(c.Heading, c.Text))],
            Signatures = [.. text.Parties.Select(p => p.State is SignatoryState.Signed
                ? new WrittenSignature(p.Organisation, p.Name, p.Position, PlainDate.Say(p.SignedOn!.Value), p.How!.Value.Label())
                : new WrittenSignature(p.Organisation, p.Name, p.Position, null, p.State is SignatoryState.Declined ? p.State.Label() : null))],
        };
    }

    private static IEnumerable<(string Called, string Said)> Fact(string called, string? said) => said is null ? [] : [(called, said)];
}
