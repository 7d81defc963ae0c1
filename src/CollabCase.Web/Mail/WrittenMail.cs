using System.Text;

namespace CollabCase.Web.Mail;

/// <summary>
/// Reads the plain text of a message that this program wrote to the pickup folder. The HTML is left alone: in our own pages nothing is shown that could
/// be more than text.
/// </summary>
public static class WrittenMail
{
    /// <summary>The words, or null when there is no plain text that this can read.</summary>
    public static string? PlainTextOf(string source)
    {
        var (headers, body) = Part(source.ReplaceLineEndings("\n"));
        if (Parameter(headers, "boundary") is not { } boundary) return Decode(headers, body);
        foreach (var section in body.Split("--" + boundary).Skip(1))
        {
            if (section.StartsWith("--", StringComparison.Ordinal)) break;
            var (partHeaders, partBody) = Part(section.TrimStart('\n'));
            if (partHeaders.GetValueOrDefault("content-type", "").StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)) return Decode(partHeaders, partBody);
        }
        return null;
    }

    private static (Dictionary<string, string> Headers, string Body) Part(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var head = end < 0 ? text : text[..end];
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in head.Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n'))
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) headers[line[..colon]] = line[(colon + 1)..].Trim();
        return (headers, end < 0 ? "" : text[(end + 2)..]);
    }

    private static string? Parameter(Dictionary<string, string> headers, string name) => headers.GetValueOrDefault("content-type", "").Split(';')
        .Select(parameter => parameter.Trim()).FirstOrDefault(parameter => parameter.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim('"');

    private static string? Decode(Dictionary<string, string> headers, string body) => headers.GetValueOrDefault("content-transfer-encoding", "7bit").ToUpperInvariant() switch
    {
        "QUOTED-PRINTABLE" => QuotedPrintable(body),
        "BASE64" => Convert.TryFromBase64String(body.Replace("\n", "", StringComparison.Ordinal), new byte[body.Length], out _) ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal))) : null,
        _ => body,
    };

    private static string QuotedPrintable(string body)
    {
        var bytes = new List<byte>(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '=') bytes.AddRange(Encoding.UTF8.GetBytes(body, i, 1));
            else if (i + 1 < body.Length && body[i + 1] == '\n') i++;
            else if (i + 2 < body.Length && char.IsAsciiHexDigit(body[i + 1]) && char.IsAsciiHexDigit(body[i + 2]))
            {
                bytes.Add(Convert.ToByte(body.Substring(i + 1, 2), 16));
                i += 2;
            }
            else bytes.Add((byte)'=');
        }
        return Encoding.UTF8.GetString([.. bytes]).ReplaceLineEndings("\n").TrimEnd('\n');
    }
}
