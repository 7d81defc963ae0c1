using System.Text.RegularExpressions;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Web.Imports.Reading;

/// <summary>
/// Which heading means what: the titles of 360Giving spreadsheets, those of our own exports, and the plain words that funders use. A heading that is
/// like one of them is suggested; all others are left out until somebody says what they are.
/// </summary>
public static partial class AwardColumns
{
    // As like as 'fundr name' is to 'funder name'; below it a suggestion is more often wrong than right.
    private const double Alike = 0.55, NearlyTheSame = 0.85;

    private static readonly (AwardMeaning Meaning, string[] Headings)[] Known =
    [
        (AwardMeaning.Identifier, ["identifier", "grant identifier", "identifier of the grant", "grant id", "360g identifier", "award identifier"]),
        (AwardMeaning.AwardNumber, ["award number", "number of the award", "award reference"]),
        (AwardMeaning.Title, ["title", "award title", "award", "grant title", "project title", "name of award", "title of the award"]),
        (AwardMeaning.Description, ["description", "award description", "grant description", "summary", "project description", "purpose"]),
        (AwardMeaning.Currency, ["currency"]),
        (AwardMeaning.FunderIdentifier, ["funding org identifier", "funding org 0 identifier", "funder identifier", "funder id", "funding organisation identifier", "funding organization id"]),
        (AwardMeaning.FunderName, ["funding org name", "funding org 0 name", "funder", "funder name", "funders", "funding organisation", "funding organization", "funded by", "funding body", "source of funding", "given by"]),
        (AwardMeaning.FunderReference, ["funder reference"]),
        (AwardMeaning.RecipientIdentifier, ["recipient org identifier", "recipient org 0 identifier", "recipient identifier", "recipient id", "recipient organisation identifier"]),
        (AwardMeaning.RecipientName, ["recipient org name", "recipient org 0 name", "recipient", "recipient name", "recipient organisation", "recipient organization", "grantee", "paid to", "lead partner", "lead organisation"]),
        (AwardMeaning.RecipientReference, ["recipient reference"]),
        (AwardMeaning.RecipientCharityNumber, ["recipient org charity number", "recipient org 0 charity number", "charity number", "scottish charity number"]),
        (AwardMeaning.RecipientCompanyNumber, ["recipient org company number", "recipient org 0 company number", "company number"]),
        (AwardMeaning.PartnershipReference, ["partnership reference", "psp reference", "partnership id"]),
        (AwardMeaning.PartnershipName, ["partnership", "partnership name", "psp", "public social partnership", "name of partnership"]),
        (AwardMeaning.Kind, ["kind", "kind of award", "type of funding", "funding kind"]),
        (AwardMeaning.State, ["state", "status", "award status", "how far"]),
        (AwardMeaning.AwardedOn, ["award date", "awarded on", "date awarded", "date of award", "date of the award", "awarded"]),
        (AwardMeaning.PlannedFrom, ["planned dates start date", "planned dates 0 start date", "planned from", "start date", "grant start date", "project start"]),
        (AwardMeaning.PlannedUntil, ["planned dates end date", "planned dates 0 end date", "planned until", "end date", "grant end date", "project end", "planned to"]),
        (AwardMeaning.PlannedMonths, ["planned dates duration months", "planned dates 0 duration months", "duration months", "duration in months", "months"]),
        (AwardMeaning.Programme, ["grant programme title", "grant programme 0 title", "grant programme", "programme", "programme title", "fund", "funding programme", "funding stream"]),
        (AwardMeaning.ProgrammeCode, ["grant programme code", "grant programme 0 code", "programme code"]),
        (AwardMeaning.AppliedFor, ["amount applied for", "applied for", "amount requested", "requested"]),
        (AwardMeaning.Disbursed, ["amount disbursed", "disbursed", "paid", "paid to date", "amount paid"]),
        (AwardMeaning.FromOpenCall, ["from an open call", "open call"]),
        (AwardMeaning.WebAddress, ["url", "web address", "website", "link"]),
        (AwardMeaning.PlaceCode, ["beneficiary location geographic code", "beneficiary location 0 geographic code", "geographic code", "gss code", "place code", "council code", "local authority code", "area code"]),
        (AwardMeaning.PlaceCodeType, ["beneficiary location geographic code type", "beneficiary location 0 geographic code type", "geographic code type", "type of code", "code type"]),
        (AwardMeaning.PlaceName, ["beneficiary location name", "beneficiary location 0 name", "place", "places", "council area", "local authority", "area", "council"]),
        (AwardMeaning.Amount, ["amount awarded", "amount", "value", "award amount", "grant amount", "amount gbp", "value of award", "pounds"]),
        (AwardMeaning.FinancialYear, ["financial year", "year", "fiscal year", "funding year"]),
        (AwardMeaning.TotalOfRow, ["total", "row total", "total awarded", "total amount", "grand total", "all years", "sum", "total funding", "overall"]),
        (AwardMeaning.RingFenced, ["ring fenced", "ringfenced", "is ring fenced", "restricted"]),
        (AwardMeaning.RingFencedFor, ["ring fenced for", "restricted to", "restricted for"]),
        (AwardMeaning.Conditions, ["conditions", "grant conditions", "terms"]),
        (AwardMeaning.InKindBasis, ["how valued", "how it was valued", "in kind basis", "basis of valuation"]),
        (AwardMeaning.Source, ["source", "source of the figures", "notes", "note"]),
    ];

