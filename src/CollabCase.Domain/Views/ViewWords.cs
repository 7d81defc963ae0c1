namespace CollabCase.Domain.Views;

/// <summary>What screens and files call lists, and those with whom a view of one is shared.</summary>
public static class ViewWords
{
    /// <summary>What the list is called.</summary>
    public static string Label(this ListKind list) => list switch
    {
        ListKind.Partnerships => "Partnerships",
        ListKind.Organisations => "Organisations",
        ListKind.Portfolio => "Funding",
        ListKind.Milestones => "Milestones of a partnership",
        ListKind.People => "People",
        ListKind.Reviews => "Reviews",
        ListKind.Risks => "Risks of a partnership",
        ListKind.Notes => "Notes of a partnership",
        ListKind.Documents => "Documents of a partnership",
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };

    /// <summary>With whom a view is shared, as the answer to 'Who can open it?'.</summary>
    public static string Label(this ViewSharing sharing) => sharing switch
    {
        ViewSharing.Kept => "Only me",
        ViewSharing.Coordinators => "Coordinators",
        ViewSharing.Funders => "Funders",
        ViewSharing.SteeringMembers => "Steering group members",
        ViewSharing.PartnerMembers => "Partner members",
        ViewSharing.Auditors => "Auditors",
        ViewSharing.Administrators => "Administrators",
        _ => throw new ArgumentOutOfRangeException(nameof(sharing)),
    };
}
