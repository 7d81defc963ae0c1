using System.Globalization;

namespace CollabCase.Web.Documents;

/// <summary>The size of a file as people read it: 812 bytes, 340 KB, 1.2 MB.</summary>
public static class FileSize
{
    private const double Step = 1024;

    public static string Say(long bytes) => bytes switch
    {
        1 => "1 byte",
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1023 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / Step):0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Step / Step:0.#} MB"),
    };
}
