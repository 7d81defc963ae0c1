using System.Globalization;

namespace CollabCase.Web.Documents;

/// <summary>Where uploaded files go, and how large they may be.</summary>
public sealed record UploadSettings(string Folder, int MaximumMegabytes)
{
    private const int DefaultMegabytes = 25, MostMegabytes = 500;

    public long MaximumBytes => MaximumMegabytes * 1024L * 1024L;

    public static UploadSettings From(IConfiguration configuration, ProgramHome home)
    {
        var megabytes = DefaultMegabytes;
        if (configuration["Uploads:MaximumMegabytes"] is { Length: > 0 } said && (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out megabytes) || megabytes is < 1 or > MostMegabytes))
            throw new StartRefusedException($"Uploads:MaximumMegabytes is '{said}'. It must be a whole number from 1 to {MostMegabytes}.");
        var folder = configuration["Uploads:Folder"] is { Length: > 0 } given ? home.Resolve(given) : Path.Combine(home.Resolve(configuration["DataFolder"] ?? "data"), "uploads");
        return new UploadSettings(folder, megabytes);
    }
}
