using System.Text.Json;

namespace CollabCase.Web.Imports.Reading;

/// <summary>
/// The columns of a grant as a spreadsheet: the titles that 360Giving's schema gives its fields, with a colon between those of a part and
/// of a field in it. Several parts of one kind stand in the same column, with semicolons between them.
/// </summary>
public static class GivingColumns
{
    private static readonly Dictionary<string, string> OfGrant = new(StringComparer.Ordinal)
    {
        ["id"] = "Identifier",
        ["title"] = "Title",
        ["description"] = "Description",
        ["currency"] = "Currency",
        ["amountAppliedFor"] = "Amount Applied For",
        ["amountAwarded"] = "Amount Awarded",
        ["amountDisbursed"] = "Amount Disbursed",
        ["awardDate"] = "Award Date",
        ["url"] = "URL",
        ["plannedDates"] = "Planned Dates",
        ["actualDates"] = "Actual Dates",
        ["recipientIndividual"] = "Recipient Ind",
        ["toIndividualsDetails"] = "To Individuals Details",
        ["recipientOrganization"] = "Recipient Org",
        ["beneficiaryLocation"] = "Beneficiary Location",
        ["fundingOrganization"] = "Funding Org",
        ["grantProgramme"] = "Grant Programme",
        ["fromOpenCall"] = "From An Open Call?",
        ["fundingType"] = "Funding Type",
        ["classifications"] = "Classifications",
        ["relatedDocument"] = "Related Document",
        ["relatedActivity"] = "Related Activity",
        ["dateModified"] = "Last Modified",
        ["dataSource"] = "Data Source",
        ["regrantType"] = "For Regrant Type",
        ["locationScope"] = "Location Scope",
    };

    private static readonly Dictionary<string, string> OfPart = new(StringComparer.Ordinal)
    {
        ["id"] = "Identifier",
        ["name"] = "Name",
        ["title"] = "Title",
        ["code"] = "Code",
        ["description"] = "Description",
        ["startDate"] = "Start Date",
        ["endDate"] = "End Date",
        ["duration"] = "Duration (months)",
        ["department"] = "Department",
        ["charityNumber"] = "Charity Number",
        ["companyNumber"] = "Company Number",
        ["streetAddress"] = "Street Address",
        ["addressLocality"] = "City",
        ["addressRegion"] = "County",
        ["addressCountry"] = "Country",
        ["postalCode"] = "Postal Code",
        ["organisationType"] = "Organisation Type",
        ["url"] = "Web Address",
        ["location"] = "Location",
        ["countryCode"] = "Country Code",
        ["latitude"] = "Latitude",
        ["longitude"] = "Longitude",
        ["geoCode"] = "Geographic Code",
        ["geoCodeType"] = "Geographic Code Type",
        ["vocabulary"] = "Vocabulary",
        ["dateModified"] = "Last Modified",
    };

    /// <summary>The fields of one grant, each with the heading of its column.</summary>
    public static IEnumerable<(string Heading, string Value)> Flatten(JsonElement grant) =>
        grant.EnumerateObject().SelectMany(field => Flatten(OfGrant.GetValueOrDefault(field.Name, field.Name), field.Value));

    private static IEnumerable<(string Heading, string Value)> Flatten(string heading, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Flatten($"{heading}:{OfPart.GetValueOrDefault(field.Name, field.Name)}", field.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(part => Flatten(heading, part)),
        JsonValueKind.String => [(heading, value.GetString()!)],
        JsonValueKind.Number => [(heading, value.GetRawText())],
        JsonValueKind.True => [(heading, "Yes")],
        JsonValueKind.False => [(heading, "No")],
        _ => [],
    };
}
