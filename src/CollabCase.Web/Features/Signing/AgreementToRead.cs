using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Web.Features.Signing;

/// <summary>An agreement as one partner has it before them: what it says, who they are in it, and what it commits them to.</summary>
public sealed record AgreementToRead(AgreementToSign Text, PartyToSign? Own)
{
    /// <summary>The others who sign, in their order.</summary>
    public IReadOnlyList<PartyToSign> Others => [.. Text.Parties.Where(p => p != Own)];

    public IReadOnlyList<PartyToSign> Missing => [.. Text.Parties.Where(p => p.State is not SignatoryState.Signed)];

    /// <summary>Who has to sign before this partner can; null when it is their turn.</summary>
    public PartyToSign? WaitsFor => Own is null || Text.Order is SigningOrder.AnyOrder ? null
        : Text.Parties.FirstOrDefault(p => p.Order < Own.Order && p.State is not SignatoryState.Signed);

    /// <summary>Whether signatures can be given: the text is fixed and counts or waits to, and the partnership is at work.</summary>
    public bool CanBeSigned => Text is { TextHash: not null, State: VersionState.Agreed or VersionState.InForce, PartnershipState: PartnershipState.Active };

    /// <summary>From when and until when it binds, and how one gets out of it: a sentence each.</summary>
    public IEnumerable<string> Commitments
    {
        get
        {
            yield return Text.EffectiveOn is { } from
                ? $"It counts from {PlainDate.Say(from)}, once every partner has signed."
                : "It counts from the day on which the last partner has signed.";
            yield return (Text.ExpiresOn, Text.Notice) switch
            {
                ({ } last, { } notice) => $"Its last day is {PlainDate.Say(last)}. It can be ended earlier, with {notice.Say()} of notice.",
                ({ } last, null) => $"Its last day is {PlainDate.Say(last)}.",
                (null, { } notice) => $"It has no last day. It can be ended with {notice.Say()} of notice.",
                _ => "It has no last day.",
            };
            if (Text.ReviewOn is { } review) yield return $"The partners look at it again on {PlainDate.Say(review)}.";
        }
    }

    /// <summary>As somebody has it before them who is signed in and speaks for an organisation.</summary>
    public static AgreementToRead ForOrganisation(AgreementToSign text, long? organisationId, DateOnly today) =>
        For(text, text.Parties.FirstOrDefault(p => p.OrganisationId == organisationId && (p.LeftOn is null || p.LeftOn >= today))?.PartnerId, today);

    /// <summary>Whoever left without having signed is not asked any more.</summary>
    public static AgreementToRead For(AgreementToSign text, long? partnerId, DateOnly today)
    {
        var parties = text.Parties.Where(p => p.State is SignatoryState.Signed || p.LeftOn is null || p.LeftOn >= today).ToList();
        return new(text with { Parties = parties }, parties.Find(p => p.PartnerId == partnerId));
    }
}
