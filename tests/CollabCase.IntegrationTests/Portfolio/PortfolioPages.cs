using System.Globalization;
using AngleSharp.Dom;
using CollabCase.Domain.Funding;
using CollabCase.Testing.Browsing;

namespace CollabCase.IntegrationTests.Portfolio;

/// <summary>A figure of the table with where it leads.</summary>
internal sealed record Figure(Money? Amount, string? Href);

/// <summary>A line of a table of the portfolio, as it stands on the page.</summary>
internal sealed record Line(string Label, bool IsHead, IReadOnlyList<Figure> Cells, Figure Total);

/// <summary>A table of the portfolio, read from its HTML.</summary>
internal sealed record ReadTable(IReadOnlyList<string> Columns, IReadOnlyList<Line> Lines, Line Totals);

/// <summary>Reads the pages of the portfolio as a person or a program reads them.</summary>
internal static class PortfolioPages
{
    /// <summary>The table `cash` or `in-kind`; null: it is not there.</summary>
    public static ReadTable? Money(this Page page, string id)
    {
        if (page.Document.QuerySelector($"[aria-labelledby={id}-caption] table") is not { } table) return null;
        var columns = table.QuerySelectorAll("thead th").Skip(1).SkipLast(1).Select(h => h.TextContent.Trim()).ToList();
        return new ReadTable(columns, [.. table.QuerySelectorAll("tbody tr").Select(Read)], Read(table.QuerySelector("tfoot tr")!));
    }

    /// <summary>The rows of the file, by heading.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Csv(this Page page)
    {
        var lines = page.Html.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Fields).ToList();
        return [.. lines.Skip(1).Select(line => (IReadOnlyDictionary<string, string>)lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public static Money Pounds(this string text) => Domain.Funding.Money.TryParse(text, out var amount, out var reason) ? amount : throw new FormatException($"{text}: {reason}");

    private static Line Read(IElement row)
    {
        var figures = row.QuerySelectorAll("td").Select(Cell).ToList();
        var head = row.QuerySelector("th")!;
        var label = head.QuerySelector("a")?.TextContent ?? string.Concat(head.ChildNodes.Where(n => n is IText).Select(n => n.TextContent));
        return new Line(label.Trim(), head.GetAttribute("scope") == "rowgroup", figures[..^1], figures[^1]);
    }

    private static Figure Cell(IElement cell) => cell.QuerySelector(".visually-hidden") is not null
        ? new Figure(null, null)
        : new Figure(Domain.Funding.Money.FromPounds(decimal.Parse(cell.TextContent.Trim(), NumberStyles.Currency, CultureInfo.GetCultureInfo("en-GB"))), cell.QuerySelector("a")?.GetAttribute("href"));

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = "";
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') field += line[i++];
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field);
                field = "";
            }
            else field += line[i];
        }
        return [.. fields, field];
    }
}
