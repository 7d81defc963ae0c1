using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Risks;

/// <summary>What is said about a risk besides its score, its owner and its reviews.</summary>
/// <param name="Title">What could happen, in a few words.</param>
/// <param name="Cause">What would lead to it; may be left out.</param>
/// <param name="Effect">What would follow; may be left out.</param>
/// <param name="Response">What the partners do about it; null where they have not agreed yet.</param>
/// <param name="WhatIsDone">What is done, or why it is taken on purpose. Goes with the response.</param>
/// <param name="CarriedByOrganisationId">The partner that carries it; null where all partners do.</param>
public sealed record RiskDetails(string Title, string? Cause = null, string? Effect = null, RiskResponse? Response = null, string? WhatIsDone = null, long? CarriedByOrganisationId = null);

/// <summary>Who looks after a risk: a person who signs in here, or the name of a role where they have no account; not both.</summary>
/// <param name="PersonId">A person who signs in.</param>
/// <param name="Role">The name of a role, such as 'service manager'.</param>
public sealed record RiskOwner(long? PersonId = null, string? Role = null)
{
    /// <summary>Nobody yet.</summary>
    public static RiskOwner Nobody { get; } = new();

    /// <summary>
    /// Who is meant by a form that still shows the owner from before beside a new one: of a person and a role together, the
    /// one that was there already gives way. Two new ones stay together, and are refused.
    /// </summary>
    /// <param name="before">The owner that the form was opened with.</param>
    public RiskOwner InPlaceOf(RiskOwner before)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (PersonId is null || Text.Clean(Role) is not { } role) return this;
        return role == before.Role ? this with { Role = null } : PersonId == before.PersonId ? this with { PersonId = null } : this;
    }
}

/// <summary>What the rules of a risk need to know of its partnership.</summary>
/// <param name="PartnershipId">The partnership.</param>
/// <param name="State">A risk of a paused or closed partnership can be read and not changed.</param>
/// <param name="StateSince">The first day of the state.</param>
/// <param name="PartnerOrganisationIds">The organisations that are partners today.</param>
public sealed record RiskFacts(long PartnershipId, PartnershipState State, DateOnly StateSince, IReadOnlyCollection<long> PartnerOrganisationIds)
{
    /// <summary>Refuses any change while the partnership is paused or closed, and says how to go on.</summary>
    public void EnsureOpenToChange()
    {
        if (Partnership.WhyReadOnlyIn(State, StateSince) is { } why) throw new DomainRuleException(why);
    }
}
