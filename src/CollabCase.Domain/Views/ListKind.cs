namespace CollabCase.Domain.Views;

/// <summary>The lists of which views can be saved.</summary>
public enum ListKind
{
    /// <summary>All partnerships.</summary>
    Partnerships = 1,

    /// <summary>The directory of organisations.</summary>
    Organisations = 2,

    /// <summary>Funding by funder, partnership and year.</summary>
    Portfolio = 3,

    /// <summary>The milestones of one partnership: a view of them can be opened in any partnership.</summary>
    Milestones = 4,

    /// <summary>Who can sign in.</summary>
    People = 5,

    /// <summary>The risk register of one partnership.</summary>
    Risks = 6,

    /// <summary>The notes of one partnership.</summary>
    Notes = 7,

    /// <summary>The documents of one partnership.</summary>
    Documents = 8,

    /// <summary>What comes up for review in every partnership.</summary>
    Reviews = 9,
}
