using System.Globalization;
using System.Xml;

namespace CollabCase.Web.Imports.Reading;

/// <summary>Which cells of a workbook are dates: a workbook keeps a date as a number, and only the style tells.</summary>
internal sealed class ExcelStyles
{
    private readonly List<bool> _isDate = [];

    public static ExcelStyles Read(ExcelArchive archive, string part)
    {
        var styles = new ExcelStyles();
        using var xml = archive.Read(part);
        if (xml is null) return styles;
        var dates = new HashSet<int>();
        var within = false;
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.EndElement && xml.LocalName == "cellXfs") within = false;
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "cellXfs") within = !xml.IsEmptyElement;
            else if (xml.LocalName == "numFmt" && Number(xml, "numFmtId") is { } id)
            {
                if (IsDate(xml.GetAttribute("formatCode") ?? "")) dates.Add(id);
            }
            else if (within && xml.LocalName == "xf") styles._isDate.Add(Number(xml, "numFmtId") is { } format && (dates.Contains(format) || format is >= 14 and <= 17 or 22 or >= 27 and <= 31 or 36 or >= 50 and <= 58));
        }
        return styles;
    }

    public bool IsDate(int style) => style >= 0 && style < _isDate.Count && _isDate[style];

    // A year or a day in it, outside of what is only written out: [Red]"day "d
    private static bool IsDate(string format)
    {
        var (quoted, bracket) = (false, false);
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c is '\\' or '_' or '*') i++;
            else if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c == '[') bracket = true;
            else if (c == ']') bracket = false;
            else if (!bracket && c is 'y' or 'Y' or 'd' or 'D') return true;
        }
        return false;
    }

    private static int? Number(XmlReader xml, string attribute) => int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