    private static readonly Dictionary<string, AwardMeaning> ByHeading =
        Known.SelectMany(known => known.Headings.Select(heading => (heading, known.Meaning))).ToDictionary(pair => pair.heading, pair => pair.Meaning, StringComparer.Ordinal);

    // Titles of 360Giving fields for which there is no place in an award here, so that nothing like them is suggested.
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "last modified", "data source", "license", "funding type", "grant number", "from", "to", "cash or in kind", "grant type", "department", "funding org department", "location scope", "for regrant type",
        "recipient org city", "recipient org county", "recipient org country", "recipient org postal code", "recipient org street address", "recipient org description", "recipient org web address",
        "beneficiary location country code", "beneficiary location latitude", "beneficiary location longitude", "grant programme url", "grant programme web address", "surname of applicant", "full name of applicant",
    };

    /// <summary>What the columns of a table seem to mean. No meaning is given twice, but for the amounts of different years.</summary>
    public static AwardMatch Suggest(IReadOnlyList<string> headings)
    {
        ArgumentNullException.ThrowIfNull(headings);
        var matches = headings.Select(heading => YearOf(heading) is { } year ? new ColumnMatch(heading, AwardMeaning.AmountOfYear, year.Year) : null).ToArray();
        var isWide = matches.Any(match => match?.Year is not null);
        var taken = new HashSet<(AwardMeaning, FinancialYear?)>(matches.OfType<ColumnMatch>().Select(match => (match.Meaning, match.Year)));
        // The same year twice is for the person to settle.
        for (var i = 0; i < matches.Length; i++)
            if (matches[i] is { Year: { } year } && Array.FindIndex(matches, match => match?.Year == year) < i) matches[i] = new ColumnMatch(headings[i], AwardMeaning.LeftOut);

        for (var i = 0; i < matches.Length; i++)
            if (matches[i] is null && Meaning(headings[i], isWide) is { } exact && taken.Add((exact, null))) matches[i] = new ColumnMatch(headings[i], exact);
        for (var i = 0; i < matches.Length; i++)
            matches[i] ??= Likely(headings[i]).Where(like => like.Likeness >= NearlyTheSame && taken.Add((like.Meaning, null))).Select(like => new ColumnMatch(headings[i], like.Meaning)).FirstOrDefault()
                ?? new ColumnMatch(headings[i], AwardMeaning.LeftOut);

        // A file that has only a total has the amount in it.
        if (!isWide && Array.TrueForAll(matches, match => match!.Meaning is not AwardMeaning.Amount) && Array.FindIndex(matches, match => match!.Meaning is AwardMeaning.TotalOfRow) is >= 0 and var only)
            matches[only] = matches[only]! with { Meaning = AwardMeaning.Amount };
        return new AwardMatch([.. matches.Select(match => match!)]);
    }

    /// <summary>Up to three meanings that an unknown heading may have, the likeliest first.</summary>
    public static IReadOnlyList<AwardMeaning> SuggestionsFor(string heading) => [.. Likely(heading).Where(like => like.Likeness >= Alike).Select(like => like.Meaning).Take(3)];

    /// <summary>The financial year that a heading names; with none inside where it says that the year is not published. Null: it is of no year.</summary>
    public static HeadingYear? YearOf(string heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        if (Text.Fold(heading) is "year not published" or "no year" or "year not known" or "no year published" or "year unknown") return new HeadingYear(null);
        // Excel makes the first of December 2011 of a heading 2011-12.
        if (SpoiltYear().Match(heading) is { Success: true } spoilt) heading = $"{spoilt.Groups[1].Value}-{spoilt.Groups[2].Value}";
        var found = YearInHeading().Match(heading);
        if (!found.Success || !FinancialYear.TryParse(found.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal), out var year, out _)) return null;
        // What else is in it may only say that it is an amount: 'Report of 2012-13' is none.
        var rest = Text.Fold(heading.Remove(found.Index, found.Length)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(rest, word => word is "amount" or "awarded" or "fy" or "financial" or "year" or "gbp" or "pounds" or "in" or "for" or "grant" or "funding" or "award" or "of" or "the" or "total") ? new HeadingYear(year) : null;
    }

    /// <summary>What has to be settled before rows can be read with a match, each a sentence; none: nothing.</summary>
    public static IReadOnlyList<string> ProblemsOf(AwardMatch match)
    {
        ArgumentNullException.ThrowIfNull(match);
        var problems = new List<string>();
        if (!Has(AwardMeaning.Amount) && !Has(AwardMeaning.AmountOfYear)) problems.Add("Say which column has the amount, or which columns have the amounts of the years.");
        if (Has(AwardMeaning.Amount) && Has(AwardMeaning.AmountOfYear)) problems.Add($"A table has one column ‘{AwardMeaning.Amount.Label()}’ or a column for each year, not both. A column that adds the years up is ‘{AwardMeaning.TotalOfRow.Label()}’.");
        if (Has(AwardMeaning.FinancialYear) && Has(AwardMeaning.AmountOfYear)) problems.Add("A table has a column with the financial year or a column for each year, not both.");
        if (!Has(AwardMeaning.FunderName) && !Has(AwardMeaning.FunderIdentifier) && !Has(AwardMeaning.FunderReference)) problems.Add("Say which column has the funder, or which funder all rows are from.");
        if (match.Columns.Any(c => c.Meaning is AwardMeaning.AmountOfYear && c.Year is null && !YearOf(c.Heading).HasValue)) problems.Add("Say which financial year each column with amounts is of.");
        foreach (var twice in match.Columns.Where(c => c.Meaning is not AwardMeaning.LeftOut).GroupBy(c => (c.Meaning, c.Year)).Where(same => same.Count() > 1))
            problems.Add($"{Text.Listed(twice.Select(c => $"‘{c.Heading}’"))} cannot all be ‘{twice.Key.Meaning.Label()}{(twice.Key.Year is { } year ? $" {year}" : "")}’. Leave the others out.");
        return problems;

        bool Has(AwardMeaning meaning) => match.Columns.Any(c => c.Meaning == meaning) || match.ForAllRows.ContainsKey(meaning);
    }

    private static AwardMeaning? Meaning(string heading, bool isWide)
    {
        var words = Text.Fold(heading);
        if (LeftOut.Contains(words)) return null;
        AwardMeaning? meaning = ByHeading.TryGetValue(words, out var known) ? known : ByHeading.TryGetValue(WithoutUnit().Replace(words, ""), out known) ? known : null;
        return meaning is AwardMeaning.Amount && isWide ? AwardMeaning.TotalOfRow : meaning;
    }

    private static IEnumerable<(AwardMeaning Meaning, double Likeness)> Likely(string heading)
    {
        var words = Text.Fold(heading);
        if (words.Length < 3 || LeftOut.Contains(words)) return [];
        return Known.Select(known => (known.Meaning, Likeness: known.Headings.Max(like => LikenessOf(words, like)))).OrderByDescending(like => like.Likeness);
    }

    // How many pairs of letters two headings share, of all that they have.
    private static double LikenessOf(string left, string right)
    {
        if (left == right) return 1;
        var pairs = PairsOf(left);
        var all = pairs.Count + Math.Max(0, right.Length - 1);
        var same = PairsOf(right).Count(pairs.Remove);
        return all == 0 ? 0 : 2.0 * same / all;
    }

    private static List<(char, char)> PairsOf(string text) => [.. text.Zip(text.Skip(1))];

    [GeneratedRegex(@"(?<![0-9])((?:19|20)[0-9]{2} ?[-/–\u2011] ?(?:(?:19|20)[0-9]{2}|[0-9]{2}))(?![0-9/–-])")]
    private static partial Regex YearInHeading();

    [GeneratedRegex(@"\A((?:19|20)[0-9]{2})-([0-9]{2})-01\z")]
    private static partial Regex SpoiltYear();

    [GeneratedRegex(@" (gbp|pounds)\z")]
    private static partial Regex WithoutUnit();
}

/// <param name="Year">Null: the heading says that the year is not published.</param>
public readonly record struct HeadingYear(FinancialYear? Year);
