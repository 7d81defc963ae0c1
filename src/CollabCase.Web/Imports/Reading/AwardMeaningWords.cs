namespace CollabCase.Web.Imports.Reading;

/// <summary>What the meanings of columns are called on screens.</summary>
public static class AwardMeaningWords
{
    /// <summary>All meanings that a column can be given, in the order in which they are offered.</summary>
    public static IReadOnlyList<AwardMeaning> Offered { get; } =
    [
        AwardMeaning.LeftOut, AwardMeaning.FunderName, AwardMeaning.FunderIdentifier, AwardMeaning.FunderReference, AwardMeaning.PartnershipName, AwardMeaning.PartnershipReference,
        AwardMeaning.RecipientName, AwardMeaning.RecipientIdentifier, AwardMeaning.RecipientReference, AwardMeaning.RecipientCharityNumber, AwardMeaning.RecipientCompanyNumber,
        AwardMeaning.Title, AwardMeaning.Description, AwardMeaning.Identifier, AwardMeaning.AwardNumber, AwardMeaning.Kind, AwardMeaning.State,
        AwardMeaning.Amount, AwardMeaning.FinancialYear, AwardMeaning.AmountOfYear, AwardMeaning.TotalOfRow, AwardMeaning.Currency, AwardMeaning.AppliedFor, AwardMeaning.Disbursed,
        AwardMeaning.AwardedOn, AwardMeaning.PlannedFrom, AwardMeaning.PlannedUntil, AwardMeaning.PlannedMonths, AwardMeaning.Programme, AwardMeaning.ProgrammeCode,
        AwardMeaning.FromOpenCall, AwardMeaning.RingFenced, AwardMeaning.RingFencedFor, AwardMeaning.Conditions, AwardMeaning.InKindBasis,
        AwardMeaning.PlaceName, AwardMeaning.PlaceCode, AwardMeaning.PlaceCodeType, AwardMeaning.WebAddress, AwardMeaning.Source,
    ];

    /// <summary>The meanings that can hold for every row of a table that does not have them.</summary>
    public static IReadOnlyList<AwardMeaning> CanHoldForAll { get; } =
    [
        AwardMeaning.FunderName, AwardMeaning.FunderIdentifier, AwardMeaning.FunderReference, AwardMeaning.PartnershipName, AwardMeaning.PartnershipReference, AwardMeaning.Kind, AwardMeaning.State,
        AwardMeaning.Programme, AwardMeaning.Title, AwardMeaning.Source,
    ];

    /// <summary>Dates, whose order of day and month may have to be asked for.</summary>
    public static bool IsDate(this AwardMeaning meaning) => meaning is AwardMeaning.AwardedOn or AwardMeaning.PlannedFrom or AwardMeaning.PlannedUntil;

    public static string Label(this AwardMeaning meaning) => meaning switch
    {
        AwardMeaning.LeftOut => "Leave this column out",
        AwardMeaning.Identifier => "Identifier of the grant (360Giving)",
        AwardMeaning.AwardNumber => "Number of the award here",
        AwardMeaning.Title => "Title of the award",
        AwardMeaning.Description => "Description of the award",
        AwardMeaning.Currency => "Currency",
        AwardMeaning.FunderIdentifier => "Funder: identifier",
        AwardMeaning.FunderName => "Funder: name",
        AwardMeaning.FunderReference => "Funder: reference here",
        AwardMeaning.RecipientIdentifier => "Recipient: identifier",
        AwardMeaning.RecipientName => "Recipient: name",
        AwardMeaning.RecipientReference => "Recipient: reference here",
        AwardMeaning.RecipientCharityNumber => "Recipient: charity number",
        AwardMeaning.RecipientCompanyNumber => "Recipient: company number",
        AwardMeaning.PartnershipReference => "Partnership: reference",
        AwardMeaning.PartnershipName => "Partnership: name",
        AwardMeaning.Kind => "Kind of award",
        AwardMeaning.State => "How far the award has come",
        AwardMeaning.AwardedOn => "Date of the award",
        AwardMeaning.PlannedFrom => "Planned from",
        AwardMeaning.PlannedUntil => "Planned until",
        AwardMeaning.PlannedMonths => "Planned for so many months",
        AwardMeaning.Programme => "Grant programme: title",
        AwardMeaning.ProgrammeCode => "Grant programme: code",
        AwardMeaning.AppliedFor => "Amount applied for",
        AwardMeaning.Disbursed => "Amount paid so far",
        AwardMeaning.FromOpenCall => "From an open call (yes or no)",
        AwardMeaning.WebAddress => "Web address",
        AwardMeaning.PlaceCode => "Place: code",
        AwardMeaning.PlaceCodeType => "Place: type of code",
        AwardMeaning.PlaceName => "Place: name",
        AwardMeaning.Amount => "Amount",
        AwardMeaning.FinancialYear => "Financial year of the amount",
        AwardMeaning.AmountOfYear => "Amount in the year of the heading",
        AwardMeaning.TotalOfRow => "Total of the row (checked, not imported)",
        AwardMeaning.RingFenced => "Ring-fenced (yes or no)",
        AwardMeaning.RingFencedFor => "Ring-fenced for",
        AwardMeaning.Conditions => "Conditions",
        AwardMeaning.InKindBasis => "How the in-kind contribution was valued",
        AwardMeaning.Source => "Source",
        _ => throw new ArgumentOutOfRangeException(nameof(meaning), meaning, null),
    };
}
