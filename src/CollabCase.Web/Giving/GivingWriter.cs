using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Giving;

/// <summary>Writes grants as the 360Giving Data Standard 1.4 has them: JSON, and the same fields as a table.</summary>
public static class GivingWriter
{
    private const string Version = "1.4", Pounds = "GBP", Country = "GB";

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static async Task WriteAsync(Stream to, GrantPackage package, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(package);
        await using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        json.WriteString("version", Version);
        json.WriteString("title", package.Title);
        json.WriteString("issued", Iso(package.IssuedOn));
        json.WriteString("modified", Iso(package.IssuedOn));
        json.WriteStartObject("publisher");
        json.WriteString("name", package.Publisher.Name);
        json.WriteString("identifier", package.Publisher.Identifier);
        json.WriteEndObject();
        Text(json, "accessURL", package.Settings.Page?.AbsoluteUri);
        Text(json, "license", package.Settings.Licence?.AbsoluteUri);
        json.WriteStartArray("grants");
        foreach (var grant in package.Grants)
        {
            Write(json, grant, package.Settings);
            if (json.BytesPending > 64 * 1024) await json.FlushAsync(cancellationToken);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    /// <summary>The same as a table, in the columns that the standard's own tools make of the JSON.</summary>
    public static CsvFile<Grant> Table(GrantPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var columns = new CsvColumns<Grant>()
            .Text("Identifier", g => g.Identifier).Text("Title", g => g.Title).Text("Description", g => g.Description).Text("Currency", _ => Pounds)
            .Money("Amount Applied For", g => g.AppliedFor).Money("Amount Awarded", g => g.AmountAwarded).Money("Amount Disbursed", g => g.Disbursed).Date("Award Date", g => g.AwardedOn).Text("URL", g => g.WebAddress)
            .Date("Planned Dates:Start Date", g => g.PlannedFrom).Date("Planned Dates:End Date", g => g.PlannedUntil)
            .Text("Recipient Org:Identifier", g => g.Recipient.Identifier).Text("Recipient Org:Name", g => g.Recipient.Name)
            .Text("Recipient Org:Charity Number", g => g.Recipient.CharityNumber).Text("Recipient Org:Company Number", g => g.Recipient.CompanyNumber)
            .Text("Funding Org:Identifier", g => g.Funder.Identifier).Text("Funding Org:Name", g => g.Funder.Name)
            .Text("Grant Programme:Code", g => g.ProgrammeCode).Text("Grant Programme:Title", g => g.ProgrammeTitle).Text("From An Open Call?", g => YesNo(g.FromOpenCall));
        var places = package.Grants.Select(grant => grant.Places.Count).DefaultIfEmpty().Max();
        for (var i = 0; i < places; i++)
        {
            // One place stands in columns without a number, several are counted.
            var (at, part) = (i, places == 1 ? "Beneficiary Location" : string.Create(CultureInfo.InvariantCulture, $"Beneficiary Location:{i}"));
            columns.Text($"{part}:Name", g => g.Places.ElementAtOrDefault(at)?.Name).Text($"{part}:Country Code", g => g.Places.Count > at ? Country : null)
                .Text($"{part}:Geographic Code", g => g.Places.ElementAtOrDefault(at)?.Code).Text($"{part}:Geographic Code Type", g => g.Places.ElementAtOrDefault(at)?.CodeType);
        }
        columns.Text("Last Modified", g => Instant(g.ModifiedAtUtc)).Text("Data Source", _ => package.Settings.Page?.AbsoluteUri);
        return new CsvFile<Grant>(package.FileName, columns, package.Grants.ToAsyncEnumerable());
    }

    private static void Write(Utf8JsonWriter json, Grant grant, GivingSettings settings)
    {
        json.WriteStartObject();
        json.WriteString("id", grant.Identifier);
        json.WriteString("title", grant.Title);
        json.WriteString("description", grant.Description);
        json.WriteString("currency", Pounds);
        if (grant.AppliedFor is { } applied) Amount(json, "amountAppliedFor", applied);
        Amount(json, "amountAwarded", grant.AmountAwarded);
        if (grant.Disbursed is { } disbursed) Amount(json, "amountDisbursed", disbursed);
        json.WriteString("awardDate", Iso(grant.AwardedOn));
        Text(json, "url", grant.WebAddress);
        if (grant.PlannedFrom is not null || grant.PlannedUntil is not null)
        {
            json.WriteStartArray("plannedDates");
            json.WriteStartObject();
            if (grant.PlannedFrom is { } from) json.WriteString("startDate", Iso(from));
            if (grant.PlannedUntil is { } until) json.WriteString("endDate", Iso(until));
            json.WriteEndObject();
            json.WriteEndArray();
        }
        Organisation(json, "recipientOrganization", grant.Recipient);
        Organisation(json, "fundingOrganization", new GrantOrganisation(grant.Funder.Identifier, grant.Funder.Name));
        if (grant.ProgrammeCode is not null || grant.ProgrammeTitle is not null)
        {
            json.WriteStartArray("grantProgramme");
            json.WriteStartObject();
            Text(json, "code", grant.ProgrammeCode);
            Text(json, "title", grant.ProgrammeTitle);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        Text(json, "fromOpenCall", YesNo(grant.FromOpenCall));
        Places(json, grant.Places);
        Text(json, "dateModified", Instant(grant.ModifiedAtUtc));
        Text(json, "dataSource", settings.Page?.AbsoluteUri);
        json.WriteEndObject();
    }

    private static void Organisation(Utf8JsonWriter json, string name, GrantOrganisation organisation)
    {
        json.WriteStartArray(name);
        json.WriteStartObject();
        json.WriteString("id", organisation.Identifier);
        json.WriteString("name", organisation.Name);
        Text(json, "charityNumber", organisation.CharityNumber);
        Text(json, "companyNumber", organisation.CompanyNumber);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Places(Utf8JsonWriter json, IReadOnlyList<GrantPlace> places)
    {
        if (places.Count == 0) return;
        json.WriteStartArray("beneficiaryLocation");
        foreach (var place in places)
        {
            json.WriteStartObject();
            json.WriteString("name", place.Name);
            json.WriteString("countryCode", Country);
            Text(json, "geoCode", place.Code);
            Text(json, "geoCodeType", place.CodeType);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Amount(Utf8JsonWriter json, string name, Money amount)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(amount.ToPlainString());
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static string? YesNo(bool? value) => value switch
    {
        true => "Yes",
        false => "No",
        null => null,
    };

    private static string? Instant(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly date) => Format.Iso(date);
}
