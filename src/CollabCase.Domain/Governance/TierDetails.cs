using CollabCase.Domain.Organisations;

namespace CollabCase.Domain.Governance;

/// <summary>A seat of a tier.</summary>
/// <param name="HasVote">Whether whoever holds it may vote.</param>
/// <param name="IsForLivedExperience">Whether it is kept for somebody with lived experience.</param>
/// <param name="Title">What the seat is called, such as 'Lead partner'; may be left out.</param>
public sealed record SeatDetails(bool HasVote = true, bool IsForLivedExperience = false, string? Title = null);

/// <summary>Who somebody is: a person who signs in here, or a name or the name of a role where they have no account; not both.</summary>
/// <param name="PersonId">A person who signs in.</param>
/// <param name="Name">A name, or the name of a role.</param>
public sealed record SomebodyNamed(long? PersonId = null, string? Name = null)
{
    /// <summary>Nobody.</summary>
    public static SomebodyNamed Nobody { get; } = new();
}

/// <summary>A time in a seat.</summary>
/// <param name="Member">Who sits there.</param>
/// <param name="From">The first day; may lie ahead.</param>
/// <param name="Until">The last day, if it is known; may lie ahead.</param>
/// <param name="Office">Chair, vice chair or secretary; null for a member without an office.</param>
/// <param name="Deputy">Who comes when the member cannot.</param>
/// <param name="OrganisationId">The organisation that the member is from.</param>
/// <param name="Sector">The sector of that organisation on the day it is recorded.</param>
public sealed record TermDetails(SomebodyNamed Member, DateOnly From, DateOnly? Until = null, TierOffice? Office = null, SomebodyNamed? Deputy = null, long? OrganisationId = null, Sector? Sector = null);
