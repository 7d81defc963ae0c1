using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;

namespace CollabCase.Web.Imports.Reading;

/// <summary>What a row says of an award besides its amounts.</summary>
internal sealed class AwardFacts(RowCells cells, IReadOnlyDictionary<AwardMeaning, int> columns, AwardMatch match, PlaceCodes places, KnownIdentifiers identifiers)
{
    private const int LongText = 4000;

    private static readonly Dictionary<string, AwardKind?> Kinds = new(StringComparer.Ordinal)
    {
        ["catalytic"] = AwardKind.Catalytic,
        ["catalytic to form and to test"] = AwardKind.Catalytic,
        ["in kind"] = AwardKind.InKind,
        ["inkind"] = AwardKind.InKind,
        ["sustainability"] = AwardKind.Sustainability,
        ["sustaining"] = AwardKind.Sustainability,
        ["kind not published"] = null,
        ["not published"] = null,
    };

    private static readonly Dictionary<string, AwardState?> States = new(StringComparer.Ordinal)
    {
        ["applied"] = AwardState.Applied,
        ["applied for"] = AwardState.Applied,
        ["offered"] = AwardState.Offered,
        ["awarded"] = AwardState.Awarded,
        ["active"] = AwardState.Awarded,
        ["live"] = AwardState.Awarded,
        ["declined"] = AwardState.Declined,
        ["rejected"] = AwardState.Declined,
        ["completed"] = AwardState.Completed,
        ["complete"] = AwardState.Completed,
        ["closed"] = AwardState.Completed,
        ["withdrawn"] = AwardState.Withdrawn,
    };

    public AwardRow Read(int number)
    {
        var from = Date(AwardMeaning.PlannedFrom);
        var until = Date(AwardMeaning.PlannedUntil, endOfPeriod: true) ?? After(from);
        if (from > until) Refuse(AwardMeaning.PlannedUntil, "The award is planned to end before it begins. Check both dates.");
        var place = places.Read(First(AwardMeaning.PlaceCode), First(AwardMeaning.PlaceCodeType));
        if (place.Remark is { } remark) Remark(AwardMeaning.PlaceCode, remark);
        if (Raw(AwardMeaning.Currency) is { } currency and not "GBP" && Text.Fold(currency) is not ("gbp" or "pounds" or "pounds sterling" or "pound sterling" or "sterling" or "uk pounds" or "") && currency.Trim() != "£")
            Refuse(AwardMeaning.Currency, $"The currency is ‘{currency}’. Only pounds (GBP) are recorded here: write what it came to in pounds.");
        var (isRingFenced, ringFencedFor) = RingFence();
        return new AwardRow(number)
        {
            Identifier = GrantIdentifier(),
            AwardNumber = Words(AwardMeaning.AwardNumber, Award.NumberMaxLength)?.ToUpperInvariant(),
            Title = Words(AwardMeaning.Title, Award.TitleMaxLength),
            Description = Words(AwardMeaning.Description, LongText, lines: true),
            Funders = Funders(),
            Recipient = Recipient(),
            PartnershipReference = Words(AwardMeaning.PartnershipReference, Organisation.ReferenceMaxLength)?.ToUpperInvariant(),
            PartnershipName = Words(AwardMeaning.PartnershipName, LongText),
            Kind = OneOf(AwardMeaning.Kind, Kinds, "Catalytic, In-kind or Sustainability"),
            State = OneOf(AwardMeaning.State, States, "Applied for, Offered, Awarded, Declined, Completed or Withdrawn"),
            AwardedOn = Date(AwardMeaning.AwardedOn),
            PlannedFrom = from,
            PlannedUntil = until,
            Programme = Words(AwardMeaning.Programme, Award.TitleMaxLength),
            ProgrammeCode = Words(AwardMeaning.ProgrammeCode, 60),
            AppliedFor = Amount(AwardMeaning.AppliedFor),
            Disbursed = Amount(AwardMeaning.Disbursed),
            FromOpenCall = YesNo(AwardMeaning.FromOpenCall),
            WebAddress = WebAddress(),
            PlaceCode = place.Code,
            PlaceCodeType = place.Type,
            PlaceName = Words(AwardMeaning.PlaceName, Place.NameMaxLength * 10),
            IsRingFenced = isRingFenced,
            RingFencedFor = ringFencedFor,
            Conditions = Words(AwardMeaning.Conditions, Award.ConditionsMaxLength, lines: true),
            InKindBasis = Words(AwardMeaning.InKindBasis, Award.InKindBasisMaxLength, lines: true),
            Source = Words(AwardMeaning.Source, Award.SourceMaxLength, lines: true),
        };
    }

    private string? Raw(AwardMeaning meaning) => (columns.TryGetValue(meaning, out var column) ? cells[column] : null) ?? match.ForAllRows.GetValueOrDefault(meaning);

