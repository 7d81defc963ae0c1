namespace CollabCase.Domain.Milestones;

/// <summary>
/// The four strands of a partnership's journey; every milestone belongs to one. Source: Report, to date, of the Strategic
/// Public Social Partnership Model in Scotland (Scottish Government, 2018). The numbers are stored: never renumber.
/// </summary>
public enum Strand
{
    /// <summary>Funding and resource: the money, and what partners give in kind.</summary>
    FundingAndResource = 1,

    /// <summary>Statutory support: what public bodies back, buy and change.</summary>
    StatutorySupport = 2,

    /// <summary>Delivery: what is designed, tried and provided.</summary>
    Delivery = 3,

    /// <summary>Partnership: how the partners work together.</summary>
    Partnership = 4,
}
