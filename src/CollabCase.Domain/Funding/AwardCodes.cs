namespace CollabCase.Domain.Funding;

/// <summary>What an award is for. The numbers are stored: never renumber.</summary>
public enum AwardKind
{
    /// <summary>Cash to form the partnership and to test, from independent funders or government.</summary>
    Catalytic = 1,

    /// <summary>Time, premises or services, valued in pounds. Never added to cash.</summary>
    InKind = 2,

    /// <summary>Cash that sustains, embeds or extends what was tested.</summary>
    Sustainability = 3,
}

/// <summary>How far an award has come. The numbers are stored: never renumber.</summary>
public enum AwardState
{
    /// <summary>Asked for, not yet answered.</summary>
    Applied = 1,

    /// <summary>The funder has offered it, and the partnership has not yet accepted.</summary>
    Offered = 2,

    /// <summary>Offered and accepted: the money is committed.</summary>
    Awarded = 3,

    /// <summary>The funder, or the partnership, said no. Counts in no total.</summary>
    Declined = 4,

    /// <summary>Awarded, and finished. Still counts as committed.</summary>
    Completed = 5,

    /// <summary>Taken back before or after it was awarded. Counts in no total.</summary>
    Withdrawn = 6,
}
