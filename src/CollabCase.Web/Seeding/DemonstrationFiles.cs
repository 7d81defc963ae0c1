using System.Text.Json;
using CollabCase.Domain;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.People;
using CsvHelper;

namespace CollabCase.Web.Seeding;

/// <summary>Reads seeds/demo. What cannot be read is refused with the file, the line, and what to write instead.</summary>
public sealed class DemonstrationFiles(ProgramHome home)
{
    private const string Accounts = "accounts.csv", Organisations = "organisations.csv", AwardTable = "scottish-government-awards.json", Partnerships = "partnerships";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
        Converters = { new NamedChoiceConverter(), new PartlyKnownDateConverter(), new WholeDateConverter(), new FinancialYearConverter() },
    };

    private string Folder => Path.Combine(home.Seeds, "demo");

    public static DemonstrationFile AccountsFile { get; } = FileOf(Accounts);
    public static DemonstrationFile OrganisationsFile { get; } = FileOf(Organisations);
    public static DemonstrationFile PartnershipFile(string reference) => FileOf($"{Partnerships}/{reference}.json");

    /// <summary>The references of the demonstration's partnerships, which are the names of their files; nothing is read.</summary>
    public IReadOnlyList<string> PartnershipReferences()
    {
        var folder = Path.Combine(Folder, Partnerships);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
            : throw new StartRefusedException($"The demonstration is on, and its files are not at {folder}. Put the folder seeds/demo there, or start with Demonstration=false.");
    }

    /// <summary>A file that a story adds as a document; it stands in the folder `documents` and nowhere else.</summary>
    public Stream OpenDocument(string partnership, string where, string name)
    {
        var path = Path.Combine(Folder, "documents", Path.GetFileName(name));
        return File.Exists(path) ? File.OpenRead(path) : throw PartnershipFile(partnership).Refusal(where, $"There is no file '{name}' in seeds/demo/documents. Put it there, or name another");
    }

    public PartnershipEntry ReadPartnership(string reference)
    {
        var file = PartnershipFile(reference);
        var entry = ReadJson<PartnershipEntry>(file, $"{Partnerships}/{reference}.json");
        return entry.Reference == reference ? entry : throw file.Refusal("reference", $"It says '{entry.Reference}', and the file is named {reference}.json. Make both the same");
    }

    public IReadOnlyList<DemonstrationAccount> ReadAccounts() => ReadCsv(AccountsFile, Accounts, row => new DemonstrationAccount(
        row["email"], row["name"], row["what"],
        row.List("roles").Select(row.Choice<SystemRoles>).Aggregate(SystemRoles.None, (all, role) => all | role),
        row.Optional("organisation"), row.Line));

    public IReadOnlyList<OrganisationEntry> ReadOrganisations() => ReadCsv(OrganisationsFile, Organisations, row => new OrganisationEntry(
        row["reference"],
        new OrganisationDetails(row["name"], row.Choice<Sector>(row["sector"]), row.Choice<OrganisationType>(row["type"]))
        {
            SizeBand = row.Optional("size") is { } size ? row.Choice<SizeBand>(size) : null,
            Website = row.Optional("website"),
        },
        [.. row.List("identifiers").Select(OrgId.Parse)], row.Line));

    /// <summary>The awards of the wide table. A row of a partnership that has no file is refused: its money would be nobody's.</summary>
    public IReadOnlyList<(string Partnership, AwardEntry Award)> ReadAwardTable(IReadOnlyList<string> partnerships)
    {
        var common = ReadJson<AwardTableEntry>(FileOf(AwardTable), AwardTable);
        return ReadCsv(FileOf(common.Table), common.Table, row => partnerships.Contains(row["partnership"])
            ? (row["partnership"], AwardOf(common, row))
            : throw new DomainRuleException($"There is no file {Partnerships}/{row["partnership"]}.json. Add it, or take the line out."));
    }

    public static DemonstrationFile FileOf(string name) => new($"seeds/demo/{name}");

    private static AwardEntry AwardOf(AwardTableEntry common, CsvRow row)
    {
        var amounts = row.Columns.Skip(1).Where(year => row.Optional(year) is not null)
            .Select(year => new AmountEntry(row.Money(year).Pounds, row.Year(year), common.Funder)).ToList();
        var notes = common.Notes.Where(note => amounts.Any(amount => amount.Year == note.Year)).Select(note => note.Note);
        return new AwardEntry
        {
            Number = $"AW{row["partnership"][row["partnership"].IndexOf('-', StringComparison.Ordinal)..]}{common.NumberEnding}",
            Title = common.Title, Funders = [common.Funder], Kind = common.Kind, State = common.State,
            Source = string.Join('\n', notes.Prepend(common.Source)), Amounts = amounts,
        };
    }

    private T ReadJson<T>(DemonstrationFile file, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, name)), Json) ?? throw new JsonException("There is nothing in it.");
        }
        catch (JsonException trouble)
        {
            var where = trouble.LineNumber is { } line ? $"line {line + 1}{(trouble.Path is null or "$" ? "" : $" ({trouble.Path[2..]})")}" : "first line";
            throw file.Refusal(where, JsonTrouble.InPlainWords(trouble));
        }
        catch (IOException)
        {
            throw file.Refusal("first line", "The file cannot be read. Put it back, or start with Demonstration=false");
        }
    }

    private List<T> ReadCsv<T>(DemonstrationFile file, string name, Func<CsvRow, T> entryOf)
    {
        try
        {
            using var csv = CsvReader.FromFile(Path.Combine(Folder, name), CsvRow.Options);
            var entries = new List<T>();
            while (csv.Read()) entries.Add(file.At($"line {csv.LineNumber}", () => entryOf(new CsvRow(csv))));
            return entries;
        }
        catch (CsvFormatException trouble)
        {
            throw file.Refusal($"line {trouble.LineNumber}", trouble.Message);
        }
        catch (IOException)
        {
            throw file.Refusal("first line", "The file cannot be read. Put it back, or start with Demonstration=false");
        }
    }
}
