using System.Text;

namespace CollabCase.Testing.Browsing;

/// <summary>A form with files as browsers send it: names in UTF-8 as they are, with only quotes and line breaks escaped.</summary>
internal static class MultipartForm
{
    public const string MediaType = "multipart/form-data";

    public static HttpContent Of(IEnumerable<KeyValuePair<string, string>> fields, IReadOnlyList<(string Field, string Name, HttpContent Content)> files)
    {
        var form = new MultipartFormDataContent("----CollabCaseTests" + Guid.NewGuid().ToString("N"));
        foreach (var (name, value) in fields) Add(form, $"form-data; name=\"{Escaped(name)}\"", new ByteArrayContent(Encoding.UTF8.GetBytes(value)));
        foreach (var (field, name, content) in files) Add(form, $"form-data; name=\"{Escaped(field)}\"; filename=\"{Escaped(name)}\"", content);
        return form;
    }

    private static void Add(MultipartFormDataContent form, string disposition, HttpContent content)
    {
        // One character a byte, which is how the header goes out.
        content.Headers.TryAddWithoutValidation("Content-Disposition", Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(disposition)));
        form.Add(content);
    }

    private static string Escaped(string text) => text.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
