using CollabCase.Domain.Organisations;

namespace CollabCase.Domain.Governance;

/// <summary>A place in a tier, that one person at a time holds, or nobody.</summary>
public sealed class TierSeat : Entity, IPartOf<GovernanceTier>
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>The tier it is part of.</summary>
    public long GovernanceTierId { get; private set; }

    /// <summary>1 for the first seat of the tier, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>What the seat is called, if it has a name.</summary>
    public string? Title { get; private set; }

    /// <summary>Whether whoever holds it may vote.</summary>
    public bool HasVote { get; private set; }

    /// <summary>Whether it is kept for somebody with lived experience.</summary>
    public bool IsForLivedExperience { get; private set; }

    /// <summary>The first day on which the seat is there.</summary>
    public DateOnly AddedOn { get; private set; }

    /// <summary>The last day on which it is there; null while it stays.</summary>
    public DateOnly? RemovedOn { get; private set; }

    internal TierSeat(GovernanceTier tier, int number, SeatDetails seat, DateOnly on)
    {
        GovernanceTierId = tier.Id;
        Number = number;
        Title = Text.Optional(seat.Title, TitleMaxLength, "the name of the seat", "SeatTitle");
        HasVote = seat.HasVote;
        IsForLivedExperience = seat.IsForLivedExperience;
        AddedOn = on;
    }

    private TierSeat() { }

    /// <summary>Whether the seat is there on the date.</summary>
    public bool IsThereOn(DateOnly date) => AddedOn <= date && (RemovedOn is null || RemovedOn >= date);

    internal void Remove(DateOnly on) => RemovedOn = on;
}

/// <summary>A time that somebody sits in a seat, from its first day to its last, both inclusive. Terms in one seat never overlap.</summary>
public sealed class SeatTerm : Entity, IPartOf<GovernanceTier>
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameMaxLength = 200;

    /// <summary>The longest reason, in characters.</summary>
    public const int EndReasonMaxLength = 1000;

    /// <summary>The tier it is part of.</summary>
    public long GovernanceTierId { get; private set; }

    /// <summary>The seat.</summary>
    public long TierSeatId { get; private set; }

    /// <summary>1 for the first term in the tier, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>The member, where they sign in here.</summary>
    public long? PersonId { get; private set; }

    /// <summary>The member's name or role, where they have no account.</summary>
    public string? Name { get; private set; }

    /// <summary>The organisation that the member is from.</summary>
    public long? OrganisationId { get; private set; }

    /// <summary>That organisation's sector when the term was recorded.</summary>
    public Sector? Sector { get; private set; }

    /// <summary>The member's office; null for none.</summary>
    public TierOffice? Office { get; private set; }

    /// <summary>The deputy, where they sign in here.</summary>
    public long? DeputyPersonId { get; private set; }

    /// <summary>The deputy's name or role, where they have no account.</summary>
    public string? DeputyName { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day; null while no end is known.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Why it ended, if that was said.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Whether somebody comes when the member cannot.</summary>
    public bool HasDeputy => DeputyPersonId is not null || DeputyName is not null;

    internal SeatTerm(GovernanceTier tier, TierSeat seat, int number, TermDetails details)
    {
        GovernanceTierId = tier.Id;
        TierSeatId = seat.Id;
        Number = number;
        (PersonId, Name) = (details.Member.PersonId, details.Member.Name);
        (DeputyPersonId, DeputyName) = (details.Deputy?.PersonId, details.Deputy?.Name);
        OrganisationId = details.OrganisationId;
        Sector = details.Sector;
        Office = details.Office;
        From = details.From;
        Until = details.Until;
    }

    private SeatTerm() { }

    /// <summary>Whether the member sits there on the date.</summary>
    public bool IsOn(DateOnly date) => From <= date && (Until is null || Until >= date);

    internal bool Overlaps(DateOnly from, DateOnly? until) => (until is null || From <= until) && (Until is null || Until >= from);

    internal void Hold(TierOffice? office) => Office = office;

    internal void NameDeputy(SomebodyNamed deputy) => (DeputyPersonId, DeputyName) = (deputy.PersonId, deputy.Name);

    internal void End(DateOnly until, string? reason)
    {
        Until = until;
        EndReason = reason;
    }
}
