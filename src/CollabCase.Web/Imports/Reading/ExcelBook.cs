using System.Xml;

namespace CollabCase.Web.Imports.Reading;

/// <summary>A sheet as the workbook lists it.</summary>
internal sealed record ExcelSheet(string Name, string Part, bool IsHidden);

/// <summary>What a workbook says of itself: its sheets and where its parts are.</summary>
internal sealed record ExcelBook(IReadOnlyList<ExcelSheet> Sheets, string Texts, string Styles, bool From1904)
{
    private const string DefaultPart = "xl/workbook.xml";

    /// <summary>Null: it is no workbook.</summary>
    public static ExcelBook? Read(ExcelArchive archive)
    {
        var part = Relations(archive, "_rels/.rels", "").FirstOrDefault(r => r.Type == "officeDocument").Target ?? DefaultPart;
        using var xml = archive.Read(part);
        if (xml is null) return null;
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var relations = Relations(archive, $"{folder}_rels/{part[folder.Length..]}.rels", folder);
        var (sheets, from1904) = (new List<ExcelSheet>(), false);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet" && Id(xml) is { } id && relations.FirstOrDefault(r => r.Id == id && r.Type == "worksheet").Target is { } target)
                sheets.Add(new ExcelSheet(xml.GetAttribute("name") is { Length: > 0 } name ? name : $"Sheet {sheets.Count + 1}", target, xml.GetAttribute("state") is "hidden" or "veryHidden"));
            else if (xml is { LocalName: "document", Depth: 0 }) return null;
        }
        return new ExcelBook(sheets, TargetOf("sharedStrings", "sharedStrings.xml"), TargetOf("styles", "styles.xml"), from1904);

        string TargetOf(string type, string usual) => relations.FirstOrDefault(r => r.Type == type).Target ?? folder + usual;
    }

    private static string? Id(XmlReader xml)
    {
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            if (xml is not { LocalName: "id", Prefix.Length: > 0 }) continue;
            var id = xml.Value;
            xml.MoveToElement();
            return id;
        }
        xml.MoveToElement();
        return null;
    }

    private static List<(string Id, string Type, string Target)> Relations(ExcelArchive archive, string part, string folder)
    {
        var relations = new List<(string, string, string)>();
        using var xml = archive.Read(part);
        while (xml?.Read() is true)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" } || xml.GetAttribute("TargetMode") is "External") continue;
            var (id, type, target) = (xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", xml.GetAttribute("Target") ?? "");
            relations.Add((id, type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : Resolved(folder, target)));
        }
        return relations;
    }

    private static string Resolved(string folder, string target)
    {
        var parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (step is not ("." or "..")) parts.Add(step);
        }
        return string.Join('/', parts);
    }
}
