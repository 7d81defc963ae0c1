using System.IO.Compression;
using System.Text;
using CollabCase.Domain.Organisations;
using CollabCase.Testing;
using CollabCase.Web.Imports.Reading;
using CsvHelper;
using Xunit;

namespace CollabCase.UnitTests.Imports;

/// <summary>Reads what a test wrote, the way an import does.</summary>
internal static class Reading
{
    public static PlaceCodes Places { get; } = ReadPlaces();

    public static Stream Bytes(string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        return new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
    }

    public static Task<SheetFile> OpenAsync(Stream content, string name = "awards") => SheetFiles.OpenAsync(content, name, TestContext.Current.CancellationToken);

    public static async Task<string> RefusalAsync(Stream content, string name = "awards")
    {
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(async () =>
        {
            await using var file = await OpenAsync(content, name);
            await RowsAsync(file);
        });
        return refusal.Message;
    }

    public static async Task<List<SheetRow>> RowsAsync(SheetFile file, Sheet? sheet = null, bool hiddenToo = false)
    {
        var rows = new List<SheetRow>();
        await foreach (var row in file.RowsAsync(sheet ?? file.OnlySheet!, hiddenToo, TestContext.Current.CancellationToken)) rows.Add(row);
        return rows;
    }

    /// <summary>Reads a table from its first byte to the last award, with the columns as they are suggested.</summary>
    public static async Task<(AwardMatch Match, IReadOnlyList<DateQuestion> Questions, IReadOnlyList<ReadAwardRow> Rows)> AwardsAsync(Stream content, Func<AwardMatch, AwardMatch>? settle = null)
    {
        await using var file = await OpenAsync(content);
        var suggested = AwardColumns.Suggest(file.OnlySheet!.Headings);
        var rows = await RowsAsync(file);
        var (match, questions) = await DateOrders.FindAsync(settle is null ? suggested : settle(suggested), rows.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        var reader = new AwardRowReader(file.OnlySheet!, match, Places);
        return (match, questions, [.. rows.Select(reader.Read)]);
    }

    public static AwardMatch ForAll(this AwardMatch match, AwardMeaning meaning, string value) =>
        match with { ForAllRows = new Dictionary<AwardMeaning, string>(match.ForAllRows) { [meaning] = value } };

    /// <summary>A workbook of parts as they are given.</summary>
    public static MemoryStream Workbook(params (string Part, string Content)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(part).Open());
                writer.Write(content);
            }
        }
        return stream;
    }

    private static PlaceCodes ReadPlaces()
    {
        using var csv = CsvReader.FromFile(Repository.PathOf("seeds/reference/places.csv"));
        var places = new List<Place>();
        while (csv.Read()) places.Add(new Place(csv.GetString("code"), csv.GetString("name"), Enum.Parse<PlaceKind>(csv.GetString("kind"))));
        return new PlaceCodes(places, SupersededPlaceCodes.Read(Repository.PathOf("seeds")));
    }
}