    // Several places stand in one cell; an award here is of its partnership, which has the others.
    private string? First(AwardMeaning meaning) => Raw(meaning)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();

    private void Refuse(AwardMeaning meaning, string message) => cells.Refuse(columns.GetValueOrDefault(meaning, -1), message);

    private void Remark(AwardMeaning meaning, string message) => cells.Remark(columns.GetValueOrDefault(meaning, -1), message);

    private string? Words(AwardMeaning meaning, int maxLength, bool lines = false)
    {
        var text = Text.Clean(Raw(meaning), lines);
        if (text is null || text.Length <= maxLength) return text;
        Refuse(meaning, $"Shorten this to {maxLength:N0} characters or fewer. It has {text.Length:N0}.");
        return null;
    }

    private string? GrantIdentifier()
    {
        var text = Words(AwardMeaning.Identifier, 140);
        if (text is null) return null;
        if (!text.StartsWith("360G-", StringComparison.Ordinal)) Remark(AwardMeaning.Identifier, $"‘{text}’ does not begin with 360G-, as the identifiers of 360Giving do. It is kept as it is.");
        else if (text.Any(char.IsWhiteSpace)) Remark(AwardMeaning.Identifier, $"‘{text}’ has a space in it, which identifiers of 360Giving should not have. It is kept as it is.");
        else if (!text.All(char.IsAscii)) Remark(AwardMeaning.Identifier, $"‘{text}’ has signs in it that identifiers should not have; perhaps the file was saved in another encoding on its way. It is kept as it is.");
        return text;
    }

    private List<NamedOrganisation> Funders()
    {
        var names = Parts(AwardMeaning.FunderName, Organisation.NameMaxLength);
        var ids = Parts(AwardMeaning.FunderIdentifier, OrgId.MaxLength);
        var references = Parts(AwardMeaning.FunderReference, Organisation.ReferenceMaxLength);
        var several = new[] { names.Count, ids.Count, references.Count }.Max();
        if (several == 0) return [];
        if (Array.Exists([names.Count, ids.Count, references.Count], count => count is not 0 && count != several))
        {
            // Our own files name those who give together in one sentence, and each by a reference.
            if (names.Count == 1 && references.Count > 1) names.Clear();
            else
            {
                Refuse(AwardMeaning.FunderName, "This row has another number of funders' names than of identifiers. Put semicolons between those who give together, in the same order.");
                return [];
            }
        }
        var all = Enumerable.Range(0, several).Select(i => new NamedOrganisation(
            ids.Count == 0 ? null : Identifier(AwardMeaning.FunderIdentifier, ids[i], orElse: names.Count > 0 || references.Count > 0), names.ElementAtOrDefault(i), references.ElementAtOrDefault(i)?.ToUpperInvariant())).ToList();
        if (all.Count > Award.MostFunders) Refuse(AwardMeaning.FunderName, $"An award has no more than {Award.MostFunders} funders. This row has {all.Count}.");
        return [.. all.Distinct()];
    }

    private NamedOrganisation? Recipient()
    {
        var name = Parts(AwardMeaning.RecipientName, Organisation.NameMaxLength);
        if (name.Count > 1) Remark(AwardMeaning.RecipientName, $"There are several recipients. ‘{name[0]}’ is read; the others are left out.");
        var reference = Words(AwardMeaning.RecipientReference, Organisation.ReferenceMaxLength)?.ToUpperInvariant();
        var ids = Parts(AwardMeaning.RecipientIdentifier, OrgId.MaxLength);
        var id = ids.Count == 0 ? null : Identifier(AwardMeaning.RecipientIdentifier, ids[0], orElse: name.Count > 0 || reference is not null);
        id ??= Numbered(AwardMeaning.RecipientCharityNumber, CharityId) ?? Numbered(AwardMeaning.RecipientCompanyNumber, number => $"GB-COH-{number.PadLeft(8, '0')}");
        return id is null && name.Count == 0 && reference is null ? null : new NamedOrganisation(id, name.FirstOrDefault(), reference);
    }

    private List<string> Parts(AwardMeaning meaning, int maxLength)
    {
        if (Raw(meaning) is not { } text) return [];
        List<string> parts = [.. text.Split(';').Select(part => Text.Clean(part)).OfType<string>()];
        if (parts.Find(part => part.Length > maxLength) is { } longest) Refuse(meaning, $"Shorten this to {maxLength:N0} characters or fewer. It has {longest.Length:N0}.");
        return parts;
    }

