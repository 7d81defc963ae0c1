using CollabCase.Domain.Organisations;

namespace CollabCase.Domain.Governance;

/// <summary>Who is there for a seat.</summary>
public enum SeatPresence
{
    /// <summary>Nobody holds the seat.</summary>
    Vacant = 0,

    /// <summary>Somebody holds it and is not there.</summary>
    Away = 1,

    /// <summary>The member is there.</summary>
    Member = 2,

    /// <summary>Somebody is there in the member's place.</summary>
    Proxy = 3,
}

/// <summary>A seat as a quorum counts it.</summary>
/// <param name="HasVote">Whether whoever holds it may vote. Seats without a vote never count.</param>
/// <param name="Presence">Who is there for it.</param>
/// <param name="Sector">The sector of the member's organisation; null where there is none.</param>
public readonly record struct SeatAtTable(bool HasVote, SeatPresence Presence, Sector? Sector);

/// <summary>How many voting members have to be there before a tier can decide.</summary>
/// <param name="By">A number of members or a share of them.</param>
/// <param name="Number">That many members, or per cent of them.</param>
/// <param name="CountsVacancies">For a share: whether it is of all voting seats, empty ones too, or of those that somebody holds.</param>
/// <param name="NeedsPublicAndThird">
/// Whether at least one of those who count has to be of the public sector and one of the third. Groups run by a community or by the
/// people they are for count as the third sector here.
/// </param>
/// <param name="ProxiesMayAttend">Whether somebody may come in a member's place.</param>
/// <param name="ProxiesMayVote">Whether whoever comes in a member's place votes, and so counts to the quorum.</param>
public sealed record QuorumRule(QuorumBy By, int Number, bool CountsVacancies = false, bool NeedsPublicAndThird = false, bool ProxiesMayAttend = true, bool ProxiesMayVote = true)
{
    /// <summary>The highest number of members.</summary>
    public const int MostMembers = 100;

    /// <summary>The rule offered for a new tier: half of the voting members, rounded up.</summary>
    public static QuorumRule Usual { get; } = new(QuorumBy.Share, 50);

    /// <summary>The same, when it can be met. Refused: fewer than one member, more than 100 of them or per cent, and a vote for those who may not come.</summary>
    public QuorumRule Checked()
    {
        Choice.Known(By, nameof(GovernanceTier.QuorumBy));
        if (Number < 1 || Number > MostMembers)
            throw new DomainRuleException(By is QuorumBy.Count ? $"Enter how many voting members have to be there: from 1 to {MostMembers}." : "Enter the share of the voting members in per cent: from 1 to 100.", nameof(GovernanceTier.QuorumNumber));
        if (ProxiesMayVote && !ProxiesMayAttend)
            throw new DomainRuleException("Somebody who comes in a member's place can only vote if they may come. Tick both, or neither.", nameof(GovernanceTier.ProxiesMayVote));
        return this;
    }

    /// <summary>How many have to be there out of so many voting seats: a share is rounded up, and is never less than one.</summary>
    public int NeededOf(int votingSeats) => By is QuorumBy.Count ? Number : Math.Max(1, (Number * votingSeats + 99) / 100);

    /// <summary>Whether whoever is there for the seat counts and votes.</summary>
    public bool Counts(SeatAtTable seat) => seat.HasVote && (seat.Presence is SeatPresence.Member || (seat.Presence is SeatPresence.Proxy && ProxiesMayVote));

    /// <summary>Applies the rule to the seats of a tier.</summary>
    public Quorum Of(IReadOnlyCollection<SeatAtTable> seats)
    {
        ArgumentNullException.ThrowIfNull(seats);
        var there = seats.Where(Counts).ToList();
        var votingSeats = seats.Count(s => s.HasVote && (CountsVacancies || s.Presence is not SeatPresence.Vacant));
        return new(there.Count, NeededOf(votingSeats), votingSeats, !NeedsPublicAndThird || Quorum.HasBothSectors(there.Select(s => s.Sector)));
    }
}

/// <summary>What a quorum came to.</summary>
/// <param name="Present">The voting members who were there, or somebody voting for them.</param>
/// <param name="Needed">How many had to be.</param>
/// <param name="VotingSeats">Out of so many, by the rule.</param>
/// <param name="HasSectors">Whether the sectors that the rule asks for were there; true where it asks for none.</param>
public sealed record Quorum(int Present, int Needed, int VotingSeats, bool HasSectors)
{
    /// <summary>Whether the tier can decide.</summary>
    public bool IsQuorate => Present >= Needed && HasSectors;

    /// <summary>Whether the public and the third sector are both among these.</summary>
    public static bool HasBothSectors(IEnumerable<Sector?> sectors)
    {
        var there = sectors.ToHashSet();
        return there.Contains(Sector.Public) && (there.Contains(Sector.Third) || there.Contains(Sector.CommunityOrUserLed));
    }

    /// <summary>'5 of 8 voting members, 4 needed', with what else is missing.</summary>
    public string Say()
    {
        var counted = $"{Present} of {VotingSeats} voting {(VotingSeats == 1 ? "member" : "members")}, {Needed} needed";
        return HasSectors ? counted : counted + ", with at least one from the public and one from the third sector";
    }

    /// <summary>'Quorate: 5 of 8 voting members, 4 needed', or 'Not quorate: …'.</summary>
    public string SayWhether() => $"{(IsQuorate ? "Quorate" : "Not quorate")}: {Say()}";
}
