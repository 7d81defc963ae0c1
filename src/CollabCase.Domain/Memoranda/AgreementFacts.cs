using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Memoranda;

/// <summary>A membership in the partnership, as the rules of agreements need to know it.</summary>
/// <param name="PartnerId">The membership.</param>
/// <param name="Number">Its number in the partnership.</param>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="JoinedOn">The first day as a partner; null where nobody knows.</param>
/// <param name="LeftOn">The last day as a partner.</param>
/// <param name="ContactName">Whom to speak to.</param>
/// <param name="ContactEmail">The contact's e-mail address.</param>
public sealed record PartyLine(long PartnerId, int Number, long OrganisationId, string Name, DateOnly? JoinedOn = null, DateOnly? LeftOn = null, string? ContactName = null, string? ContactEmail = null)
{
    /// <summary>Whether it is a partner on the date.</summary>
    public bool IsPartnerOn(DateOnly date) => (JoinedOn is null || JoinedOn <= date) && (LeftOn is null || LeftOn >= date);
}

/// <summary>What the rules of agreed documents need to know of the partnership.</summary>
/// <param name="PartnershipId">The partnership.</param>
/// <param name="State">What belongs to a paused or closed partnership can be read and not changed.</param>
/// <param name="StateSince">The first day of the state.</param>
/// <param name="Partners">Every membership, past ones and those yet to come too.</param>
/// <param name="Tiers">Every group, those that have ended too.</param>
public sealed record AgreementFacts(long PartnershipId, PartnershipState State, DateOnly StateSince, IReadOnlyList<PartyLine> Partners, IReadOnlyList<TierLine> Tiers)
{
    /// <summary>The partners on a date, in the order in which they joined; those of whom nobody knows when come first.</summary>
    public IReadOnlyList<PartyLine> PartnersOn(DateOnly date) => [.. Partners.Where(p => p.IsPartnerOn(date)).OrderBy(p => p.JoinedOn).ThenBy(p => p.Number)];

    /// <summary>Refuses any change while the partnership is paused or closed, and says how to go on.</summary>
    public void EnsureOpenToChange()
    {
        if (Partnership.WhyReadOnlyIn(State, StateSince) is { } why) throw new DomainRuleException(why);
    }

    internal void EnsureOf(long partnershipId)
    {
        if (PartnershipId != partnershipId) throw new InvalidOperationException("The facts are those of another partnership.");
        EnsureOpenToChange();
    }
}
