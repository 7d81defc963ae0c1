using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Milestones;

/// <summary>What is said about a milestone besides its dates and its owner.</summary>
/// <param name="Title">What will be reached, in a few words.</param>
/// <param name="Strand">The strand of the journey that it belongs to.</param>
/// <param name="Stage">The stage in which it belongs, whatever stage the partnership is at.</param>
/// <param name="DoneLooksLike">What anybody can see when it is done; may be left out.</param>
public sealed record MilestoneDetails(string Title, Strand Strand, Stage Stage, string? DoneLooksLike = null);

/// <summary>
/// Who sees to a milestone: a person who signs in here, or the name of a role where they have no account; not both. Each
/// may be left out.
/// </summary>
/// <param name="PersonId">A person who signs in.</param>
/// <param name="Role">The name of a role, such as 'service manager'.</param>
/// <param name="OrganisationId">The organisation they act for.</param>
public sealed record MilestoneOwner(long? PersonId = null, string? Role = null, long? OrganisationId = null)
{
    /// <summary>Nobody yet.</summary>
    public static MilestoneOwner Nobody { get; } = new();

    /// <summary>
    /// Who is meant by a form that still shows the owner from before beside a new one: of a person and a role together, the
    /// one that was there already gives way. Two new ones stay together, and are refused.
    /// </summary>
    /// <param name="before">The owner that the form was opened with.</param>
    public MilestoneOwner InPlaceOf(MilestoneOwner before)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (PersonId is null || Text.Clean(Role) is not { } role) return this;
        return role == before.Role ? this with { Role = null } : PersonId == before.PersonId ? this with { PersonId = null } : this;
    }
}

/// <summary>For whom or what a milestone waits. At least one is given; the text can stand beside an organisation or a person.</summary>
/// <param name="What">In words, such as 'the decision of the board'.</param>
/// <param name="OrganisationId">An organisation.</param>
/// <param name="PersonId">A person who signs in.</param>
public sealed record Awaited(string? What = null, long? OrganisationId = null, long? PersonId = null);

/// <summary>Something that shows that a milestone is done. A link, a note or both.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Link">An https address.</param>
/// <param name="Note">What it shows, or where it is kept.</param>
public sealed record EvidenceToAdd(string Title, string? Link = null, string? Note = null);