    private string? Identifier(AwardMeaning meaning, string text, bool orElse)
    {
        // What a publisher made up for an organisation without a number of its own
        if (text.StartsWith("360G-", StringComparison.OrdinalIgnoreCase)) return text;
        var (id, reason) = identifiers.Read(text);
        if (id is not null)
        {
            if (text.Any(char.IsWhiteSpace)) Remark(meaning, $"‘{text}’ has a space in it, and is read as {id}.");
            return id;
        }
        var why = $"‘{text}’ is no identifier of an organisation. {reason}";
        if (orElse) Remark(meaning, $"{why} The organisation is looked for by its name.");
        else Refuse(meaning, why);
        return null;
    }

    private string? Numbered(AwardMeaning meaning, Func<string, string?> identifier)
    {
        if (Text.Clean(Raw(meaning)) is not { } number) return null;
        var plain = string.Concat(number.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        if (identifier(plain) is { } whole && OrgId.TryParse(whole, out var id, out _)) return id.Value;
        Remark(meaning, $"‘{number}’ is no number of such a register, so the organisation is looked for by its name.");
        return null;
    }

    private static string CharityId(string number) => number.StartsWith("SC", StringComparison.Ordinal) ? $"GB-SC-{number}" : $"GB-CHC-{number}";

    private T? OneOf<T>(AwardMeaning meaning, Dictionary<string, T?> known, string choices) where T : struct
    {
        if (Text.Clean(Raw(meaning)) is not { } text) return null;
        if (known.TryGetValue(Text.Fold(text), out var value)) return value;
        Refuse(meaning, $"‘{text}’ is not known. Write {choices}, or leave it empty.");
        return null;
    }

    private DateOnly? Date(AwardMeaning meaning, bool endOfPeriod = false)
    {
        if (Raw(meaning) is not { } text) return null;
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || AmountText.IsNone(text)) return null;
        if (parts.Length > 1) Remark(meaning, $"There are several dates. ‘{(endOfPeriod ? parts[^1] : parts[0])}’ is read.");
        var column = columns.GetValueOrDefault(meaning, -1);
        var (date, reason, remark) = DateCell.Read(endOfPeriod ? parts[^1] : parts[0], column < 0 ? null : match.Columns[column].Order, endOfPeriod);
        if (reason is not null) Refuse(meaning, reason);
        if (remark is not null) Remark(meaning, remark);
        return date;
    }

    private DateOnly? After(DateOnly? from)
    {
        if (Text.Clean(Raw(AwardMeaning.PlannedMonths)) is not { } text) return null;
        if (!int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var months) || months is < 1 or > 600)
        {
            Remark(AwardMeaning.PlannedMonths, $"‘{text}’ is no number of months, so it is left out.");
            return null;
        }
        if (from is { } first) return first.AddMonths(months).AddDays(-1);
        Remark(AwardMeaning.PlannedMonths, $"The award is planned for {months} months, and no day is given from which. The months are left out.");
        return null;
    }

    private Money? Amount(AwardMeaning meaning)
    {
        // What cannot be read as an amount is refused where the figures of the row are.
        if (Raw(meaning) is not { } text || AmountText.IsNone(text) || !AmountText.TryParse(text, out var amount, out _)) return null;
        if (!amount.IsNegative) return amount;
        Refuse(meaning, $"‘{text}’ is less than nothing. Check it.");
        return null;
    }

    private bool? YesNo(AwardMeaning meaning)
    {
        if (Text.Clean(Raw(meaning)) is not { } text) return null;
        switch (Text.Fold(text))
        {
            case "yes" or "y" or "true" or "1": return true;
            case "no" or "n" or "false" or "0": return false;
            case "not published" or "not known" or "n a" or "": return null;
        }
        Remark(meaning, $"‘{text}’ is neither yes nor no, so it is left out.");
        return null;
    }

    private (bool?, string?) RingFence()
    {
        var what = Words(AwardMeaning.RingFencedFor, Award.RingFencedForMaxLength);
        var text = Text.Clean(Raw(AwardMeaning.RingFenced));
        var folded = Text.Fold(text ?? "");
        if (folded.StartsWith("ring fenced for ", StringComparison.Ordinal)) return (true, what ?? text!["Ring-fenced for ".Length..]);
        bool? said = folded is "ring fenced" or "restricted" ? true : folded is "not ring fenced" or "unrestricted" ? false : folded.StartsWith("not published", StringComparison.Ordinal) ? null : YesNo(AwardMeaning.RingFenced);
        return (said ?? (what is null ? null : true), said is false ? null : what);
    }

    private string? WebAddress()
    {
        if (Text.Clean(Raw(AwardMeaning.WebAddress)) is not { } text) return null;
        var secure = text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? $"https://{text[7..]}" : text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? $"https://{text}" : text;
        try
        {
            return WebLink.Optional(secure);
        }
        catch (DomainRuleException)
        {
            Remark(AwardMeaning.WebAddress, $"‘{text}’ is no web address that begins with https://, so it is left out.");
            return null;
        }
    }
}
