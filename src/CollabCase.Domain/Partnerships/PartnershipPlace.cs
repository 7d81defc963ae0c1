namespace CollabCase.Domain.Partnerships;

/// <summary>A place where a partnership works: a council, a health board or a health and social care partnership.</summary>
public sealed class PartnershipPlace : Entity, IPartOf<Partnership>
{
    /// <summary>The longest place code.</summary>
    public const int CodeMaxLength = 20;

    /// <summary>The partnership it is part of.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>The code of the place in the reference data.</summary>
    public string PlaceCode { get; private set; } = "";

    internal PartnershipPlace(Partnership partnership, string placeCode)
    {
        PartnershipId = partnership.Id;
        PlaceCode = placeCode;
    }

    private PartnershipPlace() { }
}
